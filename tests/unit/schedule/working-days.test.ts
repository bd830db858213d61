import { describe, expect, test } from "vitest";
import { toLocalDate } from "#lib/schedule/local-date.ts";
import { compileWorkingDays, isWorkingDay, workingDayAfter, workingDaysBetween } from "#lib/schedule/working-days.ts";
import { holiday } from "./schedule-builders.ts";

// 24 November 2026 is a Tuesday. Of the holidays, one is a Monday, one a Tuesday, one a Friday, one a Sunday.
const holidays = ["2026-12-08", "2026-11-16", "2026-12-25", "2026-12-27"].map((date) => holiday(date));
const colombia = compileWorkingDays({ weekdays: ["mon", "tue", "wed", "thu", "fri"], holidays });

describe("a working day", () => {
  test.each([
    ["2026-11-24", true],
    ["2026-11-27", true],
    ["2026-11-28", false],
    ["2026-11-29", false],
    ["2026-11-16", false],
    ["2026-12-25", false],
    ["2028-02-29", true],
  ])("%s: %s", (date, expected) => {
    expect(isWorkingDay(colombia, toLocalDate(date))).toBe(expected);
  });
});

describe("the working day after", () => {
  test.each([
    ["the day of the event is not counted", "2026-11-24", 1, "2026-11-25"],
    ["nor when it is no working day", "2026-11-28", 1, "2026-11-30"],
    ["a week-end is not counted", "2026-11-27", 1, "2026-11-30"],
    ["a holiday is not counted", "2026-11-13", 1, "2026-11-17"],
    ["the fifteen days of a petition", "2026-11-24", 15, "2026-12-16"],
    ["over a New Year", "2026-12-23", 5, "2026-12-31"],
    ["of a year and more", "2026-12-31", 261, "2027-12-31"],
    ["none, on a working day, is that day", "2026-11-24", 0, "2026-11-24"],
    ["none, on a Saturday, is the Monday", "2026-11-28", 0, "2026-11-30"],
    ["none, on a holiday, is the day after", "2026-11-16", 0, "2026-11-17"],
  ])("%s: %s and %i", (_, date, count, expected) => {
    expect(workingDayAfter(colombia, toLocalDate(date), count)).toBe(expected);
  });

  test.each([-1, 0.5, Number.NaN, Number.POSITIVE_INFINITY])("%d is no number of days", (count) => {
    expect(() => workingDayAfter(colombia, toLocalDate("2026-11-24"), count)).toThrow(RangeError);
  });

  test("beyond the calendar is refused", () => {
    expect(() => workingDayAfter(colombia, toLocalDate("2026-11-24"), 1_000_000)).toThrow(RangeError);
  });
});

describe("the working days between", () => {
  test.each([
    ["a day and itself", "2026-11-24", "2026-11-24", 0],
    ["two neighbours", "2026-11-24", "2026-11-25", 1],
    ["a Friday and a Saturday", "2026-11-27", "2026-11-28", 0],
    ["a Friday and a Monday", "2026-11-27", "2026-11-30", 1],
    ["two Mondays", "2026-11-23", "2026-11-30", 5],
    ["over a holiday", "2026-12-07", "2026-12-14", 4],
    ["over a holiday on a Sunday", "2026-12-26", "2027-01-02", 5],
    ["backwards", "2026-11-30", "2026-11-27", -1],
    ["a whole year", "2026-12-31", "2027-12-31", 261],
  ])("%s: %s to %s", (_, from, to, expected) => {
    expect(workingDaysBetween(colombia, toLocalDate(from), toLocalDate(to))).toBe(expected);
  });
});

test("any weekdays may be worked", () => {
  const weekEnds = compileWorkingDays({
    weekdays: ["sun", "sat"],
    holidays: [holiday("2026-11-28"), holiday("2026-11-28")],
  });
  expect(workingDayAfter(weekEnds, toLocalDate("2026-11-24"), 1)).toBe("2026-11-29");
  expect(workingDayAfter(weekEnds, toLocalDate("2026-11-24"), 2)).toBe("2026-12-05");
  const everyDay = compileWorkingDays({ weekdays: ["mon", "tue", "wed", "thu", "fri", "sat", "sun"], holidays: [] });
  expect(workingDayAfter(everyDay, toLocalDate("2026-11-24"), 365)).toBe("2027-11-24");
});

test("some weekday must be", () => {
  expect(() => compileWorkingDays({ weekdays: [], holidays: [] })).toThrow(RangeError);
});
