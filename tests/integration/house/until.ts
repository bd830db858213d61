import { setTimeout as delay } from "node:timers/promises";

/** Asks again and again until the answer is one; fails with what it was waiting for. */
export async function until<T>(
  what: string,
  ask: () => T | Promise<T>,
  withinMs = 30_000,
): Promise<Exclude<T, false | null | undefined>> {
  const began = Date.now();
  for (;;) {
    const answer = await ask();
    if (answer !== false && answer !== null && answer !== undefined)
      return answer as Exclude<T, false | null | undefined>;
    if (Date.now() - began > withinMs) throw new Error(`not within ${withinMs / 1000} s: ${what}`);
    await delay(25);
  }
}
