import "server-only";
import { pipeline } from "node:stream/promises";
import { setTimeout as delay } from "node:timers/promises";
import pg from "pg";
import { from as copyFrom } from "pg-copy-streams";
import { Refusal } from "#lib/refusal.ts";
import { applyWithin, takeLock } from "#prisma/migrate/apply.ts";
import { compareHistory, type Migration } from "#prisma/migrate/history.ts";
import { ENDING, type Ending, endingSchema, type Manifest, type SavedTable, tableOfPart } from "./format.ts";
import { inWords, type OpenBackup, parseEntry } from "./open-backup.ts";
import { copied, type ForeignKey, named, PLAIN_SESSION, readForeignKeys, readTables } from "./tables.ts";
import { Damage } from "./tar.ts";

const CLOSED_WITHIN_TRIES = 5;
const CLOSED_ASKED_EVERY_MS = 200;

export type RestoreOptions = {
  /** What the file is called to a person. */
  readonly file: string;
  /** This release's migrations. */
  readonly release: readonly Migration[];
  readonly say?: (line: string) => void;
  /** Done when all is loaded and checked, before it can be seen: what has to be true with it. */
  readonly beforeCommit?: () => void;
};

/**
 * Brings a desk back into an empty database: its tables as the backup's migrations make them, its rows, then this
 * release's later migrations. One transaction: whatever goes wrong, or ends it, leaves the database empty.
 *
 * The triggers that keep what happened from being changed are on, and every row is written under them. Foreign keys are
 * taken away and made again when all rows are there, which checks every row: so tables may point at each other, and no
 * check of a million rows waits in memory. Cost: that of writing all rows with their indexes.
 * @param client of the role that owns the database, alone for this
 * @throws Refusal in words: a database that is not empty or in use, a newer release's backup, a damaged file, a full disk
 */
export async function restoreBackup(client: pg.Client, backup: OpenBackup, options: RestoreOptions): Promise<Ending> {
  const { known, later } = migrationsOf(backup.manifest, options);
  await client.query(PLAIN_SESSION);
  // One whose command was killed would otherwise go on with what it is at, and hold the lock. Not every system has it.
  await client.query("SET client_connection_check_interval = '2s'").catch(() => {});
  await takeLock(client, options);
  await refuseTaken(client);
  try {
    await client.query("BEGIN");
    await applyWithin(client, known);
    const foreignKeys = await readForeignKeys(client);
    for (const { table, name } of foreignKeys)
      await client.query(
        `ALTER TABLE ${named(client, "public", table)} DROP CONSTRAINT ${client.escapeIdentifier(name)}`,
      );
    const tables = await emptyTables(client, backup.manifest);
    const ending = await inWords(options.file, () => load(client, backup, tables));
    await setSequences(client, ending);
    await addForeignKeys(client, foreignKeys);
    await applyWithin(client, later, options.say);
    // Without it every question is planned as if the tables were empty.
    await client.query("ANALYZE");
    options.beforeCommit?.();
    await client.query("COMMIT");
    return ending;
  } catch (error) {
    await client.query("ROLLBACK").catch(() => {});
    throw error instanceof pg.DatabaseError ? troubleOf(options.file, error) : error;
  }
}

function migrationsOf(manifest: Manifest, { file, release }: RestoreOptions) {
  const { unknown, changed, pending } = compareHistory(
    release,
    manifest.migrations.map((migration) => ({ ...migration, finished: true })),
  );
  const names = (all: readonly string[]) => all.map((name) => `\n  ${name}`).join("");
  if (unknown.length > 0) {
    throw new Refusal(
      `${file} was made by a newer release of the desk: it has seen migrations that are not known here.${names(unknown)}\n` +
        "Restore it with that release, or a later one. Nothing was changed.",
    );
  }
  if (changed.length > 0) {
    throw new Refusal(
      `${file} was made by a release in which these migrations said something else:${names(changed)}\n` +
        "Restore it with that release, or one that grew out of it. Nothing was changed.",
    );
  }
  const later = new Set(pending);
  return { known: release.filter((migration) => !later.has(migration)), later: pending };
}

/** @throws Refusal when somebody else uses the database, or something is in it */
async function refuseTaken(client: pg.Client): Promise<void> {
  // Whoever has just closed is shown for a moment more.
  let connected = await othersConnected(client);
  for (let tries = 0; connected > 0 && tries < CLOSED_WITHIN_TRIES; tries += 1) {
    await delay(CLOSED_ASKED_EVERY_MS);
    connected = await othersConnected(client);
  }
  if (connected > 0) {
    throw new Refusal(
      `Somebody is connected to this database (${connected === 1 ? "one connection" : `${connected} connections`}): a desk that is running, or another program.\n` +
        "Close it, then restore again. A backup goes into an empty desk only. Nothing was changed.",
    );
  }
  const found = await client.query<{ name: string }>(
    `SELECT c.relname AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
      WHERE c.relkind IN ('r', 'p', 'v', 'm', 'S') AND n.nspname IN ('public', 'ticket_numbers')
        AND NOT EXISTS (SELECT FROM pg_depend e WHERE e.classid = 'pg_class'::regclass AND e.objid = c.oid AND e.deptype = 'e')
      ORDER BY 1`,
  );
  if (found.rows.length === 0) return;
  const isDesk = found.rows.some(({ name }) => name === "_prisma_migrations");
  throw new Refusal(
    `This database is not empty: it holds ${isDesk ? "a desk" : `other tables (${found.rows[0]?.name})`}, and a backup is never laid over what is there.\n` +
      "Choose another folder with DATA_DIR, or name an empty database with DATABASE_URL. Nothing was changed.",
  );
}

async function othersConnected(client: pg.Client): Promise<number> {
  const { rows } = await client.query<{ count: number }>(
    `SELECT count(*)::int AS count FROM pg_stat_activity
      WHERE datname = current_database() AND usename IS NOT NULL AND pid <> pg_backend_pid()`,
  );
  return rows[0]?.count ?? 0;
}

/**
 * The tables that the backup's migrations make, by name, emptied of what the migrations themselves put there.
 * @throws Refusal when they are not those of the backup
 */
async function emptyTables(client: pg.Client, manifest: Manifest): Promise<ReadonlyMap<string, SavedTable>> {
  const made = await readTables(client);
  const shape = (tables: readonly SavedTable[]) =>
    tables.map(({ name, columns }) => `${name}: ${columns.toSorted().join(", ")}`).sort();
  const [ours, theirs] = [shape(made), shape(manifest.tables)];
  const differing = [...ours.filter((one) => !theirs.includes(one)), ...theirs.filter((one) => !ours.includes(one))];
  if (differing.length > 0) {
    throw new Refusal(
      `The saved database has tables or columns that its migrations do not make, or lacks some:\n  ${differing.join("\n  ")}\nNothing was changed.`,
    );
  }
  for (const { name } of made) {
    const table = named(client, "public", name);
    const { rows } = await client.query<{ filled: boolean }>(`SELECT EXISTS (SELECT FROM ${table}) AS filled`);
    if (rows[0]?.filled === true) await client.query(`TRUNCATE ${table}`);
  }
  return new Map(manifest.tables.map((table) => [table.name, table]));
}

/** Loads all parts as they come. @throws Damage when the file is not whole */
async function load(client: pg.Client, { rest }: OpenBackup, tables: ReadonlyMap<string, SavedTable>): Promise<Ending> {
  const loaded = new Map([...tables.keys()].map((name) => [name, 0]));
  let ending: Ending | null = null;
  for await (const { name, bytes } of rest) {
    if (ending !== null) throw new Damage(`${name} stands behind the end`);
    if (name === ENDING) {
      ending = parseEntry(endingSchema, ENDING, bytes);
      continue;
    }
    const table = tables.get(tableOfPart(name) ?? "");
    if (table === undefined) throw new Damage(`${name} does not belong into it`);
    const rows = await copyInto(client, table, bytes);
    loaded.set(table.name, (loaded.get(table.name) ?? 0) + rows);
  }
  if (ending === null) throw new Damage("its end is missing");
  for (const [name, count] of loaded)
    if (ending.rows[name] !== count) throw new Damage(`${name} has ${count} rows of ${ending.rows[name]}`);
  return ending;
}

/** A statement a part: what its triggers are to do is done before the next one. */
async function copyInto(client: pg.Client, table: SavedTable, bytes: Buffer): Promise<number> {
  const copy = client.query(copyFrom(`COPY ${copied(client, table)} FROM STDIN`));
  await pipeline([bytes], copy);
  return copy.rowCount;
}

async function setSequences(client: pg.Client, { sequences }: Ending): Promise<void> {
  for (const { schema, name, last, called } of sequences) {
    const sequence = named(client, schema, name);
    await client.query(`CREATE SEQUENCE IF NOT EXISTS ${sequence}`);
    await client.query("SELECT setval($1::regclass, $2, $3)", [sequence, last, called]);
  }
}

async function addForeignKeys(client: pg.Client, foreignKeys: readonly ForeignKey[]): Promise<void> {
  for (const { table, name, definition } of foreignKeys)
    await client.query(
      `ALTER TABLE ${named(client, "public", table)} ADD CONSTRAINT ${client.escapeIdentifier(name)} ${definition}`,
    );
}

/** What PostgreSQL refused, to a person. Anything of the connection stays what it is. */
function troubleOf(file: string, error: pg.DatabaseError): Error {
  const code = error.code ?? "";
  const undone = "The database is as empty as before.";
  if (code === "53100") return new Refusal(`The disk of the database is full. Make room and restore again. ${undone}`);
  if (code === "53200") return new Refusal(`The database has too little memory. ${undone}`);
  if (code === "42501")
    return new Refusal(
      `The user in DATABASE_OWNER_URL, or where that is not given in DATABASE_URL, must own the database: ${error.message}. ${undone}`,
    );
  if (!/^2[23]/.test(code)) return error;
  const where = error.table ? ` (in ${error.table})` : "";
  return new Refusal(
    `${file} holds rows that a rule of the database refuses${where}: ${error.message}${error.detail ? `\n  ${error.detail}` : ""}\n${undone}`,
  );
}
