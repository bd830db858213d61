import type { Words } from "#lib/i18n/es.ts";
import { LANGUAGES, type Language } from "#lib/i18n/language.ts";
import { supportRoutes } from "#lib/support-routes.ts";
import { Mark } from "./mark.tsx";
import { ThemeButton } from "./theme-button.tsx";

type Props = {
  words: Words;
  desk: string;
  sections: readonly { href: string; label: string }[];
  /** The address of this page in each language; the support page, when left out. */
  pageIn?: (language: Language) => string;
  /** What the page is asked, which the other language is asked too; "" for nothing. */
  query?: string;
};

/** The name of the desk, the sections of the page, the other language and the theme. */
export function Header({ words, desk, sections, pageIn = supportRoutes.support, query = "" }: Props) {
  return (
    <header className="site-head">
      <a className="brand" href={supportRoutes.support(words.language)}>
        <Mark />
        <span>
          Canal Abierto
          <span className="brand-desk">{desk}</span>
        </span>
      </a>
      {sections.length > 0 && (
        <nav className="site-nav" aria-label={words.site.sections}>
          {sections.map(({ href, label }) => (
            <a key={href} href={href}>
              {label}
            </a>
          ))}
        </nav>
      )}
      <div className="tools">
        {LANGUAGES.filter((other) => other !== words.language).map((other) => (
          <a
            key={other}
            className="lang"
            href={supportRoutes.switchTo(other, pageIn(other), query)}
            lang={other}
            hrefLang={other}
            rel="nofollow"
          >
            {words.site.otherLanguage}
          </a>
        ))}
        <ThemeButton label={words.site.theme} />
      </div>
    </header>
  );
}
