import type { CompiledSchedule } from "./compile-schedule.ts";
import { dayRule } from "./day-rule.ts";
import { addDays, dayNumber } from "./local-date.ts";
import { type Interval, type LocalDate, MINUTES_IN_A_DAY } from "./schedule.ts";
import { wallTimeAt } from "./zone.ts";

/** The hours of the dates from `from` to `to`, both included; `to: null` is until further notice. */
export type DayHours = {
  readonly from: LocalDate;
  readonly to: LocalDate | null;
  readonly intervals: readonly Interval[];
};

/** Open minutes on the wall, counted from the midnight of the day before the first. */
type Stretch = { readonly opens: number; readonly closes: number };

/**
 * The dates whose hours change when a schedule is closed from one instant to another, each with the hours that are left
 * to it, ascending; what was to be open before and after stays. Closed from the minute that has begun, until the minute
 * of `until` begins. Empty when it would not have been open in between.
 * Instants are epoch milliseconds; `until: null`, until further notice: then the last is every date after that of `at`.
 * @throws RangeError beyond the rules of the zone. Cost: linear in the days between.
 */
export function closedBetween(schedule: CompiledSchedule, at: number, until: number | null): DayHours[] {
  const start = wallTimeAt(schedule.zone, at);
  const end = until === null ? { date: addDays(start.date, 1), minute: 0 } : wallTimeAt(schedule.zone, until);
  // The evening before may run into today, and what is left of a night that is cut may run into the day after.
  const first = addDays(start.date, -1);
  const minuteOf = ({ date, minute }: { date: LocalDate; minute: number }) =>
    (dayNumber(date) - dayNumber(first)) * MINUTES_IN_A_DAY + minute;
  const [from, to] = [minuteOf(start), until === null ? Number.POSITIVE_INFINITY : minuteOf(end)];
  const days = dayNumber(end.date) - dayNumber(first) + 1;
  const carried: Stretch[] = [];
  const changed: DayHours[] = [];
  for (let day = 0; day <= days; day++) {
    const date = addDays(first, day);
    if (until === null && date > start.date) break;
    const midnight = day * MINUTES_IN_A_DAY;
    const was = dayRule(schedule, date).intervals.map((interval) => stretchOf(interval, midnight));
    const left = [...carried.splice(0), ...was.flatMap((stretch) => without(stretch, from, to))];
    const own = left.filter(({ opens }) => opens < midnight + MINUTES_IN_A_DAY);
    carried.push(...left.filter(({ opens }) => opens >= midnight + MINUTES_IN_A_DAY));
    if (isSame(own, was)) continue;
    const intervals = own.map((stretch) => intervalOf(stretch, midnight));
    const before = changed.at(-1);
    const goesOn = before?.intervals.length === 0 && intervals.length === 0 && before.to === addDays(date, -1);
    if (before && goesOn) changed[changed.length - 1] = { ...before, to: date };
    else changed.push({ from: date, to: date, intervals });
  }
  if (until === null) changed.push({ from: addDays(start.date, 1), to: null, intervals: [] });
  return changed;
}

function stretchOf({ opensAtMinute, closesAtMinute }: Interval, midnight: number): Stretch {
  const runsOver = closesAtMinute <= opensAtMinute ? MINUTES_IN_A_DAY : 0;
  return { opens: midnight + opensAtMinute, closes: midnight + closesAtMinute + runsOver };
}

function intervalOf({ opens, closes }: Stretch, midnight: number): Interval {
  const closesAt = closes - midnight;
  return {
    opensAtMinute: opens - midnight,
    closesAtMinute: closesAt > MINUTES_IN_A_DAY ? closesAt - MINUTES_IN_A_DAY : closesAt,
  };
}

function without({ opens, closes }: Stretch, from: number, to: number): Stretch[] {
  return [
    { opens, closes: Math.min(closes, from) },
    { opens: Math.max(opens, to), closes },
  ].filter((left) => left.opens < left.closes);
}

function isSame(one: readonly Stretch[], other: readonly Stretch[]): boolean {
  return (
    one.length === other.length &&
    one.every(({ opens, closes }, index) => other[index]?.opens === opens && other[index].closes === closes)
  );
}
