import "server-only";
import { type Tx, transaction } from "#lib/db.ts";
import { conflict, done, invalid, type Outcome, refused } from "#lib/outcome.ts";
import { type Actor, tierOf } from "#lib/people/actor.ts";
import { mayOn } from "#lib/people/rights.ts";
import type { Priority, RequestType } from "#lib/routing/request.ts";
import type { Prisma } from "#prisma/client/client.ts";
import { canMove, type TicketStatus, whenWorkedOn } from "./life.ts";
import { handledMatter, type LockedTicket, lockFor } from "./locked-ticket.ts";
import { settledColumns } from "./move-ticket.ts";
import { namedTicket } from "./named-ticket.ts";
import { emailSchema } from "./request-schema.ts";
import { recordEvent, type TicketEventData } from "./ticket-event.ts";

/** What somebody of the desk may set on a ticket; what is left out stays. */
export type TicketChanges = {
  readonly status?: TicketStatus | undefined;
  readonly priority?: Priority | undefined;
  readonly requestType?: RequestType | undefined;
  /** An e-mail address; null: nobody. */
  readonly assignee?: string | null | undefined;
  readonly tags?: readonly string[] | undefined;
  /** Epoch milliseconds; null: not any more. */
  readonly snoozedUntil?: number | null | undefined;
  /** The number of the request that an appeal contests, as somebody writes it; null: none. */
  readonly matter?: string | null | undefined;
};

export type TicketChange = {
  readonly actor: Actor;
  readonly now: number;
  readonly number: string;
  /** The version that the person saw. */
  readonly version: number;
  readonly changes: TicketChanges;
  /** Refuses what would leave the actor without the right to change it, so that they can be asked first. */
  readonly unlessShutOut?: boolean | undefined;
};

/**
 * Changes fields of a ticket, all or none, each with its event. Taking a ticket (oneself as the assignee) makes a new
 * one open. One version for all; none, and no event, when nothing differs.
 * Owning that an appeal contests what one handled leaves it to somebody else.
 * @returns its id, and the version that it has then; `stale` when somebody changed it since
 */
export function changeTicket(
  change: TicketChange,
): Promise<Outcome<{ readonly id: string; readonly version: number }, { readonly id: string }>> {
  return transaction((tx) => apply(tx, change));
}

async function apply(
  tx: Tx,
  { actor, now, number, version, changes, unlessShutOut = false }: TicketChange,
): Promise<Outcome<{ readonly id: string; readonly version: number }, { readonly id: string }>> {
  const locked = await lockFor(tx, actor, "change_ticket", { number });
  if (!locked.ok) return locked;
  const { ticket } = locked;
  const at = new Date(now);
  // What was never right is said before what came too late.
  const matter = await matterOf(tx, ticket, changes.matter);
  const becoming = {
    ...ticket,
    requestType: changes.requestType ?? ticket.requestType,
    matterId: matter.ok ? matter.value : ticket.matterId,
  };
  const assignee = await assigneeOf(tx, becoming, changes.assignee);
  const isPast = changes.snoozedUntil != null && changes.snoozedUntil <= now;
  const snooze = isPast ? invalid("past", "snoozedUntil") : done(null);
  if (!assignee.ok || !matter.ok || !snooze.ok) return allInvalid([assignee, matter, snooze]);
  if (ticket.status === "closed") return conflict("closed");
  if (ticket.version !== version) return refused({ kind: "stale", current: { id: ticket.id } });
  if (unlessShutOut && (await handledMatter(tx, becoming, actor.id))) return conflict("shuts_out");

  const data: Prisma.TicketUncheckedUpdateInput = {};
  const events: TicketEventData[] = [];
  if (assignee.value !== ticket.assigneeId) {
    data.assigneeId = assignee.value;
    events.push({ kind: "assigned", from: ticket.assigneeId, to: assignee.value });
  }
  const isTaken = assignee.value !== ticket.assigneeId && assignee.value === actor.id;
  // A status that it has already says nothing against what taking it makes of it.
  const asked = changes.status === ticket.status ? undefined : changes.status;
  const status = asked ?? (isTaken ? whenWorkedOn(ticket.status) : ticket.status);
  if (status !== ticket.status) {
    if (!canMove(ticket.status, status)) return conflict("move_not_allowed");
    Object.assign(data, settledColumns(ticket, status, at));
    events.push({ kind: "status", from: ticket.status, to: status });
  }
  if (changes.priority !== undefined && changes.priority !== ticket.priority) {
    data.priority = changes.priority;
    events.push({ kind: "priority", from: ticket.priority, to: changes.priority });
  }
  if (changes.requestType !== undefined && changes.requestType !== ticket.requestType) {
    data.requestType = changes.requestType;
    events.push({ kind: "request_type", from: ticket.requestType, to: changes.requestType });
  }
  if (changes.tags !== undefined) {
    const tags = [...new Set(changes.tags)];
    if (tags.join("\n") !== ticket.tags.join("\n")) {
      data.tags = tags;
      events.push({ kind: "tags", from: ticket.tags, to: tags });
    }
  }
  const until = ticket.snoozedUntil?.getTime() ?? null;
  if (changes.snoozedUntil !== undefined && changes.snoozedUntil !== until) {
    data.snoozedUntil = changes.snoozedUntil === null ? null : new Date(changes.snoozedUntil);
    events.push({ kind: "snoozed", until: changes.snoozedUntil });
  }
  if (matter.value !== ticket.matterId) {
    data.matterId = matter.value;
    events.push({ kind: "matter", from: ticket.matterId, to: matter.value });
  }
  if (events.length === 0) return done({ id: ticket.id, version: ticket.version });
  const changed = await tx.ticket.update({
    where: { id: ticket.id },
    data: { ...data, version: { increment: 1 } },
    select: { id: true, version: true },
  });
  for (const event of events) await recordEvent(tx, ticket.id, { ...event, by: actor, at });
  return done(changed);
}

/** Every field that was refused, or the first refusal that is of another kind. */
function allInvalid(outcomes: readonly Outcome<unknown>[]) {
  const refusals = outcomes.flatMap((outcome) => (outcome.ok ? [] : [outcome.refused]));
  const other = refusals.find(({ kind }) => kind !== "invalid");
  return refused(
    other ?? { kind: "invalid", fields: refusals.flatMap((why) => (why.kind === "invalid" ? why.fields : [])) },
  );
}

/** Whoever is given a ticket must be here, reach its tier, and may decide it as it becomes by the same change. */
async function assigneeOf(
  tx: Tx,
  ticket: LockedTicket,
  email: string | null | undefined,
): Promise<Outcome<string | null>> {
  if (email === undefined) return done(ticket.assigneeId);
  if (email === null) return done(null);
  const address = emailSchema.safeParse(email).data;
  const person =
    address === undefined
      ? null
      : await tx.person.findUnique({
          where: { email: address },
          select: { id: true, email: true, name: true, role: true, tier: true, disabledAt: true },
        });
  if (!person || person.disabledAt !== null) return invalid("person", "assignee");
  if (person.id === ticket.assigneeId) return done(person.id);
  const seen = { tier: ticket.tier, handledByActor: await handledMatter(tx, ticket, person.id) };
  if (!mayOn({ ...person, tier: tierOf(person.tier) }, "take_ticket", seen)) return invalid("tier_reach", "assignee");
  return done(person.id);
}

async function matterOf(
  tx: Tx,
  ticket: LockedTicket,
  number: string | null | undefined,
): Promise<Outcome<string | null>> {
  if (number === undefined) return done(ticket.matterId);
  if (number === null) return done(null);
  const matter = await namedTicket(tx, number, "matter");
  return matter.ok && matter.value === ticket.id ? invalid("ticket", "matter") : matter;
}
