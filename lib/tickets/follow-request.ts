import "server-only";
import { db, type Tx } from "#lib/db.ts";
import { conflict, done, type Outcome, refused } from "#lib/outcome.ts";
import { hashOf, isSecretName } from "#lib/secret.ts";
import type { Prisma } from "#prisma/client/client.ts";
import { hasLinkEnded, whenCustomerWrites } from "./life.ts";
import { lockTicket } from "./locked-ticket.ts";
import { moveTicket } from "./move-ticket.ts";
import { type IdempotencyKey, transactionOnce } from "./once.ts";
import { recordEvent } from "./ticket-event.ts";
import { addMessage } from "./write-message.ts";

// All that a customer may ever read. Internal notes are left out by the query, so that nothing can pass them on.
const SELECT = {
  id: true,
  number: true,
  subject: true,
  text: true,
  requestType: true,
  status: true,
  openedAt: true,
  solvedAt: true,
  closedAt: true,
  closedAs: true,
  requesterName: true,
  requesterEmail: true,
  rating: true,
  ratingComment: true,
  ratedAt: true,
  attachments: { where: { messageId: null }, orderBy: { id: "asc" }, select: { id: true, name: true, size: true } },
  duplicateOf: { select: { number: true, requesterEmail: true } },
  messages: {
    where: { visibility: "public" },
    orderBy: { event: { sequence: "asc" } },
    select: {
      id: true,
      at: true,
      text: true,
      takenBackAt: true,
      personId: true,
      person: { select: { name: true } },
      event: { select: { sequence: true } },
      attachments: { orderBy: { id: "asc" }, select: { id: true, name: true, size: true } },
    },
  },
} as const satisfies Prisma.TicketSelect;

type Row = Prisma.TicketGetPayload<{ select: typeof SELECT }>;
export type FollowedRequest = Omit<Row, "duplicateOf" | "requesterEmail"> & {
  /** The number of the request that this one repeats, where both are of one requester; nobody else learns of it. */
  readonly duplicateOf: string | null;
  /** What else happened that concerns the customer, in its order, with the messages by their sequence. */
  readonly events: readonly PublicEvent[];
};

/** That it was escalated and how far, never why; and that it was solved, closed or opened again. */
type PublicEvent = {
  readonly sequence: bigint;
  readonly at: Date;
  readonly what:
    | { readonly kind: "escalated"; readonly tier: number }
    | { readonly kind: "solved" | "closed" | "reopened" };
};

/** The ticket whose link this is; null for one that is none, was renewed, or has ended. Cost: one query. */
export async function followedTicketId(token: string, now: number): Promise<string | null> {
  if (!isSecretName(token)) return null;
  const ticket = await db().ticket.findUnique({
    where: { followHash: hashOf(token) },
    select: { id: true, closedAt: true },
  });
  if (!ticket) return null;
  return hasLinkEnded(ticket.closedAt?.getTime() ?? null, now) ? null : ticket.id;
}

/** A request as its customer sees it: of a reply that was taken back, that it was, and an empty text. */
export async function followedRequest(ticketId: string): Promise<FollowedRequest | null> {
  const row = await db().ticket.findUnique({ where: { id: ticketId }, select: SELECT });
  if (!row) return null;
  const { duplicateOf, requesterEmail, ...request } = row;
  const isOwn = requesterEmail !== null && duplicateOf?.requesterEmail === requesterEmail;
  return {
    ...request,
    duplicateOf: isOwn ? duplicateOf.number : null,
    messages: request.messages.map((message) =>
      message.takenBackAt === null ? message : { ...message, text: "", attachments: [] },
    ),
    events: await publicEvents(ticketId),
  };
}

/** The number of the request whose link this is; null as for `followedTicketId`. Cost: two queries. */
export async function followedNumber(token: string, now: number): Promise<string | null> {
  const id = await followedTicketId(token, now);
  const ticket = id === null ? null : await db().ticket.findUnique({ where: { id }, select: { number: true } });
  return ticket?.number ?? null;
}

type EventRow = {
  readonly sequence: bigint;
  readonly at: Date;
  readonly kind: "escalated" | "status";
  readonly from: string;
  readonly to: string;
};

// What an event holds beside these two, such as why it was escalated, is not even read.
async function publicEvents(ticketId: string): Promise<PublicEvent[]> {
  const rows = await db().$queryRaw<EventRow[]>`
    SELECT "sequence", "at", "kind"::text, "data"->>'from' AS "from", "data"->>'to' AS "to"
    FROM "TicketEvent" WHERE "ticketId" = ${ticketId}::uuid AND "kind" IN ('escalated', 'status') ORDER BY "sequence"`;
  return rows.flatMap(({ sequence, at, kind, from, to }): PublicEvent[] => {
    if (kind === "escalated") return [{ sequence, at, what: { kind, tier: Number(to) } }];
    if (to === "solved" || to === "closed") return [{ sequence, at, what: { kind: to } }];
    return from === "solved" ? [{ sequence, at, what: { kind: "reopened" } }] : [];
  });
}

/**
 * Writes as the customer: what waited for them, or was solved within 15 days, is open again. A solved one goes back to
 * the list of its tier when whoever had it is away or not here any more. Once for one key and content.
 * @returns the id of the message
 */
export function writeAsCustomer(given: CustomerWriting): Promise<Outcome<{ readonly id: string }>> {
  return transactionOnce(given.key ?? null, given.now, (tx) => write(tx, given));
}

type CustomerWriting = {
  readonly ticketId: string;
  readonly now: number;
  readonly text: string;
  readonly heldFormId?: string | undefined;
  readonly key?: IdempotencyKey | null;
};

async function write(tx: Tx, given: CustomerWriting): Promise<Outcome<{ readonly id: string }>> {
  const { ticketId, now } = given;
  const ticket = await lockTicket(tx, { id: ticketId });
  if (!ticket) return refused({ kind: "not_found" });
  const to = whenCustomerWrites(ticket.status, ticket.solvedAt?.getTime() ?? null, now);
  if (to === null) return conflict("closed");
  const at = new Date(now);
  const message = await addMessage(tx, ticket.id, { ...given, visibility: "public" }, null);
  await moveTicket(tx, ticket, to, { by: "customer", at });
  if (ticket.snoozedUntil !== null) {
    // The move, where there is one, has counted as this change already.
    const version = to === ticket.status ? { version: { increment: 1 } } : {};
    await tx.ticket.update({ where: { id: ticketId }, data: { snoozedUntil: null, ...version }, select: { id: true } });
    await recordEvent(tx, ticketId, { kind: "snoozed", until: null, by: "customer", at });
  }
  if (to !== ticket.status && ticket.assigneeId !== null) {
    const assignee = await tx.person.findUnique({
      where: { id: ticket.assigneeId },
      select: { away: true, disabledAt: true },
    });
    if (!assignee || assignee.away || assignee.disabledAt !== null) {
      await tx.ticket.update({ where: { id: ticketId }, data: { assigneeId: null }, select: { id: true } });
      await recordEvent(tx, ticketId, { kind: "assigned", from: ticket.assigneeId, to: null, by: "desk", at });
    }
  }
  return done(message);
}
