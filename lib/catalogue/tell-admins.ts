import "server-only";
import { type Tx, transaction } from "#lib/db.ts";
import type { OutboxKind } from "#prisma/client/client.ts";

/**
 * Tells every administrator by mail which scheduled revisions have taken effect since it was last told: once, however
 * many processes do so at the same time, and however long none did. What was published to be in force at once is no
 * news to anybody, and what was withdrawn, or replaced for the same instant, never took effect.
 * @param now epoch milliseconds
 * @returns how many revisions were told of. Cost: one query, as long as there is nothing to tell
 */
export function tellOfEffects(now: number): Promise<number> {
  return transaction(async (tx) => {
    const at = new Date(now);
    // Whoever comes second waits here for the first to commit, and then finds that it is told.
    const told = await tx.$queryRaw<{ number: number }[]>`
      INSERT INTO "EffectTold" ("revisionNumber", "at")
      SELECT r."number", ${at} FROM "CatalogueRevision" r
       WHERE r."effectiveFrom" > r."publishedAt" AND r."effectiveFrom" <= ${at} AND r."withdrawnAt" IS NULL
         AND NOT EXISTS (SELECT FROM "EffectTold" t WHERE t."revisionNumber" = r."number")
         AND NOT EXISTS (SELECT FROM "CatalogueRevision" o
                          WHERE o."effectiveFrom" = r."effectiveFrom" AND o."number" > r."number" AND o."withdrawnAt" IS NULL)
       ORDER BY r."effectiveFrom", r."number"
      ON CONFLICT DO NOTHING
      RETURNING "revisionNumber" AS "number"`;
    for (const { number } of told) await mail(tx, "revision_in_force", number, at);
    return told.length;
  });
}

/**
 * Tells every administrator by mail of scheduled revisions that could not be carried on as they were meant, in the
 * transaction in which they were not. @param numbers what they have become
 */
export async function tellOfStoppedRebase(tx: Tx, numbers: readonly number[], now: number): Promise<void> {
  for (const number of numbers) await mail(tx, "rebase_stopped", number, new Date(now));
}

async function mail(tx: Tx, kind: OutboxKind, revisionNumber: number, createdAt: Date): Promise<void> {
  const admins = await tx.person.findMany({
    where: { role: "admin", disabledAt: null },
    orderBy: { id: "asc" },
    select: { id: true, email: true },
  });
  await tx.outboxMessage.createMany({
    data: admins.map(({ id, email }) => ({ kind, recipient: email, personId: id, revisionNumber, createdAt })),
  });
}
