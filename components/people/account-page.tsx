import { Mark } from "#components/site/mark.tsx";
import { ThemeButton } from "#components/site/theme-button.tsx";
import { LANGUAGES, type Language } from "#lib/i18n/language.ts";
import type { PeopleWords } from "#lib/i18n/people/es.ts";
import { routes } from "#lib/routes.ts";

type Props = {
  words: PeopleWords;
  language: Language;
  title: string;
  lede?: string;
  /** The way out, before the title. */
  back?: { readonly href: string; readonly label: string };
  /** The address of this page, where the language is chosen in it; null where it is the person's own. */
  page: string | null;
  children: React.ReactNode;
};

/** A page with one thing to do, for somebody who is signing in or seeing to their own account. */
export function AccountPage({ words, language, title, lede, back, page, children }: Props) {
  return (
    <div className="account">
      <header className="site-head">
        <a className="brand" href={routes.desk}>
          <Mark />
          {words.desk}
        </a>
        <div className="tools">
          {page !== null &&
            LANGUAGES.filter((other) => other !== language).map((other) => (
              <a key={other} className="lang" href={routes.switchTo(other, page, "")} lang={other} hrefLang={other}>
                {words.otherLanguage}
              </a>
            ))}
          <ThemeButton label={words.theme} />
        </div>
      </header>
      <main id="main">
        {back !== undefined && (
          <a className="way-back" href={back.href}>
            {back.label}
          </a>
        )}
        <h1>{title}</h1>
        {lede !== undefined && <p className="lede">{lede}</p>}
        {children}
      </main>
    </div>
  );
}
