import "server-only";
import { PrismaPg } from "@prisma/adapter-pg";
import { environment } from "#lib/env.ts";
import { Prisma, PrismaClient } from "#prisma/client/client.ts";

/** A page waits no longer than this for a connection: a database that is gone should say so soon. */
const CONNECTION_TIMEOUT_MS = 3_000;
const POOL_MAX = 10;
/** A write that takes longer holds its rows from others for too long. */
const TRANSACTION_TIMEOUT_MS = 10_000;
/** For every server, also one whose roles have none: what waits for longer has been given up by who asked for it. */
const SERVER_TIMEOUTS = {
  statement_timeout: 15_000,
  lock_timeout: 5_000,
  idle_in_transaction_session_timeout: 30_000,
};
/** Of a server that has fallen silent, whose own limits mean nothing any more: longer than the longest of them. */
const SILENCE_TIMEOUT_MS = 16_000;

const shared: typeof globalThis & { canalDb?: PrismaClient } = globalThis;

/** The process's one client. Bundles may hold this module more than once; the connections are shared all the same. */
export function db(): PrismaClient {
  shared.canalDb ??= client(databaseUrl());
  return shared.canalDb;
}

/** For a command, which learns late where its database is: `db()` is this one while it works, and closed after. */
export async function withDb<Value>(url: string, work: () => Promise<Value>): Promise<Value> {
  const own = client(url);
  shared.canalDb = own;
  try {
    return await work();
  } finally {
    delete shared.canalDb;
    await own.$disconnect();
  }
}

function client(connectionString: string): PrismaClient {
  const connection = {
    connectionString,
    connectionTimeoutMillis: CONNECTION_TIMEOUT_MS,
    max: POOL_MAX,
    query_timeout: SILENCE_TIMEOUT_MS,
    ...SERVER_TIMEOUTS,
  };
  return new PrismaClient({ adapter: new PrismaPg(connection, { statementNameGenerator: nameOfStatement }) });
}

/**
 * Begins a statement that a connection of the database plans once and keeps: for what is asked with every page, takes
 * longer to plan than to answer, and is planned alike whatever its parameters are. A LIMIT is no parameter of such a
 * statement: by one that it does not know the database keeps no plan. Each text is kept for as long as its connection
 * lives, so there must be few.
 */
export const PLANNED_ONCE = Prisma.raw("/* planned once */");

const names = new Map<string, string>();

function nameOfStatement({ sql }: { readonly sql: string }): string {
  // The empty name is that of a statement which is planned anew each time.
  if (!sql.trimStart().startsWith(PLANNED_ONCE.sql)) return "";
  const name = names.get(sql) ?? `planned_once_${names.size}`;
  names.set(sql, name);
  return name;
}

/** A transaction that is under way. */
export type Tx = Prisma.TransactionClient;

/**
 * Runs a write whole or not at all: what it does with `tx` is kept when it returns, and gone when it throws.
 * It answers after the commit. @throws what it threw, and when the database does not answer in time
 * @param timeout after how many milliseconds it is given up, for what is known to take longer than any other
 */
export function transaction<Value>(work: (tx: Tx) => Promise<Value>, timeout = TRANSACTION_TIMEOUT_MS): Promise<Value> {
  return db().$transaction(work, { maxWait: CONNECTION_TIMEOUT_MS, timeout });
}

/** The database that this process was given; the start commands name the built-in one. Throws when there is none. */
export function databaseUrl(): string {
  const { databaseUrl: url } = environment();
  if (url === null) throw new Error("no database is named: start the desk with npm start, or set DATABASE_URL");
  return url;
}
