import { describe, expect, test } from "vitest";
import type { CompiledSchedule } from "#lib/schedule/compile-schedule.ts";
import { openIntervals } from "#lib/schedule/open-intervals.ts";
import { formatInstant } from "#lib/schedule/zone.ts";
import { at, compiled, everyDay, holiday, OFFICE, week } from "./schedule-builders.ts";

function openings(schedule: CompiledSchedule, from: string, to: string): string[] {
  return openIntervals(schedule, at(from), at(to)).map(
    ({ opensAt, closesAt }) => `${formatInstant(schedule.zone, opensAt)}/${formatInstant(schedule.zone, closesAt)}`,
  );
}

describe("the openings within a stretch", () => {
  const office = compiled(OFFICE, { holidays: [holiday("2026-11-16")] });

  test.each([
    [
      "are clipped to it",
      "2026-11-24T10:00:00",
      "2026-11-25T11:00:00",
      ["2026-11-24T10:00:00-05:00/2026-11-24T19:00:00-05:00", "2026-11-25T07:00:00-05:00/2026-11-25T11:00:00-05:00"],
    ],
    [
      "leave out closed days",
      "2026-11-14T00:00:00",
      "2026-11-18T00:00:00",
      ["2026-11-14T08:00:00-05:00/2026-11-14T13:00:00-05:00", "2026-11-17T07:00:00-05:00/2026-11-17T19:00:00-05:00"],
    ],
    ["are none while it is closed", "2026-11-15T00:00:00", "2026-11-17T07:00:00", []],
    [
      "are the whole of it",
      "2026-11-24T07:00:00",
      "2026-11-24T19:00:00",
      ["2026-11-24T07:00:00-05:00/2026-11-24T19:00:00-05:00"],
    ],
    ["are none in an empty one", "2026-11-24T10:00:00", "2026-11-24T10:00:00", []],
    ["are none in one that ends before it starts", "2026-11-24T10:00:00", "2026-11-24T09:00:00", []],
  ])("%s", (_, from, to, expected) => {
    expect(openings(office, from, to)).toEqual(expected);
  });

  test("join what touches", () => {
    const shop = compiled(week({ tue: "07:00-12:00 12:00-24:00", wed: "00:00-03:00 05:00-06:00" }));
    expect(openings(shop, "2026-11-23T00:00:00", "2026-11-30T00:00:00")).toEqual([
      "2026-11-24T07:00:00-05:00/2026-11-25T03:00:00-05:00",
      "2026-11-25T05:00:00-05:00/2026-11-25T06:00:00-05:00",
    ]);
  });

  test("are one when always open, none when never", () => {
    expect(openings(compiled(everyDay("00:00-24:00")), "2026-01-01T00:00:00", "2027-01-01T00:00:00")).toEqual([
      "2026-01-01T00:00:00-05:00/2027-01-01T00:00:00-05:00",
    ]);
    expect(openings(compiled(week({})), "2026-01-01T00:00:00", "2027-01-01T00:00:00")).toEqual([]);
  });

  test("happen twice in an hour that is repeated", () => {
    const night = compiled(week({ sun: "00:30-01:15" }), { zone: "America/New_York" });
    expect(openings(night, "2026-10-31T12:00:00-04:00", "2026-11-01T12:00:00-05:00")).toEqual([
      "2026-11-01T00:30:00-04:00/2026-11-01T01:15:00-04:00",
      "2026-11-01T01:00:00-05:00/2026-11-01T01:15:00-05:00",
    ]);
  });

  test("need instants", () => {
    expect(() => openIntervals(office, Number.NEGATIVE_INFINITY, at("2026-11-24T10:00:00"))).toThrow(RangeError);
    expect(() => openIntervals(office, Number.NaN, at("2026-11-24T10:00:00"))).toThrow(RangeError);
    expect(() => openIntervals(office, at("2026-11-24T10:00:00"), Number.NaN)).toThrow(RangeError);
  });
});
