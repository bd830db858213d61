import { expect, test } from "vitest";
import { wordsIn } from "#lib/i18n/words.ts";

test("a week is written from its first day to its last, with its month once", () => {
  const monday = { weekday: 0, day: 23, month: 10, year: 2026, daysAhead: 0 };
  const sunday = { weekday: 6, day: 29, month: 10, year: 2026, daysAhead: 0 };
  expect(wordsIn("en").week.caption(monday, sunday, 2026, "Bogotá")).toMatch(/^Week from 23 to 29 November 2026: /);
  expect(wordsIn("es").week.caption(monday, sunday, 2026, "Bogotá")).toMatch(
    /^Semana del 23 al 29 de noviembre de 2026: /,
  );
});
