import { describe, expect, test } from "vitest";
import { zoneRules } from "#lib/schedule/wall-clock.ts";
import { afterWorkingTime, workingTimeBetween } from "#lib/schedule/working-time.ts";
import { formatInstant, trimZoneRules } from "#lib/schedule/zone.ts";
import { at, BOGOTA, compiled, everyDay, exception, holiday, OFFICE, week } from "./schedule-builders.ts";

const HOUR = 3_600_000;
// 24 November 2026 is a Tuesday; the office works 12 hours from Monday to Friday and 5 on Saturday: 65 a week.
const office = compiled(OFFICE, { holidays: [holiday("2026-11-16")] });

describe("the working time between two instants", () => {
  test.each([
    ["is none between two that are one", "2026-11-24T10:00:00", "2026-11-24T10:00:00", 0],
    ["is what passes while it is open", "2026-11-24T10:00:00", "2026-11-24T10:00:00.125", 1 / 28_800],
    ["counts from the opening", "2026-11-24T06:00:00", "2026-11-24T08:30:00", 1.5],
    ["counts up to the closing", "2026-11-24T18:30:00", "2026-11-24T23:00:00", 0.5],
    ["is none overnight", "2026-11-24T19:00:00", "2026-11-25T07:00:00", 0],
    ["is a whole day", "2026-11-24T00:00:00", "2026-11-25T00:00:00", 12],
    ["is a whole week", "2026-11-23T00:00:00", "2026-11-30T00:00:00", 65],
    ["is a week less a holiday", "2026-11-16T00:00:00", "2026-11-23T00:00:00", 53],
    ["is a whole week from any moment of one", "2026-11-24T15:45:30", "2026-12-01T15:45:30", 65],
    ["is that of many weeks", "2000-01-03T00:00:00", "2099-12-28T00:00:00", 5217 * 65 - 12],
    ["is negative backwards", "2026-11-24T10:00:00", "2026-11-24T09:00:00", -1],
  ])("%s", (_, from, to, expected) => {
    expect(workingTimeBetween(office, at(from), at(to))).toBe(expected * HOUR);
  });

  test("is all of it when always open, none when never", () => {
    const [from, to] = [at("2026-11-24T10:00:00.001"), at("2031-11-24T10:00:00.250")];
    expect(workingTimeBetween(compiled(everyDay("00:00-24:00")), from, to)).toBe(to - from);
    expect(workingTimeBetween(compiled(everyDay("00:00-24:00"), { zone: "Europe/Madrid" }), from, to)).toBe(to - from);
    expect(
      workingTimeBetween(compiled(everyDay("00:00-24:00"), { zone: "Pacific/Apia" }), at("2011-12-25T00:00:00Z"), to),
    ).toBe(to - at("2011-12-25T00:00:00Z"));
    expect(workingTimeBetween(compiled(week({})), from, to)).toBe(0);
  });

  test.each([
    [
      "an hour that is skipped is not worked",
      "America/New_York",
      "2026-03-08T00:00:00-05:00",
      "2026-03-09T00:00:00-04:00",
      2,
    ],
    [
      "an hour that is repeated is worked twice",
      "America/New_York",
      "2026-11-01T00:00:00-04:00",
      "2026-11-02T00:00:00-05:00",
      4,
    ],
    ["half an hour of it", "Australia/Lord_Howe", "2026-04-05T00:00:00+11:00", "2026-04-06T00:00:00+10:30", 3.5],
    [
      "from one pass of an instant to the other",
      "America/New_York",
      "2026-11-01T01:30:00-04:00",
      "2026-11-01T01:30:00-05:00",
      1,
    ],
    ["midnight is skipped", "America/Santiago", "2026-09-06T00:00:00-04:00", "2026-09-07T00:00:00-03:00", 2.5],
    ["no date that is skipped", "Pacific/Apia", "2011-12-29T00:00:00-10:00", "2011-12-31T00:00:00+14:00", 3],
    ["a summer and a winter", "America/New_York", "2026-01-01T00:00:00-05:00", "2027-01-01T00:00:00-05:00", 365 * 3],
    ["many of them", "America/New_York", "2001-01-01T00:00:00-05:00", "2101-01-01T00:00:00-05:00", 36524 * 3],
  ])("%s", (_, zone, from, to, expected) => {
    const night = compiled(everyDay("00:30-03:30"), { zone });
    expect(workingTimeBetween(night, at(from), at(to))).toBe(expected * HOUR);
  });

  test("goes on through exceptions, whole years of them too", () => {
    const schedule = compiled(everyDay("08:00-10:00"), {
      exceptions: [exception("2027-01-01", "2028-12-31", ""), exception("2030-01-01", null, "00:00-24:00")],
    });
    const between = (from: string, to: string) =>
      workingTimeBetween(schedule, at(`${from}T00:00:00`), at(`${to}T00:00:00`)) / HOUR;
    expect(between("2026-12-01", "2029-02-01")).toBe(62 + 62);
    expect(between("2027-01-01", "2029-01-01")).toBe(0);
    expect(between("2029-12-31", "2030-01-02")).toBe(26);
    expect(between("2099-01-01", "2100-01-01")).toBe(365 * 24);
  });

  test("needs instants", () => {
    for (const instant of [Number.NaN, Number.POSITIVE_INFINITY, BOGOTA.from - 1, BOGOTA.to]) {
      expect(() => workingTimeBetween(office, instant, at("2026-11-24T10:00:00"))).toThrow(RangeError);
      expect(() => workingTimeBetween(office, at("2026-11-24T10:00:00"), instant)).toThrow(RangeError);
    }
  });
});

describe("the instant after a working time", () => {
  const end = (schedule: ReturnType<typeof compiled>, from: string, hours: number) => {
    const instant = afterWorkingTime(schedule, at(from), hours * HOUR);
    return instant === null ? null : formatInstant(schedule.zone, instant);
  };

  test.each([
    ["ends as the day does, not as the next one opens", "2026-11-24T07:00:00", 12, "2026-11-24T19:00:00-05:00"],
    ["goes on with the next day", "2026-11-24T18:00:00", 2, "2026-11-25T08:00:00-05:00"],
    ["begins as it opens", "2026-11-24T03:00:00", 2, "2026-11-24T09:00:00-05:00"],
    ["begins as it opens, when it closes at once", "2026-11-24T19:00:00", 1, "2026-11-25T08:00:00-05:00"],
    ["leaves out a Sunday and a holiday", "2026-11-14T12:00:00", 2, "2026-11-17T08:00:00-05:00"],
    ["ends as a Saturday does", "2026-11-14T12:00:00", 1, "2026-11-14T13:00:00-05:00"],
    ["of a week from a Monday ends as its Saturday does", "2026-11-23T00:00:00", 65, "2026-11-28T13:00:00-05:00"],
    ["of a year", "2027-01-04T00:00:00", 52 * 65, "2028-01-01T13:00:00-05:00"],
    ["of 70 years", "2027-01-04T00:00:00", 52 * 70 * 65 + 1, "2096-10-08T08:00:00-05:00"],
  ])("%s", (_, from, hours, expected) => {
    expect(end(office, from, hours)).toBe(expected);
  });

  test("is exact to the millisecond", () => {
    expect(afterWorkingTime(office, at("2026-11-24T18:59:59.999"), 1)).toBe(at("2026-11-24T19:00:00"));
    expect(afterWorkingTime(office, at("2026-11-24T18:59:59.999"), 2)).toBe(at("2026-11-25T07:00:00.001"));
  });

  test("of nothing is now, open or closed", () => {
    for (const instant of ["2026-11-24T10:00:00", "2026-11-24T20:00:00", "2026-11-15T10:00:00"])
      expect(afterWorkingTime(office, at(instant), 0)).toBe(at(instant));
    expect(afterWorkingTime(compiled(week({})), at("2026-11-24T10:00:00"), 0)).toBe(at("2026-11-24T10:00:00"));
  });

  test.each([
    ["without hours", compiled(week({}))],
    ["without hours, in a zone that moves its clock", compiled(week({}), { zone: "Europe/Madrid" })],
    ["closed for ever before it is over", compiled(OFFICE, { exceptions: [exception("2026-11-25", null, "")] })],
  ])("never comes %s", (_, schedule) => {
    expect(end(schedule, "2026-11-24T08:00:00", 11.5)).toBeNull();
  });

  test("comes just before it is closed for ever", () => {
    const closing = compiled(OFFICE, { exceptions: [exception("2026-11-25", null, "")] });
    expect(end(closing, "2026-11-24T08:00:00", 11)).toBe("2026-11-24T19:00:00-05:00");
  });

  test("waits for the only opening that ever comes", () => {
    const once = compiled(week({}), { exceptions: [exception("2090-05-05", "2090-05-05", "10:00-12:00")] });
    expect(end(once, "2000-01-01T00:00:00", 2)).toBe("2090-05-05T12:00:00-05:00");
    expect(end(once, "2000-01-01T00:00:00", 2.001)).toBeNull();
  });

  test.each([
    [
      "comes later where an hour is skipped",
      "America/New_York",
      "2026-03-08T01:30:00-05:00",
      1,
      "2026-03-08T03:30:00-04:00",
    ],
    ["comes as the clock jumps", "America/New_York", "2026-03-08T01:30:00-05:00", 0.5, "2026-03-08T03:00:00-04:00"],
    ["comes in the second pass", "America/New_York", "2026-11-01T01:30:00-04:00", 1, "2026-11-01T01:30:00-05:00"],
    ["comes after the second pass", "America/New_York", "2026-11-01T01:30:00-04:00", 3, "2026-11-01T03:30:00-05:00"],
    ["skips a date", "Pacific/Apia", "2011-12-29T03:00:00-10:00", 1, "2011-12-31T01:00:00+14:00"],
  ])("%s", (_, zone, from, hours, expected) => {
    expect(end(compiled(everyDay("00:30-03:30"), { zone }), from, hours)).toBe(expected);
  });

  test("must be a time, and from an instant", () => {
    for (const ms of [-1, Number.NaN, Number.POSITIVE_INFINITY])
      expect(() => afterWorkingTime(office, at("2026-11-24T10:00:00"), ms)).toThrow(RangeError);
    for (const ms of [0, 1]) expect(() => afterWorkingTime(office, Number.NaN, ms)).toThrow(RangeError);
  });

  test("beyond the rules is refused, not guessed", () => {
    const zone = trimZoneRules(zoneRules("America/New_York"), at("2026-11-01T00:00:00Z"), at("2027-01-01T00:00:00Z"));
    expect(() => end(compiled(OFFICE, { zone }), "2026-12-31T12:00:00-05:00", 12)).toThrow(RangeError);
    expect(() => end(office, "2026-12-31T12:00:00-05:00", 1_000_000)).toThrow(RangeError);
  });
});
