"use client";

import { useDesk } from "./desk-context.ts";
import { Dialog } from "./dialog.tsx";

type Props = { title: string; hint: string; confirm: string; onDone: () => void; onClose: () => void };

/** Asks before what cannot be undone is done. */
export function AskDialog({ title, hint, confirm, onDone, onClose }: Props) {
  const { words } = useDesk();
  return (
    <Dialog title={title} closeLabel={words.dialog.close} onClose={onClose}>
      <p className="lead">{hint}</p>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          onDone();
        }}
      >
        <footer>
          <button className="btn quiet" type="button" onClick={onClose}>
            {words.dialog.cancel}
          </button>
          <button className="btn primary" type="submit">
            {confirm}
          </button>
        </footer>
      </form>
    </Dialog>
  );
}
