import { withDatabase } from "#lib/commands/database.ts";
import { ensureClient } from "#lib/commands/start/client.ts";
import { unreachableBecause } from "#lib/commands/start/database-trouble.ts";
import { Refusal } from "#lib/refusal.ts";

/**
 * Runs a command about people on the desk's database, whether the desk runs or not.
 * @param as whose rights it needs: those of the application, or of the owner of the tables
 * @throws Refusal when the database does not answer, or no desk was started on it yet
 */
export async function withPeople<Value>(work: () => Promise<Value>, as: "app" | "owner" = "app"): Promise<Value> {
  await ensureClient();
  // Loaded here: the client that it imports may have been generated a moment ago.
  const { withDb } = await import("#lib/db.ts");
  try {
    return await withDatabase(({ appUrl, ownerUrl }) => withDb(as === "owner" ? ownerUrl : appUrl, work));
  } catch (error) {
    if (isWithoutTables(error)) throw new Refusal("No desk was started on this database yet: npm start does it.");
    const trouble = unreachableBecause(error);
    if (trouble !== null) throw new Refusal(`The database does not answer: ${trouble}.`);
    throw error;
  }
}

/** Prisma's code for a table that is not there, and PostgreSQL's, where the statement was ours. */
function isWithoutTables(error: unknown): boolean {
  if (!(error instanceof Error && "code" in error)) return false;
  return error.code === "P2021" || (error.code === "P2010" && error.message.includes("42P01"));
}
