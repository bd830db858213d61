import Holidays from "date-holidays";
import { expect, it } from "vitest";
import { PUBLISHED } from "../routing/catalogues.ts";

it("observes the national holidays of 2025 to 2030, Easter Sunday left out, as another source has them", () => {
  const calendar = new Holidays("CO", { types: ["public"] });
  const dates = [2025, 2026, 2027, 2028, 2029, 2030].flatMap((year) =>
    calendar
      .getHolidays(year)
      .filter(({ rule }) => rule !== "easter")
      .map(({ date }) => date.slice(0, 10)),
  );
  expect(PUBLISHED.holidays.map(({ date }) => date)).toEqual([...new Set(dates)].sort());
});

it("has the holiday that law 2578 of 2026 added, from 2026 on", () => {
  const days = PUBLISHED.holidays.filter(({ name }) => name.es.includes("Chiquinquirá")).map(({ date }) => date);
  expect(days).toEqual(["2026-07-13", "2027-07-12", "2028-07-10", "2029-07-09", "2030-07-15"]);
});

it("says both names where two fall on one day", () => {
  expect(PUBLISHED.holidays.find(({ date }) => date === "2025-06-30")?.name.es).toBe(
    "Sagrado Corazón de Jesús; San Pedro y San Pablo",
  );
});
