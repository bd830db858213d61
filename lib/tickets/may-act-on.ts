import "server-only";
import { db } from "#lib/db.ts";
import { done, type Outcome, refused } from "#lib/outcome.ts";
import { type Actor, tierOf } from "#lib/people/actor.ts";
import { mayOn, type TicketRight } from "#lib/people/rights.ts";
import { handledMatter } from "./locked-ticket.ts";

/**
 * Whether somebody may do something to a ticket as it stands, for who must say so before looking at what they sent.
 * The use case asks the same table again, in its transaction. Cost: a query, and another for an appeal.
 */
export async function mayActOn(actor: Actor, right: TicketRight, number: string): Promise<Outcome<null>> {
  const ticket = await db().ticket.findUnique({
    where: { number },
    select: { id: true, tier: true, requestType: true, matterId: true, requesterEmail: true },
  });
  if (!ticket) return refused({ kind: "not_found" });
  const handledByActor = await handledMatter(db(), ticket, actor.id);
  return mayOn(actor, right, { tier: tierOf(ticket.tier), handledByActor })
    ? done(null)
    : refused({ kind: "forbidden" });
}
