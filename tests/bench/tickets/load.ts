import { once } from "node:events";
import { createWriteStream, rmSync } from "node:fs";
import path from "node:path";
import pg from "pg";
import { passwordOf, secretOf } from "#prisma/embedded/secret.ts";
import { EVENT_COLUMNS, MESSAGE_COLUMNS, PERSON_COLUMNS, personLines, TICKET_COLUMNS, ticketLines } from "./made-up.ts";

const PARTS = [
  ["Ticket", TICKET_COLUMNS, "tickets"],
  ["Message", MESSAGE_COLUMNS, "messages"],
  ["TicketEvent", EVENT_COLUMNS, "events"],
] as const;
const TABLES = PARTS.map(([table]) => table);
/** For what reads neither messages nor events. */
export const TICKETS_ONLY = [PARTS[0]] as const;
/** Some 300 MB of files are under way at once. */
const BATCH = 100_000;

/**
 * A connection as superuser of a built-in server, which the caller ends.
 * @param url of the database, as its owner reaches it
 * @param folder of the server
 */
export async function superuser(url: string, folder: string): Promise<pg.Client> {
  const password = passwordOf("postgres", secretOf(folder));
  const client = new pg.Client({
    connectionString: Object.assign(new URL(url), { username: "postgres", password }).href,
  });
  await client.connect();
  return client;
}

/**
 * Fills an empty desk with `count` tickets, by COPY, with triggers and foreign keys off and the indexes made
 * afterwards; then vacuums and analyses, as PostgreSQL would by itself after a while.
 * @param admin connected as superuser: nobody else may switch the checks of foreign keys off
 * @param folder that the server may read
 */
export async function load(
  admin: pg.Client,
  folder: string,
  count: number,
  parts: readonly (typeof PARTS)[number][] = PARTS,
): Promise<void> {
  await admin.query("SET session_replication_role = replica; SET maintenance_work_mem = '512MB'");

  const { rows: indexes } = await admin.query<{ name: string; definition: string }>(
    `SELECT indexname AS name, indexdef AS definition FROM pg_indexes
     WHERE schemaname = 'public' AND tablename = ANY ($1) AND indexname NOT LIKE '%_pkey'`,
    [TABLES],
  );
  for (const { name } of indexes) await admin.query(`DROP INDEX "${name}"`);
  await copy(admin, folder, [["Person", PERSON_COLUMNS]], async ([people]) => people?.(personLines()));
  for (let from = 0; from < count; from += BATCH)
    await copy(admin, folder, parts, async (writers) => {
      for (let index = from; index < Math.min(from + BATCH, count); index++) {
        const lines = ticketLines(index, count);
        for (const [part, [, , name]] of parts.entries()) await writers[part]?.(lines[name]);
      }
    });
  for (const { definition } of indexes) await admin.query(definition);
  await admin.query(`VACUUM (ANALYZE) ${TABLES.map((table) => `"${table}"`).join(", ")}, "Person"`);
  await admin.query("CHECKPOINT");
}

type Writer = (lines: string) => Promise<void>;

/** Writes a file a table, and has the server read them. */
async function copy(
  admin: pg.Client,
  folder: string,
  tables: readonly (readonly [table: string, columns: string, ...rest: unknown[]])[],
  fill: (writers: readonly Writer[]) => Promise<unknown>,
): Promise<void> {
  const fileOf = (table: string) => path.join(folder, `${table}.copy`);
  const streams = tables.map(([table]) =>
    createWriteStream(fileOf(table), { mode: 0o644, highWaterMark: 1_000_000, encoding: "utf8" }),
  );
  await fill(
    streams.map((stream) => async (lines) => {
      if (!stream.write(lines)) await once(stream, "drain");
    }),
  );
  for (const stream of streams) {
    stream.end();
    await once(stream, "finish");
  }
  for (const [table, columns] of tables) {
    await admin.query(`COPY "${table}" (${columns}) FROM '${fileOf(table)}'`);
    rmSync(fileOf(table));
  }
}
