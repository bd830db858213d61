import { describe, expect, test } from "vitest";
import { toLocalDate } from "#lib/schedule/local-date.ts";
import { zoneRules } from "#lib/schedule/wall-clock.ts";
import {
  formatInstant,
  instantsOfWallTime,
  offsetAt,
  startOfDate,
  startOfNextDate,
  trimZoneRules,
  wallTimeAt,
} from "#lib/schedule/zone.ts";
import { at } from "./schedule-builders.ts";

describe("what the wall shows", () => {
  test.each([
    ["America/Bogota", "2026-11-25T00:30:00Z", { date: "2026-11-24", minute: 1170, weekday: "tue" }],
    ["America/Bogota", "2026-11-25T04:59:59.999Z", { date: "2026-11-24", minute: 1439, weekday: "tue" }],
    ["America/Bogota", "2026-11-25T05:00:00Z", { date: "2026-11-25", minute: 0, weekday: "wed" }],
    ["Asia/Kathmandu", "2026-11-24T18:15:00Z", { date: "2026-11-25", minute: 0, weekday: "wed" }],
    ["America/New_York", "2026-03-08T06:59:59Z", { date: "2026-03-08", minute: 119, weekday: "sun" }],
    ["America/New_York", "2026-03-08T07:00:00Z", { date: "2026-03-08", minute: 180, weekday: "sun" }],
    ["America/New_York", "2026-11-01T05:59:59Z", { date: "2026-11-01", minute: 119, weekday: "sun" }],
    ["America/New_York", "2026-11-01T06:00:00Z", { date: "2026-11-01", minute: 60, weekday: "sun" }],
    ["Pacific/Apia", "2011-12-30T09:59:59Z", { date: "2011-12-29", minute: 1439, weekday: "thu" }],
    ["Pacific/Apia", "2011-12-30T10:00:00Z", { date: "2011-12-31", minute: 0, weekday: "sat" }],
    ["America/Bogota", "2000-01-01T00:00:00Z", { date: "1999-12-31", minute: 1140, weekday: "fri" }],
  ])("in %s at %s", (zone, instant, expected) => {
    expect(wallTimeAt(zoneRules(zone), at(instant))).toEqual(expected);
  });

  test("is not guessed where the rules do not reach", () => {
    const rules = zoneRules("America/Bogota");
    for (const instant of [rules.from - 1, rules.to, Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY])
      expect(() => offsetAt(rules, instant)).toThrow(RangeError);
    expect(offsetAt(rules, rules.from)).toBe(offsetAt(rules, rules.to - 1));
  });
});

describe("the first instant of a date", () => {
  test.each([
    ["is its midnight", "America/Bogota", "2026-11-24", "2026-11-24T00:00:00-05:00"],
    ["is midnight by the offset before the clock moves", "America/New_York", "2026-03-08", "2026-03-08T00:00:00-05:00"],
    ["is midnight by the offset after it has moved", "America/New_York", "2026-03-09", "2026-03-09T00:00:00-04:00"],
    ["is one o'clock where midnight is skipped", "America/Santiago", "2026-09-06", "2026-09-06T01:00:00-03:00"],
    ["is the only midnight where 23:00 is repeated", "America/Santiago", "2026-04-05", "2026-04-05T00:00:00-04:00"],
    ["is the first of two midnights", "America/St_Johns", "2010-11-07", "2010-11-07T00:00:00-02:30"],
    ["is that of the next date for one that is skipped", "Pacific/Apia", "2011-12-30", "2011-12-31T00:00:00+14:00"],
    ["is its own after one that was skipped", "Pacific/Apia", "2011-12-31", "2011-12-31T00:00:00+14:00"],
    ["is its own before one that is skipped", "Pacific/Apia", "2011-12-29", "2011-12-29T00:00:00-10:00"],
  ])("%s: %s, %s", (_, zone, date, expected) => {
    const rules = zoneRules(zone);
    const start = startOfDate(rules, toLocalDate(date));
    expect(formatInstant(rules, start)).toBe(expected);
    expect(start).toBe(at(expected));
  });

  test("is not guessed where the rules do not reach", () => {
    const rules = zoneRules("America/New_York", { fromYear: 2026, toYear: 2026 });
    expect(() => startOfDate(rules, toLocalDate("2026-01-01"))).not.toThrow();
    expect(() => startOfDate(rules, toLocalDate("2025-12-31"))).toThrow(RangeError);
    expect(() => startOfDate(rules, toLocalDate("2027-01-02"))).toThrow(RangeError);
    expect(() => startOfDate(rules, toLocalDate("2090-01-02"))).toThrow(RangeError);
  });
});

describe("the first instant of another date", () => {
  test.each([
    ["is the next midnight", "America/Bogota", "2026-11-24T10:00:00-05:00", "2026-11-25T00:00:00-05:00"],
    ["from midnight is the next one", "America/Bogota", "2026-11-24T00:00:00-05:00", "2026-11-25T00:00:00-05:00"],
    ["comes 23 hours later", "America/New_York", "2026-03-08T00:00:00-05:00", "2026-03-09T00:00:00-04:00"],
    ["comes 25 hours later", "America/New_York", "2026-11-01T00:00:00-04:00", "2026-11-02T00:00:00-05:00"],
    ["skips midnight", "America/Santiago", "2026-09-05T12:00:00-04:00", "2026-09-06T01:00:00-03:00"],
    ["waits for the second 24:00", "America/Santiago", "2026-04-04T23:30:00-03:00", "2026-04-05T00:00:00-04:00"],
    ["may be the day before again", "America/St_Johns", "2010-11-07T00:00:30-02:30", "2010-11-06T23:01:00-03:30"],
    ["skips a date", "Pacific/Apia", "2011-12-29T12:00:00-10:00", "2011-12-31T00:00:00+14:00"],
  ])("%s: %s, %s", (_, zone, from, expected) => {
    const rules = zoneRules(zone);
    expect(formatInstant(rules, startOfNextDate(rules, at(from)))).toBe(expected);
  });

  test("is not guessed where the rules do not reach", () => {
    const rules = zoneRules("America/Bogota", { fromYear: 2026, toYear: 2026 });
    expect(() => startOfNextDate(rules, rules.to - 1)).toThrow(RangeError);
    expect(() => startOfNextDate(rules, rules.to)).toThrow(RangeError);
  });
});

describe("the instants of a time on the wall", () => {
  test.each([
    ["one as a rule", "America/Bogota", "2026-11-24", 1140, ["2026-11-24T19:00:00-05:00"]],
    ["one for the midnight that ends a day", "America/Bogota", "2026-11-24", 1440, ["2026-11-25T00:00:00-05:00"]],
    ["none in an hour that is skipped", "America/New_York", "2026-03-08", 150, []],
    ["one as that hour ends", "America/New_York", "2026-03-08", 180, ["2026-03-08T03:00:00-04:00"]],
    [
      "two in an hour that is repeated",
      "America/New_York",
      "2026-11-01",
      90,
      ["2026-11-01T01:30:00-04:00", "2026-11-01T01:30:00-05:00"],
    ],
    ["one as that hour ends", "America/New_York", "2026-11-01", 120, ["2026-11-01T02:00:00-05:00"]],
    ["none on a date that is skipped", "Pacific/Apia", "2011-12-30", 720, []],
  ])("are %s: %s, %s, minute %i", (_, zone, date, minute, expected) => {
    const rules = zoneRules(zone);
    expect(
      instantsOfWallTime(rules, toLocalDate(date), minute).map((instant) => formatInstant(rules, instant)),
    ).toEqual(expected);
  });
});

describe("an instant as text", () => {
  test.each([
    ["America/Bogota", "2026-11-25T00:00:00Z", "2026-11-24T19:00:00-05:00"],
    ["America/Bogota", "2026-11-25T00:00:00.999Z", "2026-11-24T19:00:00-05:00"],
    ["UTC", "2026-11-25T00:00:00Z", "2026-11-25T00:00:00+00:00"],
    ["Asia/Kathmandu", "2026-11-24T12:00:00Z", "2026-11-24T17:45:00+05:45"],
    ["America/St_Johns", "2026-11-24T12:00:00Z", "2026-11-24T08:30:00-03:30"],
    ["Australia/Lord_Howe", "2026-11-24T12:00:00Z", "2026-11-24T23:00:00+11:00"],
    ["Pacific/Apia", "2026-11-24T12:00:00Z", "2026-11-25T01:00:00+13:00"],
  ])("in %s, %s", (zone, instant, expected) => {
    expect(formatInstant(zoneRules(zone), at(instant))).toBe(expected);
  });
});

describe("trimmed rules", () => {
  const whole = zoneRules("America/New_York");
  const from = at("2026-11-24T00:00:00Z");
  const to = at("2028-01-01T00:00:00Z");
  const trimmed = trimZoneRules(whole, from, to);

  test("hold few pieces", () => {
    expect(trimmed.offsets).toHaveLength(3);
    expect(trimmed.changesAt).toHaveLength(2);
  });

  test("answer as the whole ones do, up to their ends", () => {
    for (const instant of [from, ...trimmed.changesAt.flatMap((change) => [change - 1, change]), to - 1])
      expect(offsetAt(trimmed, instant)).toBe(offsetAt(whole, instant));
  });

  test("answer nothing beyond their ends", () => {
    expect(() => offsetAt(trimmed, from - 1)).toThrow(RangeError);
    expect(() => offsetAt(trimmed, to)).toThrow(RangeError);
  });

  test("begin and end on a change of the clock without keeping it twice", () => {
    const [change = 0, next = 0] = trimmed.changesAt;
    expect(trimZoneRules(whole, change, next)).toMatchObject({ changesAt: [], offsets: [-4 * 3_600_000] });
  });

  test("are never more than the whole", () => {
    expect(trimZoneRules(whole, whole.from, whole.to)).toEqual(whole);
    for (const [start, end] of [
      [whole.from - 1, to],
      [from, whole.to + 1],
      [to, from],
      [from, from],
      [Number.NaN, to],
    ] as const)
      expect(() => trimZoneRules(whole, start, end)).toThrow(RangeError);
  });
});
