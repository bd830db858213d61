"use client";

import { type FormEvent, useState } from "react";
import type { Language } from "#lib/i18n/language.ts";
import { peopleWordsIn } from "#lib/i18n/people/words.ts";
import { PASSWORD_MAX } from "#lib/people/password-length.ts";
import { routes } from "#lib/routes.ts";
import { Alert } from "./alert.tsx";

/** Why somebody was not let in, or what they should know before they try. */
export type SignInRemark =
  | { readonly kind: "wrong" | "failed" | "changed" | "needs_https" }
  | { readonly kind: "wait"; readonly seconds: number };

type Props = { language: Language; next: string; remark: SignInRemark | null };

/** Works without scripts as well; with them, what was typed stays when it was wrong. */
export function SignInForm({ language, next, remark: first }: Props) {
  const words = peopleWordsIn(language).signIn;
  const [remark, setRemark] = useState(first);
  const [busy, setBusy] = useState(false);

  const send = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    setBusy(true);
    setRemark(null);
    const answer = await attempt(new FormData(form));
    if (answer.next !== null) return window.location.assign(answer.next);
    setBusy(false);
    setRemark(answer.remark);
    const password = form.elements.namedItem("password");
    if (password instanceof HTMLInputElement) password.select();
  };

  return (
    <form className="account-form" method="post" action={routes.signInCall} onSubmit={send}>
      {remark !== null && <Alert tone={remark.kind === "changed" ? "open" : "late"}>{said(remark, words)}</Alert>}
      <input type="hidden" name="next" value={next} />
      <div className="field">
        <label htmlFor="email">{words.email}</label>
        <input id="email" name="email" type="email" autoComplete="username" required maxLength={254} />
      </div>
      <div className="field">
        <label htmlFor="password">{words.password}</label>
        <input
          id="password"
          name="password"
          type="password"
          autoComplete="current-password"
          required
          maxLength={PASSWORD_MAX}
          aria-invalid={remark?.kind === "wrong"}
        />
      </div>
      <button className="btn primary big" type="submit" aria-disabled={busy}>
        {busy ? words.submitting : words.submit}
      </button>
      <p className="after">
        <a href={routes.resetPassword}>{words.forgotten}</a>
      </p>
    </form>
  );
}

type Answer = { readonly next: string; readonly remark: null } | { readonly next: null; readonly remark: SignInRemark };

async function attempt(form: FormData): Promise<Answer> {
  const body = new URLSearchParams([...form].map(([name, value]) => [name, String(value)]));
  try {
    const response = await fetch(routes.signInCall, { method: "POST", body, headers: { accept: "application/json" } });
    if (response.ok) {
      const { next }: { next: string } = await response.json();
      return { next, remark: null };
    }
    if (response.status === 401) return { next: null, remark: { kind: "wrong" } };
    if (response.status === 429)
      return { next: null, remark: { kind: "wait", seconds: Number(response.headers.get("retry-after")) } };
    return { next: null, remark: { kind: "failed" } };
  } catch {
    return { next: null, remark: { kind: "failed" } };
  }
}

function said(remark: SignInRemark, words: ReturnType<typeof peopleWordsIn>["signIn"]): string {
  switch (remark.kind) {
    case "wrong":
      return words.wrong;
    case "failed":
      return words.failed;
    case "changed":
      return words.changed;
    case "needs_https":
      return words.needsHttps;
    case "wait":
      return words.wait(Math.max(1, Math.ceil(remark.seconds / 60)));
  }
}
