"use client";

import { useEffect, useId, useRef } from "react";
import { DeskIcon } from "./desk-icon.tsx";

type Props = {
  title: string;
  closeLabel: string;
  onClose: () => void;
  className?: string;
  children: React.ReactNode;
};

/** A question that waits for its answer: what lies behind it cannot be reached, Escape leaves, and the focus goes back. */
export function Dialog({ title, closeLabel, onClose, className, children }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();
  useEffect(() => {
    const before = document.activeElement;
    const element = dialog.current;
    element?.showModal();
    // React sets the focus by itself before the dialog is open, which then sets it anew.
    element?.querySelector<HTMLElement>("[data-begins]")?.focus();
    return () => {
      element?.close();
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);
  return (
    <dialog
      ref={dialog}
      aria-labelledby={heading}
      className={className}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <header>
        <h2 id={heading}>{title}</h2>
        <button className="icon-btn" type="button" onClick={onClose}>
          <DeskIcon name="x" />
          <span className="sr-only">{closeLabel}</span>
        </button>
      </header>
      {children}
    </dialog>
  );
}
