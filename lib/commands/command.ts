import path from "node:path";
import { loadDotEnv } from "#lib/env.ts";
import { log } from "#lib/log.ts";
import { Refusal } from "#lib/refusal.ts";

/**
 * Runs a command an operator typed, from the root of the project and with its `.env`, and ends the process with the
 * answer (0 for none). A refusal is printed as it stands; anything else with its stack.
 */
export async function runCommand(work: () => Promise<number | undefined>): Promise<never> {
  // A terminal that closed, or `| head`, is no reason to leave a database behind.
  for (const stream of [process.stdout, process.stderr]) stream.on("error", () => {});
  try {
    process.chdir(path.resolve(import.meta.dirname, "../.."));
    loadDotEnv();
    process.exit((await work()) ?? 0);
  } catch (error) {
    if (error instanceof Refusal) console.error(`\n${error.message}\n`);
    else log.error("The command failed", error);
    process.exit(1);
  }
}
