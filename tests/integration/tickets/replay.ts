import { expect } from "vitest";
import { db } from "#lib/db.ts";
import { PQRSA_PRIORITY } from "#lib/routing/request.ts";
import type { TicketEventData } from "#lib/tickets/ticket-event.ts";

const FIELDS = {
  status: true,
  tier: true,
  assigneeId: true,
  priority: true,
  requestType: true,
  tags: true,
  snoozedUntil: true,
  matterId: true,
  solvedAt: true,
  closedAt: true,
  closedAs: true,
  duplicateOfId: true,
  rating: true,
  followGeneration: true,
} as const;

/** A ticket's row, in the fields that events speak of. */
export async function rowOf(id: string) {
  const { version, claimedPriority, ...fields } = await db().ticket.findUniqueOrThrow({
    where: { id },
    select: { ...FIELDS, version: true, claimedPriority: true },
  });
  return { version, claimedPriority, fields };
}

/** Tells a ticket's life again from its events, each of which must begin where the one before has ended. */
export async function replayed(id: string, requestType: string) {
  const { claimedPriority } = await rowOf(id);
  const state: Record<keyof typeof FIELDS, unknown> = {
    status: "new",
    tier: 1,
    assigneeId: null,
    priority: claimedPriority ?? PQRSA_PRIORITY,
    requestType,
    tags: [],
    snoozedUntil: null,
    matterId: null,
    solvedAt: null,
    closedAt: null,
    closedAs: null,
    duplicateOfId: null,
    rating: null,
    followGeneration: 1,
  };
  const become = (field: keyof typeof FIELDS, from: unknown, to: unknown) => {
    expect(from, field).toEqual(state[field]);
    state[field] = to;
  };
  const events = await db().ticketEvent.findMany({ where: { ticketId: id }, orderBy: { sequence: "asc" } });
  let closing: "solved" | "spam" | "duplicate" = "solved";
  for (const { kind, data, at } of events) {
    const event = { kind, ...(data as object) } as TicketEventData;
    switch (event.kind) {
      case "assigned":
        become("assigneeId", event.from, event.to);
        break;
      case "status":
        become("status", event.from, event.to);
        if (event.to === "solved") state.solvedAt = at;
        else if (event.to === "closed") state.solvedAt ??= at;
        else state.solvedAt = null;
        state.closedAt = event.to === "closed" ? at : null;
        state.closedAs = event.to === "closed" ? closing : null;
        break;
      case "priority":
        become("priority", event.from, event.to);
        break;
      case "request_type":
        become("requestType", event.from, event.to);
        break;
      case "tags":
        become("tags", event.from, event.to);
        break;
      case "matter":
        become("matterId", event.from, event.to);
        break;
      case "snoozed":
        state.snoozedUntil = event.until === null ? null : new Date(event.until);
        break;
      case "escalated":
      case "handed_back":
        become("tier", event.from, event.to);
        Object.assign(state, { assigneeId: null, snoozedUntil: null });
        break;
      case "spam":
        closing = "spam";
        break;
      case "duplicate":
        closing = "duplicate";
        state.duplicateOfId = event.of;
        break;
      case "rated":
        state.rating = event.rating;
        break;
      case "link_renewed":
        state.followGeneration = Number(state.followGeneration) + 1;
        break;
      case "opened":
      case "message":
      case "taken_back":
        break;
    }
  }
  return state;
}
