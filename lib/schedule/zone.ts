import { dayNumber, localDateOfDay, weekdayIndexOfDay } from "./local-date.ts";
import { type LocalDate, MS_IN_A_DAY, MS_IN_A_MINUTE, WEEKDAYS, type Weekday } from "./schedule.ts";

/**
 * A time zone as plain data: the stretches in which its offset from UTC is constant, over [from, to).
 * Made by `zoneRules` on the server; being data, it may be sent to a browser, which then needs no library for zones
 * and shares the server's tz database. A zone that never moves its clock has a single piece and no changes.
 */
export type ZoneRules = {
  /** The IANA name, "America/Bogota". */
  readonly timeZone: string;
  /** The first instant known, and the first one that no longer is; epoch milliseconds. */
  readonly from: number;
  readonly to: number;
  /** The instants at which the clock is moved, ascending; epoch milliseconds. */
  readonly changesAt: readonly number[];
  /** What to add to UTC before the first change, after it, …; milliseconds, one more than there are changes. */
  readonly offsets: readonly number[];
};

/** What the clock on the wall and the calendar under it show. */
export type WallTime = { readonly date: LocalDate; readonly minute: number; readonly weekday: Weekday };

/** The farthest that a zone has been from UTC since 1999, rounded up. */
const FARTHEST_OFFSET_MS = MS_IN_A_DAY;

/**
 * Which stretch of constant offset an instant (epoch ms) lies in, counted from 0.
 * Throws a RangeError when the rules do not reach it, and for NaN. Cost: O(log changes), O(1) in a zone without any.
 */
export function pieceAt(zone: ZoneRules, at: number): number {
  const { from, to, changesAt } = zone;
  if (!(at >= from && at < to)) throw new RangeError(`${at} is beyond the rules of ${zone.timeZone}`);
  let low = 0;
  let high = changesAt.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const change = changesAt[middle];
    if (change !== undefined && change <= at) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** What to add to UTC in a stretch of constant offset, in milliseconds. */
export function offsetOfPiece(zone: ZoneRules, piece: number): number {
  const offset = zone.offsets[piece];
  if (offset === undefined) throw new RangeError(`${zone.timeZone} has no piece ${piece}`);
  return offset;
}

/** The first instant after a stretch of constant offset; epoch ms. For the last one it is where the rules end. */
export function endOfPiece(zone: ZoneRules, piece: number): number {
  return zone.changesAt[piece] ?? zone.to;
}

/** What to add to UTC at an instant (epoch ms), in milliseconds. Errors and cost as `pieceAt`. */
export function offsetAt(zone: ZoneRules, at: number): number {
  return offsetOfPiece(zone, pieceAt(zone, at));
}

/** What the wall shows at an instant (epoch ms), seconds cut off. Errors and cost as `pieceAt`. */
export function wallTimeAt(zone: ZoneRules, at: number): WallTime {
  const wall = at + offsetAt(zone, at);
  const day = Math.floor(wall / MS_IN_A_DAY);
  return {
    date: localDateOfDay(day),
    minute: Math.floor((wall - day * MS_IN_A_DAY) / MS_IN_A_MINUTE),
    weekday: WEEKDAYS[weekdayIndexOfDay(day)] ?? "mon",
  };
}

/**
 * The first instant (epoch ms) of a date. Usually its midnight; where the zone skips midnight, the first instant that
 * shows the date; for a date that the zone skips as a whole (30 December 2011 in Apia), the first of the next one.
 * Throws a RangeError when the rules do not reach it.
 */
export function startOfDate(zone: ZoneRules, date: LocalDate): number {
  const midnight = dayNumber(date) * MS_IN_A_DAY;
  let piece = pieceAt(zone, Math.max(zone.from, midnight - FARTHEST_OFFSET_MS));
  for (; piece <= zone.changesAt.length; piece++) {
    const pieceStart = zone.changesAt[piece - 1] ?? Number.NEGATIVE_INFINITY;
    const start = Math.max(midnight - offsetOfPiece(zone, piece), pieceStart);
    if (start < zone.from) break;
    if (start < endOfPiece(zone, piece)) return start;
  }
  throw new RangeError(`${date} is beyond the rules of ${zone.timeZone}`);
}

/**
 * The first instant (epoch ms) after `at` at which the wall shows another date: as a rule the next midnight.
 * Throws a RangeError when the rules do not reach `at` or the answer.
 */
export function startOfNextDate(zone: ZoneRules, at: number): number {
  let piece = pieceAt(zone, at);
  const day = Math.floor((at + offsetOfPiece(zone, piece)) / MS_IN_A_DAY);
  for (; piece <= zone.changesAt.length; piece++) {
    const midnight = (day + 1) * MS_IN_A_DAY - offsetOfPiece(zone, piece);
    const change = endOfPiece(zone, piece);
    if (midnight < change) return midnight;
    if (change < zone.to && Math.floor((change + offsetAt(zone, change)) / MS_IN_A_DAY) !== day) return change;
  }
  throw new RangeError(`The date after ${at} is beyond the rules of ${zone.timeZone}`);
}

/**
 * The instants (epoch ms, ascending) at which the wall shows a date and a minute of its day, 0…1440 (the midnight that
 * ends it): one as a rule, none in an hour that the zone skips, two in one that it repeats, none beyond the rules.
 */
export function instantsOfWallTime(zone: ZoneRules, date: LocalDate, minute: number): number[] {
  const wall = dayNumber(date) * MS_IN_A_DAY + minute * MS_IN_A_MINUTE;
  const instants: number[] = [];
  for (const [piece, offset] of zone.offsets.entries()) {
    const at = wall - offset;
    if (at >= (zone.changesAt[piece - 1] ?? zone.from) && at < endOfPiece(zone, piece)) instants.push(at);
  }
  return instants;
}

/**
 * An instant (epoch ms) as RFC 3339 with seconds and the zone's own offset: "2026-11-24T19:00:00-05:00".
 * Milliseconds are cut off. Errors and cost as `pieceAt`.
 */
export function formatInstant(zone: ZoneRules, at: number): string {
  const offset = offsetAt(zone, at);
  const wall = new Date(at + offset).toISOString().slice(0, 19);
  const minutes = Math.floor(Math.abs(offset) / MS_IN_A_MINUTE);
  const hours = String(Math.floor(minutes / 60)).padStart(2, "0");
  return `${wall}${offset < 0 ? "-" : "+"}${hours}:${String(minutes % 60).padStart(2, "0")}`;
}

/**
 * The same rules over [from, to) only (epoch ms), for sending few pieces to a browser. An answer that lies beyond
 * throws a RangeError instead of being an hour off, so leave room for the next opening after the longest closure.
 * Throws a RangeError when the stretch is empty or not within the rules.
 */
export function trimZoneRules(zone: ZoneRules, from: number, to: number): ZoneRules {
  if (!(from >= zone.from && from < to && to <= zone.to))
    throw new RangeError(`[${from}, ${to}) is not within the rules of ${zone.timeZone}`);
  const first = pieceAt(zone, from);
  const changesAt = zone.changesAt.slice(first).filter((change) => change < to);
  return {
    timeZone: zone.timeZone,
    from,
    to,
    changesAt,
    offsets: zone.offsets.slice(first, first + changesAt.length + 1),
  };
}
