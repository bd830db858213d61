import { dayNumber, localDateOfDay, weekdayIndexOfDay } from "./local-date.ts";
import { type Holiday, type LocalDate, WEEKDAYS, type Weekday } from "./schedule.ts";

/**
 * Días hábiles: whole days, no matter at what hours anybody works. The day of the event is not counted, the last day
 * is. Source: Colombia, ley 4 de 1913, article 62; Código General del Proceso, article 118.
 */
export type CompiledWorkingDays = {
  /** Of the seven from Monday to Sunday, whether each one is worked, and how many are before it in its week. */
  readonly worked: readonly boolean[];
  readonly workedBefore: readonly number[];
  readonly workedInAWeek: number;
  /** Holidays that fall on a worked weekday, in days since 1 January 1970, ascending. */
  readonly holidays: readonly number[];
};

/** Throws a RangeError when no weekday is worked: no term would ever end. */
export function compileWorkingDays({
  weekdays,
  holidays,
}: {
  weekdays: readonly Weekday[];
  holidays: readonly Holiday[];
}): CompiledWorkingDays {
  const worked = WEEKDAYS.map((weekday) => weekdays.includes(weekday));
  const workedBefore = worked.map((_, index) => worked.slice(0, index).filter(Boolean).length);
  const workedInAWeek = worked.filter(Boolean).length;
  if (workedInAWeek === 0) throw new RangeError("Working days on no weekday");
  const days = new Set(holidays.map(({ date }) => dayNumber(date)));
  return {
    worked,
    workedBefore,
    workedInAWeek,
    holidays: [...days].filter((day) => worked[weekdayIndexOfDay(day)]).sort((a, b) => a - b),
  };
}

/** Cost: O(log holidays), as for the questions below. */
export function isWorkingDay(compiled: CompiledWorkingDays, date: LocalDate): boolean {
  const day = dayNumber(date);
  return workedUpTo(compiled, day) > workedUpTo(compiled, day - 1);
}

/** How many working days lie after `from`, up to and with `to`; negative when `to` is before `from`. */
export function workingDaysBetween(compiled: CompiledWorkingDays, from: LocalDate, to: LocalDate): number {
  return workedUpTo(compiled, dayNumber(to)) - workedUpTo(compiled, dayNumber(from));
}

/**
 * The `count`-th working day after a date: the last day of a term of so many días hábiles that an event of this date
 * begins. For 0, the date itself if it is worked, else the first working day after it: where a term that would end on
 * the date does end. Throws a RangeError unless `count` is a whole number from 0, and beyond the calendar (2103).
 */
export function workingDayAfter(compiled: CompiledWorkingDays, date: LocalDate, count: number): LocalDate {
  if (!(Number.isInteger(count) && count >= 0)) throw new RangeError(`Not a number of working days: ${count}`);
  const start = dayNumber(date);
  const goal = count === 0 ? workedUpTo(compiled, start - 1) + 1 : workedUpTo(compiled, start) + count;
  let early = start - 1;
  let late = start + 7 * Math.ceil((count + compiled.holidays.length + 1) / compiled.workedInAWeek);
  while (late - early > 1) {
    const middle = Math.floor((early + late) / 2);
    if (workedUpTo(compiled, middle) >= goal) late = middle;
    else early = middle;
  }
  return localDateOfDay(late);
}

/** Working days up to and with a day, since some Monday; the difference of two counts is what means something. */
function workedUpTo({ worked, workedBefore, workedInAWeek, holidays }: CompiledWorkingDays, day: number): number {
  const weekday = weekdayIndexOfDay(day);
  const inWeek = (workedBefore[weekday] ?? 0) + (worked[weekday] ? 1 : 0);
  const weeks = Math.floor((day - weekday) / 7);
  return weeks * workedInAWeek + inWeek - holidaysUpTo(holidays, day);
}

function holidaysUpTo(holidays: readonly number[], day: number): number {
  let low = 0;
  let high = holidays.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((holidays[middle] ?? Number.POSITIVE_INFINITY) <= day) low = middle + 1;
    else high = middle;
  }
  return low;
}
