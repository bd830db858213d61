import { getTimezoneOffset } from "date-fns-tz/getTimezoneOffset";
import { MS_IN_A_DAY } from "./schedule.ts";
import type { ZoneRules } from "./zone.ts";

/** A year more on each side than dates may be written with, so that every question about such a date has an answer. */
const FIRST_YEAR = 1998;
const LAST_YEAR = 2102;
/** Shorter than the shortest time between two changes: Recife had summer time for a week in October 2000. */
const PROBE_EVERY_MS = 5 * MS_IN_A_DAY;
/** Zones move their clocks on whole seconds. */
const FINEST_MS = 1000;
/** "Area/Place" and "UTC". An offset ("+05:00") knows no law, an abbreviation ("IST") means several zones. */
const NAME = /^(?:UTC|[A-Z][A-Za-z_]*(?:\/[A-Za-z0-9_+-]+)+)$/;

const cache = new Map<string, ZoneRules>();

/** Whether a text names a zone of the IANA database by area and place, as this runtime knows it, or is "UTC". */
export function isTimeZone(text: string): boolean {
  if (!NAME.test(text)) return false;
  try {
    new Intl.DateTimeFormat("en-US", { timeZone: text });
    return true;
  } catch {
    return false;
  }
}

/**
 * The rules of an IANA zone over whole years of UTC, both included, as this runtime's tz database has them.
 * Throws a RangeError that names an unknown zone. Cost: some 50 ms at first, then nothing: the answer is kept.
 */
export function zoneRules(
  timeZone: string,
  { fromYear = FIRST_YEAR, toYear = LAST_YEAR }: { fromYear?: number; toYear?: number } = {},
): ZoneRules {
  const key = `${timeZone} ${fromYear} ${toYear}`;
  const known = cache.get(key);
  if (known) return known;
  if (!isTimeZone(timeZone)) throw new RangeError(`Unknown time zone: ${JSON.stringify(timeZone)}`);
  const rules = probe(timeZone, Date.UTC(fromYear, 0, 1), Date.UTC(toYear + 1, 0, 1));
  cache.set(key, rules);
  return rules;
}

function probe(timeZone: string, from: number, to: number): ZoneRules {
  const offsetAt = offsetReader(timeZone);
  const changesAt: number[] = [];
  let offset = offsetAt(from);
  const offsets = [offset];
  for (let before = from; before < to; before += PROBE_EVERY_MS) {
    const after = Math.min(before + PROBE_EVERY_MS, to);
    // Good enough to tell that the clock was moved since the last probe or up to a day before it; not to tell when.
    if (getTimezoneOffset(timeZone, new Date(after)) === offset) continue;
    const next = offsetAt(after);
    if (next === offset) continue;
    const change = firstInstantOf(next, Math.max(before - MS_IN_A_DAY, changesAt.at(-1) ?? from), after, offsetAt);
    if (change >= to) break;
    changesAt.push(change);
    offsets.push(next);
    offset = next;
  }
  return { timeZone, from, to, changesAt, offsets };
}

function firstInstantOf(offset: number, before: number, after: number, offsetAt: (at: number) => number): number {
  let earliest = before;
  let latest = after;
  while (latest - earliest > FINEST_MS) {
    const middle = earliest + Math.floor((latest - earliest) / 2 / FINEST_MS) * FINEST_MS;
    if (offsetAt(middle) === offset) latest = middle;
    else earliest = middle;
  }
  return latest;
}

/**
 * The exact offset at an instant, from the runtime itself. `getTimezoneOffset` of date-fns-tz takes the instant for a
 * time on the wall, so it is off for some hours around each change of the clock; its `toZonedTime` goes through the
 * host's zone, wrong in hours that the host skips.
 */
function offsetReader(timeZone: string): (at: number) => number {
  const format = new Intl.DateTimeFormat("en-US", {
    timeZone,
    calendar: "gregory",
    numberingSystem: "latn",
    hourCycle: "h23",
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
    second: "2-digit",
  });
  return (at) => {
    // "11/24/2026, 19:00:00"
    const [month = 0, day = 0, year = 0, hour = 0, minute = 0, second = 0] = (
      format.format(at).match(/\d+/g) ?? []
    ).map(Number);
    return Date.UTC(year, month - 1, day, hour, minute, second) - at;
  };
}
