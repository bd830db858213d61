import fc from "fast-check";
import { expect, it } from "vitest";
import { wholeLines } from "#lib/backup/lines.ts";

async function cut(text: string, chunk: number, size: number) {
  async function* chunks() {
    for (let at = 0; at < text.length; at += chunk) yield Buffer.from(text.slice(at, at + chunk));
  }
  const parts: { text: string; rows: number }[] = [];
  for await (const { bytes, rows } of wholeLines(chunks(), size)) parts.push({ text: bytes.toString(), rows });
  return parts;
}

it("cuts rows where one ends, at the size or as soon as its row does", async () => {
  expect(await cut("aa\nbb\ncc\n", 2, 4)).toEqual([
    { text: "aa\n", rows: 1 },
    { text: "bb\ncc\n", rows: 2 },
  ]);
  expect(await cut("aa\nbb\ncc\n", 9, 4)).toEqual([{ text: "aa\nbb\ncc\n", rows: 3 }]);
  expect(await cut("a".repeat(20).concat("\nb\n"), 3, 4)).toEqual([
    { text: `${"a".repeat(20)}\n`, rows: 1 },
    { text: "b\n", rows: 1 },
  ]);
});

it("has nothing of nothing", async () => {
  expect(await cut("", 1, 4)).toEqual([]);
});

it("loses nothing and ends every part with a row, whatever comes", async () => {
  const rows = fc.array(fc.string({ unit: fc.constantFrom("a", "\t", "\\"), maxLength: 12 }));
  await fc.assert(
    fc.asyncProperty(
      rows,
      fc.integer({ min: 1, max: 20 }),
      fc.integer({ min: 1, max: 30 }),
      async (all, chunk, size) => {
        const text = all.map((row) => `${row}\n`).join("");
        const parts = await cut(text, chunk, size);
        expect(parts.map((part) => part.text).join("")).toBe(text);
        expect(parts.reduce((sum, part) => sum + part.rows, 0)).toBe(all.length);
        expect(parts.every((part) => part.text.endsWith("\n"))).toBe(true);
      },
    ),
  );
});
