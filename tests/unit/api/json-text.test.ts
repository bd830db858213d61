import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { repeatedNames } from "#lib/api/json-text.ts";

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
