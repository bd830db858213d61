import { expect, test } from "vitest";
import { dayAndTime } from "#lib/i18n/people/day-and-time.ts";
import { zoneRules } from "#lib/schedule/wall-clock.ts";

test("an instant is told with its day as every other date of a language is", () => {
  const at = Date.parse("2026-12-05T09:05:00-05:00");
  const zone = zoneRules("America/Bogota");
  expect(dayAndTime("en", zone)(at).replaceAll("\u00a0", " ")).toBe("5 December 2026, 9:05 a.m.");
  expect(dayAndTime("es", zone)(at).replaceAll("\u00a0", " ")).toBe("5 de diciembre de 2026, 9:05 a. m.");
});
