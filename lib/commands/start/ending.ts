import { isRunByNpm } from "#lib/env.ts";

const PARENT_ASKED_EVERY_MS = 1000;

/**
 * Resolves when the command is to end: Ctrl-C, a signal, a terminal that closes, or npm gone without a word
 * (kill -9), which would otherwise leave us to hold the port for ever.
 */
export function ending(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => resolve());
    if (!isRunByNpm()) return;
    const parent = process.ppid;
    setInterval(() => process.ppid !== parent && resolve(), PARENT_ASKED_EVERY_MS).unref();
  });
}
