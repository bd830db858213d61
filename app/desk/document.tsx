import type { Metadata } from "next";
import { cookies } from "next/headers";
import { isTheme, THEME_COOKIE } from "#components/site/theme.ts";
import { IconSprite } from "#components/ui/icon-sprite.tsx";
import { environment } from "#lib/env.ts";
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

/** What every page of theirs says of itself: its name, and that nobody lists it. */
export async function deskMetadata(): Promise<Metadata> {
  const { desk } = peopleWordsIn(await documentLanguage());
  return {
    metadataBase: new URL(environment().publicUrl),
    applicationName: "Canal Abierto",
    title: { default: desk, template: `%s, ${desk}` },
    robots: { index: false, follow: false },
    icons: {
      icon: [
        { url: routes.favicon, sizes: "32x32" },
        { url: routes.icon, type: "image/svg+xml" },
      ],
    },
  };
}
