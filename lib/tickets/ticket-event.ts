import "server-only";
import type { Tx } from "#lib/db.ts";
import type { Actor } from "#lib/people/actor.ts";
import type { Priority, RequestType } from "#lib/routing/request.ts";
import type { TicketStatus } from "./life.ts";

/** Who did something: somebody of the desk, the customer, or the desk by itself. */
export type Doer = Pick<Actor, "id"> | "customer" | "desk";

/** What happened, with what it was and what it became. Persons are their ids, instants epoch milliseconds. */
export type TicketEventData =
  | { readonly kind: "opened" }
  | { readonly kind: "message"; readonly messageId: string }
  | { readonly kind: "taken_back"; readonly takenBackId: string }
  | { readonly kind: "assigned"; readonly from: string | null; readonly to: string | null }
  | { readonly kind: "status"; readonly from: TicketStatus; readonly to: TicketStatus }
  | { readonly kind: "priority"; readonly from: Priority; readonly to: Priority }
  | { readonly kind: "request_type"; readonly from: RequestType; readonly to: RequestType }
  | { readonly kind: "tags"; readonly from: readonly string[]; readonly to: readonly string[] }
  | { readonly kind: "snoozed"; readonly until: number | null }
  | { readonly kind: "escalated"; readonly from: number; readonly to: number; readonly reason: string }
  | { readonly kind: "handed_back"; readonly from: number; readonly to: number; readonly reason: string }
  | { readonly kind: "duplicate"; readonly of: string }
  | { readonly kind: "matter"; readonly from: string | null; readonly to: string | null }
  | { readonly kind: "spam" }
  | { readonly kind: "link_renewed" }
  | { readonly kind: "rated"; readonly rating: number };

/** Adds to the timeline of a ticket, in the transaction of what happened; whoever listens is told at its commit. */
export async function recordEvent(
  tx: Tx,
  ticketId: string,
  { by, at, ...what }: TicketEventData & { readonly by: Doer; readonly at: Date },
): Promise<void> {
  const { kind, ...data } = what;
  await tx.ticketEvent.create({
    data: {
      ticketId,
      at,
      kind,
      messageId: what.kind === "message" ? what.messageId : null,
      data: what.kind === "message" ? {} : data,
      byCustomer: by === "customer",
      personId: typeof by === "string" ? null : by.id,
    },
    select: { sequence: true },
  });
}
