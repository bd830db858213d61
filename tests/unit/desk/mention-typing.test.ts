import { describe, expect, test } from "vitest";
import { mentionTyped, peopleTyped } from "#components/desk/mention-typing.ts";

const PEOPLE = ["Andrés Gómez", "Ana María Ruiz", "Diana Rojas", "Juan David Peña"].map((name) => ({ name }));

describe("a name that is being typed after an @", () => {
  test.each([
    ["@", 1, ""],
    ["Hola @di", 8, "di"],
    ["(@Diana Ro", 10, "Diana Ro"],
    ["uno\n@an", 7, "an"],
    ["@di y más", 3, "di"],
  ])("%j at %i is %j", (text, caret, typed) => {
    expect(mentionTyped(text, caret)?.typed).toBe(typed);
  });

  test.each([
    ["nobody is named", "Hola", 4],
    ["an address is none", "soporte@di", 10],
    ["a space ends it", "@ di", 4],
    ["so does a line", "@di\n", 4],
    ["the caret stands before it", "x @di", 1],
    ["no name is so long", `@${"a".repeat(41)}`, 42],
  ])("%s", (_, text, caret) => {
    expect(mentionTyped(text, caret)).toBeNull();
  });

  test.each([
    ["", 4],
    ["an", 2],
    ["AND", 1],
    ["gomez", 1],
    ["peña", 1],
    ["ojas", 0],
    ["diana rojas", 0],
  ])("%j fits %i people, by the beginning of any word, without accents", (typed, count) => {
    expect(peopleTyped(PEOPLE, typed)).toHaveLength(count);
  });
});
