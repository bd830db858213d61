import fc from "fast-check";
import ICAL from "ical.js";
import { describe, expect, test } from "vitest";
import { contentLines, textValue, utcValue } from "#lib/feeds/content-line.ts";

const octets = (line: string) => Buffer.byteLength(line);
const unfolded = (text: string) => text.replaceAll("\r\n ", "");

describe("a content line", () => {
  test("of 75 octets is one line, of 76 it is two", () => {
    const name = "NOTE";
    const fits = "x".repeat(75 - "NOTE:".length);
    expect(contentLines([[name, fits]])).toBe(`NOTE:${fits}\r\n`);
    expect(contentLines([[name, `${fits}y`]])).toBe(`NOTE:${fits}\r\n y\r\n`);
  });

  test("counts the space that continues it: 74 more octets, then another", () => {
    const text = contentLines([["NOTE", "x".repeat(75 - "NOTE:".length + 74 + 1)]]);
    expect(text.split("\r\n").map(octets)).toEqual([75, 75, 2, 0]);
  });

  test("is never cut inside a character, however wide", () => {
    for (const character of ["ñ", "…", "🕖"])
      for (let before = 60; before < 80; before++) {
        const value = "x".repeat(before) + character.repeat(3);
        const lines = contentLines([["N", value]]);
        expect(lines.split("\r\n").every((line) => octets(line) <= 75 && line.isWellFormed())).toBe(true);
        expect(unfolded(lines)).toBe(`N:${value}\r\n`);
      }
  });

  test("cannot be ended by its value", () => {
    expect(contentLines([["URL", "http://a.example/\r\nX-OTHER:1\n"]])).toBe("URL:http://a.example/X-OTHER:1\r\n");
  });
});

describe("a text value", () => {
  test("escapes what has a meaning", () => {
    expect(textValue("a;b,c\\d\ne\r\nf\rg:h\"i'")).toBe("a\\;b\\,c\\\\d\\ne\\nf\\ng:h\"i'");
  });

  test("is read back as it was by another reader, whatever it is", () => {
    const text = fc
      .string({ unit: "grapheme", maxLength: 200 })
      .filter((value) => !/[\p{Cc}\u2028\u2029\ufeff]/u.test(value) && value.trim() === value);
    fc.assert(
      fc.property(fc.array(text, { maxLength: 3 }), (lines) => {
        const value = lines.join("\n");
        const calendar = contentLines([
          ["BEGIN", "VCALENDAR"],
          ["X-WR-CALNAME", "before"],
          ["DESCRIPTION", textValue(value)],
          ["END", "VCALENDAR"],
        ]);
        expect(new ICAL.Component(ICAL.parse(calendar)).getFirstPropertyValue("description")).toBe(value);
      }),
      { numRuns: 200 },
    );
  });
});

test("an instant is written in UTC, to the second", () => {
  expect(utcValue(Date.parse("2026-11-24T19:00:00.999-05:00"))).toBe("20261125T000000Z");
});
