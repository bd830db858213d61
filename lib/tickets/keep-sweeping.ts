import "server-only";
import { readClock } from "#lib/clock.ts";
import { log } from "#lib/log.ts";
import { sweep } from "./sweep.ts";

const EVERY_MS = 60_000;

const shared: typeof globalThis & { canalSweeping?: NodeJS.Timeout } = globalThis;

/** Sweeps every minute for as long as the process lives; once a process, however often it is called. */
export function keepSweeping(): void {
  let isUnderWay = false;
  let isOutage = false;
  shared.canalSweeping ??= setInterval(async () => {
    if (isUnderWay) return;
    isUnderWay = true;
    try {
      const { closed, effects } = await sweep(readClock());
      if (closed > 0) log.info("what was solved for long is closed", { tickets: closed });
      if (effects > 0) log.info("scheduled revisions have taken effect", { revisions: effects });
      isOutage = false;
    } catch (error) {
      // One line an outage; what was not done is done at the next.
      if (!isOutage) log.error("the sweep failed; it is tried again every minute", error);
      isOutage = true;
    } finally {
      isUnderWay = false;
    }
  }, EVERY_MS).unref();
}
