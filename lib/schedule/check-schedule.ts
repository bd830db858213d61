import { overlappingIntervals } from "./overlap.ts";
import { type Holiday, type Interval, MINUTES_IN_A_DAY, type Schedule, WEEKDAYS, type Weekday } from "./schedule.ts";
import { timeText } from "./time-text.ts";

/**
 * Throws a RangeError that names the first thing wrong. Weekly hours may not overlap those of the next day either.
 * The hours of an exception may: the evening before cannot always know of it.
 */
export function checkSchedule(schedule: Schedule, holidays: readonly Holiday[]): void {
  for (const weekday of WEEKDAYS) for (const interval of schedule.weekly[weekday]) checkInterval(interval, weekday);
  checkOverlap(schedule.weekly, (weekday) => weekday);

  for (const { from, to, intervals } of schedule.exceptions) {
    const where = `the exception from ${from}`;
    if (to !== null && to < from) throw new RangeError(`${where} ends before it starts, on ${to}`);
    for (const interval of intervals) checkInterval(interval, where);
    checkOverlap({ mon: intervals, tue: [], wed: [], thu: [], fri: [], sat: [], sun: [] }, () => where);
  }

  const dates = new Set<string>();
  for (const { date } of holidays) {
    if (dates.has(date)) throw new RangeError(`Two holidays on ${date}`);
    dates.add(date);
  }
}

function checkInterval({ opensAtMinute, closesAtMinute }: Interval, where: string): void {
  const valid =
    Number.isInteger(opensAtMinute) &&
    Number.isInteger(closesAtMinute) &&
    opensAtMinute >= 0 &&
    opensAtMinute < MINUTES_IN_A_DAY &&
    closesAtMinute >= 0 &&
    closesAtMinute <= MINUTES_IN_A_DAY;
  if (!valid) throw new RangeError(`Not minutes of a day, on ${where}: ${opensAtMinute} to ${closesAtMinute}`);
  if (opensAtMinute === closesAtMinute)
    throw new RangeError(`Hours without length, on ${where}: ${timeText(opensAtMinute)}; a whole day is 00:00–24:00`);
}

function checkOverlap(
  hours: Readonly<Record<Weekday, readonly Interval[]>>,
  where: (weekday: Weekday) => string,
): void {
  for (const { weekday, index } of overlappingIntervals(hours)) {
    const opens = timeText(hours[weekday][index]?.opensAtMinute ?? 0);
    throw new RangeError(`Hours that overlap others, on ${where(weekday)}: those that open at ${opens}`);
  }
}
