import { randomBytes } from "node:crypto";
import { createWriteStream } from "node:fs";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import pg from "pg";
import { compressed } from "#lib/backup/compress.ts";
import { makeBackup } from "#lib/backup/make-backup.ts";
import { openBackup } from "#lib/backup/open-backup.ts";
import { restoreBackup } from "#lib/backup/restore-backup.ts";
import { type Migration, releaseMigrations } from "#prisma/migrate/history.ts";
import { type DatabaseUrls, withClient } from "#tests/fixtures/database.ts";
import { SECRET } from "#tests/fixtures/secret.ts";

export const MADE_AT = Date.parse("2026-11-24T12:00:00-05:00");

/** An empty database beside the one of a suite. */
export async function emptyDatabase(beside: DatabaseUrls): Promise<DatabaseUrls> {
  const name = `empty_${randomBytes(6).toString("hex")}`;
  await withClient(beside.ownerUrl, (owner) => owner.query(`CREATE DATABASE ${name}`));
  const at = (url: string) => Object.assign(new URL(url), { pathname: `/${name}` }).href;
  return { ownerUrl: at(beside.ownerUrl), appUrl: at(beside.appUrl) };
}

/** @param meanwhile done when the snapshot was taken and no row was read */
export async function backUp({ ownerUrl }: DatabaseUrls, file: string, meanwhile = async () => {}): Promise<void> {
  await withClient(ownerUrl, async (client) => {
    const chunks = makeBackup(client, { secret: SECRET, now: MADE_AT });
    const first = await chunks.next();
    await meanwhile();
    async function* all() {
      if (first.done !== true) yield first.value;
      yield* chunks;
    }
    await pipeline(compressed(all()), createWriteStream(file));
  });
}

export async function restore(
  { ownerUrl }: DatabaseUrls,
  file: string,
  release: readonly Migration[] = releaseMigrations(),
  beforeCommit: () => void = () => {},
): Promise<void> {
  const backup = await openBackup(file, Readable.from([]));
  const client = new pg.Client({ connectionString: ownerUrl });
  client.on("error", () => {});
  await client.connect();
  try {
    await restoreBackup(client, backup, { file, release, beforeCommit });
  } finally {
    await client.end();
  }
}

/** What is attached is too much to be written out as JSON. */
const ATTACHED = `(SELECT "attachmentId", "position", md5("bytes") AS sum FROM public."AttachmentPart")`;

/** Every table with its count and a checksum of all that is in it, but for what names a transaction of one server. */
export function contents({ ownerUrl }: DatabaseUrls): Promise<Record<string, string>> {
  return withClient(ownerUrl, async (client) => {
    const { rows: tables } = await client.query<{ name: string }>(
      "SELECT relname AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' ORDER BY 1",
    );
    const found: Record<string, string> = {};
    for (const { name } of tables) {
      const left = name === "_prisma_migrations" ? ["id", "started_at", "finished_at"] : ["written"];
      const source = name === "AttachmentPart" ? ATTACHED : `public."${name}"`;
      const { rows } = await client.query<{ said: string }>(
        `SELECT count(*) || ' rows, ' || coalesce(md5(string_agg(r, E'\\n' ORDER BY r)), 'empty') AS said
           FROM (SELECT (to_jsonb(t) - $1::text[])::text AS r FROM ${source} t) AS rows`,
        [left],
      );
      found[name] = rows[0]?.said ?? "";
    }
    return found;
  });
}

/** What there is beside rows, as words: columns, constraints, indexes, triggers, functions, sequences, rights. */
export function shape({ ownerUrl }: DatabaseUrls): Promise<string[]> {
  return withClient(ownerUrl, async (client) => {
    const { rows } = await client.query<{ said: string }>(`
      SELECT said FROM (
        SELECT format('column %s.%s %s %s', attrelid::regclass, attname, format_type(atttypid, atttypmod), attnotnull) AS said
          FROM pg_attribute JOIN pg_class c ON c.oid = attrelid
         WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' AND attnum > 0
        UNION ALL SELECT format('constraint %s %s %s', conrelid::regclass, conname, pg_get_constraintdef(oid)) FROM pg_constraint
         WHERE connamespace = 'public'::regnamespace
        UNION ALL SELECT indexdef FROM pg_indexes WHERE schemaname = 'public'
        UNION ALL SELECT format('trigger %s %s', pg_get_triggerdef(oid), tgenabled) FROM pg_trigger WHERE NOT tgisinternal
        UNION ALL SELECT format('rights %s %s', c.oid::regclass, relacl) FROM pg_class c
         WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'S')
        UNION ALL SELECT format('sequence %s.%s %s', schemaname, sequencename, last_value) FROM pg_sequences
      ) AS all_of_it ORDER BY said`);
    return rows.map(({ said }) => said);
  });
}
