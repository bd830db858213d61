import type { Metadata, Viewport } from "next";
import { cookies } from "next/headers";
import { notFound } from "next/navigation";
import { ServiceWorker } from "#components/site/service-worker.tsx";
import { isTheme, THEME_COOKIE } from "#components/site/theme.ts";
import { IconSprite } from "#components/ui/icon-sprite.tsx";
import { environment } from "#lib/env.ts";
import { isLanguage } from "#lib/i18n/language.ts";
import { wordsIn } from "#lib/i18n/words.ts";
import { routes } from "#lib/routes.ts";
import { atkinson } from "../../font.ts";
import "../../globals.css";

export const viewport: Viewport = {
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#faf8f4" },
    { media: "(prefers-color-scheme: dark)", color: "#0d1220" },
  ],
};

export function generateMetadata(): Metadata {
  return {
    metadataBase: new URL(environment().publicUrl),
    applicationName: "Canal Abierto",
    manifest: routes.manifest,
    icons: {
      icon: [
        // Browsers that draw SVG take the last that they can; the others the first.
        { url: routes.favicon, sizes: "32x32" },
        { url: routes.icon, type: "image/svg+xml" },
      ],
      apple: routes.appleIcon,
    },
  };
}

type Props = { children: React.ReactNode; params: Promise<{ language: string }> };

export default async function SupportLayout({ children, params }: Props) {
  const { language } = await params;
  if (!isLanguage(language)) notFound();
  const words = wordsIn(language);
  const theme = (await cookies()).get(THEME_COOKIE)?.value;
  return (
    <html lang={words.locale} className={atkinson.variable} {...(isTheme(theme) ? { "data-theme": theme } : {})}>
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
