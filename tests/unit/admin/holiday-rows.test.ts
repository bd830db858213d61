import { describe, expect, it } from "vitest";
import { holidayRows, holidayYears, lawfulMissing } from "#lib/admin/holiday-rows.ts";
import { nationalHolidays } from "#lib/catalogue/national-holidays.ts";
import type { Holiday } from "#lib/catalogue/schema.ts";
import { toLocalDate } from "#lib/schedule/local-date.ts";

const lawful: Holiday[] = nationalHolidays(2026).map(({ date, name }) => ({ date, name }));
const law = { holidays: lawful };
const own: Holiday = { date: toLocalDate("2026-12-24"), name: { es: "Nochebuena", en: "Christmas Eve" } };
const without = (...dates: string[]) => ({ holidays: lawful.filter(({ date }) => !dates.includes(date)) });
const rowOn = (date: string, ...given: Parameters<typeof holidayRows>) =>
  holidayRows(...given).find((row) => row.holiday.date === date);

describe("the list of a year", () => {
  it("has each day once, by date, with the law that makes it a holiday", () => {
    const rows = holidayRows(law, law, 2026);
    expect(rows.map(({ holiday }) => holiday.date)).toEqual(lawful.map(({ date }) => date));
    expect(rows.every(({ state, laws }) => state === "same" && laws.length > 0)).toBe(true);
    expect(rowOn("2026-07-13", law, law, 2026)?.laws).toEqual(["Ley 2578 de 2026"]);
  });

  it("has a day that no law names, as the desk's own", () => {
    expect(rowOn(own.date, law, { holidays: [...lawful, own] }, 2026)).toMatchObject({
      state: "new",
      laws: [],
      before: null,
    });
  });

  it.each([
    ["taken away by the draft", law, without("2026-07-13"), "removed"],
    ["of the law, and in neither catalogue", without("2026-07-13"), without("2026-07-13"), "missing"],
    ["of the law, and in the draft alone", without("2026-07-13"), law, "new"],
  ] as const)("marks a day that is %s", (_, before, after, state) => {
    expect(rowOn("2026-07-13", before, after, 2026)).toMatchObject({ state });
  });

  it("keeps what is in force beside a day that the draft calls otherwise", () => {
    const [first] = lawful;
    const renamed = { ...law, holidays: lawful.map((one) => (one === first ? { ...one, name: own.name } : one)) };
    expect(rowOn(first?.date ?? "", law, renamed, 2026)).toMatchObject({ state: "changed", before: first });
  });

  it("is offered for the years that have holidays, this one and the two after it", () => {
    expect(holidayYears(law, { holidays: [] }, 2029)).toEqual([2026, 2029, 2030, 2031]);
    expect(holidayYears(law, law, 2026)).toEqual([2026, 2027, 2028]);
  });

  it("lacks of the law what it has not, all of it or a single day", () => {
    const given = without("2026-07-13", "2026-12-25");
    const dates = (date: string | null) => lawfulMissing(given, 2026, date).map((one) => one.date);
    expect(dates(null)).toEqual(["2026-07-13", "2026-12-25"]);
    expect(dates("2026-12-25")).toEqual(["2026-12-25"]);
    expect(dates("2026-12-24")).toEqual([]);
  });
});
