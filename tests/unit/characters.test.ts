import { expect, test } from "vitest";
import { characterCount } from "#lib/characters.ts";
import { prose } from "#lib/text.ts";

test.each([
  ["", 0],
  ["año", 3],
  ["👍👍", 2],
  ["a\n\tb", 4],
  // A composed emoji is several characters to JSON Schema and PostgreSQL, though people see one.
  ["👩‍💻", 3],
])("%j has as many characters as the desk counts", (text, count) => {
  expect(characterCount(text)).toBe(count);
  expect(prose(count).safeParse(text).success).toBe(true);
  if (count > 0) expect(prose(count - 1).safeParse(text).success).toBe(false);
});
