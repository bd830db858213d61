import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { scheduleSchema } from "#lib/catalogue/hours.ts";
import type { Catalogue } from "#lib/catalogue/schema.ts";
import { structuredData, structuredDataText } from "#lib/feeds/structured-data.ts";
import { wordsIn } from "#lib/i18n/words.ts";
import { isOpenAt } from "#lib/schedule/is-open-at.ts";
import { bogota, compiled, PUBLISHED, published, withChannels } from "#tests/unit/routing/catalogues.ts";

const NOW = bogota("2026-11-24 10:00");
const edge = { now: NOW, words: wordsIn("es"), publicUrl: "https://desk.example" };
const HALF_HOUR = 30 * 60_000;
const DAY = 48 * HALF_HOUR;
const BOGOTA_BEHIND_UTC = 10 * HALF_HOUR;
const WEEKDAY_NAMES = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];

type Json = { [key: string]: unknown };
const isObject = (value: unknown): value is Json =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : value === undefined ? [] : [value]);

/** What a reader gets: JSON, not our objects. */
function document(catalogue: Catalogue = PUBLISHED, given: Partial<typeof edge> = {}): Json {
  const parsed: unknown = JSON.parse(JSON.stringify(structuredData(compiled(catalogue), { ...edge, ...given })));
  if (!isObject(parsed)) throw new Error("not an object");
  return resolved(parsed);
}

/** A node that only points at another one is that one, as every reader of JSON-LD has it. */
function resolved(graph: Json): Json {
  const nodes = new Map<unknown, Json>();
  const collect = (value: unknown) => {
    for (const node of listOf(value).filter(isObject)) {
      if (Object.keys(node).length > 1) nodes.set(node["@id"], node);
      Object.values(node).forEach(collect);
    }
  };
  const follow = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(follow);
    if (!isObject(value)) return value;
    const { "@id": id, ...rest } = value;
    if (Object.keys(rest).length === 0) return follow(nodes.get(id));
    return Object.fromEntries(Object.entries(rest).map(([key, each]) => [key, follow(each)]));
  };
  collect(graph);
  const whole = follow(graph);
  if (!isObject(whole)) throw new Error("not an object");
  return whole;
}

function points(...given: Parameters<typeof document>): Json[] {
  return listOf(document(...given).contactPoint).filter(isObject);
}

/** The types of schema.org, and the properties of each with those that it inherits, as Google's typings have them. */
const vocabulary = (() => {
  const text = readFileSync(new URL("../../../node_modules/schema-dts/dist/schema.d.ts", import.meta.url), "utf8");
  const own = new Map<string, { parents: string[]; properties: Map<string, string> }>();
  for (const [, name = "", parents = "", body = ""] of text.matchAll(
    /^(?:export )?interface (\w+?)(?:Base)? extends ([^{]+)\{\n([\s\S]*?)^\}/gm,
  )) {
    if (name.endsWith("Leaf")) continue;
    const properties = new Map(
      [...body.matchAll(/^ {4}"(\w+)"\?: SchemaValue<(.+), "\w+">;/gm)].map(([, property = "", range = ""]) => [
        property,
        range,
      ]),
    );
    own.set(name, { parents: [...parents.matchAll(/(\w+)Base/g)].map(([, parent = ""]) => parent), properties });
  }
  const rangeOf = (type: string, property: string): string | undefined => {
    const known = own.get(type);
    return (
      known?.properties.get(property) ??
      known?.parents.map((parent) => rangeOf(parent, property)).find((range) => range !== undefined)
    );
  };
  return { size: own.size, rangeOf };
})();

/** Every property that schema.org does not know of its type, or whose value is not of its range. */
function unknownTo(node: Json, path = ""): string[] {
  return Object.entries(node).flatMap(([property, value]) => {
    if (property.startsWith("@")) return [];
    const range = vocabulary.rangeOf(String(node["@type"]), property);
    if (range === undefined) return [`${path}/${String(node["@type"])}.${property}`];
    return listOf(value).flatMap((each) => {
      if (isObject(each)) {
        const type = String(each["@type"]);
        const fits = range.split(" | ").includes(type) || (type === "PostalAddress" && range.includes("ContactPoint"));
        return [...(fits ? [] : [`${path}/${property}: a ${type}`]), ...unknownTo(each, `${path}/${property}`)];
      }
      return /Text|URL|Time|Date|DayOfWeek/.test(range) ? [] : [`${path}/${property}: ${String(each)}`];
    });
  });
}

/** Open or closed at an instant, as Google's documentation has hours read: dated ones replace the week's. */
function readerOf(point: Json): (at: number) => boolean {
  const all = listOf(point.hoursAvailable).filter(isObject);
  const minutes = (time: unknown) => Number(String(time).slice(0, 2)) * 60 + Number(String(time).slice(3, 5));
  const days = new Map<number, { opens: number; closes: number }[]>();
  const hoursOf = (day: number) => {
    const known = days.get(day);
    if (known) return known;
    const date = new Date(day * DAY).toISOString().slice(0, 10);
    const name = `https://schema.org/${WEEKDAY_NAMES[(day + 4) % 7]}`;
    const dated = all.filter((hours) => String(hours.validFrom) <= date && date <= String(hours.validThrough));
    const weekly = all.filter((hours) => listOf(hours.dayOfWeek).includes(name));
    const hours = (dated.length > 0 ? dated : weekly)
      .map((one) => ({ opens: minutes(one.opens), closes: minutes(one.closes) }))
      .filter(({ opens, closes }) => opens !== closes);
    days.set(day, hours);
    return hours;
  };
  return (at) => {
    const wall = at - BOGOTA_BEHIND_UTC;
    const day = Math.floor(wall / DAY);
    const minute = (wall - day * DAY) / 60_000;
    return (
      hoursOf(day).some(({ opens, closes }) => opens <= minute && (minute < closes || closes < opens)) ||
      hoursOf(day - 1).some(({ opens, closes }) => closes < opens && minute < closes)
    );
  };
}

const SPECIAL = scheduleSchema.parse({
  weekly: {
    mon: [["18:00", "02:00"]],
    tue: [
      ["08:00", "12:00"],
      ["14:00", "24:00"],
    ],
    wed: [["00:00", "24:00"]],
    thu: [],
    fri: [["23:30", "23:00"]],
    sat: [],
    sun: [["00:00", "06:00"]],
  },
  closedOnHolidays: true,
  exceptions: [
    { from: "2026-12-20", to: "2027-01-10", intervals: [], reason: "Vacaciones." },
    { from: "2026-12-24", to: "2026-12-24", intervals: [["07:00", "12:00"]], reason: "Nochebuena." },
    {
      from: "2027-03-01",
      to: "2027-03-02",
      intervals: [
        ["09:00", "10:00"],
        ["20:00", "04:00"],
      ],
      reason: "Inventario.",
    },
    { from: "2027-09-01", to: null, intervals: [], reason: "Hasta nuevo aviso." },
  ],
});

describe("the structured data of the support page", () => {
  test("say only what schema.org knows, each value of its kind", () => {
    expect(vocabulary.size).toBeGreaterThan(400);
    expect(unknownTo(document())).toEqual([]);
    const inPerson = withChannels({
      chat: { contacts: [{ kind: "address", published: "Calle 26 # 69B-45, Bogotá" }], schedule: SPECIAL },
    });
    expect(unknownTo(document(inPerson))).toEqual([]);
    expect(points(inPerson)[3]).toMatchObject({
      "@type": "PostalAddress",
      streetAddress: "Calle 26 # 69B-45, Bogotá",
      contactType: "technical support",
    });
  });

  test("would not pass with hours that only a place has", () => {
    expect(unknownTo({ ...document(), specialOpeningHoursSpecification: [] })).toEqual([
      "/Organization.specialOpeningHoursSpecification",
    ]);
  });

  test("name the desk and its page in the language of the page", () => {
    expect(document()).toMatchObject({
      "@context": "https://schema.org",
      "@type": "Organization",
      name: "Correo Electrónico Certificado",
      url: "https://desk.example/",
      logo: "https://desk.example/icons/icon-512.png",
    });
    expect(document(PUBLISHED, { words: wordsIn("en") })).toMatchObject({ url: "https://desk.example/en" });
  });

  test("have a contact point for each active channel, reached as published", () => {
    expect(points().map(({ hoursAvailable: _, ...rest }) => rest)).toEqual(
      [
        { name: "Telefónico", contactType: "technical support", telephone: "+576017442727" },
        { name: "Línea de críticos", contactType: "technical support", telephone: "+573187174937" },
        { name: "Correo electrónico", contactType: "technical support", email: "certimail@certicamara.com" },
        {
          name: "Chat online",
          contactType: "technical support",
          url: "http://idealab.certicamara.com/CertiChat/chat.php",
        },
        {
          name: "PQRSA",
          contactType: "customer service",
          telephone: "+576017442727",
          email: "certicamararesponde@certicamara.com",
        },
      ].map((point) => ({ "@type": "ContactPoint", availableLanguage: "es", ...point })),
    );
    expect(points(withChannels({ chat: { active: false } }))).toHaveLength(4);
  });

  test("write a whole day as Google has it written, and a holiday as a closed one", () => {
    const [phone, critical] = points();
    expect(critical?.hoursAvailable).toEqual([
      expect.objectContaining({ opens: "00:00", closes: "23:59", dayOfWeek: expect.arrayContaining([]) }),
    ]);
    expect(phone?.hoursAvailable).toContainEqual({
      "@type": "OpeningHoursSpecification",
      validFrom: "2026-12-08",
      validThrough: "2026-12-08",
      opens: "00:00",
      closes: "00:00",
    });
    // Maundy Thursday and Good Friday are one closure.
    expect(phone?.hoursAvailable).toContainEqual(
      expect.objectContaining({ validFrom: "2027-03-25", validThrough: "2027-03-26" }),
    );
  });

  test("write hours that several channels keep once, and point at them", () => {
    const text = structuredDataText(published, edge);
    expect(text.match(/"validFrom":"2026-12-08"/g)).toHaveLength(1);
  });

  test("write every time as a clock shows it: the midnight that ends a day is 00:00", () => {
    const hours = points(withChannels({ chat: { schedule: SPECIAL } }))
      .flatMap(({ hoursAvailable }) => listOf(hoursAvailable))
      .filter(isObject);
    expect(hours.filter(({ opens, closes }) => opens === "14:00" && closes === "00:00")).toHaveLength(1);
    for (const { opens, closes } of hours) expect(`${opens} ${closes}`).toMatch(/^(?:(?:[01]\d|2[0-3]):[0-5]\d ?){2}$/);
  });

  test("are open for their readers when the desk is, every half hour of this month and the next twelve", () => {
    const catalogue = withChannels({ chat: { schedule: SPECIAL } });
    const revision = compiled(catalogue);
    const readers = points(catalogue).map(readerOf);
    for (const [index, { channel, schedule }] of revision.channels.entries()) {
      // A whole day is written to 23:59: no half hour lies in the minute that it leaves out.
      const wrong: string[] = [];
      for (let at = bogota("2026-11-02 00:00"); at < bogota("2027-12-01 00:00"); at += HALF_HOUR)
        if (readers[index]?.(at) !== isOpenAt(schedule, at))
          wrong.push(`${channel.slug} ${new Date(at).toISOString()}`);
      expect(wrong.slice(0, 5)).toEqual([]);
    }
  });
});

describe("their text in the page", () => {
  test("is the same data, and cannot end its element", () => {
    const name = { es: "</script><script>alert(1)</script><!--", en: "x" };
    const revision = compiled(withChannels({ phone: { name } }));
    const text = structuredDataText(revision, edge);
    expect(text).not.toContain("<");
    expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(structuredData(revision, edge))));
  });

  test("is made once a month and language", () => {
    const text = structuredDataText(published, edge);
    const at = (wall: string) => structuredDataText(published, { ...edge, now: bogota(wall) });
    expect(at("2026-11-30 23:59")).toBe(text);
    expect(at("2026-12-01 00:00")).not.toBe(text);
    expect(structuredDataText(published, { ...edge, words: wordsIn("en") })).toContain("Critical line");
  });
});
