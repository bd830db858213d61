import { dayNumber } from "#lib/schedule/local-date.ts";
import { type LocalDate, MS_IN_A_DAY, MS_IN_A_MINUTE } from "#lib/schedule/schedule.ts";
import { instantsOfWallTime, type ZoneRules } from "#lib/schedule/zone.ts";

/** An instant (epoch ms), and what the clock on the wall does there: "skipped" and "repeated" are no ordinary hours. */
export type DeskMoment = { readonly at: number; readonly clock: "plain" | "skipped" | "repeated" };

/**
 * The one instant that is meant by a date and a minute of its day (0…1440). In an hour that the zone skips it is the one
 * at which the clock is moved; in one that it repeats a start is the first and an end the last, so that nothing between
 * them is left out. Null: beyond the rules of the zone.
 */
export function deskMoment(zone: ZoneRules, date: LocalDate, minute: number, edge: "from" | "to"): DeskMoment | null {
  const instants = instantsOfWallTime(zone, date, minute);
  const at = edge === "from" ? instants[0] : instants.at(-1);
  if (at !== undefined) return { at, clock: instants.length > 1 ? "repeated" : "plain" };
  const wall = dayNumber(date) * MS_IN_A_DAY + minute * MS_IN_A_MINUTE;
  const skipping = zone.changesAt.find((change, piece) => {
    const [before = 0, after = 0] = zone.offsets.slice(piece, piece + 2);
    return change + before <= wall && wall < change + after;
  });
  return skipping === undefined ? null : { at: skipping, clock: "skipped" };
}
