import { expect, test } from "vitest";
import { tableFileName } from "#lib/i18n/table-words.ts";

test.each([
  ["es", "unassigned", false, "canal-abierto-sin-asignar-2026-11-29.csv"],
  ["es", "mine", false, "canal-abierto-mias-2026-11-29.csv"],
  ["es", "all", true, "canal-abierto-todas-busqueda-2026-11-29.csv"],
  ["en", "tier", false, "canal-abierto-of-my-tier-2026-11-29.csv"],
] as const)("in %s the file of %s, searched: %s, says what it holds", (language, view, isSearch, name) => {
  expect(tableFileName(language, view, isSearch, "2026-11-29")).toBe(name);
});
