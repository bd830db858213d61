import "server-only";
import { transaction } from "#lib/db.ts";
import { conflict, done, type Outcome, refused } from "#lib/outcome.ts";
import { lockTicket } from "./locked-ticket.ts";
import { moveTicket } from "./move-ticket.ts";

/**
 * The customer says that it is solved: it is closed, before its time is up.
 * To be called for who holds the link of the ticket.
 */
export function confirmSolved({
  ticketId,
  now,
}: {
  readonly ticketId: string;
  readonly now: number;
}): Promise<Outcome<{ readonly id: string }>> {
  return transaction(async (tx) => {
    const ticket = await lockTicket(tx, { id: ticketId });
    if (!ticket) return refused({ kind: "not_found" });
    if (ticket.status === "closed") return conflict("closed");
    if (ticket.status !== "solved") return conflict("not_solved");
    await moveTicket(tx, ticket, "closed", { by: "customer", at: new Date(now) });
    return done({ id: ticket.id });
  });
}
