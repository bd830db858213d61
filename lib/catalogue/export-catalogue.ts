import "server-only";
import { db } from "#lib/db.ts";
import { readRevision } from "./read-revision.ts";
import { revisionInForce } from "./revisions.ts";
import type { Catalogue } from "./schema.ts";

/**
 * A published catalogue as a file holds it; null when there is no such revision.
 * @param revision its number; null: the one in force
 * @param now epoch milliseconds
 */
export async function exportCatalogue(revision: number | null, now: number): Promise<Catalogue | null> {
  if (revision !== null) return readRevision(db(), revision);
  const heads = await db().catalogueRevision.findMany({
    where: { withdrawnAt: null },
    select: { number: true, effectiveFrom: true },
  });
  const inForce = revisionInForce(
    heads.map(({ number, effectiveFrom }) => ({ number, effectiveFrom: effectiveFrom.getTime() })),
    now,
  );
  return inForce && readRevision(db(), inForce.number);
}
