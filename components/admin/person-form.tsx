"use client";

import { useActionState, useEffect, useRef, useState } from "react";
import { Alert } from "#components/people/alert.tsx";
import { Field } from "#components/people/field.tsx";
import { adminWordsIn } from "#lib/i18n/admin/words.ts";
import type { Language } from "#lib/i18n/language.ts";
import { type Role, TIERS, type Tier } from "#lib/people/actor.ts";
import type { FormAnswer } from "#lib/people/form-answer.ts";
import { routes } from "#lib/routes.ts";
import { NAME_MAX } from "#lib/tickets/limits.ts";
import { SelectField } from "./select-field.tsx";

/** What is decided about somebody. */
export type AccountFields = {
  readonly name: string;
  readonly role: Role;
  readonly tier: Tier;
  readonly away: boolean;
};

/** What came of a change; what was typed stays, whatever came of it. */
export type PersonAnswer = (
  | FormAnswer
  | { readonly kind: "stale"; readonly current: AccountFields; readonly by: string | null }
  /** Nothing is done before it is said once more. */
  | { readonly kind: "asks"; readonly text: string }
) & {
  readonly typed: Readonly<Record<"name" | "role" | "tier", string>> & { readonly away: boolean };
};

type Props = {
  language: Language;
  person: AccountFields & { readonly id: string };
  action: (before: PersonAnswer | null, form: FormData) => Promise<PersonAnswer>;
};

/** Somebody's account. It names what was seen of it, so that nobody's change goes over another's unseen. */
export function PersonForm({ language, person, action }: Props) {
  const { person: words, people } = adminWordsIn(language);
  const [answer, send, busy] = useActionState(action, null);
  const form = useRef<HTMLFormElement>(null);
  const [declined, setDeclined] = useState<PersonAnswer | null>(null);
  const seen: AccountFields = answer?.kind === "stale" ? answer.current : person;
  const shown = answer === null || answer.kind === "done" ? { ...person, tier: String(person.tier) } : answer.typed;
  const fields = answer?.kind === "refused" ? answer.fields : {};
  useEffect(() => {
    if (answer?.kind === "asks") form.current?.querySelector<HTMLElement>(".asks")?.focus();
    if (answer?.kind === "refused") form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [answer]);

  const asks = answer?.kind === "asks" && answer !== declined ? answer : null;
  /** Takes back the role alone: what else was typed is not what was asked about. */
  const goOn = () => {
    const role = form.current?.elements.namedItem("role");
    if (role instanceof HTMLSelectElement) {
      role.value = person.role;
      role.focus();
    }
    setDeclined(answer);
  };

  return (
    <form key={JSON.stringify([shown, seen])} ref={form} className="form" action={send}>
      {answer?.kind === "done" && <Alert tone="open">{words.saved}</Alert>}
      {answer?.kind === "refused" && answer.text !== null && <Alert tone="late">{answer.text}</Alert>}
      {answer?.kind === "stale" && <Stale language={language} current={answer.current} by={answer.by} />}
      <input type="hidden" name="id" value={person.id} />
      <input type="hidden" name="seen" value={JSON.stringify(accountIn(seen))} />
      <Field
        name="name"
        label={people.name}
        required
        maxLength={NAME_MAX}
        autoComplete="off"
        defaultValue={shown.name}
        trouble={fields.name}
      />
      <div className="two">
        <SelectField
          name="role"
          label={people.role}
          defaultValue={shown.role}
          options={(["agent", "admin"] as const).map((value) => ({ value, label: people.roles[value] }))}
        />
        <SelectField
          name="tier"
          label={people.tier}
          defaultValue={shown.tier}
          options={TIERS.map((tier) => ({ value: String(tier), label: people.tierNamed(tier) }))}
        />
      </div>
      <p className="hint">{words.roleHint}</p>
      <label className="check">
        <input type="checkbox" name="away" defaultChecked={shown.away} />
        <span>
          {words.away}
          <small>{words.awayHint}</small>
        </span>
      </label>
      {asks !== null && (
        <div className="asks" tabIndex={-1}>
          <Alert tone="late">{asks.text}</Alert>
        </div>
      )}
      <div className="acts">
        <button
          className="btn primary"
          type="submit"
          aria-disabled={busy}
          {...(asks !== null ? { name: "givesUp", value: "yes" } : {})}
        >
          {asks !== null ? words.giveUp : words.save}
        </button>
        {asks !== null && (
          <a
            className="btn"
            href={routes.adminPerson(person.id)}
            onClick={(event) => {
              event.preventDefault();
              goOn();
            }}
          >
            {words.keepRole}
          </a>
        )}
      </div>
    </form>
  );
}

function accountIn({ name, role, tier, away }: AccountFields): AccountFields {
  return { name, role, tier, away };
}

function Stale({ language, current, by }: { language: Language; current: AccountFields; by: string | null }) {
  const { person: words, people } = adminWordsIn(language);
  return (
    <div className="alert late" role="alert">
      <div>
        <p>{words.stale(by)}</p>
        <p>{words.staleNow}</p>
        <dl>
          <dt>{people.name}</dt>
          <dd>{current.name}</dd>
          <dt>{people.role}</dt>
          <dd>{people.roles[current.role]}</dd>
          <dt>{people.tier}</dt>
          <dd>{current.tier}</dd>
          <dt>{words.away}</dt>
          <dd>{current.away ? words.yes : words.no}</dd>
        </dl>
        <p>{words.staleAgain}</p>
      </div>
    </div>
  );
}
