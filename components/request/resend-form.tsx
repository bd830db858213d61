import type { Words } from "#lib/i18n/es.ts";
import type { RequestWords } from "#lib/i18n/request/es.ts";
import { routes } from "#lib/routes.ts";

/** Asks for a private link again, by radicado and e-mail. */
export function ResendForm({ words, request }: { words: Words; request: RequestWords }) {
  const { resend } = request;
  return (
    <form className="request" method="post" action={routes.askForLink(words.language)}>
      <div className="group">
        <div className="field">
          <label htmlFor="number">{resend.number}</label>
          <input id="number" name="number" placeholder="CA-2026-000123" autoComplete="off" required maxLength={40} />
        </div>
        <div className="field">
          <label htmlFor="email">{resend.email}</label>
          <input id="email" name="email" type="email" autoComplete="email" required maxLength={254} />
        </div>
      </div>
      <div className="submit">
        <button className="btn primary" type="submit">
          {resend.send}
        </button>
        <p className="hint">{resend.anonymous}</p>
      </div>
    </form>
  );
}
