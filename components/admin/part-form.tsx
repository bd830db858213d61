"use client";

import Link from "next/link";
import { useActionState, useEffect, useRef, useState } from "react";
import { Icon } from "#components/ui/icon.tsx";
import { useIsLive } from "#components/ui/use-is-live.ts";
import { readContactChange, withContactChange } from "#lib/admin/contact-fields.ts";
import { type FieldValues, readFieldValues } from "#lib/admin/field-values.ts";
import { type PartAnswer, type PartForm as Shown, UNTROUBLED } from "#lib/admin/part-form.ts";
import type { PartWords } from "#lib/i18n/admin/parts-es.ts";
import { ChangesTable } from "./changes-table.tsx";
import { KeptNotice, SignedOut } from "./kept-notice.tsx";
import { useKeptForm } from "./use-kept-form.ts";

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
 * contact, one less) do so at once; without scripts they ask the server, which does the same. What is typed and not saved
 * is there again when it is come back to.
 */
export function PartForm({ words, initial, action, cancel, label, onTyped, children }: Props) {
  const [answered, send, isSending] = useActionState(action, null);
  const [changed, setChanged] = useState<{ readonly since: PartAnswer | null; readonly form: PartAnswer } | null>(null);
  const answer = changed?.since === answered && changed !== null ? changed.form : answered;
  const form = useRef<HTMLFormElement>(null);
  const shown = answer ?? initial;
  const troubles = answer?.troubles ?? {};
  const isLive = useIsLive();
  const kept = useKeptForm<Shown>(isSending);
  const pristine = useRef("");
  const [isBack, setBack] = useState(false);

  // Shown anew, it holds nothing that is not saved.
  useEffect(() => onTyped(false), [onTyped]);
  useEffect(() => {
    if (form.current === null) return;
    pristine.current = JSON.stringify(fieldsOf(form.current));
    const typed = kept.read();
    if (typed === null) return;
    if (JSON.stringify(typed.values) === pristine.current) return kept.keep(null);
    setChanged({ since: null, form: { ...UNTROUBLED, ...typed } });
    setBack(true);
    onTyped(true);
  }, [kept, onTyped]);
  useEffect(() => {
    if (answered === null) return;
    setBack(false);
    kept.keep({ before: answered.before, values: answered.values });
  }, [answered, kept]);
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
    if (asked === null) return kept.send();
    event.preventDefault();
    onTyped(true);
    const { values, focus } = withContactChange(fieldsOf(event.currentTarget), asked);
    kept.keep({ before: shown.before, values });
    setChanged({ since: answered, form: { before: shown.before, ...UNTROUBLED, values, focus } });
  };
  const keep = (event: React.InputEvent<HTMLFormElement>) => {
    onTyped(true);
    const values = fieldsOf(event.currentTarget);
    kept.keep(JSON.stringify(values) === pristine.current ? null : { before: shown.before, values });
  };
  const discard = () => {
    kept.keep(null);
    onTyped(false);
    setBack(false);
    setChanged(null);
  };

  const fields: PartFields = {
    values: shown.values,
    text: (name) => ({ name, defaultValue: shown.values[name]?.[0] ?? "", trouble: troubles[name] }),
    trouble: (name) => troubles[name],
    isChosen: (name, value) => shown.values[name]?.includes(value) ?? false,
  };
  return (
    <>
      <KeptNotice words={words} isBack={isBack} discard={discard} />
      <form
        // Made anew with what was typed: a form that was sent is emptied.
        key={JSON.stringify(answer)}
        ref={form}
        className="form part-form"
        action={send}
        onSubmit={change}
        aria-label={label}
        noValidate
        onInput={keep}
      >
        <input type="hidden" name="before" value={JSON.stringify(shown.before)} />
        {isLive && <input type="hidden" name="stays" value="yes" />}
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
        {answer?.isSignedOut === true && <SignedOut words={words} onLeave={() => onTyped(false)} />}
        {answer !== null && answer.theirs.length > 0 && <ChangesTable changes={answer.theirs} words={words.theirs} />}
        {children(fields)}
        <div className="form-acts">
          <button className="btn primary" type="submit" aria-disabled={isSending}>
            {isSending ? words.saving : words.save}
          </button>
          {cancel !== undefined && (
            <Link className="btn quiet" href={cancel} prefetch={false} onNavigate={() => kept.keep(null)}>
              {words.cancel}
            </Link>
          )}
        </div>
      </form>
    </>
  );
}

function fieldsOf(form: HTMLFormElement): FieldValues {
  return readFieldValues(new FormData(form));
}
