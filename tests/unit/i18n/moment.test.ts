import { expect, test } from "vitest";
import { within } from "#lib/i18n/moment.ts";

test.each([
  ["Línea de críticos", "línea de críticos"],
  ["PQRSA", "PQRSA"],
  ["PBX de críticos", "PBX de críticos"],
  ["Élite", "élite"],
  ["", ""],
])("%j is written %j in the middle of a sentence", (name, written) => {
  expect(within(name)).toBe(written);
});
