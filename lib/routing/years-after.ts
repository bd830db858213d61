import { addDays, isLocalDate, toLocalDate, yearOf } from "#lib/schedule/local-date.ts";
import { MS_IN_A_MINUTE } from "#lib/schedule/schedule.ts";
import { instantsOfWallTime, startOfDate, wallTimeAt, type ZoneRules } from "#lib/schedule/zone.ts";
import type { Span } from "./new-gaps.ts";

/** The twelve months after each of some ascending instants (epoch ms), as spans: those that meet are one. */
export function yearsAfter(zone: ZoneRules, instants: readonly number[]): readonly Span[] {
  const spans: Span[] = [];
  for (const from of instants) {
    const to = twelveMonthsAfter(zone, from);
    const last = spans.at(-1);
    if (last && from <= last.to) spans[spans.length - 1] = { from: last.from, to };
    else spans.push({ from, to });
  }
  return spans;
}

/**
 * The same wall time of the same date a year later; of a 29 February, and where a zone skips that hour, the midnight that
 * follows. Nothing is open after 2101, so that what begins then has no year.
 */
function twelveMonthsAfter(zone: ZoneRules, at: number): number {
  const { date, minute } = wallTimeAt(zone, at);
  const year = String(yearOf(date) + 1);
  if (!isLocalDate(`${year}-01-01`)) return at;
  if (date.endsWith("-02-29")) return startOfDate(zone, toLocalDate(`${year}-03-01`));
  const sameDate = toLocalDate(year + date.slice(4));
  const [same] = instantsOfWallTime(zone, sameDate, minute);
  return same === undefined ? startOfDate(zone, addDays(sameDate, 1)) : same + (at % MS_IN_A_MINUTE);
}
