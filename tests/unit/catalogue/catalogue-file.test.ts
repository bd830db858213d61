import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { CATALOGUE_FILE_MAX_BYTES, readCatalogueFile } from "#lib/catalogue/catalogue-file.ts";

const page = readFileSync("prisma/published-page.json", "utf8");

function troubles(text: string | Uint8Array) {
  const read = readCatalogueFile(typeof text === "string" ? Buffer.from(text) : text, "en");
  if (read.ok) return "a catalogue";
  if (read.refused.kind !== "fields") return read.refused.kind;
  return read.refused.fields.map(({ pointer, of, isUnknown }) =>
    [pointer, of, isUnknown ? "unknown" : "wrong"].join(" "),
  );
}

/** The published page with something in it written otherwise. */
function otherwise(from: string, to: string): string {
  expect(page).toContain(from);
  return page.replace(from, to);
}

describe("a catalogue file", () => {
  it("that is as it was exported is read as it is", () => {
    expect(readCatalogueFile(Buffer.from(page), "en")).toEqual({ ok: true, value: JSON.parse(page) });
  });

  it.each([
    ["an unknown zone", otherwise("America/Bogota", "America/Bacata"), ["/desk/timeZone  wrong"]],
    ["a field of a later release", otherwise('"desk": {', '"colour": 1, "desk": {'), ["/colour  unknown"]],
    ["a name twice", otherwise('"desk": {', '"desk": 1, "desk": {'), ["/desk  wrong"]],
    ["no desk", JSON.stringify({ ...JSON.parse(page), desk: undefined }), ["/desk  wrong"]],
    ["a list", "[]", ["  wrong"]],
    ["nothing", "null", ["  wrong"]],
  ])("with %s names the field", (_, text, expected) => {
    expect(troubles(text)).toEqual(expected);
  });

  it("names the channel and the holiday that a field belongs to", () => {
    const catalogue = JSON.parse(page);
    catalogue.channels[1].kind = "pigeon";
    catalogue.holidays[2].name.es = "";
    const [channel, holiday] = [catalogue.channels[1].slug, catalogue.holidays[2].date];
    expect(troubles(JSON.stringify(catalogue))).toEqual([
      `/channels/1/kind ${channel} wrong`,
      `/holidays/2/name/es ${holiday} wrong`,
    ]);
  });

  it.each([
    ["cut off", page.slice(0, page.length / 2), "not_json"],
    ["empty", "", "not_json"],
    ["not UTF-8", Buffer.from([0x7b, 0xff, 0x7d]), "not_json"],
    ["50 MB", Buffer.alloc(50_000_000, " "), "too_big"],
    ["as big as may be, of nothing", Buffer.alloc(CATALOGUE_FILE_MAX_BYTES, " "), "not_json"],
  ])("that is %s is said to be so", (_, bytes, expected) => {
    expect(troubles(bytes)).toBe(expected);
  });

  it.each([
    ["", "termina antes de tiempo."],
    ['{"a": "b', "termina antes de tiempo."],
    ['{\n  "a": 1,\n}', "deja de serlo en la línea 3, columna 1."],
    ['["é😀" 1]', "deja de serlo en la línea 1, columna 7."],
  ])("says where %j ceases to be JSON", (text, said) => {
    expect(readCatalogueFile(Buffer.from(text), "es")).toMatchObject({ refused: { kind: "not_json", said } });
  });

  it("tells no more than a person can read, in their language", () => {
    const catalogue = { ...JSON.parse(page), holidays: Array.from({ length: 500 }, () => ({})) };
    const read = readCatalogueFile(Buffer.from(JSON.stringify(catalogue)), "es");
    if (read.ok || read.refused.kind !== "fields") throw new Error("it was not refused by its fields");
    expect(read.refused.fields).toHaveLength(100);
    expect(read.refused.fields[0]?.detail).toMatch(/esperaba|obligatorio/i);
  });
});
