import { describe, expect, test } from "vitest";
import type { Interval } from "#lib/schedule/schedule.ts";
import { compiled, everyDay, exception, holiday, hours, OFFICE, week } from "./schedule-builders.ts";

describe("bad hours are refused, and named", () => {
  test.each([
    ["before midnight", { opensAtMinute: -1, closesAtMinute: 60 }],
    ["opening as the day ends", { opensAtMinute: 1440, closesAtMinute: 60 }],
    ["closing after the day", { opensAtMinute: 60, closesAtMinute: 1441 }],
    ["a fraction", { opensAtMinute: 60.5, closesAtMinute: 120 }],
    ["no number", { opensAtMinute: Number.NaN, closesAtMinute: 120 }],
    ["closing below zero", { opensAtMinute: 60, closesAtMinute: -1 }],
  ] satisfies [string, Interval][])("%s", (_, interval) => {
    expect(() => compiled({ ...week({}), thu: [interval] })).toThrow(/^Not minutes of a day, on thu: /);
    expect(() =>
      compiled(OFFICE, { exceptions: [{ ...exception("2026-12-24", null, ""), intervals: [interval] }] }),
    ).toThrow(/^Not minutes of a day, on the exception from 2026-12-24: /);
  });

  test("without length, which is not a whole day", () => {
    expect(() => compiled(week({ sun: "09:00-09:00" }))).toThrow(
      "Hours without length, on sun: 09:00; a whole day is 00:00–24:00",
    );
    expect(() => compiled(week({ sun: "00:00-00:00" }))).toThrow("Hours without length, on sun");
  });

  test.each([
    ["in a day", { mon: "07:00-12:00 11:59-19:00" }, "mon: those that open at 11:59"],
    ["in a day, whatever their order", { mon: "11:59-19:00 07:00-12:00" }, "mon: those that open at 11:59"],
    ["one inside the other", { mon: "07:00-19:00 09:00-10:00" }, "mon: those that open at 09:00"],
    ["the same twice", { mon: "07:00-19:00 07:00-19:00" }, "mon: those that open at 07:00"],
    ["past midnight into the next day", { tue: "22:00-06:00", wed: "05:59-12:00" }, "wed: those that open at 05:59"],
    ["past Sunday's midnight into Monday", { sun: "22:00-06:00", mon: "05:00-12:00" }, "mon: those that open at 05:00"],
    ["with the same day's own night", { tue: "22:00-06:00 23:00-24:00" }, "tue: those that open at 23:00"],
  ])("that overlap %s", (_, days, where) => {
    expect(() => compiled(week(days))).toThrow(new RangeError(`Hours that overlap others, on ${where}`));
  });

  test("that overlap in an exception", () => {
    expect(() => compiled(OFFICE, { exceptions: [exception("2026-12-24", null, "07:00-12:00 11:00-13:00")] })).toThrow(
      "Hours that overlap others, on the exception from 2026-12-24: those that open at 11:00",
    );
  });

  test("of an exception that ends before it starts", () => {
    expect(() => compiled(OFFICE, { exceptions: [exception("2026-12-24", "2026-12-23", "")] })).toThrow(
      "the exception from 2026-12-24 ends before it starts, on 2026-12-23",
    );
  });

  test("of two holidays on one date", () => {
    expect(() => compiled(OFFICE, { holidays: [holiday("2026-12-25", "a"), holiday("2026-12-25", "b")] })).toThrow(
      "Two holidays on 2026-12-25",
    );
  });
});

describe("good hours are taken", () => {
  test.each([
    ["none", week({})],
    ["always", everyDay("00:00-24:00")],
    ["touching in a day", week({ mon: "07:00-12:00 12:00-19:00" })],
    ["touching at midnight", week({ mon: "19:00-24:00", tue: "00:00-05:00" })],
    ["touching past midnight", week({ mon: "19:00-05:00", tue: "05:00-09:00" })],
    ["touching past Sunday's midnight", week({ sun: "19:00-05:00", mon: "05:00-09:00" })],
    ["to midnight said as 00:00", week({ mon: "19:00-00:00", tue: "00:00-05:00" })],
    ["a whole day that begins at noon", everyDay("12:00-11:59")],
  ])("%s", (_, weekly) => {
    expect(() => compiled(weekly)).not.toThrow();
  });

  test("an exception that the evening before runs into", () => {
    expect(() =>
      compiled(everyDay("20:00-04:00"), {
        exceptions: [exception("2026-12-24", "2026-12-26", "02:00-06:00 20:00-03:00")],
      }),
    ).not.toThrow();
  });

  test("as they are at that moment: the schedule is not read again", () => {
    const monday = hours("07:00-19:00");
    const schedule = compiled({ ...week({}), mon: monday });
    const before = JSON.stringify(schedule.days.before.shapes);
    monday.pop();
    expect(JSON.stringify(schedule.days.before.shapes)).toBe(before);
  });
});
