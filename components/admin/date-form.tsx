"use client";

import { isEqual } from "es-toolkit/predicate";
import Link from "next/link";
import { useActionState, useEffect } from "react";
import { Icon } from "#components/ui/icon.tsx";
import { useIsLive } from "#components/ui/use-is-live.ts";
import { dateFieldName, ownerField, readDateForm } from "#lib/admin/hours-forms.ts";
import type { DateAnswer, DatedOwner, DateTrouble, HoursView, TypedDate } from "#lib/admin/hours-page.ts";
import type { HoursWords } from "#lib/i18n/admin/hours-es.ts";
import { routes } from "#lib/routes.ts";
import { KeptNotice, SignedOut } from "./kept-notice.tsx";
import { useTypedForm } from "./use-typed-form.ts";

const REASON_MAX = 500;

type Props = {
  words: HoursWords;
  view: HoursView;
  initial: TypedDate;
  save: (before: DateAnswer | null, form: FormData) => Promise<DateAnswer>;
};

/**
 * A special date of one channel or tier, or more. An ordinary form: it is sent as it stands, with scripts and without.
 * What is typed and not saved is there again when it is come back to.
 */
export function DateForm({ words, view, initial, save }: Props) {
  const said = words.form;
  const isLive = useIsLive();
  const [answer, send, isSending] = useActionState(save, null);
  const form = useTypedForm({ answer, isSending, initial, read: readTyped });
  const { ref, typed, isBack } = form;
  const troubles = answer?.troubles ?? [];
  const slug = view.channel.slug;
  const title = typed.before === null && initial.before === null ? said.titleNew : said.titleEdit;

  // biome-ignore lint/correctness/useExhaustiveDependencies: made anew with what was typed before, it has lost the focus
  useEffect(() => {
    const first = (selector: string) => ref.current?.querySelector<HTMLElement>(selector);
    if (answer === null) first("h3")?.focus();
    else (first('[aria-invalid="true"]') ?? first('[role="alert"]'))?.focus();
  }, [answer, isBack, ref]);

  const troubleOf = (field: DateTrouble["field"]) => troubles.find((one) => one.field === field);
  const intervalTrouble = (index: number, edge: "opens" | "closes") =>
    troubles.find((one) => one.field === "interval" && one.index === index && one.edge === edge);
  const choose = (isMeant: (one: DatedOwner) => boolean) => {
    for (const one of view.owners) {
      const { name, value } = ownerField(one.owner);
      const box = ref.current?.querySelector<HTMLInputElement>(`input[name="${name}"][value="${value}"]`);
      if (box) box.checked = isMeant(one);
    }
    form.keep();
  };

  return (
    <form
      key={form.key}
      ref={ref}
      className="form date-form"
      action={send}
      onSubmit={form.send}
      onInput={form.keep}
      aria-labelledby="date-form"
      noValidate
    >
      <div>
        <h3 id="date-form" tabIndex={-1}>
          {title}
        </h3>
        <KeptNotice words={said} isBack={isBack} discard={form.discard} />
      </div>
      <input type="hidden" name="before" value={JSON.stringify(typed.before)} />
      <input type="hidden" name="channel" value={slug} />
      {isLive && <input type="hidden" name="stays" value="yes" />}
      {answer?.isSignedOut === true && <SignedOut words={said} onLeave={form.leave} />}
      {answer?.isSignedOut === false && (
        <div className="notice late" role="alert" tabIndex={-1}>
          <Icon name="triangle-alert" />
          <p>{answer.text ?? said.summary}</p>
        </div>
      )}
      <div className="line">
        <DateField name="from" label={said.from} value={typed.from} trouble={troubleOf("from")?.text} />
        <DateField name="to" label={said.to} hint={said.toHint} value={typed.to} trouble={troubleOf("to")?.text} />
        <label className="check">
          <input type="checkbox" name="openEnded" defaultChecked={typed.isOpenEnded} />
          {said.forever}
        </label>
      </div>
      <fieldset className="field" aria-describedby={troubleOf("hours") ? "hours-trouble" : undefined}>
        <legend>{said.hours}</legend>
        <label className="check">
          <input type="radio" name="closed" value="yes" defaultChecked={typed.isClosed} />
          {said.closed}
        </label>
        <label className="check">
          <input type="radio" name="closed" value="no" defaultChecked={!typed.isClosed} />
          {said.open}
        </label>
        <div className="intervals">
          {typed.intervals.map((interval, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: an interval is nothing but its place and its times
            <div key={index} className="interval">
              {(["opens", "closes"] as const).map((edge) => {
                const name = dateFieldName(index, edge);
                const trouble = intervalTrouble(index, edge);
                return (
                  <span key={edge} className="time">
                    {edge === "closes" && <span aria-hidden="true">–</span>}
                    <input
                      type="text"
                      name={name}
                      autoComplete="off"
                      defaultValue={interval[edge]}
                      aria-label={said[edge](index + 1)}
                      aria-invalid={trouble !== undefined}
                      aria-describedby={trouble ? `${name}-trouble` : "hours-hint"}
                      onInput={openInstead}
                    />
                  </span>
                );
              })}
              {(["opens", "closes"] as const).map((edge) => {
                const trouble = intervalTrouble(index, edge);
                return (
                  trouble && <Trouble key={edge} id={`${dateFieldName(index, edge)}-trouble`} text={trouble.text} />
                );
              })}
            </div>
          ))}
          <p className="hint" id="hours-hint">
            {said.hoursHint}
          </p>
        </div>
        {troubleOf("hours") && <Trouble id="hours-trouble" text={troubleOf("hours")?.text ?? ""} />}
      </fieldset>
      <div className="field">
        <label htmlFor="reason">{said.reason}</label>
        <input
          id="reason"
          type="text"
          name="reason"
          maxLength={REASON_MAX}
          autoComplete="off"
          defaultValue={typed.reason}
          aria-invalid={troubleOf("reason") !== undefined}
          aria-describedby={troubleOf("reason") ? "reason-trouble reason-hint" : "reason-hint"}
        />
        {troubleOf("reason") && <Trouble id="reason-trouble" text={troubleOf("reason")?.text ?? ""} />}
        <p className="hint" id="reason-hint">
          {said.reasonHint}
        </p>
      </div>
      <fieldset className="field" aria-describedby={troubleOf("owners") ? "owners-trouble" : undefined}>
        <legend>{said.owners}</legend>
        <div className="choices">
          {view.owners.map(({ owner, name }) => (
            <label key={JSON.stringify(owner)} className="check">
              <input
                type="checkbox"
                {...ownerField(owner)}
                defaultChecked={typed.owners.some((one) => isEqual(one, owner))}
              />
              {name}
            </label>
          ))}
        </div>
        {isLive && (
          <div className="quick">
            <button className="btn small" type="button" onClick={() => choose(() => true)}>
              {said.every}
            </button>
            {view.owners.some(({ isStandby }) => isStandby) && (
              <button className="btn small" type="button" onClick={() => choose(({ isStandby }) => !isStandby)}>
                {said.everyButStandby}
              </button>
            )}
          </div>
        )}
        {troubleOf("owners") && <Trouble id="owners-trouble" text={troubleOf("owners")?.text ?? ""} />}
      </fieldset>
      <div className="form-acts">
        <button className="btn primary" type="submit" aria-disabled={isSending}>
          {said.save}
        </button>
        <button className="btn" type="submit" name="then" value="another" aria-disabled={isSending}>
          {said.saveAnother}
        </button>
        <Link
          className="btn quiet"
          href={routes.adminHours(`channel=${slug}#dates`)}
          prefetch={false}
          scroll={false}
          onNavigate={form.discard}
        >
          {said.cancel}
        </Link>
      </div>
    </form>
  );
}

function readTyped(form: FormData, { before }: TypedDate): TypedDate {
  return readDateForm(form, before);
}

/** Whoever writes an hour means that it is open then. */
function openInstead(event: React.InputEvent<HTMLInputElement>): void {
  const open = event.currentTarget.form?.querySelector<HTMLInputElement>('input[name="closed"][value="no"]');
  if (open && event.currentTarget.value !== "") open.checked = true;
}

type DateFieldProps = { name: string; label: string; hint?: string; value: string; trouble: string | undefined };

function DateField({ name, label, hint, value, trouble }: DateFieldProps) {
  const described = [trouble === undefined ? null : `${name}-trouble`, hint === undefined ? null : `${name}-hint`]
    .filter((id) => id !== null)
    .join(" ");
  return (
    <div className="field">
      <label htmlFor={name}>{label}</label>
      <input
        id={name}
        type="date"
        name={name}
        defaultValue={value}
        aria-invalid={trouble !== undefined}
        {...(described === "" ? {} : { "aria-describedby": described })}
      />
      {trouble !== undefined && <Trouble id={`${name}-trouble`} text={trouble} />}
      {hint !== undefined && (
        <p className="hint" id={`${name}-hint`}>
          {hint}
        </p>
      )}
    </div>
  );
}

function Trouble({ id, text }: { id: string; text: string }) {
  return (
    <p className="trouble" id={id}>
      <Icon name="triangle-alert" />
      {text}
    </p>
  );
}
