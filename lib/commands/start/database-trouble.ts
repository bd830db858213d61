import pg from "pg";

const NETWORK: Readonly<Record<string, string>> = {
  ECONNREFUSED: "nothing listens there",
  ENOTFOUND: "there is no such host",
  EAI_AGAIN: "the name of the host cannot be looked up now",
  ETIMEDOUT: "it does not answer in time",
  EHOSTUNREACH: "the host cannot be reached",
  ENETUNREACH: "its network cannot be reached",
  ECONNRESET: "it breaks the connection",
  EPIPE: "it breaks the connection",
};

// Classes and codes of PostgreSQL that may pass without us, or by the hand of an administrator.
const SERVER: readonly [prefix: string, words: string][] = [
  ["28", "it does not accept the user or the password"],
  ["3D000", "it has no database of that name"],
  ["53300", "it has no connection left"],
  ["57P03", "it is starting up"],
  ["57P", "it is shutting down"],
  ["08", "it breaks the connection"],
];

/** Why a database cannot be reached, in words; null for an error that trying again does not heal. */
export function unreachableBecause(error: unknown): string | null {
  if (error instanceof pg.DatabaseError) {
    const code = error.code ?? "";
    return SERVER.find(([prefix]) => code.startsWith(prefix))?.[1] ?? null;
  }
  if (!(error instanceof Error)) return null;
  const code = "code" in error ? String(error.code) : "";
  if (code in NETWORK) return NETWORK[code] ?? null;
  if (/timeout/i.test(error.message)) return "it does not answer in time";
  return /Connection terminated|Connection ended/i.test(error.message) ? "it breaks the connection" : null;
}
