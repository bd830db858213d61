import type pg from "pg";
import type { SavedSequence, SavedTable } from "./format.ts";

/** The schemas that the migrations make. */
const SCHEMAS = ["public", "ticket_numbers"];
/** Kept apart: a restore makes it by migrating. */
const HISTORY = "_prisma_migrations";

/** Text of every value in the same form, whoever's settings the server has; and no limit of time. */
export const PLAIN_SESSION = `
  SET DateStyle = 'ISO, YMD'; SET TimeZone = 'UTC'; SET IntervalStyle = 'postgres'; SET bytea_output = 'hex';
  SET extra_float_digits = 1; SET client_encoding = 'UTF8'; SET row_security = off; SET standard_conforming_strings = on;
  SET statement_timeout = 0; SET idle_in_transaction_session_timeout = 0; SET transaction_timeout = 0`;

/**
 * The desk's tables with the columns that are saved, parents before their children. Left out is what the database
 * works out itself: generated columns, and those that name the transaction that wrote the row, whose numbers mean
 * something on one server alone.
 */
export async function readTables(client: pg.Client): Promise<SavedTable[]> {
  const { rows } = await client.query<{ name: string; columns: string[]; parents: string[] }>(
    `SELECT c.relname AS name,
            ARRAY(SELECT a.attname::text FROM pg_attribute a
                  LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
                  WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
                    AND coalesce(pg_get_expr(d.adbin, d.adrelid), '') NOT LIKE '%pg_current_xact_id%'
                  ORDER BY a.attnum) AS columns,
            ARRAY(SELECT p.relname::text FROM pg_constraint k JOIN pg_class p ON p.oid = k.confrelid
                  WHERE k.conrelid = c.oid AND k.contype = 'f' AND k.confrelid <> c.oid) AS parents
       FROM pg_class c
      WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') AND c.relname <> $1
        AND NOT EXISTS (SELECT FROM pg_depend e WHERE e.classid = 'pg_class'::regclass AND e.objid = c.oid AND e.deptype = 'e')
      ORDER BY c.relname COLLATE "C"`,
    [HISTORY],
  );
  return parentsFirst(rows).map(({ name, columns }) => ({ name, columns }));
}

/** Where each sequence of the desk stands now, also those that are made as the years come. */
export async function readSequences(client: pg.Client): Promise<SavedSequence[]> {
  const { rows } = await client.query<{ schema: string; name: string }>(
    `SELECT n.nspname AS schema, c.relname AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
      WHERE c.relkind = 'S' AND n.nspname = ANY($1) ORDER BY 1, 2`,
    [SCHEMAS],
  );
  const found: SavedSequence[] = [];
  for (const { schema, name } of rows) {
    const at = await client.query<{ last: string; called: boolean }>(
      `SELECT last_value::text AS last, is_called AS called FROM ${named(client, schema, name)}`,
    );
    for (const row of at.rows) found.push({ schema, name, ...row });
  }
  return found;
}

/** A foreign key, and the words that make it again. */
export type ForeignKey = { readonly table: string; readonly name: string; readonly definition: string };

export async function readForeignKeys(client: pg.Client): Promise<ForeignKey[]> {
  const { rows } = await client.query<ForeignKey>(
    `SELECT c.relname AS "table", k.conname AS name, pg_get_constraintdef(k.oid) AS definition
       FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid
      WHERE k.contype = 'f' AND c.relnamespace = 'public'::regnamespace ORDER BY 1, 2`,
  );
  return rows;
}

/** A name of the schema as SQL has it. */
export function named(client: pg.Client, schema: string, name: string): string {
  return `${client.escapeIdentifier(schema)}.${client.escapeIdentifier(name)}`;
}

/** COPY's name of a table with its columns. */
export function copied(client: pg.Client, { name, columns }: SavedTable): string {
  const list = columns.map((column) => client.escapeIdentifier(column)).join(", ");
  return `${named(client, "public", name)} (${list})`;
}

type Child = { readonly name: string; readonly parents: readonly string[] };

/** Each after those that it points at; where they point at each other, in the order given. */
function parentsFirst<Table extends Child>(tables: readonly Table[]): Table[] {
  const placed = new Set<string>();
  const left = [...tables];
  const sorted: Table[] = [];
  while (left.length > 0) {
    const free = left.findIndex(({ parents }) => parents.every((parent) => placed.has(parent)));
    const [next] = left.splice(Math.max(free, 0), 1);
    if (next === undefined) break;
    placed.add(next.name);
    sorted.push(next);
  }
  return sorted;
}
