import type { Words } from "#lib/i18n/es.ts";

/** While there is no catalogue to answer from: the process lives, its database has not answered yet. */
export function Starting({ words }: { words: Words }) {
  return (
    <main id="main" className="message">
      <title>{words.starting.title}</title>
      <meta name="robots" content="noindex" />
      <h1>{words.starting.title}</h1>
      <p className="lede">{words.starting.lede}</p>
    </main>
  );
}
