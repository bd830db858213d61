"use client";

import { useActionState, useEffect, useRef } from "react";
import { Alert } from "#components/people/alert.tsx";
import { Field } from "#components/people/field.tsx";
import type { ClosingAnswer } from "#lib/admin/ask-closing.ts";
import { CLOSING_ENDS, type ClosingField, closingField, type TypedClosing } from "#lib/admin/closing-fields.ts";
import type { ClosingWords } from "./channels-list.tsx";

type Props = {
  words: ClosingWords;
  slug: string;
  /** What the channel is called: a screen reader says it with the button. */
  name: string;
  /** The sentence for the customers that is offered. */
  reason: string;
  action: (before: ClosingAnswer | null, form: FormData) => Promise<ClosingAnswer>;
};

/** For when a line fails: two clicks, one that unfolds what will be said and until when, one that closes. */
export function CloseNow({ words, slug, name, reason, action }: Props) {
  const [answer, send, isSending] = useActionState(action, null);
  const form = useRef<HTMLFormElement>(null);
  const nothing: TypedClosing = { slug, end: "one_hour", date: "", time: "", reason, notice: true };
  const typed = answer?.typed ?? nothing;
  const troubles = answer?.fields ?? {};
  const id = (field: ClosingField) => closingField(slug, field);

  useEffect(() => {
    if (answer !== null) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [answer]);

  return (
    <details className="close-now" open={answer !== null}>
      <summary className="btn small">
        {words.open} <span className="sr-only">{name}</span>
      </summary>
      <form key={JSON.stringify(answer)} ref={form} className="form" action={send} noValidate>
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
        {answer?.text != null && <Alert tone="late">{answer.text}</Alert>}
        <p className="hint">{words.public}</p>
        <button className="btn primary" type="submit" aria-disabled={isSending}>
          {isSending ? words.submitting : words.submit}
        </button>
      </form>
    </details>
  );
}
