import Holidays from "date-holidays";
import { describe, expect, it, test } from "vitest";
import { nationalHolidays, yearWithoutHolidays } from "#lib/catalogue/national-holidays.ts";
import { zoneRules } from "#lib/schedule/wall-clock.ts";
import { PUBLISHED } from "../routing/catalogues.ts";

describe("the national holidays", () => {
  it("are on the dates that another source has, 2018 to 2045", () => {
    const calendar = new Holidays("CO", { types: ["public"] });
    for (let year = 2018; year <= 2045; year++) {
      const dates = calendar.getHolidays(year).filter(({ rule }) => rule !== "easter");
      const theirs = [...new Set(dates.map(({ date }) => date.slice(0, 10)))].sort();
      expect(nationalHolidays(year).map(({ date }) => date)).toEqual(theirs);
    }
  });

  it("have the names under which they are published", () => {
    const ours = [2025, 2026, 2027, 2028, 2029, 2030].flatMap((year) => nationalHolidays(year));
    expect(ours.map(({ date, name }) => ({ date, name }))).toEqual(PUBLISHED.holidays);
  });

  it("name the law of each, and have the one of 2026 only since", () => {
    const chiquinquira = (year: number) =>
      nationalHolidays(year).filter(({ name }) => name.es.includes("Chiquinquirá"));
    expect(chiquinquira(2025)).toEqual([]);
    expect(chiquinquira(2026)).toMatchObject([{ date: "2026-07-13", laws: ["Ley 2578 de 2026"] }]);
  });
});

describe("a year without holidays", () => {
  const zone = zoneRules("America/Bogota");
  test.each([
    ["2030-09-30T23:59:59-05:00", null],
    ["2030-10-01T00:00:00-05:00", 2031],
    ["2030-12-31T23:59:59-05:00", 2031],
    ["2029-12-31T12:00:00-05:00", null],
  ])("is told of at %s: %j", (at, year) => {
    expect(yearWithoutHolidays(PUBLISHED, zone, Date.parse(at))).toBe(year);
  });

  it("is none once a holiday of it is observed", () => {
    const content = { holidays: [...PUBLISHED.holidays, ...nationalHolidays(2031).slice(0, 1)] };
    expect(yearWithoutHolidays(content, zone, Date.parse("2030-11-01T12:00:00-05:00"))).toBeNull();
  });
});
