"use client";

import { useActionState, useEffect, useRef, useState } from "react";
import type { Language } from "#lib/i18n/language.ts";
import { peopleWordsIn } from "#lib/i18n/people/words.ts";
import type { FormAnswer } from "#lib/people/form-answer.ts";
import { PASSWORD_MAX, PASSWORD_MIN } from "#lib/people/password-length.ts";
import { Alert } from "./alert.tsx";
import { Field } from "./field.tsx";

type Props = {
  language: Language;
  action: (before: FormAnswer | null, form: FormData) => Promise<FormAnswer>;
  /** Whose it is, for what keeps passwords. */
  email: string;
  /** Whether the present password is asked for as well; without it a link has shown whose it is. */
  asksCurrent: boolean;
  submit: string;
};

/** Sets a password. One field for it, which can be read: typing it twice unseen is how people make it short. */
export function PasswordForm({ language, action, email, asksCurrent, submit }: Props) {
  const words = peopleWordsIn(language).profile;
  const [answer, send, busy] = useActionState(action, null);
  const [shown, setShown] = useState(false);
  // A form that was sent is emptied; what was refused is to be mended, not typed again.
  const [typed, setTyped] = useState({ current: "", password: "" });
  const form = useRef<HTMLFormElement>(null);
  const fields = answer?.kind === "refused" ? answer.fields : {};
  const type = shown ? "text" : "password";

  useEffect(() => {
    if (answer?.kind === "done") setTyped({ current: "", password: "" });
    if (answer?.kind !== "refused") return;
    form.current?.querySelector<HTMLInputElement>('[aria-invalid="true"]')?.focus();
  }, [answer]);

  return (
    <form ref={form} className="account-form" action={send}>
      {answer?.kind === "done" && <Alert tone="open">{words.changed}</Alert>}
      {answer?.kind === "refused" && answer.text !== null && <Alert tone="late">{answer.text}</Alert>}
      <input type="hidden" name="username" autoComplete="username" value={email} />
      {asksCurrent && (
        <Field
          name="current"
          label={words.current}
          type={type}
          autoComplete="current-password"
          required
          maxLength={PASSWORD_MAX}
          trouble={fields.current}
          value={typed.current}
          onChange={({ currentTarget: { value } }) => setTyped((before) => ({ ...before, current: value }))}
        />
      )}
      <Field
        name="password"
        label={words.fresh}
        hint={words.freshHint}
        type={type}
        autoComplete="new-password"
        required
        minLength={PASSWORD_MIN}
        maxLength={PASSWORD_MAX}
        trouble={fields.password}
        value={typed.password}
        onChange={({ currentTarget: { value } }) => setTyped((before) => ({ ...before, password: value }))}
      />
      <label className="check">
        <input type="checkbox" checked={shown} onChange={(event) => setShown(event.currentTarget.checked)} />
        {words.reveal}
      </label>
      <button className="btn primary" type="submit" aria-disabled={busy}>
        {submit}
      </button>
    </form>
  );
}
