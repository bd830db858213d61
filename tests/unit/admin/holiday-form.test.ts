import { describe, expect, it } from "vitest";
import {
  addedHoliday,
  readAdded,
  readRemoved,
  readRenamed,
  removedHoliday,
  renamedHoliday,
} from "#lib/admin/holiday-form.ts";
import { draftPartSchema } from "#lib/catalogue/draft-part.ts";
import type { Holiday } from "#lib/catalogue/schema.ts";
import { holidaysEs } from "#lib/i18n/admin/holidays-es.ts";
import { toLocalDate } from "#lib/schedule/local-date.ts";

const christmas: Holiday = { date: toLocalDate("2026-12-25"), name: { es: "Navidad", en: "Christmas Day" } };
const typed = { "/date": "24/12/2026", "/name/es": "Nochebuena", "/name/en": "Christmas Eve", "/reason": "Acta 12." };
const on = { language: "es", words: holidaysEs.trouble } as const;

function add(fields: Partial<typeof typed>) {
  const values = Object.fromEntries(Object.entries({ ...typed, ...fields }).map(([name, text]) => [name, [text]]));
  return readAdded({ ...on, values, before: addedHoliday().before, observed: [christmas] });
}

describe("the form of a holiday", () => {
  it("adds a day that no law names, and tells the audit log why", () => {
    const { part, troubles, audit } = add({});
    expect(troubles).toEqual({});
    expect(draftPartSchema.parse(part)).toEqual({
      part: "holidays",
      value: [{ date: "2026-12-24", name: { es: "Nochebuena", en: "Christmas Eve" } }],
    });
    expect(audit).toEqual([{ kind: "holiday_added", date: "2026-12-24", name: "Nochebuena", reason: "Acta 12." }]);
  });

  const wrong: readonly [string, Partial<typeof typed>, string, RegExp][] = [
    ["a date that does not exist", { "/date": "31/11/2026" }, "/date", /no es una fecha que exista/i],
    ["a date beyond the years of a catalogue", { "/date": "1/1/2150" }, "/date", /no es una fecha que exista/i],
    ["no date", { "/date": " " }, "/date", /obligatorio/],
    ["a date that is a holiday already", { "/date": "2026-12-25" }, "/date", /ya es festivo: Navidad/],
    ["no name in a language", { "/name/en": "  " }, "/name/en", /vacío/],
    ["a name beyond measure", { "/name/es": "a".repeat(201) }, "/name/es", /200/],
    ["no reason", { "/reason": "" }, "/reason", /motivo/],
    ["a reason beyond measure", { "/reason": "a".repeat(501) }, "/reason", /500/],
  ];
  it.each(wrong)("names %s at its field", (_, fields, field, says) => {
    const { troubles } = add(fields);
    expect(Object.keys(troubles)).toEqual([field]);
    expect(troubles[field]).toMatch(says);
  });

  const rename = (names: Readonly<Record<string, string>>, observed = [christmas]) => {
    const { before, values } = renamedHoliday(christmas);
    const fields = Object.fromEntries(Object.entries(names).map(([name, text]) => [name, [text]]));
    return readRenamed({ ...on, before, values: { ...values, ...fields }, observed });
  };

  it("gives a day another name, and leaves its date and the other language alone", () => {
    expect(rename({ "/name/es": "Natividad" })).toMatchObject({
      troubles: {},
      part: { part: "holidays", value: [{ date: "2026-12-25", name: { es: "Natividad", en: "Christmas Day" } }] },
    });
  });

  it("names a name that is empty or beyond measure at its field, and a day that is gone at none", () => {
    expect(rename({ "/name/en": " " }).troubles).toEqual({ "/name/en": expect.stringMatching(/vacío/) });
    expect(rename({ "/name/es": "a".repeat(201) }).troubles).toEqual({ "/name/es": expect.stringMatching(/200/) });
    expect(rename({}, []).troubles).toEqual({ "": holidaysEs.trouble.gone });
  });

  it("takes away that day alone, and not without a reason", () => {
    const { before, values } = removedHoliday(christmas);
    expect(readRemoved({ ...on, before, values }).troubles).toHaveProperty(["/reason"]);
    const read = readRemoved({ ...on, before, values: { ...values, "/reason": ["Ya no."] } });
    expect(read).toMatchObject({ troubles: {}, part: { part: "holidays", value: [] } });
    expect(read.audit).toEqual([{ kind: "holiday_removed", date: "2026-12-25", name: "Navidad", reason: "Ya no." }]);
  });
});
