import { describe, expect, it } from "vitest";
import { newNotice, noticeForm, readNotice } from "#lib/admin/notice-form.ts";
import { identified, type Notice } from "#lib/admin/notice-rows.ts";
import { draftPartSchema } from "#lib/catalogue/draft-part.ts";
import { noticesEs } from "#lib/i18n/admin/notices-es.ts";
import { zoneRules } from "#lib/schedule/wall-clock.ts";

const NOW = Date.parse("2026-11-24T10:00:00-05:00");
const text = { es: "Demoras.", en: "Delays." };
const first: Notice = { from: "2026-11-24T10:00:30-05:00", to: "2026-11-24T17:00:00Z", text };
const second: Notice = { ...first, to: "2026-11-26T00:00:00-05:00" };
const typed = {
  "/from/date": "24/11/2026",
  "/from/time": "7:00 p. m.",
  "/to/date": "25/11/2026",
  "/to/time": "24:00",
  "/text/es": "Falla en curso.\nVolvemos pronto.",
  "/text/en": "Outage.",
};

function read(
  fields: Readonly<Record<string, string>>,
  { edits = null as number | null, zone = "America/Bogota" } = {},
) {
  const on = { zone: zoneRules(zone), language: "es", now: NOW } as const;
  const list = [first, second];
  const edited = edits === null ? undefined : identified(list)[edits];
  const { before, values } = edited ? noticeForm(list, edited, on) : newNotice(list, on);
  const given = Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, [value]]));
  return readNotice({ ...values, ...given }, before, noticesEs.trouble, on);
}

function noticesOf(part: unknown): Notice[] {
  const parsed = draftPartSchema.parse(part);
  return parsed.part === "notices" ? parsed.value : expect.unreachable();
}

describe("the form of a notice", () => {
  it("adds one behind the others, its hours meant on the desk's wall", () => {
    const { part, troubles } = read(typed);
    expect(troubles).toEqual({});
    expect(noticesOf(part)).toEqual([
      first,
      second,
      {
        from: "2026-11-24T19:00:00-05:00",
        to: "2026-11-26T00:00:00-05:00",
        text: { es: "Falla en curso.\nVolvemos pronto.", en: "Outage." },
      },
    ]);
  });

  it("changes one in its place, and keeps of it what nobody touched as it was written", () => {
    expect(noticesOf(read({ "/text/en": "Long delays." }, { edits: 0 }).part)).toEqual([
      { ...first, text: { ...text, en: "Long delays." } },
      second,
    ]);
    expect(noticesOf(read({ "/to/date": "25/11/2026" }, { edits: 0 }).part)[0]?.to).toBe("2026-11-25T12:00:00-05:00");
  });

  it("begins now where it is new", () => {
    expect(noticesOf(read({ ...typed, "/from/date": "24/11/2026", "/from/time": "10:00" }).part).at(-1)?.from).toBe(
      "2026-11-24T10:00:00-05:00",
    );
  });

  const wrong: readonly [string, Readonly<Record<string, string>>, string, RegExp][] = [
    ["a start that is no date", { "/from/date": "30/2/2026" }, "/from/date", /No es una fecha/],
    ["an hour that is none", { "/from/time": "siete" }, "/from/time", /No es una hora/],
    ["a start at the end of a day", { "/from/time": "24:00" }, "/from/time", /No es una hora/],
    ["no end", { "/to/date": "" }, "/to/date", /obligatorio/],
    ["no hour of the end", { "/to/time": "" }, "/to/time", /obligatorio/],
    ["a year beyond a catalogue's", { "/to/date": "1/1/2101" }, "/to/date", /No es una fecha/],
    ["an end before the start", { "/to/date": "24/11/2026", "/to/time": "18:00" }, "/to/date", /antes de empezar/],
    ["an end at the start", { "/to/date": "24/11/2026", "/to/time": "19:00" }, "/to/date", /antes de empezar/],
    [
      "an end that has passed",
      { "/from/date": "1/11/2026", "/to/date": "24/11/2026", "/to/time": "10:00" },
      "/to/date",
      /Ya pasó/,
    ],
    ["no text in a language", { "/text/en": " " }, "/text/en", /vacío/],
    ["a text beyond measure", { "/text/es": "a".repeat(2_001) }, "/text/es", /2000/],
  ];
  it.each(wrong)("names %s at its field", (_, fields, field, says) => {
    const { troubles, part } = read({ ...typed, ...fields });
    expect(Object.keys(troubles)).toEqual([field]);
    expect(troubles[field]).toMatch(says);
    expect(noticesOf(part)).toEqual([first, second]);
  });

  it("tells what the clock does where an end falls into an hour that is no ordinary one", () => {
    const hours = { "/from/date": "7/3/2027", "/from/time": "12:00", "/to/date": "14/3/2027", "/to/time": "2:30" };
    const { part, clock } = read({ ...typed, ...hours }, { zone: "America/New_York" });
    expect(clock).toEqual([{ edge: "to", clock: "skipped" }]);
    expect(noticesOf(part).at(-1)?.to).toBe("2027-03-14T03:00:00-04:00");
  });
});
