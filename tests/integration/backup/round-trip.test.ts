import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { db } from "#lib/db.ts";
import { demoSignIns } from "#lib/people/demo-people.ts";
import { Refusal } from "#lib/refusal.ts";
import { tellDemoRequests } from "#prisma/demo/tell.ts";
import { applyMigrations } from "#prisma/migrate/apply.ts";
import { isMigrated, type Migration, releaseMigrations } from "#prisma/migrate/history.ts";
import { type DatabaseUrls, withClient } from "#tests/fixtures/database.ts";
import { SECRET } from "#tests/fixtures/secret.ts";
import { backUp, contents, emptyDatabase, MADE_AT, restore, shape } from "#tests/integration/backup/desks.ts";
import { deskForSuite } from "#tests/integration/tickets/desk-suite.ts";

deskForSuite();

let folder = "";
let desk: DatabaseUrls;

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), "canal-backup-"));
  desk = { ownerUrl: process.env.OWNER_URL ?? "", appUrl: process.env.DATABASE_URL ?? "" };
  await demoSignIns(SECRET, MADE_AT);
  await tellDemoRequests(MADE_AT);
  await withClient(desk.appUrl, (client) =>
    client.query(`
      INSERT INTO "AuditEntry" ("at", "kind", "actor", "data") VALUES (now(), 'tried', 'Ana <ana@ejemplo.example>', '{"a": ["\\\\", "\\n", "ñ"]}');
      INSERT INTO "Throttle" VALUES (E'tab\\tnewline\\nreturn\\rbackslash\\\\N', '2026-11-24 10:00:00.123+00', 7);
      -- As another server's transaction, far ahead of this one's.
      INSERT INTO "TicketEvent" ("ticketId", "at", "kind", "written") SELECT "id", now(), 'tags', 9000000000000 FROM "Ticket" LIMIT 1;
      INSERT INTO "CatalogueDraft" ("baseNumber", "content", "startedAt", "savedAt", "savedById", "savedByName")
        SELECT 1, '{}', now(), now(), "id", "name" FROM "Person" LIMIT 1;
      -- Of a kind that a later migration adds to those that an earlier one made, in the same transaction.
      INSERT INTO "OutboxMessage" ("kind", "recipient", "personId", "revisionNumber", "createdAt")
        SELECT 'revision_in_force', "email", "id", 1, now() FROM "Person" LIMIT 1;
      INSERT INTO "EffectTold" VALUES (1, now());
      INSERT INTO "EffectRead" ("personId", "revisionNumber") SELECT "id", 1 FROM "Person" LIMIT 1;
      INSERT INTO "CatalogueImport" ("personId", "version", "name", "trouble", "receivedAt")
        SELECT "id", "id", 'mesa.json', '{}', now() FROM "Person" LIMIT 1;
    `),
  );
  // Nobody is connected any more, as with a desk that was stopped.
  await db().$disconnect();
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("what was saved and brought back", () => {
  test("is the desk as it was: every row of every table, every rule, and where the numbers stand", async () => {
    const file = path.join(folder, "whole.backup");
    const before = { contents: await contents(desk), shape: await shape(desk) };
    await backUp(desk, file);
    const other = await emptyDatabase(desk);
    await restore(other, file);
    expect(await contents(other)).toEqual(before.contents);
    expect(await shape(other)).toEqual(before.shape);
    expect(Number.parseInt(before.contents.TicketEvent ?? "", 10)).toBeGreaterThan(50);
  });

  test("keeps what happened from being changed, as before, and follows events from where the new server stands", async () => {
    const file = path.join(folder, "kept.backup");
    await backUp(desk, file);
    const other = await emptyDatabase(desk);
    await restore(other, file);
    await withClient(other.ownerUrl, async (client) => {
      for (const [change, rule] of [
        [`UPDATE "AuditEntry" SET "actor" = 'nobody'`, /only ever added to/],
        [`DELETE FROM "TicketEvent"`, /what happened to a ticket is kept/],
        [`UPDATE "Channel" SET "nameEs" = 'x'`, /immutable/],
        [`INSERT INTO "Holiday" VALUES (1, '2031-01-01', 'x', 'x')`, /immutable/],
        [`DELETE FROM "Person" WHERE "email" = 'agente@demo.test'`, /foreign key/],
      ] as const)
        await expect(client.query(change), change).rejects.toThrow(rule);
      const { rows } = await client.query(
        `SELECT count(*)::int AS ahead FROM "TicketEvent" WHERE "written" >= pg_snapshot_xmin(pg_current_snapshot())::text::bigint`,
      );
      expect(rows).toEqual([{ ahead: 0 }]);
      const numbered = await client.query("SELECT next_ticket_number(2026) AS number");
      const last = await withClient(desk.ownerUrl, (saved) => saved.query("SELECT next_ticket_number(2026) AS number"));
      expect(numbered.rows).toEqual(last.rows);
    });
  });

  test("is one instant's, whatever is written while it is saved", async () => {
    const file = path.join(folder, "busy.backup");
    const [before, busy] = [await contents(desk), await emptyDatabase(desk)];
    await backUp(desk, file, () =>
      withClient(desk.appUrl, async (client) => {
        await client.query(`UPDATE "Person" SET "name" = 'Otra' WHERE "email" = 'admin@demo.test'`);
        await client.query(`INSERT INTO "Throttle" VALUES ('late', now(), 1)`);
        await client.query(
          `INSERT INTO "TicketEvent" ("ticketId", "at", "kind") SELECT "id", now(), 'tags' FROM "Ticket" LIMIT 1`,
        );
      }),
    );
    await restore(busy, file);
    expect(await contents(busy)).toEqual(before);
    await withClient(busy.ownerUrl, (client) =>
      expect(
        client.query(
          `INSERT INTO "TicketEvent" ("ticketId", "at", "kind") SELECT "id", now(), 'tags' FROM "Ticket" LIMIT 1`,
        ),
      ).resolves.toMatchObject({ rowCount: 1 }),
    );
  });

  test("is brought to this release when an earlier one has saved it", async () => {
    const file = path.join(folder, "earlier.backup");
    const all = releaseMigrations();
    const [earlier, later] = [await emptyDatabase(desk), await emptyDatabase(desk)];
    await applyMigrations(earlier.ownerUrl, { release: all.slice(0, 1) });
    await seedEarlier(earlier);
    await backUp(earlier, file);
    await restore(later, file);
    expect(await isMigratedAt(later)).toBe(true);
    const { Holiday: saved } = await contents(earlier);
    const { Holiday: brought, Person: people } = await contents(later);
    expect([brought, people]).toEqual([saved, "0 rows, empty"]);
  });

  test("has the rows of the backup, not those that a migration puts into a new database", async () => {
    const file = path.join(folder, "filled.backup");
    const sql = `CREATE TABLE "Rule" ("name" TEXT PRIMARY KEY); INSERT INTO "Rule" VALUES ('as it comes');`;
    const release = [...releaseMigrations(), migration("20990101000000_rules", sql)];
    const [filled, other] = [await emptyDatabase(desk), await emptyDatabase(desk)];
    await applyMigrations(filled.ownerUrl, { release });
    await withClient(filled.ownerUrl, (client) => client.query(`UPDATE "Rule" SET "name" = 'as we want it'`));
    await backUp(filled, file);
    await restore(other, file, release);
    expect(await contents(other)).toEqual(await contents(filled));
  });
});

describe("a restore is refused, and leaves the database as it was,", () => {
  let file = "";
  let bytes: Buffer;

  beforeAll(async () => {
    file = path.join(folder, "good.backup");
    await backUp(desk, file);
    bytes = readFileSync(file);
  });

  async function refusal(database: DatabaseUrls, from = file, release?: readonly Migration[]): Promise<string> {
    const error = await restore(database, from, release).then(
      () => null,
      (thrown: unknown) => thrown,
    );
    expect(error).toBeInstanceOf(Refusal);
    return error instanceof Error ? error.message : "";
  }

  function variant(name: string, change: (copy: Buffer) => Buffer): string {
    const other = path.join(folder, name);
    writeFileSync(other, change(Buffer.from(bytes)));
    return other;
  }

  test("over a desk", async () => {
    const before = await contents(desk);
    expect(await refusal(desk)).toMatch(/not empty: it holds a desk/);
    expect(await contents(desk)).toEqual(before);
  });

  test("over somebody else's tables", async () => {
    const other = await emptyDatabase(desk);
    await withClient(other.ownerUrl, (client) => client.query("CREATE TABLE theirs AS SELECT 1 AS id"));
    expect(await refusal(other)).toMatch(/not empty: it holds other tables \(theirs\)/);
  });

  test("while somebody is connected, as a running desk is", async () => {
    const other = await emptyDatabase(desk);
    await withClient(other.appUrl, async () => expect(await refusal(other)).toMatch(/one connection.*running/));
  });

  test("from a newer release, or one with other migrations", async () => {
    const other = await emptyDatabase(desk);
    const all = releaseMigrations();
    const [last] = all.slice(-1);
    expect(await refusal(other, file, all.slice(0, -1))).toContain(
      `newer release of the desk: it has seen migrations that are not known here.\n  ${last?.name}`,
    );
    const edited = all.map((one) => (one === last ? migration(one.name, `${one.sql}\n`) : one));
    expect(await refusal(other, file, edited)).toContain(`said something else:\n  ${last?.name}`);
    expect(await contents(other)).toEqual({});
  });

  test.each([0, 1, 100, 0.1, 0.5, 0.9, -1000, -10, -1])("cut off at %d", async (at) => {
    const other = await emptyDatabase(desk);
    const length = Number.isInteger(at) ? (at < 0 ? bytes.length + at : at) : Math.floor(bytes.length * at);
    const cut = variant(`cut-${at}.backup`, (copy) => copy.subarray(0, length));
    expect(await refusal(other, cut)).toMatch(/is damaged, or was cut off/);
    expect(await contents(other)).toEqual({});
  });

  test.each([0, 10, 300, 0.03, 0.2, 0.4, 0.6, 0.8, 0.97, -20, -2])("with a bit flipped at %d", async (at) => {
    const other = await emptyDatabase(desk);
    const place = Number.isInteger(at) ? (at < 0 ? bytes.length + at : at) : Math.floor(bytes.length * at);
    const flipped = variant(`flipped-${at}.backup`, (copy) => {
      copy[place] = (copy[place] ?? 0) ^ 0x10;
      return copy;
    });
    expect(await refusal(other, flipped)).toMatch(/is damaged, or was cut off/);
    expect(await contents(other)).toEqual({});
  });

  test.each([
    ["not there", () => path.join(folder, "nowhere.backup"), /There is no /],
    ["a folder", () => folder, /is a folder/],
    ["something else", () => variant("letter.txt", () => Buffer.from("dear")), /is damaged, or was cut off/],
  ])("from a file that is %s", async (_, from, words) => {
    expect(await refusal(await emptyDatabase(desk), from())).toMatch(words);
  });

  test.each([
    ["the disk is full", "disk_full", /disk of the database is full\. Make room and restore again/],
    ["a row breaks a rule", "check_violation", /holds rows that a rule of the database refuses/],
    ["memory is short", "out_of_memory", /too little memory/],
  ])("when %s while it loads", async (_, code, words) => {
    const sql = `
      CREATE FUNCTION "refuse_all"() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN RAISE EXCEPTION 'no more' USING ERRCODE = '${code}'; END $$;
      CREATE TRIGGER "refused" BEFORE INSERT ON "Throttle" FOR EACH ROW EXECUTE FUNCTION "refuse_all"();`;
    const release = [...releaseMigrations(), migration("20990101000000_refusing", sql)];
    const [source, other] = [await emptyDatabase(desk), await emptyDatabase(desk)];
    await applyMigrations(source.ownerUrl, { release });
    await withClient(source.ownerUrl, async (client) => {
      await client.query(`ALTER TABLE "Throttle" DISABLE TRIGGER "refused"`);
      await client.query(`INSERT INTO "Throttle" VALUES ('x', now(), 1)`);
    });
    const refused = path.join(folder, `${code}.backup`);
    await backUp(source, refused);
    expect(await refusal(other, refused, release)).toMatch(words);
    expect(await contents(other)).toEqual({});
  });

  test("when something goes wrong at the last moment", async () => {
    const other = await emptyDatabase(desk);
    const fails = () => {
      throw new Error("no room for the secret");
    };
    await expect(restore(other, file, releaseMigrations(), fails)).rejects.toThrow("no room");
    expect(await contents(other)).toEqual({});
    await restore(other, file);
    expect(await contents(other)).toEqual(await contents(desk));
  });
});

/** Revision 1 as the first release has stored it: the client of this one knows columns that it did not have. */
async function seedEarlier({ ownerUrl }: DatabaseUrls): Promise<void> {
  await withClient(ownerUrl, (client) =>
    client.query(`
      BEGIN;
      INSERT INTO "CatalogueRevision" VALUES (1, '2025-01-01', '2025-01-01', 'Ana', '', NULL, 'Mesa', 'America/Bogota', '', '', '', '');
      INSERT INTO "Holiday" VALUES (1, '2026-12-25', 'Navidad', 'Christmas');
      COMMIT;
    `),
  );
}

function isMigratedAt({ ownerUrl }: DatabaseUrls): Promise<boolean> {
  return withClient(ownerUrl, (client) => isMigrated((sql) => client.query(sql)));
}

function migration(name: string, sql: string): Migration {
  return { name, sql, checksum: createHash("sha256").update(sql).digest("hex") };
}
