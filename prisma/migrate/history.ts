import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

/** One step of the schema, as a file of this release; the checksum is the one that Prisma keeps. */
export type Migration = { name: string; sql: string; checksum: string };

/** One step as a database remembers it. */
export type AppliedMigration = { name: string; checksum: string; finished: boolean };

/** How a database and this release differ. */
export type HistoryComparison = {
  /** In the order in which they are to be applied. */
  pending: Migration[];
  /** Applied, but not known here: the database belongs to a newer release. */
  unknown: string[];
  /** Applied, and edited since. */
  changed: string[];
  /** Begun by another tool, and not finished. */
  unfinished: string[];
};

/** Runs one statement; a client, a pool or anything alike. */
export type Query = (sql: string) => Promise<{ rows: Record<string, unknown>[] }>;

/** The folder of the migrations, from the root of the project. */
export const MIGRATIONS = "prisma/migrations";

/** The migrations of this release, oldest first. */
export function releaseMigrations(folder = MIGRATIONS): Migration[] {
  const names = readdirSync(/* turbopackIgnore: true */ folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
  return names.map((name) => {
    const sql = readFileSync(path.join(/* turbopackIgnore: true */ folder, name, "migration.sql"), "utf8");
    return { name, sql, checksum: createHash("sha256").update(sql).digest("hex") };
  });
}

/** The migrations that a database has seen; none for an empty one. */
export async function appliedMigrations(query: Query): Promise<AppliedMigration[]> {
  const table = await query(`SELECT to_regclass('public."_prisma_migrations"') IS NOT NULL AS there`);
  if (table.rows[0]?.there !== true) return [];
  const { rows } = await query(
    `SELECT migration_name, checksum, finished_at IS NOT NULL AS finished
       FROM public."_prisma_migrations" WHERE rolled_back_at IS NULL ORDER BY started_at, migration_name`,
  );
  return rows.map((row) => ({
    name: String(row.migration_name),
    checksum: String(row.checksum),
    finished: row.finished === true,
  }));
}

/** Compares what a release brings with what a database has seen. */
export function compareHistory(release: readonly Migration[], applied: readonly AppliedMigration[]): HistoryComparison {
  const known = new Map(release.map((migration) => [migration.name, migration]));
  const finished = applied.filter((migration) => migration.finished);
  const seen = new Set(finished.map((migration) => migration.name));
  return {
    pending: release.filter((migration) => !seen.has(migration.name)),
    unknown: finished.map(({ name }) => name).filter((name) => !known.has(name)),
    changed: finished
      .filter(({ name, checksum }) => known.has(name) && known.get(name)?.checksum !== checksum)
      .map(({ name }) => name),
    unfinished: applied.filter(({ name, finished }) => !finished && !seen.has(name)).map(({ name }) => name),
  };
}

/** True when a database has seen exactly the migrations of this release. */
export async function isMigrated(query: Query, release = releaseMigrations()): Promise<boolean> {
  const { pending, unknown, changed } = compareHistory(release, await appliedMigrations(query));
  return pending.length + unknown.length + changed.length === 0;
}
