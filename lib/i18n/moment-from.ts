import { dayNumber, weekdayIndexOfDay } from "#lib/schedule/local-date.ts";
import { type LocalDate, MINUTES_IN_A_DAY } from "#lib/schedule/schedule.ts";
import { wallTimeAt, type ZoneRules } from "#lib/schedule/zone.ts";
import type { Day, Moment } from "./moment.ts";

/** A date as it is said on `today`. */
export function dayFrom(today: LocalDate, date: LocalDate): Day {
  const [year = 0, month = 1, day = 1] = date.split("-").map(Number);
  const number = dayNumber(date);
  return { daysAhead: number - dayNumber(today), weekday: weekdayIndexOfDay(number), day, month: month - 1, year };
}

/** An instant as it is said at `now`, on the desk's wall. */
export function momentFrom(zone: ZoneRules, now: number, at: number): Moment {
  const wall = wallTimeAt(zone, at);
  return { ...dayFrom(wallTimeAt(zone, now).date, wall.date), minute: wall.minute };
}

/** The same for the end of something: midnight then belongs to the day that it ends. */
export function endFrom(zone: ZoneRules, now: number, at: number): Moment {
  const moment = momentFrom(zone, now, at);
  if (moment.minute !== 0) return moment;
  return { ...momentFrom(zone, now, at - 1), minute: MINUTES_IN_A_DAY };
}

/** Whole minutes until an instant, rounded up: one that has not come is at least a minute away. */
export function minutesUntil(now: number, at: number): number {
  return Math.max(0, Math.ceil((at - now) / 60_000));
}
