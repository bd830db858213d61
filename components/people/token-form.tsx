"use client";

import { useActionState } from "react";
import type { Language } from "#lib/i18n/language.ts";
import { peopleWordsIn } from "#lib/i18n/people/words.ts";
import type { FormAnswer } from "#lib/people/form-answer.ts";
import { Alert } from "./alert.tsx";
import { Field } from "./field.tsx";

type Answer = FormAnswer & { readonly made?: { readonly id: string; readonly token: string } };
type Props = {
  language: Language;
  /** The tokens that still work, by their ids. */
  working: readonly string[];
  action: (before: Answer | null, form: FormData) => Promise<Answer>;
};

/** Makes a token, and shows it this once, as long as it works. */
export function TokenForm({ language, working, action }: Props) {
  const words = peopleWordsIn(language).profile;
  const [answer, send, busy] = useActionState(action, null);
  const made = answer?.made;
  return (
    <form className="account-form" action={send}>
      {answer?.kind === "refused" && answer.text !== null && <Alert tone="late">{answer.text}</Alert>}
      {made !== undefined && working.includes(made.id) && (
        <div className="field made" role="status">
          <label htmlFor="made">{words.token}</label>
          <output id="made" className="secret">
            {made.token}
          </output>
          <p className="hint">{words.tokenMade}</p>
        </div>
      )}
      <Field
        name="name"
        label={words.tokenName}
        hint={words.tokenNameHint}
        required
        maxLength={60}
        autoComplete="off"
        trouble={answer?.kind === "refused" ? answer.fields.name : undefined}
      />
      <button className="btn" type="submit" aria-disabled={busy}>
        {words.createToken}
      </button>
    </form>
  );
}
