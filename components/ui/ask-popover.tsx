"use client";

import { useId } from "react";

type Props = {
  /** What opens the question. */
  label: string;
  /** As a screen reader says it, where the label says too little by itself. */
  name?: string | undefined;
  className?: string;
  title: string;
  text: string;
  no: string;
  yes: string;
};

/**
 * Asks before the form in which it stands is sent: for what cannot be undone. It is the browser's own pop-over, which
 * asks with scripts and without.
 */
export function AskPopover({ label, name, className = "btn small", title, text, no, yes }: Props) {
  const id = useId();
  return (
    <>
      <button className={className} type="button" popoverTarget={id} aria-label={name}>
        {label}
      </button>
      <div id={id} popover="auto" role="dialog" aria-labelledby={`${id}-title`} className="ask">
        <h2 id={`${id}-title`}>{title}</h2>
        <p>{text}</p>
        <footer>
          <button className="btn" type="button" popoverTarget={id} popoverTargetAction="hide">
            {no}
          </button>
          <button
            className="btn primary"
            type="submit"
            // What comes of it is shown by the page below.
            onClick={(event) => event.currentTarget.closest<HTMLElement>("[popover]")?.hidePopover()}
          >
            {yes}
          </button>
        </footer>
      </div>
    </>
  );
}
