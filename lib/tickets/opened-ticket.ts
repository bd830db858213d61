import "server-only";
import { db } from "#lib/db.ts";

/** What of a ticket stays as it was at its opening. @throws when there is no such ticket */
export function openedTicket(id: string) {
  return db().ticket.findUniqueOrThrow({
    where: { id },
    select: { number: true, revisionNumber: true, openedAt: true },
  });
}
