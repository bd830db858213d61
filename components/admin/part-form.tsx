"use client";

import Link from "next/link";
import { useActionState, useEffect, useRef, useState } from "react";
import { Icon } from "#components/ui/icon.tsx";
import { readContactChange, withContactChange } from "#lib/admin/contact-fields.ts";
import { type FieldValues, readFieldValues } from "#lib/admin/field-values.ts";
import { type PartAnswer, type PartForm as Shown, UNTROUBLED } from "#lib/admin/part-form.ts";
import type { PartWords } from "#lib/i18n/admin/parts-es.ts";
import { ChangesTable } from "./changes-table.tsx";

/** What a field of the form begins with, and what is wrong with what was typed there. */
export type PartFields = {
  readonly values: FieldValues;
  readonly text: (name: string) => {
    readonly name: string;
    readonly defaultValue: string;
    readonly trouble: string | undefined;
  };
  readonly trouble: (name: string) => string | undefined;
  readonly isChosen: (name: string, value: string) => boolean;
};

export type PartFormProps = {
  words: PartWords["form"];
  initial: Shown;
  action: (before: PartAnswer | null, form: FormData) => Promise<PartAnswer>;
  /** Where one goes without saving; none: one stays here anyway. */
  cancel?: string;
};

type Props = PartFormProps & {
  label: string;
  /** Told whether something is typed that is not saved. */
  onTyped: (isTyped: boolean) => void;
  children: (fields: PartFields) => React.ReactNode;
};

/**
 * The form of a part of the catalogue, saved into the draft as a whole. Its buttons that only change the form (one more
 * contact, one less) do so at once; without scripts they ask the server, which does the same.
 */
export function PartForm({ words, initial, action, cancel, label, onTyped, children }: Props) {
  const [answered, send, isSending] = useActionState(action, null);
  const [changed, setChanged] = useState<{ readonly since: PartAnswer | null; readonly form: PartAnswer } | null>(null);
  const answer = changed?.since === answered && changed !== null ? changed.form : answered;
  const form = useRef<HTMLFormElement>(null);
  const shown = answer ?? initial;
  const troubles = answer?.troubles ?? {};

  // Shown anew, it holds nothing that is not saved.
  useEffect(() => onTyped(false), [onTyped]);
  useEffect(() => {
    if (answer === null) return;
    const named = answer.focus === null ? null : form.current?.elements.namedItem(answer.focus);
    const target =
      named instanceof HTMLElement
        ? named
        : (form.current?.querySelector<HTMLElement>('[aria-invalid="true"]') ??
          form.current?.querySelector<HTMLElement>('[role="alert"]'));
    target?.focus();
  }, [answer]);

  const change = (event: React.SubmitEvent<HTMLFormElement>) => {
    // Sent a second time, it would say what the first answer is about to change.
    if (isSending) return event.preventDefault();
    const { submitter } = event.nativeEvent;
    const wanted = submitter instanceof HTMLButtonElement && submitter.name === "do" ? submitter.value : "";
    const asked = readContactChange(wanted);
    if (asked === null) return;
    event.preventDefault();
    onTyped(true);
    const typed = withContactChange(readFieldValues(new FormData(event.currentTarget)), asked);
    setChanged({
      since: answered,
      form: { before: shown.before, ...UNTROUBLED, ...typed },
    });
  };

  const fields: PartFields = {
    values: shown.values,
    text: (name) => ({ name, defaultValue: shown.values[name]?.[0] ?? "", trouble: troubles[name] }),
    trouble: (name) => troubles[name],
    isChosen: (name, value) => shown.values[name]?.includes(value) ?? false,
  };
  return (
    <form
      // Made anew with what was typed: a form that was sent is emptied.
      key={JSON.stringify(answer)}
      ref={form}
      className="form part-form"
      action={send}
      onSubmit={change}
      aria-label={label}
      noValidate
      onInput={() => onTyped(true)}
    >
      <input type="hidden" name="before" value={JSON.stringify(shown.before)} />
      {/* What Enter does in a field: the first button of a form would be another. */}
      <button type="submit" className="sr-only" tabIndex={-1} aria-hidden="true">
        {words.save}
      </button>
      {answer?.text != null && (
        <div className="notice late" role="alert" tabIndex={-1}>
          <Icon name="triangle-alert" />
          <p>{answer.text}</p>
        </div>
      )}
      {answer !== null && answer.theirs.length > 0 && <ChangesTable changes={answer.theirs} words={words.theirs} />}
      {children(fields)}
      <div className="form-acts">
        <button className="btn primary" type="submit" aria-disabled={isSending}>
          {isSending ? words.saving : words.save}
        </button>
        {cancel !== undefined && (
          <Link className="btn quiet" href={cancel} prefetch={false}>
            {words.cancel}
          </Link>
        )}
      </div>
    </form>
  );
}
