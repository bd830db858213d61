import "server-only";
import { db } from "#lib/db.ts";

/** Whether the database answers and holds the catalogue's tables with a revision to answer from. Never throws. */
export async function isReady(): Promise<boolean> {
  try {
    return (await db().catalogueRevision.count({ take: 1 })) > 0;
  } catch {
    return false;
  }
}
