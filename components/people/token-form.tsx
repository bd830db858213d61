"use client";

import { useActionState } from "react";
import type { Language } from "#lib/i18n/language.ts";
import { peopleWordsIn } from "#lib/i18n/people/words.ts";
import type { FormAnswer } from "#lib/people/form-answer.ts";
import { Alert } from "./alert.tsx";
import { Field } from "./field.tsx";

type Answer = FormAnswer & { readonly token?: string };
type Props = { language: Language; action: (before: Answer | null, form: FormData) => Promise<Answer> };

/** Makes a token, and shows it this once. */
export function TokenForm({ language, action }: Props) {
  const words = peopleWordsIn(language).profile;
  const [answer, send, busy] = useActionState(action, null);
  return (
    <form className="account-form" action={send}>
      {answer?.kind === "refused" && answer.text !== null && <Alert tone="late">{answer.text}</Alert>}
      {answer?.token !== undefined && (
        <div className="field made" role="status">
          <label htmlFor="made">{words.token}</label>
          <output id="made" className="secret">
            {answer.token}
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
