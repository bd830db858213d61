import { expect, test } from "vitest";
import { holidaysBetween } from "#lib/schedule/holidays-between.ts";
import { toLocalDate } from "#lib/schedule/local-date.ts";
import { compiled, exception, holiday, OFFICE } from "./schedule-builders.ts";

const holidays = ["2027-01-11", "2026-12-25", "2026-12-08", "2027-01-01", "2026-12-13"].map((date) => holiday(date));
const office = compiled(OFFICE, { holidays, exceptions: [exception("2027-01-01", "2027-01-01", "09:00-10:00")] });

const between = (after: string, before: string, schedule = office) =>
  holidaysBetween(schedule, toLocalDate(after), toLocalDate(before)).map(({ date }) => date);

test.each([
  ["those inside, in order", "2026-12-01", "2026-12-31", ["2026-12-08", "2026-12-25"]],
  ["neither end", "2026-12-08", "2026-12-25", []],
  ["from the day before to the day after", "2026-12-07", "2026-12-09", ["2026-12-08"]],
  ["none that an exception replaces", "2026-12-26", "2027-01-12", ["2027-01-11"]],
  ["none on a day without hours", "2026-12-12", "2026-12-14", []],
  ["none before the first", "2000-01-01", "2026-12-08", []],
  ["none after the last", "2027-01-11", "2099-01-01", []],
  ["none between a date and itself", "2026-12-08", "2026-12-08", []],
  ["none backwards", "2027-12-31", "2026-01-01", []],
])("%s", (_, after, before, expected) => {
  expect(between(after, before)).toEqual(expected);
});

test("none where holidays are not kept", () => {
  expect(between("2026-01-01", "2028-01-01", compiled(OFFICE, { holidays, closedOnHolidays: false }))).toEqual([]);
});
