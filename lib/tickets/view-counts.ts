import "server-only";
import { db, PLANNED_ONCE } from "#lib/db.ts";
import type { Actor } from "#lib/people/actor.ts";
import { Prisma } from "#prisma/client/client.ts";
import { COUNTED_MOST, VIEWS, type View } from "./view-names.ts";
import { viewCondition } from "./views.ts";

/** Part of the statement: see `PLANNED_ONCE`. */
const MOST = Prisma.raw(String(COUNTED_MOST + 1));

/** How many tickets each view holds for somebody, 0…1000; 1000: more than can be said. Cost: one query, bounded. */
export async function viewCounts(actor: Actor, now: number): Promise<Record<View, number>> {
  const counts = VIEWS.map((view) => {
    const held = Prisma.sql`SELECT 1 FROM "Ticket" t WHERE ${viewCondition(view, actor, now)} LIMIT ${MOST}`;
    return Prisma.sql`(SELECT count(*)::int FROM (${held}) held) AS ${Prisma.raw(view)}`;
  });
  const [row] = await db().$queryRaw<Record<View, number>[]>`${PLANNED_ONCE} SELECT ${Prisma.join(counts)}`;
  if (!row) throw new Error("the database counted nothing");
  return row;
}
