import { isEqual } from "es-toolkit/predicate";
import { nationalHolidays } from "#lib/catalogue/national-holidays.ts";
import type { CatalogueContent, Holiday } from "#lib/catalogue/schema.ts";
import { yearOf } from "#lib/schedule/local-date.ts";

type Holidays = Pick<CatalogueContent, "holidays">;

/** A day of a year's list. */
export type HolidayRow = {
  /** What the draft observes, takes away, or might add. */
  readonly holiday: Holiday;
  /** The laws that make it a holiday; none: the desk decides it by itself. */
  readonly laws: readonly string[];
  /** What became of it since what is in force; "missing": the law has it, and neither catalogue. */
  readonly state: "same" | "new" | "changed" | "removed" | "missing";
  /** What is in force on that date; null: nothing. */
  readonly before: Holiday | null;
};

/** The years that can be chosen, ascending: those that have holidays, this year and the two after it. */
export function holidayYears(before: Holidays, after: Holidays, thisYear: number): number[] {
  const listed = [...before.holidays, ...after.holidays].map(({ date }) => yearOf(date));
  return [...new Set([...listed, thisYear, thisYear + 1, thisYear + 2])].sort((a, b) => a - b);
}

/**
 * The days of a year by date: what the draft observes, what it takes away from what is in force, and what the law has
 * beside that. Cost: linear, but for the sorting.
 */
export function holidayRows(before: Holidays, after: Holidays, year: number): HolidayRow[] {
  const national = nationalHolidays(year);
  const lawsOf = (date: string) => national.find((one) => one.date === date)?.laws ?? [];
  const [was, is] = [before, after].map(({ holidays }) => holidays.filter(({ date }) => yearOf(date) === year));
  const beforeOn = (date: string) => was?.find((one) => one.date === date) ?? null;
  const kept = (is ?? []).map((holiday): HolidayRow => {
    const standing = beforeOn(holiday.date);
    const state = standing === null ? "new" : isEqual(standing, holiday) ? "same" : "changed";
    return { holiday, laws: lawsOf(holiday.date), state, before: standing };
  });
  const observed = new Set(kept.map(({ holiday }) => holiday.date));
  const removed = (was ?? [])
    .filter(({ date }) => !observed.has(date))
    .map((holiday): HolidayRow => ({ holiday, laws: lawsOf(holiday.date), state: "removed", before: holiday }));
  const told = new Set([...observed, ...removed.map(({ holiday }) => holiday.date)]);
  const missing = national
    .filter(({ date }) => !told.has(date))
    .map(({ date, name, laws }): HolidayRow => ({ holiday: { date, name }, laws, state: "missing", before: null }));
  return [...kept, ...removed, ...missing].sort((a, b) => (a.holiday.date < b.holiday.date ? -1 : 1));
}

/** What the law has of a year and the catalogue has not. @param date of a single day; null: all of them */
export function lawfulMissing({ holidays }: Holidays, year: number, date: string | null) {
  const observed = new Set(holidays.map((one) => one.date));
  return nationalHolidays(year).filter((one) => !observed.has(one.date) && (date === null || one.date === date));
}
