import type { Metadata } from "next";
import { cookies } from "next/headers";
import { isTheme, THEME_COOKIE } from "#components/site/theme.ts";
import { IconSprite } from "#components/ui/icon-sprite.tsx";
import { peopleWordsIn } from "#lib/i18n/people/words.ts";
import { documentLanguage } from "#lib/people/current-actor.ts";
import { routes } from "#lib/routes.ts";
import { atkinson } from "../font.ts";
import "../globals.css";

/** The document around every page of those who work here, in the language of whoever asks. */
export async function DeskDocument({ children }: { children: React.ReactNode }) {
  const words = peopleWordsIn(await documentLanguage());
  const theme = (await cookies()).get(THEME_COOKIE)?.value;
  return (
    <html lang={words.locale} className={atkinson.variable} {...(isTheme(theme) ? { "data-theme": theme } : {})}>
      <head>
        <meta name="application-name" content="Canal Abierto" />
        <meta name="robots" content="noindex, nofollow" />
        <link rel="icon" href={routes.favicon} sizes="32x32" />
        <link rel="icon" href={routes.icon} type="image/svg+xml" />
      </head>
      <body>
        <a className="skip" href="#main">
          {words.skip}
        </a>
        {children}
        <IconSprite />
      </body>
    </html>
  );
}

/**
 * What the administration's pages are called. The desk's have a title of their own and no metadata of Next, which is
 * decided and sent a second time with each page.
 */
export async function adminMetadata(): Promise<Metadata> {
  const { desk } = peopleWordsIn(await documentLanguage());
  return { title: { default: desk, template: `%s, ${desk}` } };
}
