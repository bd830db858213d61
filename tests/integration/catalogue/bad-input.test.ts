import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { readCatalogueFile } from "#lib/catalogue/catalogue-file.ts";
import type { Catalogue, Channel } from "#lib/catalogue/schema.ts";
import { db } from "#lib/db.ts";
import { toLocalDate } from "#lib/schedule/local-date.ts";
import { published } from "#tests/fixtures/revision.ts";
import { call, someone, standStill } from "#tests/integration/api/calls.ts";
import { run } from "#tests/integration/backup/command.ts";
import { deskForSuite } from "#tests/integration/tickets/desk-suite.ts";

deskForSuite();
beforeEach(() => standStill());

type Week = Channel["schedule"]["weekly"];
type Dated = Channel["schedule"]["exceptions"][number];

const channel = (change: Partial<Channel>): Catalogue => ({
  ...published,
  channels: published.channels.map((one, index) => (index === 0 ? { ...one, ...change } : one)),
});
const tier = (change: Partial<Catalogue["tiers"][number]>): Catalogue => ({
  ...published,
  tiers: published.tiers.map((one, index) => (index === 0 ? { ...one, ...change } : one)),
});
const schedule = (change: Partial<Channel["schedule"]>) => {
  const own = published.channels[0]?.schedule ?? expect.unreachable("there is no channel");
  return channel({ schedule: { ...own, ...change } });
};
const week = (days: Partial<Week>) => {
  const none: Week = { mon: [], tue: [], wed: [], thu: [], fri: [], sat: [], sun: [] };
  return schedule({ weekly: { ...none, ...days } });
};
const dated = (change: Partial<Dated>) => {
  const day = toLocalDate("2026-12-24");
  return schedule({ exceptions: [{ from: day, to: day, intervals: [], reason: "Cierre", ...change }] });
};
const dialled = (e164: string) =>
  channel({ contacts: [{ kind: "phone", published: "Línea", e164, extensions: [], menu: [] }] });

const WEEKLY = "/channels/0/schedule/weekly";
const DATED = "/channels/0/schedule/exceptions/0";
const OVERLAP = "It opens before the interval before it has closed.";
const NO_LENGTH = "It opens and closes at the same time.";
const NO_NUMBER = "It is not a telephone number that exists.";

/** What is wrong with it, where that is told, and how. */
const WRONG: readonly (readonly [what: string, catalogue: object, pointer: string, said: string | RegExp])[] = [
  [
    "two intervals of a day that overlap",
    week({
      mon: [
        ["07:00", "12:00"],
        ["11:59", "17:00"],
      ],
    }),
    `${WEEKLY}/mon/1`,
    OVERLAP,
  ],
  [
    "a night that runs into the next morning",
    week({ mon: [["22:00", "07:01"]], tue: [["07:00", "19:00"]] }),
    `${WEEKLY}/tue/0`,
    OVERLAP,
  ],
  [
    "a Sunday night that runs into Monday",
    week({ sun: [["22:00", "02:00"]], mon: [["01:00", "19:00"]] }),
    `${WEEKLY}/mon/0`,
    OVERLAP,
  ],
  ["an interval without length", week({ mon: [["07:00", "07:00"]] }), `${WEEKLY}/mon/0/1`, NO_LENGTH],
  ["an opening at the end of a day", week({ mon: [["24:00", "07:00"]] }), `${WEEKLY}/mon/0/0`, /./],
  ["a closing after the end of a day", week({ mon: [["07:00", "24:01"]] }), `${WEEKLY}/mon/0/1`, /./],
  ["an hour of one digit", week({ mon: [["7:00", "19:00"]] }), `${WEEKLY}/mon/0/0`, /./],
  [
    "a special date that ends before it starts",
    dated({ to: toLocalDate("2026-12-23") }),
    `${DATED}/to`,
    "It ends before it starts.",
  ],
  [
    "a special date that is none",
    { ...dated({}), ...JSON.parse(JSON.stringify(dated({})).replaceAll("2026-12-24", "2026-02-29")) },
    `${DATED}/from`,
    /not a date that exists/,
  ],
  [
    "hours of a special date without length",
    dated({ intervals: [["07:00", "07:00"]] }),
    `${DATED}/intervals/0/1`,
    NO_LENGTH,
  ],
  [
    "hours of a special date that overlap",
    dated({
      intervals: [
        ["07:00", "12:00"],
        ["11:00", "13:00"],
      ],
    }),
    `${DATED}/intervals/1`,
    OVERLAP,
  ],
  ["a number of a country that there is not", dialled("+999123456789"), "/channels/0/contacts/0/e164", NO_NUMBER],
  ["a number that its country does not have", dialled("+34123456789"), "/channels/0/contacts/0/e164", NO_NUMBER],
  ["a number without its country", dialled("6017442727"), "/channels/0/contacts/0/e164", /./],
  ["a channel without a contact", channel({ contacts: [] }), "/channels/0/contacts", "At least one is needed."],
  ["a channel for nobody", channel({ requestTypes: [] }), "/channels/0/requestTypes", "At least one is needed."],
  ["a tier below the first", tier({ level: 0 }), "/tiers/0/level", "It must be 1 or more."],
  ["a tier above the third", tier({ level: 4 }), "/tiers/0/level", "It must be 3 or less."],
  [
    "two channels of one name",
    channel({ slug: published.channels[1]?.slug ?? "" }),
    "/channels/1/slug",
    "It is repeated.",
  ],
  [
    "a zone that there is not",
    { ...published, desk: { ...published.desk, timeZone: "America/Bacata" } },
    "/desk/timeZone",
    "It is not an IANA time zone.",
  ],
  [
    "a zone by its offset",
    { ...published, desk: { ...published.desk, timeZone: "-05:00" } },
    "/desk/timeZone",
    "It is not an IANA time zone.",
  ],
  [
    "what a later release may know",
    channel({ colour: "red" } as Partial<Channel>),
    "/channels/0/colour",
    "It is not known.",
  ],
];

/** What looks wrong and is not. */
const RIGHT: readonly (readonly [what: string, catalogue: Catalogue])[] = [
  ["a day that ends with the last midnight", week({ mon: [["07:00", "24:00"]], tue: [["00:00", "24:00"]] })],
  ["a night that ends where the next morning begins", week({ mon: [["22:00", "07:00"]], tue: [["07:00", "19:00"]] })],
  ["a schedule without hours", week({})],
  ["a number of another country", dialled("+34912345678")],
  ["a closing until further notice", dated({ to: null })],
];

let folder = "";
let file = "";
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), "canal-bad-input-"));
  file = path.join(folder, "catalogue.json");
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const check = () => run("catalogue", ["check", file], { DATABASE_URL: process.env.DATABASE_URL ?? "" });

async function post(body: unknown) {
  const { token } = await someone(1, "admin");
  return call("POST", "/api/v1/catalogue/revisions", { token, body, headers: { "accept-language": "en" } });
}

function publication(catalogue: object, more: object = {}) {
  const { effectiveFrom: _was, ...content } = catalogue as Catalogue;
  return { ...content, baseRevision: 1, note: "Un cambio", acceptGaps: true, ...more };
}

const stored = async () => [
  await db().catalogueRevision.count(),
  await db().channel.count(),
  await db().schedule.count(),
  await db().auditEntry.count({ where: { kind: "revision_published" } }),
];

describe("what cannot be right", () => {
  test.each(WRONG)(
    "%s is named at its field by the API, and nothing is stored",
    async (_, catalogue, pointer, said) => {
      const before = await stored();
      const refused = await post(publication(catalogue));
      const detail = typeof said === "string" ? said : expect.stringMatching(said);
      expect(refused).toMatchObject({ status: 400, body: { errors: expect.arrayContaining([{ pointer, detail }]) } });
      expect(await stored()).toEqual(before);
    },
  );

  test.each(WRONG)("%s is named at its field of a file", (_, catalogue, pointer, said) => {
    const detail = typeof said === "string" ? said : expect.stringMatching(said);
    expect(readCatalogueFile(Buffer.from(JSON.stringify(catalogue)), "en")).toMatchObject({
      ok: false,
      refused: { kind: "fields", fields: expect.arrayContaining([expect.objectContaining({ pointer, detail })]) },
    });
  });

  test("all of it is named at once", async () => {
    const both = { ...week({ mon: [["07:00", "07:00"]] }), desk: { ...published.desk, timeZone: "Bogotá" } };
    const { body } = await post(publication(both));
    const pointers = [`${WEEKLY}/mon/0/1`, "/desk/timeZone"];
    expect(body.errors.map(({ pointer }: { pointer: string }) => pointer).sort()).toEqual(pointers);
    writeFileSync(file, JSON.stringify(both));
    const { code, err } = await check();
    expect([code, ...pointers.map((pointer) => err.includes(pointer))]).toEqual([1, true, true]);
  });
});

describe("what cannot be read", () => {
  test("a body that was cut off is said to be no JSON", async () => {
    expect((await post(JSON.stringify(publication(published)).slice(0, -200))).status).toBe(400);
    writeFileSync(file, JSON.stringify(published).slice(0, -200));
    expect(await check()).toMatchObject({ code: 1, err: expect.stringContaining("cut off") });
  });

  test("fifty megabytes are too much, whatever they say", async () => {
    const padded = " ".repeat(50 * 1024 * 1024);
    expect((await post(JSON.stringify(publication(published)) + padded)).status).toBe(413);
    writeFileSync(file, JSON.stringify(published) + padded);
    expect(await check()).toMatchObject({ code: 1, err: expect.stringMatching(/MB|big|large/) });
  });
});

describe("what only looks wrong", () => {
  test.each(RIGHT)("%s is published, and found right", async (_, catalogue) => {
    const { _max } = await db().catalogueRevision.aggregate({ _max: { number: true } });
    expect(await post(publication(catalogue, { baseRevision: _max.number }))).toMatchObject({ status: 201 });
    expect(readCatalogueFile(Buffer.from(JSON.stringify(catalogue)), "en")).toMatchObject({ ok: true });
  });
});
