import { describe, expect, test } from "vitest";
import { csvLine } from "#lib/tickets/csv.ts";

const line = (...cells: (string | number | null)[]) => csvLine(cells, "comma");

describe("a line of a table", () => {
  test.each([
    ["words", ["Acuses", "sin estampa"], "Acuses,sin estampa\r\n"],
    ["nothing", [null, "", null], ",,\r\n"],
    ["numbers", [1, -5], "1,-5\r\n"],
    ["a comma", ["uno, dos"], '"uno, dos"\r\n'],
    ["a semicolon, which is a separator elsewhere", ["uno; dos"], '"uno; dos"\r\n'],
    ["quotation marks", ['"dijo"'], '"""dijo"""\r\n'],
    ["line breaks", ["uno\r\ndos"], '"uno\r\ndos"\r\n'],
    ["spaces at its ends", [" uno "], '" uno "\r\n'],
    ["letters of every kind", ["ñandú 😀 ﷽"], "ñandú 😀 ﷽\r\n"],
  ])("holds %s as RFC 4180 says", (_, cells, expected) => {
    expect(line(...cells)).toBe(expected);
  });

  test("has the other separator for who asks for it", () => {
    expect(csvLine(["uno", "dos, tres", 4], "semicolon")).toBe('uno;"dos, tres";4\r\n');
  });
});

describe("what a spreadsheet would run", () => {
  /** The cells of a line as a spreadsheet reads it by a separator, whether it knows of the quotes in the middle or not. */
  function cellsRead(text: string): string[] {
    const whole = text.trimEnd().replaceAll(/^"|"$/g, "").replaceAll('""', '"');
    return [whole, ...text.split(/[,;|\t\r\n]/).map((piece) => piece.replaceAll(/^"|"$/g, ""))];
  }
  const RUNS = /^[\s\p{Cf}]*[=+\-@＝＋－＠﹢﹣﹦﹫−⁺⁻]/u;

  test.each([
    '=HYPERLINK("http://x.example","clic")',
    "=1+1",
    "+573105550142",
    "-2+3",
    "@SUM(A1)",
    "\t=1+1",
    "\r=1+1",
    "\n=1+1",
    "  =1+1",
    "\u00a0=1+1",
    "\u200b=1+1",
    "\ufeff=1+1",
    "\u3000+1",
    "＝1+1",
    "＋1",
    "－1",
    "＠SUM(A1)",
    "﹦1",
    "−1",
    "uno;=1+1",
    "uno,=1+1",
    "uno, \t=1+1",
    "uno\n=1+1",
    "uno|=cmd|' /C calc'!A0",
    '"=1+1',
    'uno","=1+1',
    "=-+@",
  ])("is a text, wherever a cell begins: %j", (text) => {
    const written = line(text);
    expect(cellsRead(written).filter((cell) => RUNS.test(cell))).toEqual([]);
    expect(line(text, "otra")).toContain("'");
  });

  test.each(["\tuno", "\runo"])("is a text where it begins with what is skipped: %j", (text) => {
    expect(line(text)).toContain("'");
  });

  test.each(["a=b", "uno - dos", "ana@example.org", "3-4", "(+57) 310", "C++", "2026-11-24 10:00:00"])(
    "is not %j, which stays as it is",
    (text) => {
      expect(line(text)).toBe(`${text}\r\n`);
    },
  );
});
