import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compileSchedule } from "#lib/schedule/compile-schedule.ts";
import { isOpenAt } from "#lib/schedule/is-open-at.ts";
import { nextChange } from "#lib/schedule/next-change.ts";
import { openIntervals } from "#lib/schedule/open-intervals.ts";
import { zoneRules } from "#lib/schedule/wall-clock.ts";
import { afterWorkingTime, workingTimeBetween } from "#lib/schedule/working-time.ts";
import { startOfDate, startOfNextDate, wallTimeAt } from "#lib/schedule/zone.ts";
import { anySchedule, anyWeek, holds, weeklyOf, withoutOverlap } from "./arbitrary-schedules.ts";
import { NaiveWalk, wallOf } from "./naive-walk.ts";

const DAYS = 11;
const DAY = 86_400_000;

/** A zone, and the first date of eleven days in which its clock is moved, if it ever is. */
const WINDOWS = [
  ["America/New_York", "2026-03-03"],
  ["America/New_York", "2026-10-27"],
  ["Europe/Madrid", "2026-03-24"],
  ["Europe/Madrid", "2099-10-20"],
  ["Australia/Lord_Howe", "2026-03-31"],
  ["Australia/Lord_Howe", "2026-09-29"],
  ["America/Santiago", "2026-03-31"],
  ["America/Santiago", "2026-09-01"],
  ["Africa/Casablanca", "2026-02-10"],
  ["Africa/Casablanca", "2026-03-17"],
  ["Pacific/Apia", "2011-12-25"],
  ["America/St_Johns", "2010-11-02"],
  ["America/Recife", "2000-10-06"],
  ["Asia/Kathmandu", "2028-02-25"],
  ["America/Bogota", "2026-12-24"],
] as const;

describe.each(WINDOWS)("in %s, from %s, every answer is that of the naive walk", (timeZone, firstDate) => {
  const from = Date.parse(`${firstDate}T00:00:00Z`);
  const to = from + DAYS * DAY;
  const zone = zoneRules(timeZone);
  const instant = fc.integer({ min: from, max: to - 1 });
  // On whole minutes something happens.
  const anyInstant = fc.oneof(
    instant,
    instant.map((at) => at - (at % 60_000)),
    fc.constantFrom(...zone.changesAt.filter((change) => change > from && change < to), from),
  );
  const schedule = anySchedule(firstDate, DAYS);

  test("about a schedule", () => {
    holds(
      fc.property(
        schedule,
        fc.array(anyInstant, { minLength: 12, maxLength: 12 }),
        fc.nat(3 * DAY),
        (hours, instants, ms) => {
          const compiled = compileSchedule(hours, { holidays: hours.holidays, zone });
          const naive = new NaiveWalk(hours, timeZone, from, to);
          for (const at of instants) {
            expect(isOpenAt(compiled, at)).toBe(naive.isOpenAt(at));

            const change = nextChange(compiled, at);
            const expected = naive.nextChange(at);
            if (expected === null) expect(change ?? to).toBeGreaterThanOrEqual(to);
            else expect(change).toBe(expected);
          }
          const [start = from, end = to] = instants.toSorted((a, b) => a - b).slice(4, 6);
          expect(openIntervals(compiled, start, end)).toEqual(naive.openings(start, end));
          expect(workingTimeBetween(compiled, start, end)).toBe(naive.workingTimeBetween(start, end));
          expect(workingTimeBetween(compiled, end, start)).toBe(0 - naive.workingTimeBetween(start, end));

          const reached = afterWorkingTime(compiled, start, ms);
          const expectedReached = naive.afterWorkingTime(start, ms);
          if (expectedReached === null) expect(reached ?? to).toBeGreaterThanOrEqual(to);
          else expect(reached).toBe(expectedReached);
        },
      ),
      40,
    );
  });

  test("about the wall", () => {
    holds(
      fc.property(anyInstant, (at) => {
        const { date, minute } = wallTimeAt(zone, at);
        const clock = `${String(Math.floor(minute / 60)).padStart(2, "0")}:${String(minute % 60).padStart(2, "0")}`;
        expect(`${date}T${clock}`).toBe(wallOf(timeZone, at).slice(0, 16));

        const dateAt = (instantOfDate: number) => wallOf(timeZone, instantOfDate).slice(0, 10);
        const next = startOfNextDate(zone, at);
        expect(dateAt(next)).not.toBe(date);
        expect(dateAt(next - 1)).toBe(date);
        const start = startOfDate(zone, date);
        expect(dateAt(start)).toBe(date);
        expect(dateAt(start - 1) < date).toBe(true);
      }),
      100,
    );
  });
});

describe("decades apart", () => {
  const anywhere = fc.integer({ min: Date.UTC(2000, 0, 2), max: Date.UTC(2100, 11, 30) });
  const zones = fc.constantFrom("America/New_York", "Australia/Lord_Howe", "Africa/Casablanca", "America/Bogota");

  test("working time adds up, and what is after it is the earliest that has it", () => {
    holds(
      fc.property(
        anySchedule("2026-01-01", 1500),
        zones,
        fc.array(anywhere, { minLength: 3, maxLength: 3 }),
        (hours, name, at) => {
          const compiled = compileSchedule(hours, { holidays: hours.holidays, zone: zoneRules(name) });
          const [first = 0, second = 0, third = 0] = at.toSorted((a, b) => a - b);
          const all = workingTimeBetween(compiled, first, third);
          expect(workingTimeBetween(compiled, first, second) + workingTimeBetween(compiled, second, third)).toBe(all);
          expect(all).toBeGreaterThanOrEqual(0);

          const reached = afterWorkingTime(compiled, first, all);
          expect(reached).not.toBeNull();
          if (reached === null || all === 0) return;
          expect(reached).toBeLessThanOrEqual(third);
          expect(workingTimeBetween(compiled, first, reached)).toBe(all);
          expect(workingTimeBetween(compiled, first, reached - 1)).toBe(all - 1);
        },
      ),
      300,
    );
  });

  test("a change is one, and nothing changes before it", () => {
    holds(
      fc.property(
        anySchedule("2026-01-01", 1500),
        zones,
        anywhere,
        fc.double({ min: 0, max: 1, noNaN: true }),
        (hours, name, at, part) => {
          const compiled = compileSchedule(hours, { holidays: hours.holidays, zone: zoneRules(name) });
          const open = isOpenAt(compiled, at);
          const change = nextChange(compiled, at) ?? Date.UTC(2100, 11, 31);
          expect(isOpenAt(compiled, Math.floor(at + (change - at) * part * 0.999_999))).toBe(open);
          expect(workingTimeBetween(compiled, at, change)).toBe(open ? change - at : 0);
          if (nextChange(compiled, at) !== null) expect(isOpenAt(compiled, change)).toBe(!open);
        },
      ),
      300,
    );
  });
});

test("hours are taken if, and only if, no minute of the week is open twice", () => {
  const zone = zoneRules("America/Bogota");
  holds(
    fc.property(anyWeek, (days) => {
      const good = withoutOverlap(days).flat().length === days.flat().length;
      const compile = () =>
        compileSchedule({ weekly: weeklyOf(days), closedOnHolidays: true, exceptions: [] }, { holidays: [], zone });
      if (good) expect(compile).not.toThrow();
      else expect(compile).toThrow(RangeError);
    }),
    300,
  );
});
