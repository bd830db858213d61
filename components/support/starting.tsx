import { INSTEAD } from "#lib/i18n/instead.ts";
import type { Language } from "#lib/i18n/language.ts";

/** While there is no catalogue to answer from: the process lives, its database has not answered yet. */
export function Starting({ language }: { language: Language }) {
  const { starting } = INSTEAD[language];
  return (
    <main id="main" className="message">
      <title>{starting.title}</title>
      <meta name="robots" content="noindex" />
      <h1>{starting.title}</h1>
      <p className="lede">{starting.lede}</p>
    </main>
  );
}
