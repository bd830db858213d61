"use client";

import { useParams } from "next/navigation";
import { FAILURE } from "#lib/i18n/failure.ts";
import { DEFAULT_LANGUAGE, isLanguage } from "#lib/i18n/language.ts";

/** What failed is in the log under the code that is shown here; nothing else of it is told. */
export default function Failure({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  const { language } = useParams();
  const words = FAILURE[isLanguage(language) ? language : DEFAULT_LANGUAGE];
  return (
    <main id="main" className="message">
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
