"use client";

import { useDesk } from "./desk-context.ts";
import { Dialog } from "./dialog.tsx";

type Props = { onDone: () => void; onClose: () => void };

/** Asks before an answer is taken back, which cannot be undone. */
export function TakeBackDialog({ onDone, onClose }: Props) {
  const { words } = useDesk();
  return (
    <Dialog title={words.timeline.takeBackAsk} closeLabel={words.dialog.close} onClose={onClose}>
      <p className="lead">{words.timeline.takeBackHint}</p>
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
            {words.timeline.takeBack}
          </button>
        </footer>
      </form>
    </Dialog>
  );
}
