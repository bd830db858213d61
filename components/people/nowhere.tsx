import type { PeopleWords } from "#lib/i18n/people/es.ts";
import { routes } from "#lib/routes.ts";

/** For an address of the desk at which nothing is, or nothing that whoever asks may see. */
export function Nowhere({ words }: { words: PeopleWords["missing"] }) {
  return (
    <main id="main" className="message">
      <title>{words.title}</title>
      <h1>{words.title}</h1>
      <p className="lede">{words.lede}</p>
      <a className="btn primary" href={routes.desk}>
        {words.back}
      </a>
    </main>
  );
}
