import "server-only";
import { db } from "#lib/db.ts";
import { readRevision } from "./read-revision.ts";
import { numberInForceAt } from "./revision-rows.ts";
import type { Catalogue } from "./schema.ts";

/**
 * A published catalogue as a file holds it; null when there is no such revision.
 * @param revision its number; null: the one in force
 * @param now epoch milliseconds
 */
export async function exportCatalogue(revision: number | null, now: number): Promise<Catalogue | null> {
  if (revision !== null) return readRevision(db(), revision);
  const inForce = await numberInForceAt(db(), now);
  return inForce === null ? null : readRevision(db(), inForce);
}
