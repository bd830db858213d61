"use client";

import { useEffect } from "react";
import { useDesk } from "./desk-context.ts";
import { DeskIcon } from "./desk-icon.tsx";
import type { Numbered } from "./toasts-kept.ts";

/** Long enough to read and to reach; what was refused stays until it is closed (WCAG 2.2.1). */
const STAYS_MS = 10_000;

/** What was done, with the way back, and what was refused. */
export function Toasts({ toasts, onClose }: { toasts: readonly Numbered[]; onClose: (id: number) => void }) {
  return (
    <div className="toasts" role="log" aria-live="polite">
      {toasts.map((toast) => (
        <Bread key={toast.id} toast={toast} onClose={onClose} />
      ))}
    </div>
  );
}

function Bread({ toast, onClose }: { toast: Numbered; onClose: (id: number) => void }) {
  const { words } = useDesk();
  const { id, text, lines = [], undo, isRefusal = false } = toast;
  useEffect(() => {
    if (isRefusal) return;
    const timer = setTimeout(() => onClose(id), STAYS_MS);
    return () => clearTimeout(timer);
  }, [id, isRefusal, onClose]);
  return (
    <div className="toast">
      {isRefusal && <DeskIcon name="triangle-alert" />}
      {lines.length === 0 ? (
        <span>{text}</span>
      ) : (
        <div className="lines">
          {text}
          <ul>
            {lines.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </div>
      )}
      {undo && (
        <button
          type="button"
          onClick={() => {
            undo();
            onClose(id);
          }}
        >
          {words.did.undo}
        </button>
      )}
      <button type="button" onClick={() => onClose(id)} aria-label={words.did.dismiss}>
        <DeskIcon name="x" />
      </button>
    </div>
  );
}
