import { describe, expect, test } from "vitest";
import { addDays, dayNumber, isLocalDate, localDateOfDay, toLocalDate, weekdayOf } from "#lib/schedule/local-date.ts";
import { WEEKDAYS } from "#lib/schedule/schedule.ts";

describe("a date", () => {
  test.each(["1999-01-01", "2000-02-29", "2024-02-29", "2026-11-24", "2096-02-29", "2101-12-31"])(
    "%s exists",
    (text) => {
      expect(isLocalDate(text)).toBe(true);
      expect(toLocalDate(text)).toBe(text);
    },
  );

  test.each([
    ["the leap day of a common year", "2026-02-29"],
    ["the leap day that 2100 does not have", "2100-02-29"],
    ["31 April", "2026-04-31"],
    ["month 0", "2026-00-10"],
    ["month 13", "2026-13-01"],
    ["day 0", "2026-01-00"],
    ["day 32", "2026-01-32"],
    ["before the calendar", "1998-12-31"],
    ["after the calendar", "2102-01-01"],
    ["a short year", "226-01-01"],
    ["a long year", "02026-01-01"],
    ["a sign", "-2026-1-01"],
    ["a time", "2026-01-01T00:00"],
    ["spaces", " 2026-01-01"],
    ["a line break", "2026-01-01\n"],
    ["one digit", "2026-1-1"],
    ["other digits", "２０２６-01-01"],
    ["nothing", ""],
  ])("that is %s is refused", (_, text) => {
    expect(isLocalDate(text)).toBe(false);
    expect(() => toLocalDate(text)).toThrow(RangeError);
  });

  test.each([
    ["2026-11-24", "tue"],
    ["2024-02-29", "thu"],
    ["2000-01-01", "sat"],
    ["1999-01-01", "fri"],
    ["2026-11-29", "sun"],
    ["2026-11-30", "mon"],
    ["2100-12-31", "fri"],
  ])("%s is a %s", (date, weekday) => {
    expect(weekdayOf(toLocalDate(date))).toBe(weekday);
  });

  test.each([
    ["2026-11-24", 1, "2026-11-25"],
    ["2026-12-31", 1, "2027-01-01"],
    ["2024-02-28", 1, "2024-02-29"],
    ["2024-02-28", 2, "2024-03-01"],
    ["2026-02-28", 1, "2026-03-01"],
    ["2024-03-01", -1, "2024-02-29"],
    ["2026-11-24", 0, "2026-11-24"],
    ["2000-01-01", 36524, "2099-12-31"],
  ])("%s and %i days is %s", (date, days, expected) => {
    expect(addDays(toLocalDate(date), days)).toBe(expected);
  });

  test("outside the calendar is not reached", () => {
    expect(() => addDays(toLocalDate("2101-12-31"), 731)).toThrow(RangeError);
    expect(() => addDays(toLocalDate("1999-01-01"), -731)).toThrow(RangeError);
    expect(() => localDateOfDay(Number.NaN)).toThrow(RangeError);
  });

  test("follows the one before it, day after day, weekday after weekday", () => {
    const first = dayNumber(toLocalDate("1999-01-01"));
    const last = dayNumber(toLocalDate("2101-12-31"));
    expect([first, last]).toEqual([10592, 48211]);
    for (let day = first; day <= last; day++) {
      const date = localDateOfDay(day);
      expect(dayNumber(toLocalDate(date))).toBe(day);
      // 4 January 1999 was a Monday.
      expect(weekdayOf(date)).toBe(WEEKDAYS[(day - 10595 + 7) % 7]);
    }
  });
});
