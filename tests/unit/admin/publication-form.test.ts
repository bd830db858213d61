import { describe, expect, it } from "vitest";
import { readPublication } from "#lib/admin/publication-form.ts";
import { readDay } from "#lib/admin/read-day.ts";
import { zoneRules } from "#lib/schedule/wall-clock.ts";

const ZONE = zoneRules("America/Bogota");
const NOW = Date.parse("2026-11-24T10:00:00-05:00");

function form(fields: Readonly<Record<string, string>>): FormData {
  const data = new FormData();
  for (const [name, value] of Object.entries({ note: "Un cambio", version: "1", ...fields })) data.append(name, value);
  return data;
}

describe("the form for publishing", () => {
  const hours: readonly [string, string, string][] = [
    ["30/11/2026", "12:00 a. m.", "2026-11-30T00:00:00-05:00"],
    ["30/11/2026", "24:00", "2026-12-01T00:00:00-05:00"],
    ["2026-11-30", "19:00", "2026-11-30T19:00:00-05:00"],
    ["24-11-2026", "10:00", "2026-11-24T10:00:00-05:00"],
  ];
  it.each(hours)("reads %s, %s on the desk's wall", (date, time, at) => {
    const read = readPublication(form({ when: "date", date, time }), ZONE, NOW);
    expect(read).toMatchObject({ effectiveFrom: Date.parse(at), troubles: {} });
  });

  const wrong: readonly [string, Readonly<Record<string, string>>, object][] = [
    ["a date that does not exist", { when: "date", date: "31/11/2026", time: "7:00" }, { date: "date" }],
    ["a time that is none", { when: "date", date: "30/11/2026", time: "25:00" }, { time: "time" }],
    ["what has passed", { when: "date", date: "24/11/2026", time: "9:59" }, { date: "past" }],
    ["no note", { note: "  " }, { note: "note" }],
    ["a note beyond measure", { note: "a".repeat(2_001) }, { note: "noteLong" }],
  ];
  it.each(wrong)("names %s at its field, and keeps it", (_, fields, troubles) => {
    const read = readPublication(form(fields), ZONE, NOW);
    expect(read.troubles).toEqual(troubles);
    expect(read.effectiveFrom).toBeNull();
    if (fields.date) expect(read.typed).toMatchObject({ date: fields.date, time: fields.time });
  });

  it("is for now whatever is typed as a date, unless a date was chosen", () => {
    const read = readPublication(form({ when: "now", date: "nunca", time: "" }), ZONE, NOW);
    expect(read).toMatchObject({ effectiveFrom: null, troubles: {}, asks: "compare" });
  });

  it("reads dates day first, and no others", () => {
    expect(["5/12/2026", "05.12.2026", "2026-12-05", "12/31/2026", "5/12", ""].map(readDay)).toEqual([
      "2026-12-05",
      "2026-12-05",
      "2026-12-05",
      null,
      null,
      null,
    ]);
  });
});
