import { randomUUID } from "node:crypto";
import { setTimeout as delay } from "node:timers/promises";
import pg from "pg";
import { Refusal } from "#lib/refusal.ts";
import { APP_ROLE, grantAppRights } from "#prisma/migrate/app-rights.ts";
import { appliedMigrations, compareHistory, type Migration, releaseMigrations } from "#prisma/migrate/history.ts";

/** The key that Prisma's own engine locks, so that neither runs beside the other. */
const PRISMA_LOCK = 72_707_369;

// Later than the oldest release that has uuidv7().
const OLDEST_SERVER = 180_000;

// As Prisma makes it: its own commands go on working on this database.
const HISTORY_TABLE = `
  CREATE TABLE IF NOT EXISTS public."_prisma_migrations" (
    id                  VARCHAR(36) PRIMARY KEY NOT NULL,
    checksum            VARCHAR(64) NOT NULL,
    finished_at         TIMESTAMPTZ,
    migration_name      VARCHAR(255) NOT NULL,
    logs                TEXT,
    rolled_back_at      TIMESTAMPTZ,
    started_at          TIMESTAMPTZ NOT NULL DEFAULT now(),
    applied_steps_count INTEGER NOT NULL DEFAULT 0
  )`;

export type ApplyOptions = {
  /** Told what takes long, and each migration by name. */
  say?: (line: string) => void;
  /** This release's migrations, unless a test brings its own. */
  release?: readonly Migration[];
  /** Who gets the rights of the application; the built-in server's when it is not said. */
  appRole?: string;
  /** Done before the lock is given back, so that two starts at once do it one after the other. */
  underLock?: () => Promise<void>;
};

/**
 * Brings a database to this release: each migration in one transaction with its entry in the history, so that one
 * that fails or is killed never happened. Two at once wait for each other.
 * @param url of the role that owns the tables
 * @returns the names of the migrations that were applied
 * @throws Refusal for a database of a newer release, an older server, or a migration that failed
 */
export async function applyMigrations(url: string, options: ApplyOptions = {}): Promise<string[]> {
  const release = options.release ?? releaseMigrations();
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5000, keepAlive: true });
  // Without a listener a connection that breaks while no query runs would end the process.
  client.on("error", () => {});
  await client.connect();
  try {
    await refuseOldServer(client);
    await client.query("SET statement_timeout = 0; SET idle_in_transaction_session_timeout = 0");
    await takeLock(client, options.say);
    const pending = pendingOf(release, await appliedMigrations((sql) => client.query(sql)));
    const { appRole = APP_ROLE } = options;
    if (pending.length > 0) await client.query(HISTORY_TABLE);
    for (const migration of pending) {
      options.say?.(`Migrating: ${migration.name}`);
      await applyOne(client, migration, appRole);
    }
    // Also with nothing to migrate: the role may be new, or have had more under an earlier release.
    await inTransaction(client, () => grantAppRights(client, appRole));
    await options.underLock?.();
    return pending.map(({ name }) => name);
  } finally {
    await client.end();
  }
}

async function refuseOldServer(client: pg.Client): Promise<void> {
  const { rows } = await client.query(
    "SELECT current_setting('server_version_num')::int AS number, current_setting('server_version') AS text",
  );
  if (rows[0].number < OLDEST_SERVER) {
    throw new Refusal(`The database server is PostgreSQL ${rows[0].text}; the desk needs 18 or later.`);
  }
}

/** Asked for again and again, not waited for: a wait of the server's would hold back its vacuum. */
async function takeLock(client: pg.Client, say?: (line: string) => void): Promise<void> {
  for (let tries = 0; ; tries++) {
    const { rows } = await client.query("SELECT pg_try_advisory_lock($1) AS held", [PRISMA_LOCK]);
    if (rows[0].held === true) return;
    if (tries === 10) say?.("Another start is migrating this database; waiting for it…");
    await delay(100);
  }
}

/** What is to be applied. @throws Refusal when the database is not one that this release can take further. */
function pendingOf(release: readonly Migration[], applied: Parameters<typeof compareHistory>[1]): Migration[] {
  const { pending, unknown, changed, unfinished } = compareHistory(release, applied);
  const names = (all: string[]) => all.map((name) => `\n  ${name}`).join("");
  if (unknown.length > 0) {
    throw new Refusal(
      `This database belongs to a newer release of the desk: it holds migrations that are not known here.${names(unknown)}\n` +
        "Start the newer release, or give this one a database of its own. Nothing was changed.",
    );
  }
  if (changed.length > 0) {
    throw new Refusal(
      `These migrations were edited after this database had seen them:${names(changed)}\n` +
        "Put them back as they were and say what is new in another one (npm run migrate -- NAME). Nothing was changed.",
    );
  }
  if (unfinished.length > 0) {
    throw new Refusal(
      `Another tool began these migrations on this database and did not finish them:${names(unfinished)}\n` +
        "See what they left, then mark them: prisma migrate resolve --rolled-back NAME (or --applied NAME).",
    );
  }
  return pending;
}

async function inTransaction(client: pg.Client, work: () => Promise<void>): Promise<void> {
  await client.query("BEGIN");
  try {
    await work();
    await client.query("COMMIT");
  } catch (error) {
    await client.query("ROLLBACK").catch(() => {});
    throw error;
  }
}

async function applyOne(client: pg.Client, { name, sql, checksum }: Migration, appRole: string): Promise<void> {
  const id = randomUUID();
  const transaction = async () => (await client.query("SELECT pg_current_xact_id()::text AS id")).rows[0].id;
  try {
    await client.query("BEGIN");
    // Whoever holds a table for longer is in the way of everybody who comes after us in the queue.
    await client.query("SET LOCAL lock_timeout = '30s'");
    await client.query(`INSERT INTO public."_prisma_migrations" (id, checksum, migration_name) VALUES ($1, $2, $3)`, [
      id,
      checksum,
      name,
    ]);
    const begun = await transaction();
    await client.query(sql);
    if ((await transaction()) !== begun)
      throw new Refusal(`The migration ${name} ends the transaction that it runs in.`);
    // With the table itself, so that there is no moment in which the application may do more with it.
    await grantAppRights(client, appRole);
    await client.query(
      `UPDATE public."_prisma_migrations" SET finished_at = clock_timestamp(), applied_steps_count = 1 WHERE id = $1`,
      [id],
    );
    await client.query("COMMIT");
  } catch (error) {
    await client.query("ROLLBACK").catch(() => {});
    if (error instanceof pg.DatabaseError) throw migrationTrouble(name, sql, error);
    throw error;
  }
}

function migrationTrouble(name: string, sql: string, error: pg.DatabaseError): Refusal {
  const at = error.position ? `, line ${sql.slice(0, Number(error.position)).split("\n").length}` : "";
  const why =
    error.code === "53100"
      ? "The database server's disk is full."
      : error.code === "55P03"
        ? "Somebody else has held a table for 30 s."
        : error.message;
  return new Refusal(
    `The migration ${name} failed${at} and was undone as a whole: ${why}${error.detail ? `\n  ${error.detail}` : ""}`,
  );
}
