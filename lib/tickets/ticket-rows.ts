import "server-only";
import { db } from "#lib/db.ts";
import type { Actor } from "#lib/people/actor.ts";
import type { Priority, RequestType } from "#lib/routing/request.ts";
import { Prisma } from "#prisma/client/client.ts";
import type { TicketStatus } from "./life.ts";
import { searchCondition } from "./search.ts";
import { filterCondition, type TicketFilter } from "./ticket-list.ts";

/** So many rows are in memory at once. */
const BATCH = 1_000;

/** A ticket in a table: what a list shows and who asks; nothing of what was written on it. */
export type TicketRow = {
  readonly id: string;
  readonly number: string;
  readonly subject: string;
  readonly requestType: RequestType;
  readonly priority: Priority;
  readonly status: TicketStatus;
  readonly tier: number;
  readonly assigneeName: string | null;
  readonly assigneeEmail: string | null;
  readonly tags: readonly string[];
  readonly requesterName: string | null;
  readonly requesterEmail: string | null;
  readonly requesterPhone: string | null;
  readonly company: string | null;
  readonly documentType: string | null;
  readonly documentNumber: string | null;
  readonly channel: string;
  readonly openedAt: Date;
  readonly snoozedUntil: Date | null;
  readonly solvedAt: Date | null;
  readonly closedAt: Date | null;
  readonly rating: number | null;
};

const COLUMNS = Prisma.sql`t."id", t."number", t."subject", t."requestType", t."priority", t."status", t."tier",
  p."name" AS "assigneeName", p."email" AS "assigneeEmail", coalesce(t."tags", '{}') AS "tags", t."requesterName",
  t."requesterEmail", t."requesterPhone", t."company", t."documentType", t."documentNumber", t."channel", t."openedAt",
  t."snoozedUntil", t."solvedAt", t."closedAt", t."rating"`;

/**
 * All tickets of a filter, newest first, some at a time, each once: by an order that no change of a ticket moves, so
 * that no transaction need be held while somebody reads slowly. What changes meanwhile is as it is when its turn comes.
 */
export async function* ticketRows(
  filter: TicketFilter,
  { actor, now }: { readonly actor: Actor; readonly now: number },
): AsyncGenerator<readonly TicketRow[], void> {
  const found = filter.query === undefined ? Prisma.sql`true` : searchCondition(filter.query).condition;
  const where = Prisma.sql`${filterCondition(filter, actor, now)} AND ${found}`;
  let last: TicketRow | undefined;
  do {
    const beyond = last ? Prisma.sql`AND (t."openedAt", t."id") < (${last.openedAt}, ${last.id}::uuid)` : Prisma.empty;
    const rows = await db().$queryRaw<TicketRow[]>`
      SELECT ${COLUMNS}
      FROM (
        SELECT * FROM "Ticket" t WHERE ${where} ${beyond} ORDER BY t."openedAt" DESC, t."id" DESC LIMIT ${BATCH}
      ) t LEFT JOIN "Person" p ON p."id" = t."assigneeId"
      ORDER BY t."openedAt" DESC, t."id" DESC`;
    if (rows.length > 0) yield rows;
    last = rows.length === BATCH ? rows.at(-1) : undefined;
  } while (last);
}
