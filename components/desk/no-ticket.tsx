"use client";

import { useDesk } from "./desk-context.ts";
import { DeskIcon } from "./desk-icon.tsx";
import { ReadFailed } from "./read-failed.tsx";
import { Waiting } from "./waiting.tsx";

type Props = {
  /** Which is asked for; null: none. */
  number: string | null;
  /** It is not known yet whether there is one. */
  isBeingRead: boolean;
  /** That has gone on long enough to say so. */
  isWaiting: boolean;
  hasFailed: boolean;
  isSignedOut: boolean;
  onRetry: () => void;
  onBack: () => void;
};

/** Stands where a request would be: none is chosen, there is none of that number, or it is not there yet. */
export function NoTicket({ number, isBeingRead, isWaiting, hasFailed, isSignedOut, onRetry, onBack }: Props) {
  const { words } = useDesk();
  return (
    <article className="ticket wide" aria-busy={isBeingRead && !hasFailed}>
      {number !== null && (
        <header className="bar only-alone">
          <button className="icon-btn back" type="button" onClick={onBack}>
            <DeskIcon name="arrow-left" />
            <span className="sr-only">{words.ticket.back}</span>
          </button>
          <p className="number">{number}</p>
        </header>
      )}
      {isBeingRead && hasFailed && (
        <ReadFailed text={words.ticket.unread} isSignedOut={isSignedOut} onRetry={onRetry} />
      )}
      {isBeingRead && !hasFailed && isWaiting && <Waiting label={words.ticket.loading} />}
      {!isBeingRead && (
        <p className="empty">
          <b>{number === null ? words.ticket.choose : words.ticket.notFound}</b>
          {number === null ? words.ticket.chooseHint : words.ticket.notFoundHint}
        </p>
      )}
    </article>
  );
}
