import { dayNumber, localDateOfDay, toLocalDate } from "#lib/schedule/local-date.ts";
import type { LocalDate } from "#lib/schedule/schedule.ts";
import { wallTimeAt, type ZoneRules } from "#lib/schedule/zone.ts";

/**
 * Every date, ascending, of the whole months around an instant (epoch ms) on the zone's calendar: from the month that
 * is `back` months before its own to the one that is `ahead` months after it. Whole months, so that what is made of them
 * changes once a month and not every day. Throws a RangeError beyond the calendar.
 */
export function datesAround(
  zone: ZoneRules,
  now: number,
  { back, ahead }: { back: number; ahead: number },
): readonly LocalDate[] {
  const [year = 0, month = 1] = wallTimeAt(zone, now).date.split("-").map(Number);
  const first = firstDayOfMonth(year, month - 1 - back);
  const end = firstDayOfMonth(year, month + ahead);
  return Array.from({ length: end - first }, (_, index) => localDateOfDay(first + index));
}

/** Months counted from January, 0, of a year, on into others; the answer in days since 1 January 1970. */
function firstDayOfMonth(year: number, month: number): number {
  return dayNumber(toLocalDate(new Date(Date.UTC(year, month, 1)).toISOString().slice(0, 10)));
}
