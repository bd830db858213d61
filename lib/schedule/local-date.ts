import { type LocalDate, MS_IN_A_DAY, WEEKDAYS, type Weekday } from "./schedule.ts";

/** Instants are answered for 2000 to 2100; a year more on each side leaves room for what lies across a New Year. */
const FIRST_YEAR = 1999;
const LAST_YEAR = 2101;
const SHAPE = /^\d{4}-\d{2}-\d{2}$/;
/** What arithmetic and instants may reach: two years beyond the dates that can be written. */
const FIRST_DAY = Date.UTC(FIRST_YEAR - 2, 0, 1) / MS_IN_A_DAY;
const LAST_DAY = Date.UTC(LAST_YEAR + 2, 11, 31) / MS_IN_A_DAY;
/** 1 January 1970, day 0, was a Thursday. */
const WEEKDAY_OF_DAY_0 = 3;

/** Whether a text is "YYYY-MM-DD" and that date exists, in the years 1999 to 2101. Dates compare as text: a < b. */
export function isLocalDate(text: string): text is LocalDate {
  if (!SHAPE.test(text)) return false;
  const year = yearOf(text);
  if (year < FIRST_YEAR || year > LAST_YEAR) return false;
  // Date.UTC lets 30 February roll over into March, so the month and the day must come back unchanged.
  const date = new Date(dayNumber(text) * MS_IN_A_DAY);
  return date.getUTCMonth() + 1 === Number(text.slice(5, 7)) && date.getUTCDate() === Number(text.slice(8));
}

/** The date that a text names. Throws a RangeError for one that `isLocalDate` refuses. */
export function toLocalDate(text: string): LocalDate {
  if (isLocalDate(text)) return text;
  throw new RangeError(`Not a date between ${FIRST_YEAR}-01-01 and ${LAST_YEAR}-12-31: ${JSON.stringify(text)}`);
}

/** The year of a date that exists. */
export function yearOf(date: LocalDate | string): number {
  return Number(date.slice(0, 4));
}

/** The day, since 1 January 1970, of a wall time: the ms that a clock never moved would have counted since then. */
export function dayOfWallTime(wall: number): number {
  return Math.floor(wall / MS_IN_A_DAY);
}

/** Days since 1 January 1970. The date is one that exists; for any other text the number means nothing. */
export function dayNumber(date: LocalDate | string): number {
  return dayOfWallTime(Date.UTC(yearOf(date), Number(date.slice(5, 7)) - 1, Number(date.slice(8, 10))));
}

/** The date that is `day` days after 1 January 1970. Throws a RangeError outside 1997 to 2103. */
export function localDateOfDay(day: number): LocalDate {
  if (!(day >= FIRST_DAY && day <= LAST_DAY)) throw new RangeError(`Day ${day} is beyond the calendar`);
  return new Date(day * MS_IN_A_DAY).toISOString().slice(0, 10) as LocalDate;
}

/** The date `days` (a whole number, negative for earlier) after a date. Throws a RangeError outside 1997 to 2103. */
export function addDays(date: LocalDate, days: number): LocalDate {
  return localDateOfDay(dayNumber(date) + days);
}

/** 0 for Monday … 6 for Sunday, of a day since 1 January 1970. */
export function weekdayIndexOfDay(day: number): number {
  return (day + WEEKDAY_OF_DAY_0) % 7;
}

export function weekdayOf(date: LocalDate): Weekday {
  return WEEKDAYS[weekdayIndexOfDay(dayNumber(date))] ?? "mon";
}
