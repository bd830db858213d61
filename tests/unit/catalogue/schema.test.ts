import { describe, expect, it, test } from "vitest";
import { type Catalogue, catalogueSchema } from "#lib/catalogue/schema.ts";
import { refusalWords } from "#lib/i18n/refusals.ts";
import { PUBLISHED } from "../routing/catalogues.ts";

type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

/** The published catalogue with one value set at a path. */
function withValue(path: string, value: Json): unknown {
  const copy: Json = JSON.parse(JSON.stringify(PUBLISHED));
  const keys = path.split(".");
  let place: Json = copy;
  for (const key of keys.slice(0, -1)) place = (place as { [key: string]: Json })[key] ?? null;
  (place as { [key: string]: Json })[keys.at(-1) ?? ""] = value;
  return copy;
}

function refused(path: string, value: Json): string[] {
  const parsed = catalogueSchema.safeParse(withValue(path, value), { error: refusalWords("es") });
  return parsed.error?.issues.map((issue) => issue.path.join(".")) ?? [];
}

const NO_EXCEPTION = { from: "2026-12-24", to: "2026-12-24", intervals: [], reason: "Cierre." };
const NOTICE = {
  from: "2026-11-24T10:00:00-05:00",
  to: "2026-11-24T12:00:00-05:00",
  text: { es: "Demoras.", en: "Delays." },
};

describe("the catalogue's file format", () => {
  it("takes the published page", () => {
    expect(catalogueSchema.parse(PUBLISHED)).toEqual(PUBLISHED);
  });

  test.each<[string, string, Json, string]>([
    ["an unknown field", "surprise", 1, ""],
    ["an unknown zone", "desk.timeZone", "America/Bogotá", "desk.timeZone"],
    ["an offset for a zone", "desk.timeZone", "-05:00", "desk.timeZone"],
    ["a blank name", "channels.0.name.es", "   ", "channels.0.name.es"],
    ["a name in one language only", "channels.0.name", { es: "Teléfono" }, "channels.0.name.en"],
    ["a name with NUL", "channels.0.name.es", "Tel\u0000", "channels.0.name.es"],
    ["a name that writes backwards", "channels.0.name.es", "Tel\u202e", "channels.0.name.es"],
    ["a slug of two channels", "channels.1.slug", "phone", "channels.1.slug"],
    ["a slug with a space", "channels.0.slug", "mi canal", "channels.0.slug"],
    ["an unknown kind", "channels.0.kind", "fax", "channels.0.kind"],
    ["an unknown request type", "channels.0.requestTypes", ["order"], "channels.0.requestTypes"],
    ["no priority", "channels.0.priorities", [], "channels.0.priorities"],
    ["a priority twice", "channels.0.priorities", ["P1", "P1"], "channels.0.priorities.1"],
    ["a channel without a contact", "channels.0.contacts", [], "channels.0.contacts"],
    ["a phone that is none", "channels.0.contacts.0.e164", "+57601", "channels.0.contacts.0.e164"],
    ["a phone of no numbering plan", "channels.0.contacts.0.e164", "+571111111111", "channels.0.contacts.0.e164"],
    [
      "a menu key that no telephone has",
      "channels.0.contacts.0.menu.0.digit",
      "A",
      "channels.0.contacts.0.menu.0.digit",
    ],
    ["an extension with letters", "tiers.1.contacts.0.extensions.0", "11a", "tiers.1.contacts.0.extensions.0"],
    ["an e-mail without a domain", "channels.2.contacts.0.email", "certimail", "channels.2.contacts.0.email"],
    ["an address that runs a script", "channels.3.contacts.0.url", "javascript:alert(1)", "channels.3.contacts.0.url"],
    [
      "a zero-length interval",
      "channels.0.schedule.weekly.mon",
      [["07:00", "07:00"]],
      "channels.0.schedule.weekly.mon.0.1",
    ],
    [
      "an interval that opens at 24:00",
      "channels.0.schedule.weekly.mon",
      [["24:00", "01:00"]],
      "channels.0.schedule.weekly.mon.0.0",
    ],
    [
      "a time that is none",
      "channels.0.schedule.weekly.mon",
      [["07:60", "19:00"]],
      "channels.0.schedule.weekly.mon.0.0",
    ],
    [
      "intervals that overlap",
      "channels.0.schedule.weekly.mon",
      [
        ["07:00", "12:00"],
        ["11:00", "13:00"],
      ],
      "channels.0.schedule.weekly.mon.1",
    ],
    [
      "a night that runs into the morning after",
      "channels.0.schedule.weekly.mon",
      [["20:00", "08:00"]],
      "channels.0.schedule.weekly.tue.0",
    ],
    [
      "a Sunday night that runs into Monday",
      "channels.0.schedule.weekly.sun",
      [["20:00", "08:00"]],
      "channels.0.schedule.weekly.mon.0",
    ],
    [
      "thirteen intervals a day",
      "channels.0.schedule.weekly.sun",
      Array.from({ length: 13 }, (_, i) => [`${String(i).padStart(2, "0")}:00`, `${String(i).padStart(2, "0")}:30`]),
      "channels.0.schedule.weekly.sun",
    ],
    [
      "an exception that ends before it starts",
      "channels.0.schedule.exceptions",
      [{ ...NO_EXCEPTION, to: "2026-12-23" }],
      "channels.0.schedule.exceptions.0.to",
    ],
    [
      "an exception on a date that does not exist",
      "channels.0.schedule.exceptions",
      [{ ...NO_EXCEPTION, from: "2026-02-30" }],
      "channels.0.schedule.exceptions.0.from",
    ],
    [
      "an exception whose intervals overlap",
      "channels.0.schedule.exceptions",
      [
        {
          ...NO_EXCEPTION,
          intervals: [
            ["07:00", "12:00"],
            ["09:00", "10:00"],
          ],
        },
      ],
      "channels.0.schedule.exceptions.0.intervals.1",
    ],
    ...(["2026-12-25", null] as const).map((to): [string, string, Json, string] => [
      `an exception ${to === null ? "without an end" : "of two days"} whose night runs into its next morning`,
      "channels.0.schedule.exceptions",
      [
        {
          ...NO_EXCEPTION,
          to,
          intervals: [
            ["20:00", "10:00"],
            ["09:00", "12:00"],
          ],
        },
      ],
      "channels.0.schedule.exceptions.0.intervals.1",
    ]),
    [
      "an exception without a reason",
      "channels.0.schedule.exceptions",
      [{ ...NO_EXCEPTION, reason: "" }],
      "channels.0.schedule.exceptions.0.reason",
    ],
    ["a tier beyond the third", "tiers.2.level", 4, "tiers.2.level"],
    ["a tier twice", "tiers.2.level", 2, "tiers.2.level"],
    ["a holiday twice", "holidays.1.date", "2025-01-01", "holidays.1.date"],
    ["a notice that ends when it starts", "notices", [{ ...NOTICE, to: NOTICE.from }], "notices.0.to"],
    ["a notice without an offset", "notices", [{ ...NOTICE, from: "2026-11-24T10:00:00" }], "notices.0.from"],
    [
      "a notice that ends within the second in which it starts",
      "notices",
      [{ ...NOTICE, from: "2026-11-24T10:00:00.1-05:00", to: "2026-11-24T10:00:00.9-05:00" }],
      "notices.0.to",
    ],
    [
      "a notice that starts before 2000 on the desk's wall",
      "notices",
      [{ ...NOTICE, from: "2000-01-01T00:00:00Z" }],
      "notices.0.from",
    ],
    [
      "a notice that ends after 2100 on the desk's wall",
      "notices",
      [{ ...NOTICE, to: "2100-12-31T23:59:59-14:00" }],
      "notices.0.to",
    ],
    ["a notice that says nothing", "notices", [{ ...NOTICE, text: { es: " ", en: "b" } }], "notices.0.text.es"],
    ["a holiday before 2000", "holidays.0.date", "1999-12-31", "holidays.0.date"],
    ["a holiday after 2100", "holidays.0.date", "2101-01-01", "holidays.0.date"],
    ["an address without its slashes", "channels.3.contacts.0.url", "https:chat.example", "channels.3.contacts.0.url"],
    [
      "an address with another kind of slashes",
      "channels.3.contacts.0.url",
      "http:\\\\x.example",
      "channels.3.contacts.0.url",
    ],
    ["an instant of the year 9999", "effectiveFrom", "9999-01-01T00:00:00Z", "effectiveFrom"],
  ])("refuses %s, naming the field", (_, path, value, named) => {
    expect(refused(path, value)).toContain(named);
  });

  test.each<[string, string, Json]>([
    [
      "intervals that touch",
      "channels.0.schedule.weekly.mon",
      [
        ["07:00", "12:00"],
        ["12:00", "13:00"],
      ],
    ],
    ["a whole day", "channels.0.schedule.weekly.sun", [["00:00", "24:00"]]],
    ["a night that ends where the morning begins", "channels.0.schedule.weekly.mon", [["20:00", "07:00"]]],
    ["an exception until further notice", "channels.0.schedule.exceptions", [{ ...NO_EXCEPTION, to: null }]],
    [
      "an exception of one day whose night is longer than until its morning",
      "channels.0.schedule.exceptions",
      [
        {
          ...NO_EXCEPTION,
          intervals: [
            ["09:00", "12:00"],
            ["20:00", "10:00"],
          ],
        },
      ],
    ],
    [
      "an exception of many days whose night ends where its next morning begins",
      "channels.0.schedule.exceptions",
      [
        {
          ...NO_EXCEPTION,
          to: "2026-12-31",
          intervals: [
            ["09:00", "12:00"],
            ["20:00", "09:00"],
          ],
        },
      ],
    ],
    [
      "a schedule without hours",
      "channels.0.schedule.weekly",
      { mon: [], tue: [], wed: [], thu: [], fri: [], sat: [], sun: [] },
    ],
    ["a menu key without a label", "channels.0.contacts.0.menu.0.label", ""],
  ])("takes %s", (_, path, value) => {
    expect(refused(path, value)).toEqual([]);
  });

  it("says why in the reader's language", () => {
    const words = (language: "es" | "en") =>
      catalogueSchema.safeParse(withValue("desk.timeZone", "Mars/Base"), { error: refusalWords(language) }).error
        ?.issues[0]?.message;
    expect(words("es")).toBe("No es una zona horaria de IANA.");
    expect(words("en")).toBe("It is not an IANA time zone.");
  });
});

describe("revision 1", () => {
  const channel = (slug: string): Catalogue["channels"][number] | undefined =>
    PUBLISHED.channels.find((each) => each.slug === slug);

  it("has the five published channels in their order, and the three tiers", () => {
    expect(PUBLISHED.channels.map(({ slug }) => slug)).toEqual(["phone", "critical-line", "email", "chat", "pqrsa"]);
    expect(PUBLISHED.tiers.map(({ level, schedule }) => [level, schedule === null])).toEqual([
      [1, false],
      [2, true],
      [3, true],
    ]);
  });

  it("keeps what was published apart from what is dialled", () => {
    expect(channel("phone")?.contacts[0]).toMatchObject({ published: "(571) 744 27 27", e164: "+576017442727" });
    expect(channel("critical-line")?.contacts[0]).toMatchObject({
      published: "(57) 318 717 49 37",
      e164: "+573187174937",
    });
    expect(PUBLISHED.tiers[1]?.contacts[0]).toMatchObject({ extensions: ["1113", "1107", "1109", "1427"] });
  });

  it("lets only the written channels take messages while closed, and only the critical line ignore holidays", () => {
    const where = (test: (each: Catalogue["channels"][number]) => boolean) =>
      PUBLISHED.channels.filter(test).map(({ slug }) => slug);
    expect(where(({ acceptsWhileClosed }) => acceptsWhileClosed)).toEqual(["email", "pqrsa"]);
    expect(where(({ schedule }) => !schedule.closedOnHolidays)).toEqual(["critical-line"]);
    expect(where(({ standby }) => standby)).toEqual(["critical-line"]);
  });

  it("is in force from 2025 with neither exceptions nor notices", () => {
    expect(PUBLISHED).toMatchObject({ revision: 1, effectiveFrom: "2025-01-01T00:00:00-05:00", notices: [] });
    expect(PUBLISHED.channels.flatMap(({ schedule }) => schedule.exceptions)).toEqual([]);
  });
});
