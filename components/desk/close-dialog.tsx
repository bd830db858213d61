"use client";

import { useId, useRef, useState } from "react";
import type { ClosedAs } from "#lib/tickets/close-ticket.ts";
import { NUMBER_WRITTEN_MAX } from "#lib/tickets/limits.ts";
import { useDesk } from "./desk-context.ts";
import { DeskIcon } from "./desk-icon.tsx";
import { Dialog } from "./dialog.tsx";

type Props = {
  /** @returns what was refused, in words; null: nothing */
  onDone: (as: ClosedAs) => Promise<string | null>;
  onClose: () => void;
};

/** Asks before a request is closed for good, and as what. */
export function CloseDialog({ onDone, onClose }: Props) {
  const { words } = useDesk();
  const said = words.closing;
  const [kind, setKind] = useState<ClosedAs["kind"]>("spam");
  const [refusal, setRefusal] = useState<string | null>(null);
  const isAsking = useRef(false);
  const field = useRef<HTMLInputElement>(null);
  const id = useId();
  // What was typed stays, with what is wrong with it: only what was done closes the question.
  const ask = async (as: ClosedAs) => {
    if (isAsking.current) return;
    isAsking.current = true;
    setRefusal(null);
    const why = await onDone(as);
    isAsking.current = false;
    setRefusal(why);
    if (why !== null) field.current?.focus();
  };
  const error = refusal !== null && (
    <p className="error" role="alert" id={`${id}-error`}>
      <DeskIcon name="circle-alert" />
      {refusal}
    </p>
  );
  return (
    <Dialog title={said.title} closeLabel={words.dialog.close} onClose={onClose}>
      <p className="lead">{said.warning}</p>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          const of = new FormData(event.currentTarget).get("of");
          if (kind === "spam") void ask({ kind });
          else if (typeof of === "string") void ask({ kind, of: of.trim() });
        }}
      >
        {(
          [
            ["spam", said.spam, said.spamHint],
            ["duplicate", said.duplicate, said.duplicateHint],
          ] as const
        ).map(([value, name, hint]) => (
          <label className="choice" key={value}>
            <input
              type="radio"
              name="as"
              value={value}
              checked={kind === value}
              onChange={() => {
                setKind(value);
                setRefusal(null);
              }}
            />
            <span>
              {name}
              <small>{hint}</small>
            </span>
          </label>
        ))}
        {kind === "duplicate" ? (
          <div className={`field${refusal === null ? "" : " invalid"}`}>
            <label htmlFor={id}>{said.of}</label>
            <input
              id={id}
              ref={field}
              name="of"
              required
              maxLength={NUMBER_WRITTEN_MAX}
              placeholder="CA-2026-000123"
              aria-invalid={refusal !== null}
              {...(refusal === null ? {} : { "aria-describedby": `${id}-error` })}
            />
            {error}
          </div>
        ) : (
          error
        )}
        <footer>
          <button className="btn quiet" type="button" onClick={onClose}>
            {words.dialog.cancel}
          </button>
          <button className="btn primary" type="submit">
            {said.confirm}
          </button>
        </footer>
      </form>
    </Dialog>
  );
}
