import { describe, expect, test } from "vitest";
import type { CompiledSchedule } from "#lib/schedule/compile-schedule.ts";
import { nextChange } from "#lib/schedule/next-change.ts";
import { zoneRules } from "#lib/schedule/wall-clock.ts";
import { formatInstant, trimZoneRules } from "#lib/schedule/zone.ts";
import { at, compiled, everyDay, exception, holiday, OFFICE, week } from "./schedule-builders.ts";

function changeAfter(schedule: CompiledSchedule, instant: string): string | null {
  const change = nextChange(schedule, at(instant));
  return change === null ? null : formatInstant(schedule.zone, change);
}

// 24 November 2026 is a Tuesday.
describe("in a week", () => {
  const office = compiled(OFFICE);

  test.each([
    ["before it opens", "2026-11-24T06:59:59.999", "2026-11-24T07:00:00-05:00"],
    ["as it opens", "2026-11-24T07:00:00", "2026-11-24T19:00:00-05:00"],
    ["before it closes", "2026-11-24T18:59:59.999", "2026-11-24T19:00:00-05:00"],
    ["as it closes", "2026-11-24T19:00:00", "2026-11-25T07:00:00-05:00"],
    ["over the week-end", "2026-11-28T13:00:00", "2026-11-30T07:00:00-05:00"],
    ["into a leap day", "2028-02-28T20:00:00", "2028-02-29T07:00:00-05:00"],
    ["into a new century", "2099-12-31T20:00:00", "2100-01-01T07:00:00-05:00"],
    ["on the last evening of 2100", "2100-12-31T20:00:00", "2101-01-01T08:00:00-05:00"],
  ])("%s", (_, instant, expected) => {
    expect(changeAfter(office, instant)).toBe(expected);
  });

  test("once a week", () => {
    const monday = compiled(week({ mon: "07:00-08:00" }));
    expect(changeAfter(monday, "2026-11-30T08:00:00")).toBe("2026-12-07T07:00:00-05:00");
  });
});

describe("what touches is one opening", () => {
  test.each([
    ["at noon", { tue: "07:00-12:00 12:00-19:00" }, "2026-11-24T19:00:00-05:00"],
    ["at midnight", { tue: "07:00-24:00", wed: "00:00-06:00" }, "2026-11-25T06:00:00-05:00"],
    ["past midnight", { tue: "07:00-02:00", wed: "02:00-06:00" }, "2026-11-25T06:00:00-05:00"],
    ["day after day", { tue: "07:00-24:00", wed: "00:00-24:00", thu: "00:00-06:00" }, "2026-11-26T06:00:00-05:00"],
  ])("%s", (_, days, expected) => {
    expect(changeAfter(compiled(week(days)), "2026-11-24T08:00:00")).toBe(expected);
  });

  test("on Sunday at midnight", () => {
    const weekEnd = compiled(week({ sun: "12:00-24:00", mon: "00:00-01:00" }));
    expect(changeAfter(weekEnd, "2026-11-29T13:00:00")).toBe("2026-11-30T01:00:00-05:00");
  });

  test("but an end at midnight alone is a closing", () => {
    expect(changeAfter(compiled(week({ tue: "19:00-24:00" })), "2026-11-24T20:00:00")).toBe(
      "2026-11-25T00:00:00-05:00",
    );
    expect(changeAfter(compiled(week({ tue: "19:00-00:00" })), "2026-11-24T20:00:00")).toBe(
      "2026-11-25T00:00:00-05:00",
    );
  });

  test("and a beginning at midnight alone is an opening", () => {
    expect(changeAfter(compiled(week({ wed: "00:00-06:00" })), "2026-11-24T20:00:00")).toBe(
      "2026-11-25T00:00:00-05:00",
    );
  });
});

describe("what never changes has none", () => {
  test.each([
    ["without hours", compiled(week({}))],
    ["always open", compiled(everyDay("00:00-24:00"))],
    ["always open, day by night", compiled(everyDay("08:00-20:00 20:00-08:00"))],
    [
      "always open, holidays too",
      compiled(everyDay("00:00-24:00"), { closedOnHolidays: false, holidays: [holiday("2026-12-25")] }),
    ],
    ["without hours, in a zone that moves its clock", compiled(week({}), { zone: "America/New_York" })],
    ["always open, in a zone that moves its clock", compiled(everyDay("00:00-24:00"), { zone: "Pacific/Apia" })],
    ["closed until further notice, since long", compiled(OFFICE, { exceptions: [exception("2020-01-01", null, "")] })],
    [
      "an exception that changes nothing",
      compiled(week({}), { exceptions: [exception("2027-01-01", "2027-01-09", "")] }),
    ],
  ])("%s", (_, schedule) => {
    expect(nextChange(schedule, at("2026-11-24T12:00:00"))).toBeNull();
    expect(nextChange(schedule, at("2100-12-31T12:00:00"))).toBeNull();
  });
});

describe("over closed days", () => {
  // A holiday Monday.
  const holidays = [holiday("2026-11-16")];

  test("skips a holiday", () => {
    expect(changeAfter(compiled(OFFICE, { holidays }), "2026-11-14T13:00:00")).toBe("2026-11-17T07:00:00-05:00");
    expect(changeAfter(compiled(OFFICE, { holidays }), "2026-11-16T10:00:00")).toBe("2026-11-17T07:00:00-05:00");
  });

  test("lets the tail of the evening before end on one", () => {
    const night = compiled(everyDay("22:00-06:00"), { holidays });
    expect(changeAfter(night, "2026-11-15T23:00:00")).toBe("2026-11-16T06:00:00-05:00");
    expect(changeAfter(night, "2026-11-16T06:00:00")).toBe("2026-11-17T22:00:00-05:00");
  });

  test("lets an opening of always end on one, and begin again", () => {
    const always = compiled(everyDay("00:00-24:00"), { holidays });
    expect(changeAfter(always, "2020-01-01T00:00:00")).toBe("2026-11-16T00:00:00-05:00");
    expect(changeAfter(always, "2026-11-16T00:00:00")).toBe("2026-11-17T00:00:00-05:00");
    expect(changeAfter(always, "2026-11-17T00:00:00")).toBeNull();
  });

  test("skips a closure of years", () => {
    const office = compiled(OFFICE, { holidays, exceptions: [exception("2027-01-01", "2031-12-31", "")] });
    expect(changeAfter(office, "2026-12-31T19:00:00")).toBe("2032-01-01T07:00:00-05:00");
    expect(changeAfter(office, "2029-06-01T12:00:00")).toBe("2032-01-01T07:00:00-05:00");
  });

  test("sees the only opening that ever comes, from decades before", () => {
    const once = compiled(week({}), { exceptions: [exception("2090-05-05", "2090-05-05", "10:00-12:00")] });
    expect(changeAfter(once, "2000-01-01T00:00:00")).toBe("2090-05-05T10:00:00-05:00");
    expect(changeAfter(once, "2090-05-05T10:00:00")).toBe("2090-05-05T12:00:00-05:00");
    expect(changeAfter(once, "2090-05-05T12:00:00")).toBeNull();
  });

  test("closes until further notice, and stays so", () => {
    const office = compiled(OFFICE, { exceptions: [exception("2026-12-01", null, "")] });
    expect(changeAfter(office, "2026-11-30T18:00:00")).toBe("2026-11-30T19:00:00-05:00");
    expect(changeAfter(office, "2026-11-30T19:00:00")).toBeNull();
  });

  test("opens until further notice on every day", () => {
    const office = compiled(OFFICE, { exceptions: [exception("2026-12-01", null, "23:00-01:00")] });
    expect(changeAfter(office, "2026-11-30T19:00:00")).toBe("2026-12-01T23:00:00-05:00");
    expect(changeAfter(office, "2050-01-01T23:30:00")).toBe("2050-01-02T01:00:00-05:00");
  });
});

describe("where the clock is moved", () => {
  test.each([
    [
      "hours inside the skipped one never open",
      compiled(week({ sun: "02:15-02:45" }), { zone: "America/New_York" }),
      "2026-03-08T00:00:00-05:00",
      "2026-03-15T02:15:00-04:00",
    ],
    [
      "it opens by the jump alone",
      compiled(week({ sun: "02:30-05:00" }), { zone: "America/New_York" }),
      "2026-03-08T01:00:00-05:00",
      "2026-03-08T03:00:00-04:00",
    ],
    [
      "it closes by the jump alone",
      compiled(week({ sun: "01:00-02:30" }), { zone: "America/New_York" }),
      "2026-03-08T01:00:00-05:00",
      "2026-03-08T03:00:00-04:00",
    ],
    [
      "it stays open over a gap in its hours that is skipped",
      compiled(week({ sun: "01:00-02:00 03:00-04:00" }), { zone: "America/New_York" }),
      "2026-03-08T01:00:00-05:00",
      "2026-03-08T04:00:00-04:00",
    ],
    [
      "it opens again as an hour is repeated",
      compiled(week({ sun: "00:30-01:15" }), { zone: "America/New_York" }),
      "2026-11-01T01:15:00-04:00",
      "2026-11-01T01:00:00-05:00",
    ],
    [
      "it closes again after that",
      compiled(week({ sun: "00:30-01:15" }), { zone: "America/New_York" }),
      "2026-11-01T01:00:00-05:00",
      "2026-11-01T01:15:00-05:00",
    ],
    [
      "it closes by the jump back",
      compiled(week({ sun: "01:30-03:00" }), { zone: "America/New_York" }),
      "2026-11-01T01:45:00-04:00",
      "2026-11-01T01:00:00-05:00",
    ],
    [
      "it stays open over the jump back",
      compiled(week({ sun: "00:00-03:00" }), { zone: "America/New_York" }),
      "2026-11-01T00:30:00-04:00",
      "2026-11-01T03:00:00-05:00",
    ],
    [
      "half an hour is repeated",
      compiled(week({ sun: "01:30-01:45" }), { zone: "Australia/Lord_Howe" }),
      "2026-04-05T01:45:00+11:00",
      "2026-04-05T01:30:00+10:30",
    ],
    [
      "half an hour is skipped",
      compiled(week({ sun: "02:15-04:00" }), { zone: "Australia/Lord_Howe" }),
      "2026-10-04T01:00:00+10:30",
      "2026-10-04T02:30:00+11:00",
    ],
    [
      "the day begins at one o'clock",
      compiled(week({ sun: "00:00-06:00" }), { zone: "America/Santiago" }),
      "2026-09-05T12:00:00-04:00",
      "2026-09-06T01:00:00-03:00",
    ],
    [
      "the last hour of Saturday comes twice",
      compiled(week({ sat: "23:00-24:00" }), { zone: "America/Santiago" }),
      "2026-04-04T23:00:00-03:00",
      "2026-04-05T00:00:00-04:00",
    ],
    [
      "the clock goes back for Ramadan",
      compiled(week({ sun: "02:30-04:00" }), { zone: "Africa/Casablanca" }),
      "2026-02-15T02:45:00+01:00",
      "2026-02-15T02:00:00+00:00",
    ],
    [
      "a Friday is skipped as a whole",
      compiled(week({ fri: "09:00-17:00" }), { zone: "Pacific/Apia" }),
      "2011-12-29T12:00:00-10:00",
      "2012-01-06T09:00:00+14:00",
    ],
    [
      "an opening runs from Thursday into Saturday",
      compiled(week({ thu: "20:00-04:00", fri: "20:00-04:00", sat: "09:00-10:00" }), { zone: "Pacific/Apia" }),
      "2011-12-29T21:00:00-10:00",
      "2011-12-31T04:00:00+14:00",
    ],
  ])("%s", (_, schedule, instant, expected) => {
    expect(changeAfter(schedule, instant)).toBe(expected);
  });

  test("a closing for ever is undone by the hour that is repeated", () => {
    const schedule = compiled(everyDay("00:00-24:00"), {
      zone: "America/St_Johns",
      exceptions: [exception("2010-11-07", null, "")],
    });
    expect(changeAfter(schedule, "2010-11-06T12:00:00-02:30")).toBe("2010-11-07T00:00:00-02:30");
    expect(changeAfter(schedule, "2010-11-07T00:00:00-02:30")).toBe("2010-11-06T23:01:00-03:30");
    expect(changeAfter(schedule, "2010-11-06T23:01:00-03:30")).toBe("2010-11-07T00:00:00-03:30");
    expect(changeAfter(schedule, "2010-11-07T00:00:00-03:30")).toBeNull();
  });

  test("no jump is a change while it stays as it is, over a hundred years of them", () => {
    const once = compiled(week({}), {
      zone: "America/New_York",
      exceptions: [exception("2100-05-05", "2100-05-05", "10:00-12:00")],
    });
    expect(changeAfter(once, "2000-01-01T00:00:00Z")).toBe("2100-05-05T10:00:00-04:00");
  });
});

test("an answer beyond the rules is refused, not guessed", () => {
  const zone = trimZoneRules(zoneRules("America/New_York"), at("2026-11-01T00:00:00Z"), at("2027-01-01T00:00:00Z"));
  const office = compiled(OFFICE, { zone, exceptions: [exception("2026-12-01", "2027-03-31", "")] });
  expect(changeAfter(office, "2026-11-30T10:00:00-05:00")).toBe("2026-11-30T19:00:00-05:00");
  expect(() => changeAfter(office, "2026-12-15T10:00:00-05:00")).toThrow(RangeError);
  expect(() => changeAfter(office, "2027-01-15T10:00:00-05:00")).toThrow(RangeError);
  expect(() => nextChange(office, Number.NaN)).toThrow(RangeError);
});
