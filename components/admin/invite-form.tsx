"use client";

import { useActionState, useEffect, useRef } from "react";
import { Alert } from "#components/people/alert.tsx";
import { Field } from "#components/people/field.tsx";
import { adminWordsIn } from "#lib/i18n/admin/words.ts";
import type { Language } from "#lib/i18n/language.ts";
import { TIERS } from "#lib/people/actor.ts";
import type { FormAnswer } from "#lib/people/form-answer.ts";
import { routes } from "#lib/routes.ts";
import { EMAIL_MAX, NAME_MAX } from "#lib/tickets/limits.ts";
import { SelectField } from "./select-field.tsx";

/** What came of an invitation, and what was typed, so that what was refused is mended and not typed again. */
export type InviteAnswer =
  | { readonly kind: "invited"; readonly id: string; readonly name: string; readonly link: string }
  | {
      readonly kind: "refused";
      readonly why: Extract<FormAnswer, { kind: "refused" }>;
      readonly typed: Readonly<Record<"name" | "email" | "role" | "tier", string>>;
    };

type Props = {
  language: Language;
  action: (before: InviteAnswer | null, form: FormData) => Promise<InviteAnswer>;
};

export function InviteForm({ language, action }: Props) {
  const { invitation: words, people, person } = adminWordsIn(language);
  const [answer, send, busy] = useActionState(action, null);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (answer?.kind === "refused") form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [answer]);

  if (answer?.kind === "invited")
    return (
      <div className="form" role="status">
        <p>{words.made(answer.name)}</p>
        <output className="secret">{answer.link}</output>
        <p className="hint">{words.madeHint}</p>
        <p>
          <a href={routes.adminPerson(answer.id)}>{words.seeAccount}</a> ·{" "}
          <a href={routes.adminInvite}>{words.another}</a>
        </p>
      </div>
    );
  const fields = answer?.why.fields ?? {};
  const typed = answer?.typed;
  return (
    // Made anew with what was typed: a form that was sent is emptied.
    <form key={JSON.stringify(typed)} ref={form} className="form" action={send}>
      {answer?.why.text && <Alert tone="late">{answer.why.text}</Alert>}
      <Field
        name="name"
        label={people.name}
        required
        maxLength={NAME_MAX}
        autoComplete="off"
        defaultValue={typed?.name}
        trouble={fields.name}
      />
      <Field
        name="email"
        label={people.email}
        type="email"
        required
        maxLength={EMAIL_MAX}
        autoComplete="off"
        defaultValue={typed?.email}
        trouble={fields.email}
      />
      <div className="two">
        <SelectField
          name="role"
          label={people.role}
          defaultValue={typed?.role ?? "agent"}
          options={(["agent", "admin"] as const).map((value) => ({ value, label: people.roles[value] }))}
        />
        <SelectField
          name="tier"
          label={people.tier}
          defaultValue={typed?.tier ?? "1"}
          options={TIERS.map((tier) => ({ value: String(tier), label: people.tierNamed(tier) }))}
        />
      </div>
      <p className="hint">{person.roleHint}</p>
      <button className="btn primary" type="submit" aria-disabled={busy}>
        {words.submit}
      </button>
    </form>
  );
}
