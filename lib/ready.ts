import "server-only";
import { db } from "#lib/db.ts";
import { compareHistory, releaseMigrations } from "#prisma/migrate/history.ts";

type Row = { name: string; checksum: string };

/** Whether the database answers and has every migration of this release. Never throws. Cost: one query. */
export async function isReady(): Promise<boolean> {
  try {
    const rows = await db().$queryRaw<Row[]>`
      SELECT migration_name AS name, checksum FROM public."_prisma_migrations"
      WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL`;
    const applied = rows.map((row) => ({ ...row, finished: true }));
    const { pending, unknown, changed } = compareHistory(releaseMigrations(), applied);
    return pending.length === 0 && unknown.length === 0 && changed.length === 0;
  } catch {
    return false;
  }
}
