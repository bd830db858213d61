import { expect, test } from "vitest";
import { hoursText, weeklyHours } from "#lib/i18n/weekly-hours.ts";
import { wordsIn } from "#lib/i18n/words.ts";

test("a week without an hour is said to have none, and not every day", () => {
  const weekly = { mon: [], tue: [], wed: [], thu: [], fri: [], sat: [], sun: [] };
  const said = (language: "es" | "en", mon: [string, string][]) =>
    weeklyHours({ ...weekly, mon }, wordsIn(language)).map((line) => hoursText(line, line.hours.join(), ": "));
  expect(said("es", [])).toEqual(["Sin horario"]);
  expect(said("en", [])).toEqual(["No hours"]);
  expect(said("en", [["00:00", "24:00"]])).toEqual(["Monday: 24 hours"]);
});
