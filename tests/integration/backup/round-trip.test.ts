import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { demoSignIns } from "#lib/people/demo-people.ts";
import { tellDemoRequests } from "#prisma/demo/tell.ts";
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
      INSERT INTO "CatalogueDraft" ("baseNumber", "content", "startedAt", "savedAt", "savedById", "savedByName")
        SELECT 1, '{}', now(), now(), "id", "name" FROM "Person" LIMIT 1;
    `),
  );
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
});
