import "server-only";
import { db } from "#lib/db.ts";

/**
 * From which instant another revision was to be in force, as far as was known at `at` (epoch ms): what was published
 * or withdrawn later changes nothing. Null: none was scheduled. Cost: one query.
 */
export async function supersededAtAsKnownAt(at: number): Promise<number | null> {
  const then = new Date(at);
  const next = await db().catalogueRevision.findFirst({
    where: {
      effectiveFrom: { gt: then },
      publishedAt: { lte: then },
      OR: [{ withdrawnAt: null }, { withdrawnAt: { gt: then } }],
    },
    orderBy: { effectiveFrom: "asc" },
    select: { effectiveFrom: true },
  });
  return next?.effectiveFrom.getTime() ?? null;
}
