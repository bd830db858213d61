import { describe, expect, test } from "vitest";
import { isOpenAt } from "#lib/schedule/is-open-at.ts";
import { at, BOGOTA, compiled, everyDay, exception, holiday, OFFICE, week } from "./schedule-builders.ts";

// 24 November 2026 is a Tuesday.
describe("in a week", () => {
  const office = compiled(OFFICE);

  test.each([
    ["before it opens", "2026-11-24T06:59:59.999", false],
    ["as it opens", "2026-11-24T07:00:00", true],
    ["inside", "2026-11-24T12:00:00", true],
    ["before it closes", "2026-11-24T18:59:59.999", true],
    ["as it closes", "2026-11-24T19:00:00", false],
    ["after", "2026-11-24T19:00:01", false],
    ["Saturday before it opens", "2026-11-28T07:59:59", false],
    ["Saturday as it opens", "2026-11-28T08:00:00", true],
    ["Saturday as it closes", "2026-11-28T13:00:00", false],
    ["Sunday", "2026-11-29T10:00:00", false],
    ["the leap day, a Tuesday", "2028-02-29T10:00:00", true],
    ["the leap day as it closes", "2028-02-29T19:00:00", false],
    ["the first minute of 2000, a Saturday", "2000-01-01T00:00:00", false],
    ["the first opening of 2000", "2000-01-01T08:00:00", true],
    ["the last Friday of 2100", "2100-12-31T18:59:59", true],
  ])("%s", (_, instant, expected) => {
    expect(isOpenAt(office, at(instant))).toBe(expected);
  });

  test("with a pause at noon", () => {
    const shop = compiled(week({ tue: "07:00-12:00 14:00-19:00" }));
    const open = ["11:59:59", "12:00:00", "13:59:59", "14:00:00"].map((time) =>
      isOpenAt(shop, at(`2026-11-24T${time}`)),
    );
    expect(open).toEqual([true, false, false, true]);
  });

  test("with hours written in any order", () => {
    const shop = compiled(week({ tue: "14:00-19:00 07:00-12:00" }));
    expect(isOpenAt(shop, at("2026-11-24T08:00:00"))).toBe(true);
    expect(isOpenAt(shop, at("2026-11-24T13:00:00"))).toBe(false);
  });

  test("never, without hours", () => {
    expect(isOpenAt(compiled(week({})), at("2026-11-24T12:00:00"))).toBe(false);
  });

  test("up to the midnight that ends the day", () => {
    const evening = compiled(week({ tue: "19:00-24:00" }));
    expect(isOpenAt(evening, at("2026-11-24T23:59:59.999"))).toBe(true);
    expect(isOpenAt(evening, at("2026-11-25T00:00:00"))).toBe(false);
  });
});

describe("past midnight", () => {
  const night = compiled(week({ tue: "22:00-06:00" }));

  test.each([
    ["the morning of the day on which it opens", "2026-11-24T05:00:00", false],
    ["as it opens", "2026-11-24T22:00:00", true],
    ["at midnight", "2026-11-25T00:00:00", true],
    ["before it closes", "2026-11-25T05:59:59", true],
    ["as it closes", "2026-11-25T06:00:00", false],
    ["the next evening", "2026-11-25T22:00:00", false],
  ])("%s", (_, instant, expected) => {
    expect(isOpenAt(night, at(instant))).toBe(expected);
  });

  test("for a day all but a minute", () => {
    const most = compiled(everyDay("12:00-11:59"));
    const open = ["11:58:59", "11:59:00", "11:59:59", "12:00:00"].map((time) =>
      isOpenAt(most, at(`2026-11-24T${time}`)),
    );
    expect(open).toEqual([true, false, false, true]);
  });

  test("from Sunday to Monday", () => {
    const sunday = compiled(week({ sun: "22:00-06:00" }));
    expect(isOpenAt(sunday, at("2026-11-30T05:59:59"))).toBe(true);
    expect(isOpenAt(sunday, at("2026-11-30T06:00:00"))).toBe(false);
  });
});

describe("on a holiday", () => {
  // A Monday; a Saturday; a Sunday.
  const holidays = [holiday("2026-11-16"), holiday("2026-12-26"), holiday("2026-12-27")];

  test("is closed all day, and open again on the next", () => {
    const office = compiled(OFFICE, { holidays });
    for (const time of ["07:00:00", "12:00:00", "18:59:59"])
      expect(isOpenAt(office, at(`2026-11-16T${time}`))).toBe(false);
    expect(isOpenAt(office, at("2026-11-14T12:59:59"))).toBe(true);
    expect(isOpenAt(office, at("2026-11-17T07:00:00"))).toBe(true);
    expect(isOpenAt(office, at("2026-12-26T09:00:00"))).toBe(false);
  });

  test("is open where holidays are not kept", () => {
    expect(isOpenAt(compiled(OFFICE, { holidays, closedOnHolidays: false }), at("2026-11-16T10:00:00"))).toBe(true);
  });

  test("keeps the tail of the evening before, and leaves none itself", () => {
    const night = compiled(everyDay("22:00-06:00"), { holidays });
    expect(isOpenAt(night, at("2026-11-16T05:59:59"))).toBe(true);
    expect(isOpenAt(night, at("2026-11-16T06:00:00"))).toBe(false);
    expect(isOpenAt(night, at("2026-11-16T22:00:00"))).toBe(false);
    expect(isOpenAt(night, at("2026-11-17T05:00:00"))).toBe(false);
    expect(isOpenAt(night, at("2026-11-17T22:00:00"))).toBe(true);
  });

  test("that is the first day of all keeps the tail too", () => {
    const night = compiled(everyDay("22:00-06:00"), { holidays: [holiday("2026-11-16")] });
    expect(isOpenAt(night, at("2026-11-15T23:00:00"))).toBe(true);
    expect(isOpenAt(night, at("2026-11-16T05:00:00"))).toBe(true);
    expect(isOpenAt(night, at("2026-11-18T05:00:00"))).toBe(true);
  });
});

describe("with an exception", () => {
  test("other hours replace those of the week", () => {
    const office = compiled(OFFICE, { exceptions: [exception("2026-11-24", "2026-11-25", "10:00-12:00")] });
    expect(isOpenAt(office, at("2026-11-24T09:00:00"))).toBe(false);
    expect(isOpenAt(office, at("2026-11-24T10:00:00"))).toBe(true);
    expect(isOpenAt(office, at("2026-11-25T11:59:59"))).toBe(true);
    expect(isOpenAt(office, at("2026-11-25T12:00:00"))).toBe(false);
    expect(isOpenAt(office, at("2026-11-23T09:00:00"))).toBe(true);
    expect(isOpenAt(office, at("2026-11-26T09:00:00"))).toBe(true);
  });

  test("a holiday is opened", () => {
    const office = compiled(OFFICE, {
      holidays: [holiday("2026-11-16")],
      exceptions: [exception("2026-11-16", "2026-11-16", "09:00-11:00")],
    });
    expect(isOpenAt(office, at("2026-11-16T08:59:59"))).toBe(false);
    expect(isOpenAt(office, at("2026-11-16T09:00:00"))).toBe(true);
  });

  test("the later one wins", () => {
    const office = compiled(OFFICE, {
      exceptions: [exception("2026-11-23", "2026-11-27", ""), exception("2026-11-24", "2026-11-24", "15:00-16:00")],
    });
    expect(isOpenAt(office, at("2026-11-24T15:00:00"))).toBe(true);
    expect(isOpenAt(office, at("2026-11-25T15:00:00"))).toBe(false);
    const turned = compiled(OFFICE, {
      exceptions: [exception("2026-11-24", "2026-11-24", "15:00-16:00"), exception("2026-11-23", "2026-11-27", "")],
    });
    expect(isOpenAt(turned, at("2026-11-24T15:00:00"))).toBe(false);
  });

  test("the tail of the evening before is kept and joined", () => {
    const night = compiled(everyDay("20:00-04:00"), {
      exceptions: [exception("2026-11-24", "2026-11-24", "02:00-06:00")],
    });
    const open = ["01:00", "03:00", "05:00", "06:00", "21:00"].map((time) =>
      isOpenAt(night, at(`2026-11-24T${time}:00`)),
    );
    expect(open).toEqual([true, true, true, false, false]);
    expect(isOpenAt(night, at("2026-11-25T02:00:00"))).toBe(false);
  });

  test("its own tail runs into the day after, whatever that is", () => {
    const day = compiled(OFFICE, { exceptions: [exception("2026-11-28", "2026-11-28", "22:00-02:00")] });
    expect(isOpenAt(day, at("2026-11-29T01:59:59"))).toBe(true);
    expect(isOpenAt(day, at("2026-11-29T02:00:00"))).toBe(false);
  });

  test("until further notice is for ever", () => {
    const office = compiled(OFFICE, { exceptions: [exception("2026-12-01", null, "")] });
    expect(isOpenAt(office, at("2026-11-30T10:00:00"))).toBe(true);
    expect(isOpenAt(office, at("2026-12-01T10:00:00"))).toBe(false);
    expect(isOpenAt(office, at("2100-12-01T10:00:00"))).toBe(false);
  });

  test("until further notice opens every day, holidays too", () => {
    const office = compiled(OFFICE, {
      holidays: [holiday("2026-12-25"), holiday("2030-01-01")],
      exceptions: [exception("2026-12-01", null, "10:00-02:00")],
    });
    for (const instant of ["2026-12-25T10:00:00", "2030-01-01T01:59:59", "2100-12-05T23:00:00"])
      expect(isOpenAt(office, at(instant))).toBe(true);
    expect(isOpenAt(office, at("2026-12-01T01:00:00"))).toBe(false);
    expect(isOpenAt(office, at("2026-12-02T01:00:00"))).toBe(true);
  });

  test("until further notice gives way to a later one", () => {
    const office = compiled(OFFICE, {
      exceptions: [
        exception("2026-12-01", null, ""),
        exception("2026-12-10", "2026-12-11", "10:00-12:00"),
        exception("2027-01-01", null, "08:00-09:00"),
      ],
    });
    const open = ["2026-12-09T10:00:00", "2026-12-11T10:00:00", "2026-12-12T10:00:00", "2027-01-01T08:30:00"].map(
      (instant) => isOpenAt(office, at(instant)),
    );
    expect(open).toEqual([false, true, false, true]);
  });
});

describe("where the clock is moved", () => {
  const earlyBird = week({ sun: "02:00-03:00" });
  const shortNight = week({ sun: "01:00-02:00" });

  test("hours that are skipped do not happen", () => {
    const newYork = compiled(earlyBird, { zone: "America/New_York" });
    expect(isOpenAt(newYork, at("2026-03-08T01:59:59-05:00"))).toBe(false);
    expect(isOpenAt(newYork, at("2026-03-08T03:00:00-04:00"))).toBe(false);
    expect(isOpenAt(newYork, at("2026-03-15T02:00:00-04:00"))).toBe(true);
  });

  test("hours that are repeated happen twice", () => {
    const newYork = compiled(shortNight, { zone: "America/New_York" });
    expect(isOpenAt(newYork, at("2026-11-01T01:30:00-04:00"))).toBe(true);
    expect(isOpenAt(newYork, at("2026-11-01T01:30:00-05:00"))).toBe(true);
    expect(isOpenAt(newYork, at("2026-11-01T02:00:00-05:00"))).toBe(false);
  });

  test("midnight may be skipped", () => {
    const santiago = compiled(week({ sun: "00:00-01:30" }), { zone: "America/Santiago" });
    expect(isOpenAt(santiago, at("2026-09-05T23:59:59-04:00"))).toBe(false);
    expect(isOpenAt(santiago, at("2026-09-06T01:00:00-03:00"))).toBe(true);
    expect(isOpenAt(santiago, at("2026-09-06T01:30:00-03:00"))).toBe(false);
  });

  test("a date that is skipped does not open", () => {
    const apia = compiled(week({ fri: "00:00-24:00" }), { zone: "Pacific/Apia" });
    expect(isOpenAt(apia, at("2011-12-29T23:59:59-10:00"))).toBe(false);
    expect(isOpenAt(apia, at("2011-12-31T00:00:00+14:00"))).toBe(false);
    expect(isOpenAt(apia, at("2012-01-06T00:00:00+14:00"))).toBe(true);
  });
});

test("an instant that is none, or that the rules do not reach, is refused", () => {
  const office = compiled(OFFICE);
  for (const instant of [Number.NaN, Number.POSITIVE_INFINITY, BOGOTA.from - 1, BOGOTA.to])
    expect(() => isOpenAt(office, instant)).toThrow(RangeError);
});
