import "server-only";
import { db } from "#lib/db.ts";
import type { Actor } from "#lib/people/actor.ts";
import type { Priority, RequestType } from "#lib/routing/request.ts";
import { Prisma } from "#prisma/client/client.ts";
import type { TicketStatus } from "./life.ts";
import { searchCondition } from "./search.ts";
import type { View } from "./view-names.ts";
import { viewCondition } from "./views.ts";

/** So many on a page: what a screen shows and a little more. */
const PAGE_SIZE = 50;
/**
 * A search looks at so many of the newest tickets one by one, and at so many more where those gave a fifth of a page,
 * before it asks the index for all that there are.
 */
const LOOKED_AT = [5_000, 50_000] as const;

export type TicketFilter = {
  readonly view: View;
  readonly query?: string | undefined;
  readonly status?: TicketStatus | undefined;
  readonly tier?: number | undefined;
  /** An e-mail address; "none": nobody. */
  readonly assignee?: string | undefined;
  readonly requestType?: RequestType | undefined;
  readonly priority?: Priority | undefined;
};

/** The last ticket of a page: where the next one begins. */
export type ListPosition = { readonly key: bigint; readonly id: string };

export type TicketListItem = {
  readonly id: string;
  readonly number: string;
  readonly version: number;
  readonly subject: string;
  readonly requestType: RequestType;
  readonly priority: Priority;
  readonly status: TicketStatus;
  readonly tier: number;
  readonly tags: readonly string[];
  readonly requesterName: string | null;
  readonly company: string | null;
  readonly assigneeEmail: string | null;
  readonly assigneeName: string | null;
  /** Epoch milliseconds. */
  readonly openedAt: number;
  readonly snoozedUntil: number | null;
  /** Where the searched words stand, with ⟦ and ⟧ around them; null in a list that was not searched. */
  readonly hit: string | null;
};

export type TicketPageOfList = { readonly items: readonly TicketListItem[]; readonly next: ListPosition | null };

/** `key` is a whole number of 64 bits, so written in its digits. */
type Row = TicketListItem & { readonly key: string };

/** The conditions of a filter, but for its words. */
export function filterCondition(filter: TicketFilter, actor: Actor, now: number): Prisma.Sql {
  const conditions = [viewCondition(filter.view, actor, now)];
  if (filter.status !== undefined) conditions.push(Prisma.sql`t."status" = ${filter.status}::"TicketStatus"`);
  if (filter.tier !== undefined) conditions.push(Prisma.sql`t."tier" = ${filter.tier}`);
  if (filter.requestType !== undefined)
    conditions.push(Prisma.sql`t."requestType" = ${filter.requestType}::"RequestType"`);
  if (filter.priority !== undefined) conditions.push(Prisma.sql`t."priority" = ${filter.priority}::"Priority"`);
  if (filter.assignee === "none") conditions.push(Prisma.sql`t."assigneeId" IS NULL`);
  else if (filter.assignee !== undefined)
    conditions.push(
      Prisma.sql`t."assigneeId" = (SELECT "id" FROM "Person" WHERE "email" = ${filter.assignee.toLowerCase()})`,
    );
  return Prisma.join(conditions, " AND ");
}

/**
 * One page of a list: by what is due first (what is unsettled by priority, then oldest), or, of a search, the newest
 * first. The page after a position costs the same at any depth.
 */
export async function ticketList(
  filter: TicketFilter,
  { actor, now, after }: { readonly actor: Actor; readonly now: number; readonly after: ListPosition | null },
): Promise<TicketPageOfList> {
  const where = filterCondition(filter, actor, now);
  const rows =
    filter.query === undefined ? await pageByQueue(where, after) : await pageBySearch(where, filter.query, after);
  const items = rows.slice(0, PAGE_SIZE).map(({ key: _key, ...item }) => item);
  const last = rows.length > PAGE_SIZE ? rows[PAGE_SIZE - 1] : undefined;
  return { items, next: last ? { key: BigInt(last.key), id: last.id } : null };
}

function milliseconds(column: "openedAt" | "snoozedUntil"): Prisma.Sql {
  return Prisma.sql`(extract(epoch FROM t.${Prisma.raw(`"${column}"`)}) * 1000)::bigint`;
}

const COLUMNS = Prisma.sql`t."id", t."number", t."version", t."subject", t."requestType", t."priority", t."status", t."tier",
  coalesce(t."tags", '{}') AS "tags", t."requesterName", t."company", p."email" AS "assigneeEmail", p."name" AS "assigneeName",
  ${milliseconds("openedAt")} AS "openedAt", ${milliseconds("snoozedUntil")} AS "snoozedUntil"`;

function pageByQueue(where: Prisma.Sql, after: ListPosition | null): Promise<Row[]> {
  const beyond =
    after === null ? Prisma.empty : Prisma.sql`AND (t."queueKey", t."id") > (${after.key}, ${after.id}::uuid)`;
  return rowsOf(Prisma.sql`
    SELECT ${COLUMNS}, NULL AS "hit", t."queueKey"::text AS "key"
    FROM (
      SELECT * FROM "Ticket" t WHERE ${where} ${beyond} ORDER BY t."queueKey", t."id" LIMIT ${PAGE_SIZE + 1}
    ) t LEFT JOIN "Person" p ON p."id" = t."assigneeId"
    ORDER BY t."queueKey", t."id"`);
}

/** Rows as one JSON value: read cell by cell, as a table, they cost this process twice as much. */
async function rowsOf(rows: Prisma.Sql): Promise<Row[]> {
  const [found] = await db().$queryRaw<{ page: Row[] | null }[]>`SELECT json_agg(page) AS "page" FROM (${rows}) page`;
  return found?.page ?? [];
}

/** The newest tickets are looked through first: common words are found there at once, and rare ones by the index. */
async function pageBySearch(where: Prisma.Sql, query: string, after: ListPosition | null): Promise<Row[]> {
  const { condition, words } = searchCondition(query);
  const hit =
    words === null
      ? Prisma.sql`NULL`
      : Prisma.sql`ts_headline('public.spanish_plain', t."subject" || ' · ' || left(t."text", 2000), ${words},
          'StartSel=⟦, StopSel=⟧, MaxFragments=1, MaxWords=20, MinWords=8')`;
  const beyond =
    after === null
      ? Prisma.empty
      : Prisma.sql`AND (t."openedAt", t."id") < (${new Date(Number(after.key))}, ${after.id}::uuid)`;
  const pageOf = (found: Prisma.Sql) =>
    rowsOf(Prisma.sql`
      SELECT ${COLUMNS}, ${hit} AS "hit", ${milliseconds("openedAt")}::text AS "key"
      FROM (${found}) t LEFT JOIN "Person" p ON p."id" = t."assigneeId"
      ORDER BY t."openedAt" DESC, t."id" DESC`);
  for (const lookedAt of words === null ? [] : LOOKED_AT) {
    const newest = await pageOf(Prisma.sql`
      SELECT * FROM (
        SELECT * FROM "Ticket" t WHERE true ${beyond} ORDER BY t."openedAt" DESC, t."id" DESC LIMIT ${lookedAt}
      ) t WHERE ${condition} AND ${where} LIMIT ${PAGE_SIZE + 1}`);
    if (newest.length > PAGE_SIZE) return newest;
    if (newest.length < PAGE_SIZE / 5) break;
  }
  // OFFSET 0 keeps the planner from walking all tickets by date in the hope of a hit: it takes what is rarer, the words
  // or the view.
  return pageOf(Prisma.sql`
    SELECT * FROM (SELECT * FROM "Ticket" t WHERE ${condition} AND ${where} ${beyond} OFFSET 0) t
    ORDER BY t."openedAt" DESC, t."id" DESC LIMIT ${PAGE_SIZE + 1}`);
}
