import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dayRule, hasSpecialDatesAfter } from "#lib/schedule/day-rule.ts";
import { addDays, toLocalDate } from "#lib/schedule/local-date.ts";
import { holds } from "./arbitrary-schedules.ts";
import { compiled, everyDay, exception, holiday, hours, OFFICE } from "./schedule-builders.ts";

const on = (schedule: ReturnType<typeof compiled>, date: string) => dayRule(schedule, toLocalDate(date));
// Monday, Saturday and Sunday.
const holidays = [holiday("2026-12-27", "Domingo"), holiday("2026-11-16", "Lunes"), holiday("2026-12-26", "Sábado")];

describe("the hours of a date come from", () => {
  const office = compiled(OFFICE, {
    holidays,
    exceptions: [
      exception("2026-11-24", "2026-11-25", "10:00-12:00"),
      exception("2026-12-26", "2026-12-26", ""),
      exception("2026-11-25", "2026-11-25", "09:00-10:00"),
    ],
  });

  test.each([
    ["2000-01-03", "07:00-19:00"],
    ["2026-11-17", "07:00-19:00"],
    ["2026-11-28", "08:00-13:00"],
    ["2026-11-29", ""],
    ["2099-01-01", "07:00-19:00"],
  ])("the week, on %s", (date, expected) => {
    expect(on(office, date)).toEqual({ kind: "weekly", intervals: hours(expected) });
  });

  test("a holiday, with its own name", () => {
    expect(on(office, "2026-11-16")).toEqual({
      kind: "holiday",
      holiday: { date: "2026-11-16", name: "Lunes" },
      weekdayHasHours: true,
      intervals: [],
    });
  });

  test("a holiday that would have been closed anyway", () => {
    expect(on(office, "2026-12-27")).toMatchObject({ kind: "holiday", weekdayHasHours: false });
  });

  test("an exception, the last that holds the date, both its ends included", () => {
    expect(on(office, "2026-11-23").kind).toBe("weekly");
    expect(on(office, "2026-11-24")).toEqual({
      kind: "exception",
      exception: exception("2026-11-24", "2026-11-25", "10:00-12:00"),
      intervals: hours("10:00-12:00"),
    });
    expect(on(office, "2026-11-25")).toMatchObject({ kind: "exception", intervals: hours("09:00-10:00") });
    expect(on(office, "2026-11-26").kind).toBe("weekly");
  });

  test("an exception, even on a holiday", () => {
    expect(on(office, "2026-12-26")).toMatchObject({ kind: "exception", exception: { from: "2026-12-26" } });
  });

  test("an exception until further notice, for ever and on holidays", () => {
    const closed = compiled(OFFICE, { holidays, exceptions: [exception("2026-12-01", null, "")] });
    expect(on(closed, "2026-11-30").kind).toBe("weekly");
    for (const date of ["2026-12-01", "2026-12-26", "2101-12-31"]) expect(on(closed, date).kind).toBe("exception");
  });

  test("no holiday, where none are kept", () => {
    expect(on(compiled(everyDay("00:00-24:00"), { holidays, closedOnHolidays: false }), "2026-11-16").kind).toBe(
      "weekly",
    );
  });
});

describe("special dates lie ahead", () => {
  const ahead = (schedule: ReturnType<typeof compiled>, date: string) =>
    hasSpecialDatesAfter(schedule, toLocalDate(date));

  test("until the last exception or holiday that takes hours away", () => {
    const office = compiled(OFFICE, { holidays, exceptions: [exception("2026-11-24", "2026-11-25", "")] });
    expect(ahead(office, "2026-12-25")).toBe(true);
    expect(ahead(office, "2026-12-26")).toBe(false);
  });

  test("until an exception until further notice has begun", () => {
    const closed = compiled(OFFICE, { exceptions: [exception("2026-12-01", null, "")] });
    expect(ahead(closed, "2026-11-30")).toBe(true);
    expect(ahead(closed, "2026-12-01")).toBe(false);
  });

  test("never without hours to lose, and without dates", () => {
    expect(ahead(compiled(everyDay(""), { holidays }), "2026-01-01")).toBe(false);
    expect(ahead(compiled(OFFICE), "2026-01-01")).toBe(false);
  });
});

test("of many exceptions that a date has, the last of the list holds", () => {
  const first = toLocalDate("2026-12-01");
  const DAYS = 40;
  const span = fc.record({ from: fc.nat({ max: DAYS }), length: fc.option(fc.nat({ max: DAYS })) });
  holds(
    fc.property(fc.array(span, { maxLength: 30 }), (spans) => {
      const exceptions = spans.map(({ from, length }) => {
        const date = addDays(first, from);
        return exception(date, length === null ? null : addDays(date, length), "");
      });
      const schedule = compiled(OFFICE, { exceptions });
      for (let day = -1; day <= 2 * DAYS + 1; day++) {
        const date = addDays(first, day);
        const last = exceptions.findLast(({ from, to }) => from <= date && (to === null || date <= to));
        const rule = dayRule(schedule, date);
        expect(rule.kind === "exception" ? rule.exception : undefined).toBe(last);
      }
    }),
    100,
  );
});
