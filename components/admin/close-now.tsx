"use client";

import { useActionState, useEffect } from "react";
import { Alert } from "#components/people/alert.tsx";
import { Field } from "#components/people/field.tsx";
import { useIsLive } from "#components/ui/use-is-live.ts";
import type { ClosingAnswer } from "#lib/admin/ask-closing.ts";
import {
  CLOSING_ENDS,
  type ClosingField,
  closingField,
  type TypedClosing,
  typedClosing,
} from "#lib/admin/closing-fields.ts";
import type { ClosingWords } from "./channels-list.tsx";
import { KeptNotice, SignedOut } from "./kept-notice.tsx";
import { useTypedForm } from "./use-typed-form.ts";

type Props = {
  words: ClosingWords;
  slug: string;
  /** What the channel is called: a screen reader says it with the button. */
  name: string;
  /** The sentence for the customers that is offered. */
  reason: string;
  action: (before: ClosingAnswer | null, form: FormData) => Promise<ClosingAnswer>;
};

/**
 * For when a line fails: two clicks, one that unfolds what will be said and until when, one that closes. What is typed
 * and not sent is there again when it is come back to.
 */
export function CloseNow({ words, slug, name, reason, action }: Props) {
  const [answer, send, isSending] = useActionState(action, null);
  const nothing: TypedClosing = { slug, end: "one_hour", date: "", time: "", reason, notice: true };
  const form = useTypedForm({ answer, isSending, initial: nothing, read: typedClosing, which: `close=${slug}` });
  const isLive = useIsLive();
  const { ref, typed, isBack } = form;
  const troubles = answer?.fields ?? {};
  const id = (field: ClosingField) => closingField(slug, field);

  useEffect(() => {
    if (answer === null) return;
    const first = (selector: string) => ref.current?.querySelector<HTMLElement>(selector);
    (first('[aria-invalid="true"]') ?? first('[role="alert"]'))?.focus();
  }, [answer, ref]);

  return (
    <details className="close-now" open={answer !== null || isBack}>
      <summary className="btn small">
        {words.open} <span className="sr-only">{name}</span>
      </summary>
      <KeptNotice words={words} isBack={isBack} discard={form.discard} />
      <form key={form.key} ref={ref} className="form" action={send} onSubmit={form.send} onInput={form.keep} noValidate>
        {isLive && <input type="hidden" name="stays" value="yes" />}
        <input type="hidden" name="slug" value={slug} />
        <fieldset className="field">
          <legend>{words.title}</legend>
          <div className="choices">
            {CLOSING_ENDS.map((end) => (
              <label key={end} className="check">
                <input type="radio" name="end" value={end} defaultChecked={typed.end === end} />
                <span>{words.ends[end]}</span>
              </label>
            ))}
          </div>
          <div className="two at">
            <Field
              name={id("date")}
              label={words.date}
              hint={words.dateHint}
              type="date"
              defaultValue={typed.date}
              trouble={troubles.date}
            />
            <Field
              name={id("time")}
              label={words.time}
              autoComplete="off"
              defaultValue={typed.time}
              trouble={troubles.time}
            />
          </div>
        </fieldset>
        <Field
          name={id("reason")}
          label={words.reason}
          autoComplete="off"
          maxLength={500}
          defaultValue={typed.reason}
          trouble={troubles.reason}
        />
        <label className="check">
          <input type="checkbox" name="notice" value="yes" defaultChecked={typed.notice} />
          <span>{words.notice}</span>
        </label>
        <p className="hint">{words.noticeHint}</p>
        {answer?.isSignedOut === true && <SignedOut words={words} onLeave={form.leave} />}
        {answer?.text != null && <Alert tone="late">{answer.text}</Alert>}
        <p className="hint">{words.public}</p>
        <button className="btn primary" type="submit" aria-disabled={isSending}>
          {isSending ? words.submitting : words.submit}
        </button>
      </form>
    </details>
  );
}
