import "server-only";
import type { Tx } from "#lib/db.ts";
import type { TicketStatus } from "./life.ts";
import type { LockedTicket } from "./locked-ticket.ts";
import { type Doer, recordEvent } from "./ticket-event.ts";

/** The columns that follow from a status, so that no row can say two things of when it was settled. */
export function settledColumns(ticket: Pick<LockedTicket, "status" | "solvedAt">, to: TicketStatus, at: Date) {
  switch (to) {
    case "solved":
      return { status: to, solvedAt: at, closedAt: null, closedAs: null };
    case "closed":
      return { status: to, solvedAt: ticket.solvedAt ?? at, closedAt: at, closedAs: "solved" as const };
    default:
      return { status: to, solvedAt: null, closedAt: null, closedAs: null };
  }
}

/** Moves a locked ticket to a status and records it; staying where it is changes nothing. */
export async function moveTicket(
  tx: Tx,
  ticket: LockedTicket,
  to: TicketStatus,
  { by, at }: { readonly by: Doer; readonly at: Date },
): Promise<void> {
  if (to === ticket.status) return;
  await tx.ticket.update({
    where: { id: ticket.id },
    data: { ...settledColumns(ticket, to, at), version: { increment: 1 } },
    select: { id: true },
  });
  await recordEvent(tx, ticket.id, { kind: "status", from: ticket.status, to, by, at });
}
