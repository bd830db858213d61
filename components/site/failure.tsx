import { FAILURE } from "#lib/i18n/failure.ts";
import type { Language } from "#lib/i18n/language.ts";

type Props = { language: Language; error: Error & { digest?: string }; reset: () => void };

/** What failed is in the log under the code that is shown here; nothing else of it is told. */
export function FailureNotice({ language, error, reset }: Props) {
  const words = FAILURE[language];
  return (
    <main id="main" className="message">
      <title>{words.title}</title>
      <h1>{words.title}</h1>
      <p className="lede">{words.lede}</p>
      {error.digest && (
        <p className="lede">
          {words.code} <b>{error.digest}</b>
        </p>
      )}
      <button className="btn primary" type="button" onClick={reset}>
        {words.retry}
      </button>
    </main>
  );
}
