import { readClock } from "#lib/clock.ts";

/** How the demo people sign in, a line each, in columns; those are made in a database that has no people yet. */
export async function demoSignIns(appUrl: string, secret: string): Promise<string[]> {
  // Loaded here: the client that they import may have been generated a moment ago.
  const [{ withDb }, people] = await Promise.all([import("#lib/db.ts"), import("#lib/people/demo-people.ts")]);
  const signIns = await withDb(appUrl, () => people.demoSignIns(secret, readClock()));
  const rows = signIns.map(({ email, password, name, role, tier }) => [
    email,
    password ?? "(changed)",
    `${name}, ${role === "admin" ? "administrator" : `agent, tier ${tier}`}`,
  ]);
  const widths = [0, 1].map((column) => Math.max(0, ...rows.map((row) => row[column]?.length ?? 0)));
  return rows.map((row) => `  ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join("   ")}`);
}
