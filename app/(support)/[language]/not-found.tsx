import { headers } from "next/headers";
import { DEFAULT_LANGUAGE, isLanguage, LANGUAGE_HEADER } from "#lib/i18n/language.ts";
import { wordsIn } from "#lib/i18n/words.ts";
import { routes } from "#lib/routes.ts";

/** A page that helps, for an address that leads nowhere. */
export default async function NotFound() {
  const language = (await headers()).get(LANGUAGE_HEADER);
  const words = wordsIn(isLanguage(language) ? language : DEFAULT_LANGUAGE);
  return (
    <main id="main" className="message">
      <title>{words.missing.title}</title>
      <h1>{words.missing.title}</h1>
      <p className="lede">{words.missing.lede}</p>
      <a className="btn primary" href={routes.support(words.language)}>
        {words.missing.back}
      </a>
    </main>
  );
}
