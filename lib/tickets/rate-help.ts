import "server-only";
import { transaction } from "#lib/db.ts";
import { conflict, done, type Outcome, refused } from "#lib/outcome.ts";
import { lockTicket } from "./locked-ticket.ts";
import type { Rating } from "./rating-schema.ts";
import { recordEvent } from "./ticket-event.ts";

/**
 * The customer rates the help, once, as soon as it is solved: what was closed as spam or as a duplicate has no help to
 * rate. A rating stays when the ticket is open again. To be called for who holds the link of the ticket.
 */
export function rateHelp({
  ticketId,
  now,
  rating,
  comment,
}: Rating & { readonly ticketId: string; readonly now: number }): Promise<Outcome<{ readonly id: string }>> {
  return transaction(async (tx) => {
    const ticket = await lockTicket(tx, { id: ticketId });
    if (!ticket) return refused({ kind: "not_found" });
    const isSolved = ticket.status === "solved" || ticket.closedAs === "solved";
    if (!isSolved) return conflict("not_solved");
    if (ticket.rating !== null) return conflict("already_rated");
    const at = new Date(now);
    await tx.ticket.update({
      where: { id: ticket.id },
      data: { rating, ratingComment: comment, ratedAt: at },
      select: { id: true },
    });
    await recordEvent(tx, ticket.id, { kind: "rated", rating, by: "customer", at });
    return done({ id: ticket.id });
  });
}
