import { setTimeout as delay } from "node:timers/promises";
import pg from "pg";
import { withDatabase } from "#lib/commands/database.ts";
import { unreachableBecause } from "#lib/commands/start/database-trouble.ts";
import { ending } from "#lib/commands/start/ending.ts";
import { Refusal } from "#lib/refusal.ts";

const PUTS_AWAY_WITHIN_MS = 3000;

/**
 * Gives a command one connection as the owner of the desk's tables, for work that reads or writes all of them. Ctrl-C
 * and its like end the work in order: what is under way is undone, and the built-in database is stopped if nobody else
 * uses it.
 * @param work is given a signal, for what it does beside the database
 */
export function withOwner(work: (client: pg.Client, signal: AbortSignal) => Promise<void>): Promise<void> {
  const stop = new AbortController();
  ending().then(() => stop.abort(new Refusal("Stopped. Nothing was kept.")));
  return withDatabase(async ({ ownerUrl }) => {
    const client = new pg.Client({ connectionString: ownerUrl, connectionTimeoutMillis: 5000, keepAlive: true });
    // Without a listener a connection that breaks while no query runs would end the process.
    client.on("error", () => {});
    try {
      await client.connect();
      await untilStopped(work(client, stop.signal), client, stop.signal);
    } catch (error) {
      const trouble = unreachableBecause(error);
      throw trouble === null ? error : new Refusal(`The database does not answer: ${trouble}.`);
    } finally {
      await client.end();
    }
  });
}

/** Told to stop, it takes the connection away and gives the work a moment to put away what it has begun. */
async function untilStopped(working: Promise<void>, client: pg.Client, signal: AbortSignal): Promise<void> {
  const stopped = new Promise<void>((resolve) => signal.addEventListener("abort", () => resolve()));
  await Promise.race([working, stopped]);
  if (!signal.aborted) return;
  await client.end();
  await Promise.race([working.catch(() => {}), delay(PUTS_AWAY_WITHIN_MS)]);
  signal.throwIfAborted();
}
