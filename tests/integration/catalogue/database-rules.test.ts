import { beforeAll, describe, expect, it, test } from "vitest";
import { readRevision } from "#lib/catalogue/read-revision.ts";
import type { Catalogue } from "#lib/catalogue/schema.ts";
import { storeRevision } from "#lib/catalogue/store-revision.ts";
import { toLocalDate } from "#lib/schedule/local-date.ts";
import { seed } from "#prisma/seed.ts";
import { withClient } from "#tests/fixtures/database.ts";
import { PUBLISHED, withChannels } from "../../unit/routing/catalogues.ts";
import { deskDatabaseForSuite } from "./desk-database.ts";

const database = deskDatabaseForSuite();
const PUBLICATION = { author: "admin@demo.test", publishedAt: new Date("2026-11-24T10:00:00-05:00") };
let lastNumber = 1;

/** Stores a catalogue as the next revision and reads it back. */
async function stored(catalogue: Catalogue): Promise<Catalogue | null> {
  lastNumber += 1;
  const numbered = { ...catalogue, revision: lastNumber };
  await database().db.$transaction((tx) => storeRevision(tx, numbered, PUBLICATION));
  return readRevision(database().db, numbered.revision);
}

describe("what is stored", () => {
  it("is the published page, word for word", async () => {
    expect(await readRevision(database().db, 1)).toEqual(PUBLISHED);
  });

  it("is also a desk with neither channels nor tiers", async () => {
    const nothing = { ...PUBLISHED, channels: [], tiers: [], holidays: [] };
    expect(await stored(nothing)).toEqual({ ...nothing, revision: lastNumber });
  });

  it("is seeded once", async () => {
    expect(await seed(database().appUrl)).toBe("already");
  });

  it("reads back as it was written, exceptions, nights, notices and all", async () => {
    const phone = PUBLISHED.channels[0];
    if (!phone) throw new Error("no channel");
    const rich: Catalogue = {
      ...withChannels({
        phone: {
          contacts: [...phone.contacts, { kind: "address", published: "Carrera 7 # 26-20, Bogotá" }],
          schedule: {
            ...phone.schedule,
            weekly: {
              ...phone.schedule.weekly,
              fri: [
                ["07:00", "12:00"],
                ["14:00", "19:00"],
              ],
              sat: [["22:00", "02:00"]],
              sun: [["03:00", "24:00"]],
            },
            exceptions: [
              {
                from: toLocalDate("2026-12-24"),
                to: toLocalDate("2026-12-24"),
                intervals: [["07:00", "12:00"]],
                reason: "Nochebuena.",
              },
              { from: toLocalDate("2026-12-26"), to: null, intervals: [], reason: "Hasta nuevo aviso." },
            ],
          },
        },
      }),
      notices: [
        {
          from: "2026-11-24T10:00:00-05:00",
          to: "2026-11-24T12:00:00-05:00",
          text: { es: "Demoras.\nDisculpe.", en: "Delays." },
        },
      ],
    };
    expect(await stored(rich)).toEqual({ ...rich, revision: lastNumber });
  });
});

describe("a row that breaks a rule cannot be stored", () => {
  const schedule = (weekly: Partial<Catalogue["channels"][number]["schedule"]["weekly"]>) =>
    withChannels({
      phone: {
        schedule: {
          closedOnHolidays: true,
          exceptions: [],
          weekly: { mon: [], tue: [], wed: [], thu: [], fri: [], sat: [], sun: [], ...weekly },
        },
      },
    });
  const contact = (change: object) => {
    const [first] = PUBLISHED.channels[0]?.contacts ?? [];
    return withChannels({
      phone: { contacts: [{ ...first, ...change } as Catalogue["channels"][number]["contacts"][number]] },
    });
  };

  // What the schema refuses at the edge, here without it.
  test.each<[string, Catalogue]>([
    ["a zero-length interval", schedule({ mon: [["07:00", "07:00"]] })],
    ["a time beyond the day", schedule({ mon: [["07:00", "25:00"]] })],
    [
      "intervals that overlap",
      schedule({
        mon: [
          ["07:00", "12:00"],
          ["11:00", "13:00"],
        ],
      }),
    ],
    ["a night that runs into the morning after", schedule({ mon: [["20:00", "08:00"]], tue: [["07:00", "12:00"]] })],
    ["a Sunday night that runs into Monday", schedule({ sun: [["20:00", "08:00"]], mon: [["07:00", "12:00"]] })],
    ["an unknown zone", { ...PUBLISHED, desk: { ...PUBLISHED.desk, timeZone: "America/Macondo" } }],
    ["an offset for a zone", { ...PUBLISHED, desk: { ...PUBLISHED.desk, timeZone: "-05:00" } }],
    ["a phone that is none", contact({ e164: "7442727" })],
    ["an extension that is none", contact({ extensions: ["11a"] })],
    ["a menu key that is none", contact({ menu: [{ digit: "A", label: "" }] })],
    ["a blank name", withChannels({ phone: { name: { es: " ", en: "Phone" } } })],
    ["a slug of two channels", withChannels({ email: { slug: "phone" } })],
    ["a channel that serves no type", withChannels({ phone: { requestTypes: [] } })],
    [
      "a notice that ends before it starts",
      {
        ...PUBLISHED,
        notices: [{ from: "2026-11-24T12:00:00-05:00", to: "2026-11-24T10:00:00-05:00", text: { es: "a", en: "a" } }],
      },
    ],
  ])("%s", async (_, catalogue) => {
    await expect(stored(catalogue)).rejects.toThrow();
    expect(await readRevision(database().db, lastNumber)).toBeNull();
  });

  it("but what only touches can", async () => {
    await expect(
      stored(
        schedule({
          sun: [["20:00", "07:00"]],
          mon: [
            ["07:00", "12:00"],
            ["12:00", "24:00"],
          ],
        }),
      ),
    ).resolves.not.toBeNull();
  });
});

describe("what is published stays as it was", () => {
  test.each([
    `UPDATE "Channel" SET "nameEs" = 'Otro' WHERE "revisionNumber" = 1`,
    `DELETE FROM "Channel" WHERE "revisionNumber" = 1`,
    `UPDATE "Contact" SET "e164" = '+573000000000'`,
    `UPDATE "WeeklyInterval" SET "closesAtMinute" = 1200`,
    `DELETE FROM "WeeklyInterval"`,
    `DELETE FROM "Holiday" WHERE "date" = '2026-07-13'`,
    `INSERT INTO "Holiday" VALUES (1, '2026-12-24', 'Nochebuena', 'Christmas Eve')`,
    `INSERT INTO "WeeklyInterval" SELECT "id", 'sun', 480, 720 FROM "Schedule" WHERE "revisionNumber" = 1 LIMIT 1`,
    `INSERT INTO "Notice" ("revisionNumber", "position", "fromAt", "toAt", "textEs", "textEn") VALUES (1, 0, '2026-01-01', '2026-01-02', 'a', 'a')`,
    `UPDATE "CatalogueRevision" SET "effectiveFrom" = '2024-01-01' WHERE "number" = 1`,
    `UPDATE "CatalogueRevision" SET "note" = 'otra', "withdrawnAt" = now() WHERE "number" = 1`,
    `DELETE FROM "CatalogueRevision" WHERE "number" = 1`,
  ])("refuses %s, from the owner of the tables as well", async (sql) => {
    await expect(database().query(sql)).rejects.toThrow(/immutable|violates|permission denied/);
    await expect(withClient(database().ownerUrl, (owner) => owner.query(sql))).rejects.toThrow(/immutable|violates/);
  });

  const OTHER_ID = "01900000-0000-7000-8000-000000000000";
  const FRESH = `INSERT INTO "CatalogueRevision" SELECT 900, "effectiveFrom", "publishedAt", "author", "note", NULL, "deskName", "timeZone", "introEs", "introEn", "mottoEs", "mottoEn" FROM "CatalogueRevision" WHERE "number" = 1`;
  beforeAll(() => stored({ ...PUBLISHED, tiers: [], note: "Sin niveles" }));
  test.each([
    `${FRESH}; INSERT INTO "Schedule" VALUES ('${OTHER_ID}', 900, true);
     INSERT INTO "Channel" SELECT '${OTHER_ID}', "revisionNumber", 90, 'otro', "kind", "nameEs", "nameEn", "descriptionEs", "descriptionEn", "servesAllTypes", "requestTypes", "priorities", "standby", "acceptsWhileClosed", "active", '${OTHER_ID}' FROM "Channel" WHERE "revisionNumber" = 1 LIMIT 1`,
    `INSERT INTO "Tier" SELECT '${OTHER_ID}', "number", 1, 'Otro', 'Other', NULL FROM "CatalogueRevision" WHERE "note" = 'Sin niveles'`,
    `INSERT INTO "Contact" SELECT '${OTHER_ID}', "id", NULL, 90, 'address', 'Otra' FROM "Channel" WHERE "revisionNumber" = 1 LIMIT 1`,
    `INSERT INTO "Contact" SELECT '${OTHER_ID}', NULL, "id", 90, 'address', 'Otra' FROM "Tier" WHERE "revisionNumber" = 1 LIMIT 1`,
    `INSERT INTO "MenuKey" SELECT "id", 90, '1', 'Otra' FROM "Contact" WHERE "kind" = 'phone' LIMIT 1`,
    `INSERT INTO "Schedule" VALUES ('${OTHER_ID}', 1, true)`,
    `INSERT INTO "WeeklyInterval" SELECT "scheduleId", 'sun', 60, 61 FROM "Channel" WHERE "revisionNumber" = 1 AND "slug" = 'phone'`,
    `INSERT INTO "ScheduleException" SELECT '${OTHER_ID}', "id", 90, '2026-12-24', NULL, 'Otra' FROM "Schedule" WHERE "revisionNumber" = 1 LIMIT 1`,
    // Of the revision that was stored with exceptions before.
    `INSERT INTO "ExceptionInterval" SELECT "id", 60, 61 FROM "ScheduleException" LIMIT 1`,
    // Beside an addition that is right, in one statement.
    `${FRESH};
     INSERT INTO "Schedule" VALUES (uuidv7(), 900, true), (uuidv7(), 1, true)`,
  ])("refuses an addition by the rule that says so: %s", async (sql) => {
    await expect(database().query(sql)).rejects.toThrow(/immutable \(addition to/);
  });

  it("refuses to empty a table, and to take away the rules, from the application", async () => {
    await expect(database().query(`TRUNCATE "CatalogueRevision" CASCADE`)).rejects.toThrow(/permission denied/);
    await expect(database().query(`ALTER TABLE "Channel" DISABLE TRIGGER "kept"`)).rejects.toThrow(/must be owner/);
  });

  it("lets a revision be withdrawn, once", async () => {
    const catalogue = await stored(PUBLISHED);
    const withdraw = `UPDATE "CatalogueRevision" SET "withdrawnAt" = now() WHERE "number" = ${catalogue?.revision}`;
    await expect(database().query(withdraw)).resolves.toBeDefined();
    await expect(database().query(withdraw)).rejects.toThrow(/immutable/);
  });
});
