import "server-only";
import { db } from "#lib/db.ts";
import { type Tier, tierOf } from "#lib/people/actor.ts";
import type { Priority, RequestType } from "#lib/routing/request.ts";
import type { Prisma } from "#prisma/client/client.ts";
import type { TicketStatus } from "./life.ts";

const SELECT = {
  id: true,
  number: true,
  version: true,
  requestType: true,
  priority: true,
  claimedPriority: true,
  status: true,
  tier: true,
  assignee: { select: { id: true, email: true, name: true } },
  tags: true,
  snoozedUntil: true,
  subject: true,
  text: true,
  requesterName: true,
  requesterEmail: true,
  requesterPhone: true,
  company: true,
  documentType: true,
  documentNumber: true,
  channel: true,
  revisionNumber: true,
  openedAt: true,
  solvedAt: true,
  closedAt: true,
  closedAs: true,
  rating: true,
  ratingComment: true,
  duplicateOf: { select: { number: true } },
  matter: { select: { id: true, number: true } },
  attachments: {
    where: { messageId: null },
    orderBy: { id: "asc" },
    select: { id: true, name: true, type: true, size: true },
  },
  events: {
    orderBy: { sequence: "asc" },
    select: {
      sequence: true,
      at: true,
      kind: true,
      byCustomer: true,
      person: { select: { id: true, email: true, name: true } },
      data: true,
      message: {
        select: {
          id: true,
          visibility: true,
          text: true,
          takenBackAt: true,
          attachments: { orderBy: { id: "asc" }, select: { id: true, name: true, type: true, size: true } },
        },
      },
    },
  },
} as const satisfies Prisma.TicketSelect;

type Row = Prisma.TicketGetPayload<{ select: typeof SELECT }>;
export type TimelineEvent = Row["events"][number];
export type TicketPage = Omit<Row, "tier" | "priority" | "requestType" | "status"> & {
  readonly tier: Tier;
  readonly priority: Priority;
  readonly requestType: RequestType;
  readonly status: TicketStatus;
};

/** A ticket with all that happened to it, as people of the desk see it; null: there is none. */
export async function ticketPage(
  name: { readonly number: string } | { readonly id: string },
): Promise<TicketPage | null> {
  const row = await db().ticket.findUnique({ where: name, select: SELECT });
  return row && { ...row, tier: tierOf(row.tier) };
}
