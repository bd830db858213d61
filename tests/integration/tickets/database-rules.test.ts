import pg from "pg";
import { afterAll, beforeAll, describe, expect, it, test } from "vitest";
import { snapshot } from "#lib/catalogue/snapshot.ts";
import { databaseUrl, db } from "#lib/db.ts";
import { openRequest } from "#lib/tickets/open-request.ts";
import { requestSchema } from "#lib/tickets/request-schema.ts";
import { deskForSuite } from "./desk-suite.ts";
import { INCIDENT, NOW, open, opened, person, revisionInForce, seen, written } from "./scene.ts";

deskForSuite();

let pool: pg.Pool;
beforeAll(() => {
  pool = new pg.Pool({ connectionString: databaseUrl() });
});
afterAll(() => pool.end());

/** Runs a statement as the application; $1 is what it is about. */
const run = (sql: string, id: string) => pool.query(sql, [id]);

describe("what happened stays as it happened", () => {
  test.each([
    `UPDATE "TicketEvent" SET "at" = now() WHERE "ticketId" = $1`,
    `UPDATE "TicketEvent" SET "data" = '{}' WHERE "ticketId" = $1`,
    `DELETE FROM "TicketEvent" WHERE "ticketId" = $1`,
    `DELETE FROM "Message" WHERE "ticketId" = $1`,
    `DELETE FROM "Ticket" WHERE "id" = $1`,
  ])("refuses %s", async (sql) => {
    const ticket = await opened();
    await written(await person(1), ticket, "hola");
    await expect(run(sql, ticket.id)).rejects.toThrow(/what happened to a ticket is kept/);
    expect((await seen(ticket.id)).events).toHaveLength(3);
  });

  test.each([
    [`TRUNCATE "TicketEvent"`, /permission denied/],
    [`TRUNCATE "Ticket" CASCADE`, /permission denied/],
    [`ALTER TABLE "TicketEvent" DISABLE TRIGGER "kept"`, /must be owner/],
    [`ALTER TABLE "Message" DISABLE TRIGGER "only_taken_back"`, /must be owner/],
    [`CREATE TABLE trespass ()`, /permission denied/],
    [`SELECT nextval('ticket_numbers.of_2026')`, /permission denied/],
  ])("refuses %s to the application", async (sql, why) => {
    await opened();
    await expect(pool.query(sql)).rejects.toThrow(why);
  });
});

describe("a message", () => {
  it("is taken back once, and changed in no other way", async () => {
    const ticket = await opened();
    const id = await written(await person(1), ticket, "hola");
    const only = /only ever taken back/;
    await expect(run(`UPDATE "Message" SET "text" = 'otra' WHERE "id" = $1`, id)).rejects.toThrow(only);
    await expect(run(`UPDATE "Message" SET "visibility" = 'internal' WHERE "id" = $1`, id)).rejects.toThrow(only);
    await expect(
      run(`UPDATE "Message" SET "text" = 'otra', "takenBackAt" = now() WHERE "id" = $1`, id),
    ).rejects.toThrow(only);
    await run(`UPDATE "Message" SET "takenBackAt" = now() WHERE "id" = $1`, id);
    await expect(run(`UPDATE "Message" SET "takenBackAt" = now() WHERE "id" = $1`, id)).rejects.toThrow(only);
    await expect(run(`UPDATE "Message" SET "takenBackAt" = NULL WHERE "id" = $1`, id)).rejects.toThrow(only);
  });

  test.each([
    [
      "of a customer is never internal",
      `INSERT INTO "Message" ("ticketId", "visibility", "text", "at") VALUES ($1, 'internal', 't', now())`,
    ],
    [
      "has 20,000 characters at most",
      `INSERT INTO "Message" ("ticketId", "visibility", "text", "at") VALUES ($1, 'public', repeat('ñ', 20001), now())`,
    ],
    [
      "is told by one event",
      `INSERT INTO "TicketEvent" ("ticketId", "at", "kind", "messageId") SELECT "ticketId", "at", 'message', "messageId" FROM "TicketEvent" WHERE "ticketId" = $1 AND "messageId" IS NOT NULL`,
    ],
  ])("%s", async (_, sql) => {
    const ticket = await opened();
    await written(await person(1), ticket, "hola");
    await expect(run(sql, ticket.id)).rejects.toThrow(/violates (check|unique)/);
  });
});

describe("a ticket that breaks a rule cannot be stored", () => {
  test.each([
    ["a number of another form", `"number" = 'CA-26-1'`],
    ["version 0", `"version" = 0`],
    ["tier 0", `"tier" = 0`],
    ["tier 4", `"tier" = 4`],
    ["an empty subject", `"subject" = ''`],
    ["a subject of 201 characters", `"subject" = repeat('ñ', 201)`],
    ["an empty text", `"text" = ''`],
    ["a text of 20,001 characters", `"text" = repeat('ñ', 20001)`],
    ["a requester without an address", `"requesterEmail" = NULL`],
    ["a requester without consent", `"consentAt" = NULL, "consentVersion" = NULL`],
    ["consent to no wording", `"consentVersion" = NULL`],
    [
      "an anonymous requester with a telephone",
      `"requesterName" = NULL, "requesterEmail" = NULL, "consentAt" = NULL, "consentVersion" = NULL`,
    ],
    ["an address in capitals", `"requesterEmail" = 'A@b.example'`],
    ["a document without a number", `"documentType" = 'CC'`],
    ["solved at no time", `"status" = 'solved'`],
    ["unsolved at some time", `"solvedAt" = now()`],
    ["closed at no time", `"status" = 'closed', "solvedAt" = now(), "closedAs" = 'solved'`],
    ["closed in no way", `"status" = 'closed', "solvedAt" = now(), "closedAt" = now()`],
    ["a duplicate of nothing", `"status" = 'closed', "solvedAt" = now(), "closedAt" = now(), "closedAs" = 'duplicate'`],
    ["an original of what is no duplicate", `"duplicateOfId" = "id"`],
    ["a rating of 6", `"rating" = 6, "ratedAt" = now()`],
    ["a rating of 0", `"rating" = 0, "ratedAt" = now()`],
    ["a rating at no time", `"rating" = 5`],
    ["a time of no rating", `"ratedAt" = now()`],
    ["link 0", `"followGeneration" = 0`],
  ])("%s", async (_, change) => {
    const ticket = await opened();
    await expect(run(`UPDATE "Ticket" SET ${change} WHERE "id" = $1`, ticket.id)).rejects.toThrow(/violates check/);
  });

  test.each([
    ["somebody who is not there", `"assigneeId" = uuidv7()`],
    ["a matter that is not there", `"matterId" = uuidv7()`],
    ["a revision that is not there", `"revisionNumber" = 999`],
  ])("%s", async (_, change) => {
    const ticket = await opened();
    await expect(run(`UPDATE "Ticket" SET ${change} WHERE "id" = $1`, ticket.id)).rejects.toThrow(
      /violates foreign key/,
    );
  });

  test("two with one link", async () => {
    const [one, other] = [await opened(), await opened()];
    await expect(
      pool.query(
        `UPDATE "Ticket" SET "followHash" = (SELECT "followHash" FROM "Ticket" WHERE "id" = $1) WHERE "id" = $2`,
        [one.id, other.id],
      ),
    ).rejects.toThrow(/violates unique/);
  });
});

test.each([
  [
    "an event of the customer and of somebody of the desk",
    `INSERT INTO "TicketEvent" ("ticketId", "at", "kind", "byCustomer", "personId") SELECT $1::uuid, now(), 'spam', true, "id" FROM "Person" LIMIT 1`,
  ],
  [
    "a file of nothing",
    `INSERT INTO "Attachment" ("name", "type", "size", "sha256", "createdAt") VALUES ($1, 't', 1, 'x', now())`,
  ],
  [
    "a file of more than 10 MB",
    `INSERT INTO "Attachment" ("ticketId", "name", "type", "size", "sha256", "createdAt") VALUES ($1::uuid, 'n', 't', 10485761, 'x', now())`,
  ],
])("%s cannot be stored", async (_, sql) => {
  await person(1);
  await expect(run(sql, (await opened()).id)).rejects.toThrow(/violates check/);
});

describe("a radicado", () => {
  const number = async (now: number) => {
    const outcome = await open(INCIDENT, { now });
    if (!outcome.ok) throw new Error("not opened");
    return (await seen(outcome.value.id)).number;
  };

  it("is given once, in one row without gaps, to fifty that open the first requests of a year at once", async () => {
    await snapshot();
    const request = requestSchema.parse(INCIDENT);
    const revision = await revisionInForce();
    const now = Date.parse("2031-06-01T10:00:00-05:00");
    const outcomes = await Promise.all(
      Array.from({ length: 50 }, () => openRequest({ request, revision, now, key: null })),
    );
    expect(outcomes.every(({ ok }) => ok)).toBe(true);
    const rows = await db().ticket.findMany({
      where: { number: { startsWith: "CA-2031-" } },
      orderBy: { number: "asc" },
      select: { number: true },
    });
    expect(rows.map(({ number }) => number)).toEqual(
      Array.from({ length: 50 }, (_, index) => `CA-2031-${String(index + 1).padStart(6, "0")}`),
    );
  });

  it.each([
    ["2026-12-31T23:59:59-05:00", "CA-2026-"],
    ["2027-01-01T04:59:59Z", "CA-2026-"],
    ["2027-01-01T05:00:00Z", "CA-2027-000001"],
    ["2027-12-31T23:59:59.999-05:00", "CA-2027-000002"],
  ])("of %s is of the year on the desk's wall: %s", async (at, start) => {
    expect(await number(Date.parse(at))).toMatch(new RegExp(`^${start}`));
  });

  it("goes on after the millionth of a year", async () => {
    const owner = new pg.Client({ connectionString: process.env.OWNER_URL });
    await owner.connect();
    await number(Date.parse("2032-06-01T10:00:00-05:00"));
    await owner.query("SELECT setval('ticket_numbers.of_2032', 999999)");
    await owner.end();
    expect(await number(Date.parse("2032-06-01T10:00:00-05:00"))).toBe("CA-2032-1000000");
  });

  it.each([1999, 3000])("is not of the year %i", async (year) => {
    await expect(pool.query("SELECT next_ticket_number($1)", [year])).rejects.toThrow(/no radicado has the year/);
  });
});

describe("where a ticket stands in its list", () => {
  it("follows from its status, its priority and its time", async () => {
    const key = async (change: object, status: string, now: number) => {
      const { id } = await opened(change, now);
      const settled = status === "solved" ? `, "solvedAt" = now()` : "";
      await run(`UPDATE "Ticket" SET "status" = '${status}'${settled} WHERE "id" = $1`, id);
      return (await db().ticket.findUniqueOrThrow({ where: { id }, select: { queueKey: true } })).queueKey;
    };
    const later = NOW + 1;
    const keys = [
      await key({ priority: "P1" }, "new", NOW),
      await key({ priority: "P1" }, "waiting", later),
      await key({ priority: "P2" }, "open", NOW),
      await key({ priority: "P3" }, "open", NOW),
      await key({ priority: "P4" }, "open", NOW),
      await key({ priority: "P4" }, "open", later),
      await key({ priority: "P1" }, "solved", later),
      await key({ priority: "P1" }, "solved", NOW),
    ];
    expect(keys).toEqual(keys.toSorted((one, other) => (one < other ? -1 : 1)));
    expect(new Set(keys).size).toBe(keys.length);
  });
});
