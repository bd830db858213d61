import "server-only";
import { type Tx, transaction } from "#lib/db.ts";
import { conflict, done, invalid, type Outcome, refused } from "#lib/outcome.ts";
import { type Actor, FIRST_TIER, type Tier, TOP_TIER, tierOf } from "#lib/people/actor.ts";
import { may } from "#lib/people/rights.ts";
import { whenWorkedOn } from "./life.ts";
import { lockFor } from "./locked-ticket.ts";
import { recordEvent } from "./ticket-event.ts";

export type Escalation = {
  readonly actor: Actor;
  readonly now: number;
  readonly number: string;
  readonly version: number;
  /** Internal: the customer reads only the tier. */
  readonly reason: string;
  readonly direction: "up" | "back";
  /** Left out: the next one. Any other is for administrators. */
  readonly tier?: Tier | undefined;
};

/**
 * Moves a ticket to another tier: it leaves one list and enters the other, without an assignee, its status kept
 * (a new one is open then).
 * @returns its id; `stale` when somebody changed it since
 */
export function escalateTicket(given: Escalation): Promise<Outcome<{ readonly id: string }, { readonly id: string }>> {
  return transaction((tx) => apply(tx, given));
}

async function apply(
  tx: Tx,
  { actor, now, number, version, reason, direction, tier }: Escalation,
): Promise<Outcome<{ readonly id: string }, { readonly id: string }>> {
  const locked = await lockFor(tx, actor, direction === "up" ? "escalate" : "hand_back", { number });
  if (!locked.ok) return locked;
  const { ticket } = locked;
  const step = direction === "up" ? 1 : -1;
  if (tier !== undefined && tier !== ticket.tier + step && !may(actor, "skip_tier"))
    return refused({ kind: "forbidden" });
  // What was never right is said before what came too late.
  const isAtEnd = ticket.tier === (direction === "up" ? TOP_TIER : FIRST_TIER);
  if (tier !== undefined && !isAtEnd && Math.sign(tier - ticket.tier) !== step)
    return invalid("tier_direction", "tier");
  if (ticket.status === "closed") return conflict("closed");
  if (ticket.version !== version) return refused({ kind: "stale", current: { id: ticket.id } });
  if (isAtEnd) return conflict(direction === "up" ? "at_top_tier" : "at_first_tier");
  const to = tier ?? tierOf(ticket.tier + step);

  const at = new Date(now);
  const status = whenWorkedOn(ticket.status);
  await tx.ticket.update({
    where: { id: ticket.id },
    data: { tier: to, assigneeId: null, status, snoozedUntil: null, version: { increment: 1 } },
    select: { id: true },
  });
  const kind = direction === "up" ? "escalated" : "handed_back";
  await recordEvent(tx, ticket.id, { kind, from: ticket.tier, to, reason, by: actor, at });
  if (status !== ticket.status)
    await recordEvent(tx, ticket.id, { kind: "status", from: ticket.status, to: status, by: actor, at });
  return done({ id: ticket.id });
}
