import type { DeskTicket } from "#lib/desk/desk-data.ts";
import type { DeskPerson } from "#lib/people/people-of-desk.ts";
import type { TicketChanges } from "#lib/tickets/change-ticket.ts";

/** A part of a ticket that is shown as it will be, until the desk has answered. */
export type TicketPatch = Partial<
  Pick<
    DeskTicket,
    "status" | "priority" | "requestType" | "assigneeEmail" | "assigneeName" | "tags" | "snoozedUntil" | "tier"
  >
>;

/** What a change makes of a ticket before the desk has said so. Its matter stands in its field as it was typed. */
export function patchOf(changes: TicketChanges, people: readonly DeskPerson[]): TicketPatch {
  const { status, priority, requestType, assignee, tags, snoozedUntil } = changes;
  return {
    ...(status === undefined ? {} : { status }),
    ...(priority === undefined ? {} : { priority }),
    ...(requestType === undefined ? {} : { requestType }),
    ...(tags === undefined ? {} : { tags }),
    ...(snoozedUntil === undefined ? {} : { snoozedUntil }),
    ...(assignee === undefined
      ? {}
      : { assigneeEmail: assignee, assigneeName: people.find(({ email }) => email === assignee)?.name ?? null }),
  };
}

/** Less than this is no pause any more, and over before the desk hears of it. */
const PAUSE_LEAST_MS = 60_000;

type Tags = readonly string[];

/**
 * The tags that are there, after what made `to` of `from`: with those that it added, and without those that it took
 * away. What a colleague has added or taken away since stays as they left it.
 */
export function tagsOn(there: Tags, from: Tags, to: Tags): Tags {
  if (there.join("\n") === from.join("\n")) return to;
  const kept = there.filter((tag) => to.includes(tag) || !from.includes(tag));
  return [...kept, ...to.filter((tag) => !from.includes(tag) && !there.includes(tag))];
}

/** A change of a ticket that was seen as `from`, as it is made to one that has other tags by now. */
export function changesOn(
  there: { readonly tags: Tags },
  from: { readonly tags: Tags },
  changes: TicketChanges,
): TicketChanges {
  return changes.tags === undefined ? changes : { ...changes, tags: tagsOn(there.tags, from.tags, changes.tags) };
}

/**
 * The change that takes a change of a ticket back, as of `now` (epoch milliseconds); null: there is none.
 * @param there the tags that the ticket has then
 */
export function undoingOf(
  before: Required<Omit<TicketPatch, "tier" | "assigneeName">> & Pick<DeskTicket, "matter">,
  changes: TicketChanges,
  now: number,
  there: Tags,
): TicketChanges | null {
  const until = before.snoozedUntil;
  // A ticket that was worked on is never new again.
  const status = before.status === "new" ? "open" : before.status;
  const undoing: TicketChanges = {
    ...(changes.status === undefined || changes.status === status ? {} : { status }),
    ...(changes.priority === undefined ? {} : { priority: before.priority }),
    ...(changes.requestType === undefined ? {} : { requestType: before.requestType }),
    ...(changes.assignee === undefined ? {} : { assignee: before.assigneeEmail }),
    ...(changes.tags === undefined ? {} : { tags: tagsOn(there, changes.tags, before.tags) }),
    ...(changes.snoozedUntil === undefined
      ? {}
      : { snoozedUntil: until !== null && until < now + PAUSE_LEAST_MS ? null : until }),
    ...(changes.matter === undefined ? {} : { matter: before.matter }),
  };
  return Object.keys(undoing).length === 0 ? null : undoing;
}

/** Of a row: what can be changed of many at once. */
export type RowChanges = Pick<TicketChanges, "status" | "priority" | "assignee">;
type Row = Pick<DeskTicket, "number" | "version" | "status" | "priority" | "assigneeEmail">;

/**
 * The changes that take back what was made of many at once, each with those that it is for, as many as became something
 * different. None: there is nothing to take back.
 * @param rows as they were
 * @param versions those that they have since, by their numbers
 */
export function undoingsOf(
  rows: readonly Row[],
  versions: ReadonlyMap<string, number>,
  changes: RowChanges,
): readonly ManyChange[] {
  const undoings = new Map<string, ManyChange>();
  for (const row of rows) {
    const version = versions.get(row.number);
    if (version === undefined || version === row.version) continue;
    const others = { requestType: "incident", tags: [], snoozedUntil: null, matter: null } as const;
    const undoing = undoingOf({ ...others, ...row }, changes, 0, []);
    if (undoing === null) continue;
    const key = JSON.stringify(undoing);
    const tickets = [...(undoings.get(key)?.tickets ?? []), { number: row.number, version }];
    undoings.set(key, { tickets, changes: undoing });
  }
  return [...undoings.values()];
}

export type ManyChange = {
  readonly tickets: readonly { readonly number: string; readonly version: number }[];
  readonly changes: TicketChanges;
};
