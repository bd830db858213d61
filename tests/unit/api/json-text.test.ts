import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { jsonBreaksAt, repeatedNames } from "#lib/api/json-text.ts";

describe("the names that come again in a JSON text", () => {
  test.each([
    ["{}", []],
    ['{"a":1,"b":2}', []],
    ['{"a":1,"a":2}', ["/a"]],
    ['{"a":1,"\\u0061":2}', ["/a"]],
    ['{"a":1,"a":2,"a":3}', ["/a"]],
    ['{"a":{"b":1,"b":2},"b":3}', ["/a/b"]],
    ['{"a":[{"b":1},{"b":1,"b":2}]}', ["/a/1/b"]],
    ['[{"a":1},{"a":1}]', []],
    ['{"a":"a","b":"a"}', []],
    ['{"a":"{\\"a\\":1,\\"a\\":2}"}', []],
    ['{"a":["a","a"],"b":1}', []],
    ['{"a/b":1,"a/b":2}', ["/a~1b"]],
    ['{"":1,"":2}', ["/"]],
    ['{"__proto__":1,"__proto__":2}', ["/__proto__"]],
    ['"a"', []],
    ["12", []],
  ])("of %s are %j", (text, expected) => {
    JSON.parse(text);
    expect(repeatedNames(text, 100)).toEqual(expected);
  });

  test("are none in what a program wrote, whatever it is", () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.constantFrom(0, 2), (value, indent) => {
        expect(repeatedNames(JSON.stringify(value, null, indent), 100)).toEqual([]);
      }),
    );
  });

  test("are not looked for where nothing of ours lies, so that no pointer is as long as a body", () => {
    const deep = `{"x":${'{"a":'.repeat(20_000)}{"b":1,"b":2}${"}".repeat(20_000)},"x":1}`;
    expect(JSON.parse(deep).x).toBe(1);
    expect(repeatedNames(deep, 100)).toEqual([]);
  });

  test("are told up to a limit", () => {
    const text = `{${Array.from({ length: 500 }, (_, index) => `"f${index % 250}":1`).join(",")}}`;
    expect(repeatedNames(text, 100)).toHaveLength(100);
  });
});

describe("where a text ceases to be JSON", () => {
  it("is nowhere before the end of one that is JSON, wherever it is cut off", () => {
    fc.assert(
      fc.property(fc.json(), fc.nat(), (text, place) => {
        expect(jsonBreaksAt(text)).toBe(text.length);
        const cut = `[${text}`.slice(0, place % (text.length + 1));
        expect(jsonBreaksAt(cut)).toBe(cut.length);
      }),
    );
  });

  it("is somewhere in what the parser refuses, unless that ends too early", () => {
    const piece = fc.constantFrom(
      "{",
      "}",
      "[",
      "]",
      ",",
      ":",
      '"a"',
      '"',
      "1",
      "-",
      "01",
      "true",
      "nul",
      " ",
      "\n",
      "\\",
      "é",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 9 }), (pieces) => {
        const text = pieces.join("");
        let isJson = true;
        try {
          JSON.parse(text);
        } catch {
          isJson = false;
        }
        if (isJson) expect(jsonBreaksAt(text)).toBe(text.length);
        else if (jsonBreaksAt(text) < text.length) {
          const kept = text.slice(0, jsonBreaksAt(text));
          expect(jsonBreaksAt(kept)).toBe(kept.length);
        }
      }),
    );
  });

  it.each([
    ['{"a": 1,}', 8],
    ['{"a" 1}', 5],
    ["[1 2]", 3],
    ['["a\nb"]', 1],
    ["{} x", 3],
    ["[1}", 2],
    ["01", 1],
  ])("of %j is at %i", (text, at) => {
    expect(jsonBreaksAt(text)).toBe(at);
  });
});
