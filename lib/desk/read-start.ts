import "server-only";
import { db } from "#lib/db.ts";
import type { Actor } from "#lib/people/actor.ts";
import { type TicketListItem, ticketList } from "#lib/tickets/ticket-list.ts";
import { viewCounts } from "#lib/tickets/view-counts.ts";
import type { Counts, DeskMention, ListRow } from "./desk-data.ts";
import { rowOf } from "./read-list.ts";

/** So many of each: a start, not the work. */
const SHOWN_MOST = 8;
/** So much of a note says what it is about. */
const EXCERPT_MAX = 200;

export type DeskStart = {
  readonly due: readonly ListRow[];
  readonly mine: readonly ListRow[];
  readonly mentions: readonly DeskMention[];
  readonly counts: Counts;
};

/** What waits for somebody who begins: what presses most within reach, their own, and where they were named. */
export async function readStart({ actor, now }: { readonly actor: Actor; readonly now: number }): Promise<DeskStart> {
  const among = { actor, now, after: null };
  const [critical, high, mine, mentions, counts] = await Promise.all([
    ticketList({ view: "unassigned", priority: "P1" }, among),
    ticketList({ view: "unassigned", priority: "P2" }, among),
    ticketList({ view: "mine" }, among),
    mentionsOf(actor.id),
    viewCounts(actor, now),
  ]);
  // What nobody has and what is one's own press alike; what a colleague has is the colleague's.
  const pressing = mine.items.filter(({ priority, status }) => isPressing(priority) && status !== "waiting");
  const due = [...pressing, ...critical.items, ...high.items].sort(byPress);
  return {
    due: due.slice(0, SHOWN_MOST).map(rowOf),
    mine: mine.items.slice(0, SHOWN_MOST).map(rowOf),
    mentions,
    counts,
  };
}

function isPressing(priority: TicketListItem["priority"]): boolean {
  return priority === "P1" || priority === "P2";
}

function byPress(one: TicketListItem, other: TicketListItem): number {
  return one.priority.localeCompare(other.priority) || one.openedAt - other.openedAt;
}

async function mentionsOf(personId: string): Promise<DeskMention[]> {
  const rows = await db().mention.findMany({
    where: { personId, seenAt: null },
    orderBy: { at: "desc" },
    take: SHOWN_MOST,
    select: {
      at: true,
      ticket: { select: { number: true, subject: true } },
      message: { select: { text: true, person: { select: { name: true } } } },
    },
  });
  return rows.map(({ at, ticket, message }) => ({
    ...ticket,
    by: message.person?.name ?? "",
    text: message.text.slice(0, EXCERPT_MAX),
    at: at.getTime(),
  }));
}
