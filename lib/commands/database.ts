import { environment } from "#lib/env.ts";
import { startDatabase } from "#prisma/embedded.ts";

/** The addresses of the desk's database: for migrations, and for the application. Both carry a password. */
export type DatabaseUrls = { ownerUrl: string; appUrl: string };

/**
 * Gives a command the use of the desk's database: the one that DATABASE_URL names, else the built-in one, which is
 * joined when the desk runs, and started and stopped again when it does not.
 */
export async function withDatabase<T>(use: (urls: DatabaseUrls) => Promise<T>): Promise<T> {
  const { databaseUrl, databaseOwnerUrl } = environment();
  if (databaseUrl === null) return withBuiltInDatabase(use);
  return use({ ownerUrl: databaseOwnerUrl ?? databaseUrl, appUrl: databaseUrl });
}

/** The name of the role that an address connects as. */
export function roleOf(url: string): string {
  return decodeURIComponent(new URL(url).username);
}

/** The built-in database, whatever DATABASE_URL says. */
export async function withBuiltInDatabase<T>(use: (urls: DatabaseUrls) => Promise<T>): Promise<T> {
  const database = await startDatabase(environment().dataDir, { say: (line) => console.error(line) });
  try {
    return await use(database);
  } finally {
    await database.stop();
  }
}
