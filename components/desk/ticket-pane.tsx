"use client";

import { useLayoutEffect, useRef } from "react";
import type { DeskTicket } from "#lib/desk/desk-data.ts";
import { momentFrom } from "#lib/i18n/moment-from.ts";
import type { DraftKind } from "#lib/tickets/draft.ts";
import { Composer, type Sending } from "./composer.tsx";
import { type Conflict, ConflictNotice } from "./conflict-notice.tsx";
import { useDesk } from "./desk-context.ts";
import { DeskIcon } from "./desk-icon.tsx";
import { PriorityMark } from "./priority-mark.tsx";
import { ReadFailed } from "./read-failed.tsx";
import type { Seen } from "./seen.ts";
import { Timeline } from "./timeline.tsx";
import type { Attachments } from "./use-attaching.ts";

/** So near the end counts as reading the end: what comes is then brought into sight. */
const NEAR_THE_END_PX = 80;

type TicketDeeds = {
  readonly take: (() => void) | null;
  readonly escalate: (() => void) | null;
  readonly handBack: (() => void) | null;
  readonly close: (() => void) | null;
  readonly takeBack: (messageId: string) => void;
  readonly write: (kind: DraftKind) => void;
  readonly copy: () => void;
  readonly back: () => void;
};

type Props = {
  ticket: DeskTicket;
  deeds: TicketDeeds;
  kind: DraftKind;
  onKind: (kind: DraftKind) => void;
  area: React.RefObject<HTMLTextAreaElement | null>;
  heading: React.RefObject<HTMLHeadingElement | null>;
  isSending: (box: DraftKind) => boolean;
  own: Seen | null;
  onSend: (sending: Sending) => void;
  attachmentsOf: (ticket: DeskTicket, kind: DraftKind) => Attachments;
  /** It could not be read again: what is shown is what came last. */
  hasFailed: boolean;
  isSignedOut: boolean;
  onRetry: () => void;
  conflict: Conflict | null;
  onConflictClose: () => void;
  showsFacts: boolean;
  onFacts: () => void;
};

/** A request: what it is, all that happened, and where to write. */
export function TicketPane(props: Props) {
  const { ticket, deeds, conflict } = props;
  const { words, frame, now } = useDesk();
  const scroll = useEndInSight(ticket);
  const { may } = ticket;
  const isSnoozed = ticket.snoozedUntil !== null && ticket.snoozedUntil > now;
  const because =
    ticket.status === "closed"
      ? words.ticket.because.closed()
      : may.because === null
        ? null
        : words.ticket.because[may.because](ticket.tier);
  return (
    <article className="ticket" aria-labelledby="ticket-heading">
      <header className="t-head">
        <div className="bar">
          <button className="icon-btn back" type="button" onClick={deeds.back}>
            <DeskIcon name="arrow-left" />
            <span className="sr-only">{words.ticket.back}</span>
          </button>
          <p className="number">
            {ticket.number}
            <button className="icon-btn tiny" type="button" onClick={deeds.copy}>
              <DeskIcon name="copy" />
              <span className="sr-only">{words.ticket.copy}</span>
            </button>
          </p>
          {/* A live region has to be there before it has something to say. */}
          <p className="presence" role="status">
            {ticket.present.length > 0 && <Presence names={ticket.present} />}
          </p>
          <div className="acts-end">
            {deeds.take && (
              <button className="btn small" type="button" onClick={deeds.take}>
                {words.ticket.take}
                <Key name="A" />
              </button>
            )}
            {deeds.escalate && (
              <button className="btn small hides-on-phone" type="button" onClick={deeds.escalate}>
                <DeskIcon name="chevrons-up" />
                {words.ticket.escalate}
                <Key name="E" />
              </button>
            )}
            {deeds.handBack && (
              <button className="icon-btn" type="button" title={words.ticket.handBack} onClick={deeds.handBack}>
                <DeskIcon name="chevrons-down" />
                <span className="sr-only">{words.ticket.handBack}</span>
              </button>
            )}
            {deeds.close && (
              <button className="icon-btn" type="button" title={words.ticket.close} onClick={deeds.close}>
                <DeskIcon name="circle-minus" />
                <span className="sr-only">{words.ticket.close}</span>
              </button>
            )}
            <button
              className="icon-btn show-facts"
              type="button"
              title={words.facts.show}
              aria-expanded={props.showsFacts}
              onClick={props.onFacts}
            >
              <DeskIcon name="info" />
              <span className="sr-only">{words.facts.label}</span>
            </button>
          </div>
        </div>
        <h2 id="ticket-heading" ref={props.heading} tabIndex={-1}>
          {ticket.subject}
        </h2>
        <p className="t-facts">
          <PriorityMark words={words} requestType={ticket.requestType} priority={ticket.priority} isLong />
          <span>{words.requestType(ticket.requestType)}</span>
          <span>{words.status[ticket.status]}</span>
          <span>{words.tier(ticket.tier)}</span>
          {isSnoozed && ticket.snoozedUntil !== null && (
            <span>{words.ticket.snoozedUntil(momentFrom(frame.zone, now, ticket.snoozedUntil))}</span>
          )}
        </p>
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable to be scrolled by keys */}
      <section className="scroll" tabIndex={0} aria-label={words.ticket.history} ref={scroll}>
        <Timeline items={ticket.timeline} company={ticket.requester?.company ?? null} onTakeBack={deeds.takeBack} />
      </section>
      {conflict && <ConflictNotice conflict={conflict} ticket={ticket} onClose={props.onConflictClose} />}
      {props.hasFailed && (
        <ReadFailed
          // Beside the list, which says it as well, once is enough.
          className={props.isSignedOut ? "beside-composer only-alone" : "beside-composer"}
          text={words.ticket.failed}
          isSignedOut={props.isSignedOut}
          onRetry={props.onRetry}
        />
      )}
      {because !== null && (
        <p className="blocked">
          <DeskIcon name="lock" />
          {because}
        </p>
      )}
      <Composer
        key={ticket.id}
        ticket={ticket}
        kind={props.kind}
        onKind={props.onKind}
        area={props.area}
        isSending={props.isSending}
        own={props.own}
        onSend={props.onSend}
        attachmentsOf={props.attachmentsOf}
      />
      <p className="phone-actions">
        {may.reply && (
          <button className="btn primary" type="button" onClick={() => deeds.write("public")}>
            <DeskIcon name="reply" />
            {words.ticket.reply}
          </button>
        )}
        <button className="btn" type="button" onClick={() => deeds.write("internal")}>
          <DeskIcon name="lock" />
          {words.ticket.note}
        </button>
        {deeds.escalate && (
          <button className="btn" type="button" onClick={deeds.escalate}>
            <DeskIcon name="chevrons-up" />
            {words.ticket.escalate}
          </button>
        )}
      </p>
    </article>
  );
}

function Key({ name }: { name: string }) {
  return (
    <span className="key" aria-hidden="true">
      <kbd>{name}</kbd>
    </span>
  );
}

function Presence({ names }: { names: readonly string[] }) {
  const { words } = useDesk();
  const [who, too] = words.ticket.alsoHere(names);
  return (
    <>
      <DeskIcon name="eye" />
      <span title={`${who}${too}`}>
        {who}
        <span className="long">{too}</span>
      </span>
    </>
  );
}

/** A history is opened at its end; who reads the end goes on reading it, who has scrolled back stays where they are. */
function useEndInSight(ticket: DeskTicket) {
  const scroll = useRef<HTMLElement>(null);
  const shown = useRef<string | null>(null);
  const isAtEnd = useRef(true);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a longer history is what moves the end
  useLayoutEffect(() => {
    const element = scroll.current;
    if (!element) return;
    if (shown.current !== ticket.id || isAtEnd.current) element.scrollTop = element.scrollHeight;
    shown.current = ticket.id;
    const look = () => {
      isAtEnd.current = element.scrollHeight - element.scrollTop - element.clientHeight < NEAR_THE_END_PX;
    };
    element.addEventListener("scroll", look, { passive: true });
    return () => element.removeEventListener("scroll", look);
  }, [ticket.id, ticket.timeline.length]);
  return scroll;
}
