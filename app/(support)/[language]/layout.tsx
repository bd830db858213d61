import { cookies } from "next/headers";
import { notFound } from "next/navigation";
import { ServiceWorker } from "#components/site/service-worker.tsx";
import { isTheme, THEME_COOKIE } from "#components/site/theme.ts";
import { IconSprite } from "#components/ui/icon-sprite.tsx";
import { isLanguage } from "#lib/i18n/language.ts";
import { wordsIn } from "#lib/i18n/words.ts";
import { routes } from "#lib/routes.ts";
import { atkinson } from "../../font.ts";
import "../../globals.css";

type Props = { children: React.ReactNode; params: Promise<{ language: string }> };

export default async function SupportLayout({ children, params }: Props) {
  const { language } = await params;
  if (!isLanguage(language)) notFound();
  const words = wordsIn(language);
  const theme = (await cookies()).get(THEME_COOKIE)?.value;
  return (
    // A page may mark its document before React takes it over (MarkElsewhere).
    <html
      suppressHydrationWarning
      lang={words.locale}
      className={atkinson.variable}
      {...(isTheme(theme) ? { "data-theme": theme } : {})}
    >
      {/* Elements, and no metadata of Next: it is the same for every page, and would be decided anew for each. */}
      <head>
        <meta name="application-name" content="Canal Abierto" />
        <meta name="theme-color" media="(prefers-color-scheme: light)" content="#faf8f4" />
        <meta name="theme-color" media="(prefers-color-scheme: dark)" content="#0d1220" />
        <link rel="manifest" href={routes.manifest} />
        {/* Browsers that draw SVG take the last that they can; the others the first. */}
        <link rel="icon" href={routes.favicon} sizes="32x32" />
        <link rel="icon" href={routes.icon} type="image/svg+xml" />
        <link rel="apple-touch-icon" href={routes.appleIcon} />
      </head>
      <body className="public">
        <a className="skip" href="#main">
          {words.site.skip}
        </a>
        {children}
        <IconSprite />
        <ServiceWorker />
      </body>
    </html>
  );
}
