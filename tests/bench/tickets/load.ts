import { once } from "node:events";
import { createWriteStream, rmSync } from "node:fs";
import path from "node:path";
import type pg from "pg";
import { EVENT_COLUMNS, MESSAGE_COLUMNS, PERSON_COLUMNS, personLines, TICKET_COLUMNS, ticketLines } from "./made-up.ts";

const TABLES = ["Ticket", "Message", "TicketEvent"] as const;
/** Files of a few hundred megabytes at most are under way at once. */
const BATCH = 100_000;

/**
 * Fills an empty or filled desk with `count` tickets, by COPY, with triggers and foreign keys off and the indexes made
 * afterwards; then vacuums and analyses, as PostgreSQL would by itself after a while.
 * @param admin connected as superuser: nobody else may switch the checks of foreign keys off
 * @param folder that the server may read
 */
export async function load(admin: pg.Client, folder: string, count: number): Promise<void> {
  await admin.query("SET session_replication_role = replica; SET maintenance_work_mem = '512MB'");
  await admin.query(`TRUNCATE ${TABLES.map((table) => `"${table}"`).join(", ")}, "Person" CASCADE`);
  const { rows: indexes } = await admin.query<{ name: string; definition: string }>(
    `SELECT indexname AS name, indexdef AS definition FROM pg_indexes
     WHERE schemaname = 'public' AND tablename = ANY ($1) AND indexname NOT LIKE '%_pkey'`,
    [TABLES],
  );
  for (const { name } of indexes) await admin.query(`DROP INDEX "${name}"`);
  await copy(admin, folder, "Person", PERSON_COLUMNS, async (write) => write(personLines()));
  for (let from = 0; from < count; from += BATCH) {
    const to = Math.min(from + BATCH, count);
    const parts = [
      ["Ticket", TICKET_COLUMNS, "tickets"],
      ["Message", MESSAGE_COLUMNS, "messages"],
      ["TicketEvent", EVENT_COLUMNS, "events"],
    ] as const;
    for (const [table, columns, part] of parts)
      await copy(admin, folder, table, columns, async (write) => {
        for (let index = from; index < to; index++) await write(ticketLines(index, count)[part]);
      });
  }
  for (const { definition } of indexes) await admin.query(definition);
  await admin.query(`VACUUM (ANALYZE) ${TABLES.map((table) => `"${table}"`).join(", ")}, "Person"`);
  await admin.query("CHECKPOINT");
}

async function copy(
  admin: pg.Client,
  folder: string,
  table: string,
  columns: string,
  fill: (write: (lines: string) => Promise<void>) => Promise<void>,
): Promise<void> {
  const file = path.join(folder, `${table}.copy`);
  const stream = createWriteStream(file, { mode: 0o644, highWaterMark: 1_000_000 });
  await fill(async (lines) => {
    if (!stream.write(lines)) await once(stream, "drain");
  });
  stream.end();
  await once(stream, "finish");
  await admin.query(`COPY "${table}" (${columns}) FROM '${file}'`);
  rmSync(file);
}
