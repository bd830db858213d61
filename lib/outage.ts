import { log } from "./log.ts";

/**
 * How Prisma and its driver say that nothing answers: refused, starting up, shutting down, cut off, silent, out of
 * connections.
 */
const GONE =
  /Can't reach database server|Code: `(?:57P0[1-3]|08\w{3}|53300)`|Connection terminated|Client has encountered a connection error|Query read timeout|timeout exceeded when trying to connect|ECONNREFUSED/;

/** When it makes sense to ask again, as `Retry-After` says it: seconds. */
export const RETRY_AFTER_SECONDS = "5";

const shared: typeof globalThis & { canalLostDatabase?: boolean } = globalThis;

/** Whether the database was found not to answer, and has not been heard of since; bundles of one process share it. */
export function isDatabaseLost(): boolean {
  return shared.canalLostDatabase === true;
}

/** Says once, however many hear of it, that the database does not answer. */
export function databaseLost(error: unknown): void {
  if (!isDatabaseLost()) log.warn("the database does not answer; what needs none is still answered", { error });
  shared.canalLostDatabase = true;
}

/** To be called by who asks the database again and again, when it has answered. */
export function databaseFound(): void {
  if (isDatabaseLost()) log.info("the database answers again");
  shared.canalLostDatabase = false;
}

/**
 * Logs what failed while somebody waited for it; of a database that is gone, one line an outage.
 * To be called where an answer is made of the failure, and nowhere deeper.
 */
export function logFailure(event: string, error: unknown, fields: Readonly<Record<string, unknown>> = {}): void {
  if (error instanceof Error && GONE.test(error.message)) databaseLost(error);
  else log.error(event, error, fields);
}
