"use client";

import { useActionState } from "react";
import type { Language } from "#lib/i18n/language.ts";
import { peopleWordsIn } from "#lib/i18n/people/words.ts";
import type { FormAnswer } from "#lib/people/form-answer.ts";
import { routes } from "#lib/routes.ts";
import { Alert } from "./alert.tsx";
import { Field } from "./field.tsx";

type Props = { language: Language; action: (before: FormAnswer | null, form: FormData) => Promise<FormAnswer> };

/** Asks for a link by which a password is set. */
export function ResetForm({ language, action }: Props) {
  const words = peopleWordsIn(language).reset;
  const [answer, send, busy] = useActionState(action, null);
  return (
    <form className="account-form" action={send}>
      {answer?.kind === "done" && <Alert tone="open">{words.asked}</Alert>}
      {answer?.kind === "refused" && answer.text !== null && <Alert tone="late">{answer.text}</Alert>}
      <Field name="email" label={words.email} type="email" autoComplete="username" required maxLength={254} />
      <button className="btn primary big" type="submit" aria-disabled={busy}>
        {words.submit}
      </button>
      <p className="after">
        <a href={routes.signIn()}>{words.back}</a>
      </p>
    </form>
  );
}
