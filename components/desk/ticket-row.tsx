"use client";

import type { ListRow } from "#lib/desk/desk-data.ts";
import { initialsOf } from "#lib/desk/initials.ts";
import { useDesk } from "./desk-context.ts";
import { DeskIcon } from "./desk-icon.tsx";
import { Marked } from "./marked.tsx";
import { PriorityMark } from "./priority-mark.tsx";

const MINUTE_MS = 60_000;
/** Words that were found stand between these. */
const FOUND = /⟦([^⟦⟧]*)⟧/g;

type Props = {
  row: ListRow;
  href: string;
  isCurrent: boolean;
  onOpen?: (event: React.MouseEvent<HTMLAnchorElement>) => void;
};

/** One line of what it is, one line of facts. */
export function TicketRow({ row, href, isCurrent, onOpen }: Props) {
  const { words } = useDesk();
  return (
    <a
      className="row"
      href={href}
      data-row={row.id}
      onClick={onOpen}
      {...(isCurrent ? { "aria-current": "true" as const } : {})}
    >
      <b className="r-subject">{row.subject}</b>
      <Standing row={row} />
      <span className="r-facts">
        <PriorityMark words={words} requestType={row.requestType} priority={row.priority} />
        <span>{row.number.replace(/^CA-\d{4}-/, "")}</span>
        <span className="r-who">{row.who ?? words.list.anonymous}</span>
        {row.tier > 1 && (
          <span className="r-tier">
            <DeskIcon name="chevrons-up" />
            <span className="sr-only">{words.list.atTier}</span>
            {row.tier}
          </span>
        )}
      </span>
      {row.assigneeName === null ? (
        <span className="avatar nobody">
          <DeskIcon name="user-round" />
          <span className="sr-only">{words.list.unassigned}</span>
        </span>
      ) : (
        <span className="avatar" title={words.list.assignedTo(row.assigneeName)}>
          <span aria-hidden="true">{initialsOf(row.assigneeName)}</span>
          <span className="sr-only">{words.list.assignedTo(row.assigneeName)}</span>
        </span>
      )}
      {row.hit !== null && (
        <span className="r-hit">
          <Marked text={row.hit} pattern={FOUND} as="mark" />
        </span>
      )}
    </a>
  );
}

/** How it stands: its age while somebody must act, and the word for it while nobody must. */
function Standing({ row }: { row: ListRow }) {
  const { words, now } = useDesk();
  const { status, snoozedUntil, openedAt } = row;
  if (status === "solved" || status === "closed")
    return (
      <span className="state closed">
        <DeskIcon name="circle-check" />
        {words.status[status]}
      </span>
    );
  if (snoozedUntil !== null && snoozedUntil > now)
    return (
      <span className="state closed">
        <DeskIcon name="circle-pause" />
        {words.list.snoozed}
      </span>
    );
  if (status === "waiting")
    return (
      <span className="state closed">
        <DeskIcon name="circle-pause" />
        {words.views.waiting}
      </span>
    );
  return <span className="due">{words.list.age(Math.max(0, Math.floor((now - openedAt) / MINUTE_MS)))}</span>;
}
