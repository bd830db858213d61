import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { closedBetween } from "#lib/schedule/closed-between.ts";
import { compileSchedule } from "#lib/schedule/compile-schedule.ts";
import { isOpenAt } from "#lib/schedule/is-open-at.ts";
import { toLocalDate } from "#lib/schedule/local-date.ts";
import type { Interval, Schedule } from "#lib/schedule/schedule.ts";
import { minuteOf, timeText } from "#lib/schedule/time-text.ts";
import { zoneRules } from "#lib/schedule/wall-clock.ts";

const zone = zoneRules("America/Bogota");
const MINUTE_MS = 60_000;
const at = (wall: string) => Date.parse(`${wall.replace(" ", "T")}:00-05:00`);
const interval = (opens: string, closes: string): Interval => ({
  opensAtMinute: minuteOf(opens),
  closesAtMinute: minuteOf(closes),
});
const week = (...hours: Interval[]): Schedule => ({
  weekly: { mon: hours, tue: hours, wed: hours, thu: hours, fri: hours, sat: hours, sun: [] },
  closedOnHolidays: true,
  exceptions: [],
});
const compile = (schedule: Schedule) =>
  compileSchedule(schedule, { holidays: [{ date: toLocalDate("2026-12-08"), name: "" }], zone });
const told = (schedule: Schedule, from: string, until: string | null) =>
  closedBetween(compile(schedule), at(from), until === null ? null : at(until)).map(
    ({ from: first, to, intervals }) => {
      const last = to === null ? " on" : to === first ? "" : ` to ${to.slice(8)}`;
      const hours = intervals.map((one) => `${timeText(one.opensAtMinute)}-${timeText(one.closesAtMinute)}`);
      return `${first}${last}: ${hours.join(" ") || "closed"}`;
    },
  );

const DAY = week(interval("07:00", "19:00"));
const NIGHT = week(interval("20:00", "06:00"));
const ALWAYS = week(interval("00:00", "24:00"));

describe("a schedule that is closed at once", () => {
  test.each<[string, Schedule, string, string | null, string[]]>([
    ["for some hours", DAY, "2026-11-24 10:05", "2026-11-24 14:00", ["2026-11-24: 07:00-10:05 14:00-19:00"]],
    ["for the rest of the day", DAY, "2026-11-24 10:05", "2026-11-24 19:00", ["2026-11-24: 07:00-10:05"]],
    ["before it has opened", DAY, "2026-11-24 06:00", "2026-11-24 09:00", ["2026-11-24: 09:00-19:00"]],
    [
      "until another day",
      DAY,
      "2026-11-24 10:05",
      "2026-11-27 09:30",
      ["2026-11-24: 07:00-10:05", "2026-11-25 to 26: closed", "2026-11-27: 09:30-19:00"],
    ],
    ["until further notice", DAY, "2026-11-24 10:05", null, ["2026-11-24: 07:00-10:05", "2026-11-25 on: closed"]],
    ["while it is closed anyway", DAY, "2026-11-24 20:00", "2026-11-25 06:00", []],
    [
      "in the evening that began the day before",
      NIGHT,
      "2026-11-24 02:00",
      "2026-11-24 04:00",
      ["2026-11-23: 20:00-02:00", "2026-11-24: 04:00-06:00 20:00-06:00"],
    ],
    [
      "over midnight",
      NIGHT,
      "2026-11-24 22:00",
      "2026-11-25 03:00",
      ["2026-11-24: 20:00-22:00", "2026-11-25: 03:00-06:00 20:00-06:00"],
    ],
    ["that never closes", ALWAYS, "2026-11-24 10:05", "2026-11-25 00:00", ["2026-11-24: 00:00-10:05"]],
    [
      "over a holiday, which stays as it is",
      DAY,
      "2026-12-07 18:00",
      "2026-12-09 08:00",
      ["2026-12-07: 07:00-18:00", "2026-12-09: 08:00-19:00"],
    ],
  ])("%s", (_when, schedule, from, until, expected) => {
    expect(told(schedule, from, until)).toEqual(expected);
  });

  it("is closed exactly then, and otherwise open as it was", () => {
    const half = fc.integer({ min: 0, max: 47 }).map((n) => n * 30);
    const hours = fc
      .tuple(half, half)
      .filter(([opens, closes]) => opens !== closes && (closes > opens || closes < 6 * 60))
      .map(([opensAtMinute, closesAtMinute]): Interval => ({ opensAtMinute, closesAtMinute }));
    const start = at("2026-12-06 00:00");
    const minute = fc.integer({ min: 0, max: 4 * 24 * 60 });
    fc.assert(
      fc.property(hours, minute, minute, (daily, one, length) => {
        const schedule = week(daily);
        const [from, until] = [start + one * MINUTE_MS, start + (one + length + 1) * MINUTE_MS];
        const changes = closedBetween(compile(schedule), from, until);
        const after = compile({
          ...schedule,
          exceptions: changes.map((change) => ({ ...change, reason: "Falla" })),
        });
        const before = compile(schedule);
        const halfHours = Array.from({ length: 11 * 48 }, (_, n) => start + (n - 48) * 30 * MINUTE_MS);
        for (const instant of [...halfHours, from - MINUTE_MS, from, until - MINUTE_MS, until])
          expect(isOpenAt(after, instant)).toBe((instant < from || instant >= until) && isOpenAt(before, instant));
      }),
      { numRuns: 40 },
    );
  });
});
