import "server-only";
import { PrismaPg } from "@prisma/adapter-pg";
import { environment } from "#lib/env.ts";
import { PrismaClient } from "#prisma/client/client.ts";

/** A page waits no longer than this for a connection: a database that is gone should say so soon. */
const CONNECTION_TIMEOUT_MS = 3_000;
const POOL_MAX = 10;

const shared: typeof globalThis & { canalDb?: PrismaClient } = globalThis;

/** The process's one client. Bundles may hold this module more than once; the connections are shared all the same. */
export function db(): PrismaClient {
  shared.canalDb ??= new PrismaClient({
    adapter: new PrismaPg({
      connectionString: databaseUrl(),
      connectionTimeoutMillis: CONNECTION_TIMEOUT_MS,
      max: POOL_MAX,
    }),
  });
  return shared.canalDb;
}

/** The database that this process was given; the start commands name the built-in one. Throws when there is none. */
export function databaseUrl(): string {
  const { databaseUrl: url } = environment();
  if (url === null) throw new Error("no database is named: start the desk with npm start, or set DATABASE_URL");
  return url;
}
