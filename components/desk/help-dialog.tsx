"use client";

import { useDesk } from "./desk-context.ts";
import { Dialog } from "./dialog.tsx";

export function HelpDialog({ onClose }: { onClose: () => void }) {
  const { help, dialog } = useDesk().words;
  return (
    <Dialog title={help.title} closeLabel={dialog.close} onClose={onClose}>
      <p className="lead">{help.intro}</p>
      <dl className="shortcuts">
        {help.keys.map(([first, second, what]) => (
          <div key={what} className="contents">
            <dt>
              <kbd>{first}</kbd>
              {second !== null && <kbd>{second}</kbd>}
            </dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
