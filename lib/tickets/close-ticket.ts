import "server-only";
import { type Tx, transaction } from "#lib/db.ts";
import { conflict, done, type Outcome, refused } from "#lib/outcome.ts";
import type { Actor } from "#lib/people/actor.ts";
import { type LockedTicket, lockUnclosedFor } from "./locked-ticket.ts";
import { settledColumns } from "./move-ticket.ts";
import { namedTicket } from "./named-ticket.ts";
import { recordEvent, type TicketEventData } from "./ticket-event.ts";

/** Two that are closed at once as the duplicates of each other wait for each other on it. Any number of ours. */
const DUPLICATES_LOCK = 20_261_125;

export type TicketClosing = {
  readonly actor: Actor;
  readonly now: number;
  readonly number: string;
  /** The version that the person saw. */
  readonly version: number;
  readonly as: ClosedAs;
};

/** What it turned out to be: rubbish, or what another ticket is about, by its number as somebody writes it. */
export type ClosedAs = { readonly kind: "spam" } | { readonly kind: "duplicate"; readonly of: string };

/**
 * Closes a ticket that is not worked on any further, whatever its status. A ticket that was itself closed as a
 * duplicate may be named, one that leads back to this ticket may not.
 * @returns its id; `stale` when somebody changed it since
 */
export function closeTicket(
  closing: TicketClosing,
): Promise<Outcome<{ readonly id: string }, { readonly id: string }>> {
  return transaction((tx) => apply(tx, closing));
}

async function apply(
  tx: Tx,
  { actor, now, number, version, as }: TicketClosing,
): Promise<Outcome<{ readonly id: string }, { readonly id: string }>> {
  if (as.kind === "duplicate") await tx.$executeRaw`SELECT pg_advisory_xact_lock(${DUPLICATES_LOCK})`;
  const locked = await lockUnclosedFor(tx, actor, "close_ticket", { number });
  if (!locked.ok) return locked;
  const { ticket } = locked;
  if (ticket.version !== version) return refused({ kind: "stale", current: { id: ticket.id } });
  const original = as.kind === "duplicate" ? await originalOf(tx, ticket, as.of) : done(null);
  if (!original.ok) return original;

  const at = new Date(now);
  await tx.ticket.update({
    where: { id: ticket.id },
    data: {
      ...settledColumns(ticket, "closed", at),
      closedAs: as.kind,
      duplicateOfId: original.value,
      version: { increment: 1 },
    },
    select: { id: true },
  });
  const why: TicketEventData = original.value === null ? { kind: "spam" } : { kind: "duplicate", of: original.value };
  await recordEvent(tx, ticket.id, { ...why, by: actor, at });
  await recordEvent(tx, ticket.id, { kind: "status", from: ticket.status, to: "closed", by: actor, at });
  return done({ id: ticket.id });
}

async function originalOf(tx: Tx, ticket: LockedTicket, number: string): Promise<Outcome<string>> {
  const original = await namedTicket(tx, number, "of");
  if (!original.ok) return original;
  const chain = await tx.$queryRaw<{ id: string }[]>`
    WITH RECURSIVE chain AS (
      SELECT "id", "duplicateOfId" FROM "Ticket" WHERE "id" = ${original.value}::uuid
      UNION SELECT t."id", t."duplicateOfId" FROM "Ticket" t JOIN chain ON t."id" = chain."duplicateOfId"
    )
    SELECT "id" FROM chain WHERE "id" = ${ticket.id}::uuid`;
  return chain.length === 0 ? original : conflict("duplicate_of_itself");
}
