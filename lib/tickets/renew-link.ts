import "server-only";
import type { Tx } from "#lib/db.ts";
import { conflict, done, type Outcome, refused } from "#lib/outcome.ts";
import { followHash, followToken } from "./follow-link.ts";
import { hasLinkEnded } from "./life.ts";
import { lockTicket } from "./locked-ticket.ts";
import { recordEvent } from "./ticket-event.ts";

/**
 * Makes a new link to follow a ticket, which ends the earlier one.
 * @returns the token of the new link; `closed` when links to it have ended for good
 */
export async function renewLink(
  tx: Tx,
  { ticketId, now }: { readonly ticketId: string; readonly now: number },
): Promise<Outcome<{ readonly token: string }>> {
  const ticket = await lockTicket(tx, { id: ticketId });
  if (!ticket) return refused({ kind: "not_found" });
  if (hasLinkEnded(ticket.closedAt?.getTime() ?? null, now)) return conflict("closed");
  const generation = ticket.followGeneration + 1;
  await tx.ticket.update({
    where: { id: ticket.id },
    data: { followGeneration: generation, followHash: followHash(ticket.id, generation) },
    select: { id: true },
  });
  await recordEvent(tx, ticket.id, { kind: "link_renewed", by: "customer", at: new Date(now) });
  return done({ token: followToken(ticket.id, generation) });
}
