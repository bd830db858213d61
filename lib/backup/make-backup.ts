import "server-only";
import type pg from "pg";
import { to as copyTo } from "pg-copy-streams";
import { Refusal } from "#lib/refusal.ts";
import { takeLock } from "#prisma/migrate/apply.ts";
import { appliedMigrations } from "#prisma/migrate/history.ts";
import { ENDING, type Ending, FORMAT, MANIFEST, type Manifest, partName, SECRET } from "./format.ts";
import { wholeLines } from "./lines.ts";
import { copied, named, PLAIN_SESSION, readSequences, readTables } from "./tables.ts";
import { tarEnd, tarEntry } from "./tar.ts";

export type BackupOptions = {
  /** The installation's, from which private links are made. */
  readonly secret: string;
  /** Epoch milliseconds: when this is. */
  readonly now: number;
  readonly say?: ((line: string) => void) | undefined;
  /** Told what is in it, when all of it was read. */
  readonly whole?: (ending: Ending) => void;
};

/**
 * Everything that a desk knows, as one instant saw it, in the form that `format.ts` describes, to be compressed. The
 * desk goes on meanwhile: nothing is locked but against a change of its tables, which waits. In memory: some ten megabytes.
 * @param client of the role that owns the tables, alone for this; it is left in a transaction when this ends early
 * @throws Refusal when the database holds no desk
 */
export async function* makeBackup(
  client: pg.Client,
  { secret, now, say, whole }: BackupOptions,
): AsyncGenerator<Buffer> {
  const mtime = Math.floor(now / 1000);
  const json = (name: string, value: unknown) =>
    tarEntry({ name, bytes: Buffer.from(`${JSON.stringify(value, null, 2)}\n`) }, mtime);
  const manifest = await beginSnapshot(client, now, say);
  yield* json(MANIFEST, manifest);
  yield* tarEntry({ name: SECRET, bytes: Buffer.from(secret) }, mtime);
  const rows: Record<string, number> = {};
  for (const table of manifest.tables) {
    const text = client.query(copyTo(`COPY ${copied(client, table)} TO STDOUT`));
    let [part, written] = [0, 0];
    for await (const lines of wholeLines(text)) {
      part += 1;
      written += lines.rows;
      yield* tarEntry({ name: partName(table.name, part), bytes: lines.bytes }, mtime);
    }
    if (written !== text.rowCount) throw new Error(`${table.name} has ${text.rowCount} rows, and ${written} were read`);
    rows[table.name] = written;
  }
  // After the rows, because a sequence stands outside of every snapshot: so it has passed all that is in them.
  const ending: Ending = { rows, sequences: await readSequences(client) };
  yield* json(ENDING, ending);
  yield tarEnd();
  await client.query("COMMIT");
  whole?.(ending);
}

/** No migration is under way when the snapshot is taken, and none changes a table before it was read. */
async function beginSnapshot(client: pg.Client, now: number, say?: (line: string) => void): Promise<Manifest> {
  await client.query(PLAIN_SESSION);
  await takeLock(client, { say, shared: true });
  await client.query("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
  const migrations = await appliedMigrations((sql) => client.query(sql));
  const finished = migrations.filter(({ finished }) => finished);
  if (finished.length === 0) throw new Refusal("There is nothing to keep: no desk was started on this database yet.");
  const tables = await readTables(client);
  const names = tables.map(({ name }) => named(client, "public", name)).join(", ");
  await client.query(`LOCK TABLE ${names} IN ACCESS SHARE MODE`);
  await client.query("SELECT pg_advisory_unlock_all()");
  const { rows } = await client.query<{ version: string }>("SELECT current_setting('server_version') AS version");
  return {
    canalAbierto: "backup",
    format: FORMAT,
    madeAt: new Date(now).toISOString(),
    postgres: rows[0]?.version ?? "",
    migrations: finished
      .map(({ name, checksum }) => ({ name, checksum }))
      .sort((one, other) => (one.name < other.name ? -1 : 1)),
    tables,
  };
}
