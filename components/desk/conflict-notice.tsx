"use client";

import type { DeskTicket, TimelineItem } from "#lib/desk/desk-data.ts";
import { momentFrom } from "#lib/i18n/moment-from.ts";
import { useDesk } from "./desk-context.ts";
import { DeskIcon } from "./desk-icon.tsx";

/** What could not be done, because the ticket had changed, or because it is not the person's to do any more. */
export type Conflict = {
  readonly what: "reply" | "change";
  /** The last that had happened when the person did it: what came later is what they have not seen. */
  readonly seen: number;
  /** Does it on the ticket as it is now; null: it is not theirs to do any more. */
  readonly again: (() => void) | null;
  /** Keeps an answer as a note; null: it is none. */
  readonly asNote: (() => void) | null;
};

type Props = { conflict: Conflict; ticket: DeskTicket; onClose: () => void };

export function ConflictNotice({ conflict, ticket, onClose }: Props) {
  const { words, frame, now } = useDesk();
  const news = ticket.timeline.filter(({ sequence }) => sequence > conflict.seen);
  const last = news.at(-1);
  const said = (item: TimelineItem) =>
    item.kind === "event"
      ? words.timeline.event(item.what, item.by)
      : words.stale.wrote(item.by.name ?? (item.by.customer ? words.timeline.customer : words.timeline.desk));
  return (
    <div className="notice conflict" role="alert">
      <DeskIcon name="users" />
      <div>
        <b>{words.stale.heading(news.map(said), last ? momentFrom(frame.zone, now, last.at) : null)}</b>{" "}
        {conflict.what === "reply" ? words.stale.reply : words.stale.change}
        <p className="acts">
          {conflict.again !== null && (
            <button className="btn small primary" type="button" onClick={conflict.again}>
              {conflict.what === "reply" ? words.stale.sendAnyway : words.stale.applyAnyway}
            </button>
          )}
          {conflict.asNote !== null && (
            <button className="btn small" type="button" onClick={conflict.asNote}>
              {words.stale.asNote}
            </button>
          )}
          <button className="btn small quiet" type="button" onClick={onClose}>
            {words.stale.leave}
          </button>
        </p>
      </div>
    </div>
  );
}
