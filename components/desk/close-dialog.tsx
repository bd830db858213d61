"use client";

import { useId, useState } from "react";
import type { ClosedAs } from "#lib/tickets/close-ticket.ts";
import { useDesk } from "./desk-context.ts";
import { Dialog } from "./dialog.tsx";

type Props = { onDone: (as: ClosedAs) => void; onClose: () => void };

/** Asks before a request is closed for good, and as what. */
export function CloseDialog({ onDone, onClose }: Props) {
  const { words } = useDesk();
  const said = words.closing;
  const [kind, setKind] = useState<ClosedAs["kind"]>("spam");
  const id = useId();
  return (
    <Dialog title={said.title} closeLabel={words.dialog.close} onClose={onClose}>
      <p className="lead">{said.warning}</p>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          const of = new FormData(event.currentTarget).get("of");
          if (kind === "spam") onDone({ kind });
          else if (typeof of === "string") onDone({ kind, of: of.trim().toUpperCase() });
        }}
      >
        {(
          [
            ["spam", said.spam, said.spamHint],
            ["duplicate", said.duplicate, said.duplicateHint],
          ] as const
        ).map(([value, name, hint]) => (
          <label className="choice" key={value}>
            <input type="radio" name="as" value={value} checked={kind === value} onChange={() => setKind(value)} />
            <span>
              {name}
              <small>{hint}</small>
            </span>
          </label>
        ))}
        {kind === "duplicate" && (
          <div className="field">
            <label htmlFor={id}>{said.of}</label>
            <input id={id} name="of" required pattern="[Cc][Aa]-\d{4}-\d{6,}" placeholder="CA-2026-000123" />
          </div>
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
