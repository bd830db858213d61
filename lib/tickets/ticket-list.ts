import "server-only";
import { db, PLANNED_ONCE } from "#lib/db.ts";
import type { Actor } from "#lib/people/actor.ts";
import type { Priority, RequestType } from "#lib/routing/request.ts";
import { Prisma } from "#prisma/client/client.ts";
import type { TicketStatus } from "./life.ts";
import { searchCondition } from "./search.ts";
import type { View } from "./view-names.ts";
import { viewCondition } from "./views.ts";

/** So many on a page: what a screen shows and a little more. */
const PAGE_SIZE = 50;
/** Whether there is another page is known by a row of it. Part of the statement: see `PLANNED_ONCE`. */
const ONE_MORE = Prisma.raw(String(PAGE_SIZE + 1));
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

type Row = TicketListItem & { readonly key: bigint };

/** The conditions of a filter, but for its words. */
export function filterCondition(filter: TicketFilter, actor: Actor, now: number): Prisma.Sql {
  return Prisma.join(conditionsOf(filter, actor, now), " AND ");
}

/** The view's, and one more for each thing that narrows it. */
function conditionsOf(filter: TicketFilter, actor: Actor, now: number): Prisma.Sql[] {
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
  return conditions;
}

/**
 * One page of a list: by what is due first (what is unsettled by priority, then oldest), or, of a search, the newest
 * first. The page after a position costs the same at any depth.
 */
export async function ticketList(
  filter: TicketFilter,
  { actor, now, after }: { readonly actor: Actor; readonly now: number; readonly after: ListPosition | null },
): Promise<TicketPageOfList> {
  const conditions = conditionsOf(filter, actor, now);
  const where = Prisma.join(conditions, " AND ");
  const rows =
    filter.query === undefined
      ? await pageByQueue(where, after, conditions.length === 1)
      : await pageBySearch(where, filter.query, after);
  const items = rows.slice(0, PAGE_SIZE).map(({ key: _key, ...item }) => item);
  const last = rows.length > PAGE_SIZE ? rows[PAGE_SIZE - 1] : undefined;
  return { items, next: last ? { key: last.key, id: last.id } : null };
}

const COLUMNS = Prisma.sql`t."id", t."number", t."version", t."subject", t."requestType", t."priority", t."status", t."tier",
  coalesce(t."tags", '{}') AS "tags", t."requesterName", t."company", p."email" AS "assigneeEmail", p."name" AS "assigneeName",
  round(date_part('epoch', t."openedAt") * 1000) AS "openedAt", round(date_part('epoch', t."snoozedUntil") * 1000) AS "snoozedUntil"`;

function pageByQueue(where: Prisma.Sql, after: ListPosition | null, isWhole: boolean): Promise<Row[]> {
  const beyond =
    after === null ? Prisma.empty : Prisma.sql`AND (t."queueKey", t."id") > (${after.key}, ${after.id}::uuid)`;
  return db().$queryRaw<Row[]>`${isWhole ? PLANNED_ONCE : Prisma.empty}
    SELECT ${COLUMNS}, NULL AS "hit", t."queueKey" AS "key"
    FROM (
      SELECT * FROM "Ticket" t WHERE ${where} ${beyond} ORDER BY t."queueKey", t."id" LIMIT ${ONE_MORE}
    ) t LEFT JOIN "Person" p ON p."id" = t."assigneeId"
    ORDER BY t."queueKey", t."id"`;
}

/** The newest tickets are looked through first: common words are found there at once, and rare ones by the index. */
async function pageBySearch(where: Prisma.Sql, query: string, after: ListPosition | null): Promise<Row[]> {
  const { condition, words } = searchCondition(query);
  const hit =
    words === null
      ? Prisma.sql`NULL`
      : Prisma.sql`ts_headline('public.spanish_plain',
          concat_ws(' · ', t."subject", left(t."text", 2000), t."requesterName", t."company"), ${words},
          'StartSel=⟦, StopSel=⟧, MaxFragments=1, MaxWords=20, MinWords=8')`;
  const beyond =
    after === null
      ? Prisma.empty
      : Prisma.sql`AND (t."openedAt", t."id") < (${new Date(Number(after.key))}, ${after.id}::uuid)`;
  const pageOf = (found: Prisma.Sql) => db().$queryRaw<Row[]>`
    SELECT ${COLUMNS}, ${hit} AS "hit", (extract(epoch FROM t."openedAt") * 1000)::bigint AS "key"
    FROM (${found}) t LEFT JOIN "Person" p ON p."id" = t."assigneeId"
    ORDER BY t."openedAt" DESC, t."id" DESC`;
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
