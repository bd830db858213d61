import "server-only";
import type { Tx } from "#lib/db.ts";
import { conflict, refused } from "#lib/outcome.ts";
import { type Actor, type Tier, tierOf } from "#lib/people/actor.ts";
import { mayOn, type RightsTicket, type TicketRight } from "#lib/people/rights.ts";
import type { RequestType } from "#lib/routing/request.ts";
import type { Prisma } from "#prisma/client/client.ts";

const SELECT = {
  id: true,
  number: true,
  version: true,
  requestType: true,
  priority: true,
  status: true,
  tier: true,
  assigneeId: true,
  tags: true,
  snoozedUntil: true,
  solvedAt: true,
  closedAt: true,
  closedAs: true,
  matterId: true,
  requesterEmail: true,
  followGeneration: true,
  rating: true,
} as const satisfies Prisma.TicketSelect;

/** A ticket that nobody else can change until the transaction ends. */
export type LockedTicket = Omit<Prisma.TicketGetPayload<{ select: typeof SELECT }>, "tier"> & { readonly tier: Tier };

/** Which ticket: by its number, as people of the desk name it, or by its id. */
export type TicketName = { readonly number: string } | { readonly id: string };

/**
 * Waits for whoever holds it, and keeps nobody from what only names it (a draft, who looks at it, a duplicate of it).
 * Null when there is none. Cost: two queries.
 */
export async function lockTicket(tx: Tx, name: TicketName): Promise<LockedTicket | null> {
  const rows =
    "number" in name
      ? await tx.$queryRaw<
          { id: string }[]
        >`SELECT "id" FROM "Ticket" WHERE "number" = ${name.number} FOR NO KEY UPDATE`
      : await tx.$queryRaw<{ id: string }[]>`SELECT "id" FROM "Ticket" WHERE "id" = ${name.id}::uuid FOR NO KEY UPDATE`;
  const [row] = rows;
  const ticket = row && (await tx.ticket.findUnique({ where: { id: row.id }, select: SELECT }));
  return ticket ? { ...ticket, tier: tierOf(ticket.tier) } : null;
}

/**
 * Whether somebody handled the matter that an appeal contests: was given it, or answered it in public.
 * The matter is the request that the appeal names; where none is named yet, every other PQRSA of the same requester.
 */
export async function handledMatter(
  tx: Tx,
  ticket: {
    readonly id: string;
    readonly requestType: RequestType;
    readonly matterId: string | null;
    readonly requesterEmail: string | null;
  },
  personId: string,
): Promise<boolean> {
  if (ticket.requestType !== "appeal") return false;
  if (ticket.matterId === null && ticket.requesterEmail === null) return false;
  const matter: Prisma.TicketWhereInput =
    ticket.matterId === null
      ? {
          requesterEmail: ticket.requesterEmail,
          id: { not: ticket.id },
          requestType: { in: ["petition", "complaint", "claim", "suggestion"] },
        }
      : { id: ticket.matterId };
  const handled = await tx.ticket.findFirst({
    where: {
      AND: [
        matter,
        {
          OR: [
            { assigneeId: personId },
            { messages: { some: { personId, visibility: "public" } } },
            { events: { some: { kind: "assigned", data: { path: ["to"], equals: personId } } } },
          ],
        },
      ],
    },
    select: { id: true },
  });
  return handled !== null;
}

/** The ticket as rights see it. */
export async function asRightsSeeIt(tx: Tx, ticket: LockedTicket, personId: string): Promise<RightsTicket> {
  return { tier: ticket.tier, handledByActor: await handledMatter(tx, ticket, personId) };
}

/** A ticket that this person may do this to, locked; or why not. */
export async function lockFor(tx: Tx, actor: Actor, right: TicketRight, name: TicketName) {
  const ticket = await lockTicket(tx, name);
  if (!ticket) return refused({ kind: "not_found" });
  if (!mayOn(actor, right, await asRightsSeeIt(tx, ticket, actor.id))) return refused({ kind: "forbidden" });
  return { ok: true, ticket } as const;
}

/** As `lockFor`, for what needs a ticket that is not closed. */
export async function lockUnclosedFor(tx: Tx, actor: Actor, right: TicketRight, name: TicketName) {
  const locked = await lockFor(tx, actor, right, name);
  return locked.ok && locked.ticket.status === "closed" ? conflict("closed") : locked;
}
