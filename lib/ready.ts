import "server-only";
import { setTimeout as delay } from "node:timers/promises";
import { db } from "#lib/db.ts";
import { compareHistory, releaseMigrations } from "#prisma/migrate/history.ts";

/** Who asks sends people elsewhere when it is not; a database that is silent for so long is not ready. */
const ANSWERS_WITHIN_MS = 3_000;

type Row = { name: string; checksum: string };

/** Whether the database answers and has every migration of this release. Never throws. Cost: one query. */
export function isReady(): Promise<boolean> {
  return Promise.race([isMigrated(), delay(ANSWERS_WITHIN_MS, false, { ref: false })]);
}

async function isMigrated(): Promise<boolean> {
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
