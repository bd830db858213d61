import { expect, test } from "vitest";
import { preferredLanguage } from "#lib/i18n/accept-language.ts";

test.each([
  [null, "es"],
  ["", "es"],
  ["en", "en"],
  ["EN-us", "en"],
  ["es-CO,es;q=0.9,en;q=0.8", "es"],
  ["en-US,en;q=0.9,es;q=0.8", "en"],
  ["en;q=0.5, es;q=0.9", "es"],
  ["en;q=0.9, es;q=0.9", "es"],
  ["en, es", "es"],
  ["fr, de;q=0.9", "es"],
  ["fr, en;q=0.1", "en"],
  ["*", "es"],
  ["en;q=0.5, *;q=0.1", "en"],
  ["en;q=0", "es"],
  ["es;q=0, en;q=0.1", "en"],
  ["en ; q=0.8 , fr", "en"],
  ["en;q=x", "es"],
  ["english", "es"],
  [";;;,,,", "es"],
  ["__proto__, constructor", "es"],
])("of %j, it is %s", (header, language) => {
  expect(preferredLanguage(header)).toBe(language);
});

test("a header of any length costs little: what comes after twenty wishes is not read", () => {
  expect(preferredLanguage(`${"fr,".repeat(20)}en`)).toBe("es");
  expect(preferredLanguage(`${"fr,".repeat(19)}en`)).toBe("en");
});
