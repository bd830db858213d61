import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { isAuditLogOutOfReach, prepareDatabase } from "#lib/commands/start/prepare-database.ts";
import { passwordOf, secretOf } from "#prisma/embedded/secret.ts";
import { type BuiltInDatabase, startDatabase } from "#prisma/embedded.ts";
import { applyMigrations } from "#prisma/migrate/apply.ts";
import { openFolderForSuite } from "#tests/integration/house/folder.ts";

const folder = openFolderForSuite();
let server: BuiltInDatabase;

beforeAll(async () => {
  server = await startDatabase(folder.path);
  await prepareDatabase(server, () => {});
  await query(server.appUrl, ADD_ENTRY);
});

afterAll(async () => {
  await server.stop();
  folder.remove();
});

const ADD_ENTRY = `INSERT INTO "AuditEntry" ("at", "kind", "actor") VALUES (now(), 'signed_out', 'somebody')`;

async function query(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    const { rows } = await client.query(sql);
    return Array.isArray(rows) ? rows : [];
  } finally {
    await client.end();
  }
}

const count = async () => (await query(server.ownerUrl, `SELECT count(*)::int AS n FROM "AuditEntry"`))[0]?.n;

/** What somebody would try who makes the application run whatever they like. */
const ATTEMPTS = [
  `UPDATE "AuditEntry" SET "actor" = 'nobody'`,
  `UPDATE "AuditEntry" SET "actor" = 'nobody' WHERE false`,
  `DELETE FROM "AuditEntry"`,
  `TRUNCATE "AuditEntry"`,
  `TRUNCATE "AuditEntry" CASCADE`,
  `DROP TABLE "AuditEntry"`,
  `ALTER TABLE "AuditEntry" DISABLE TRIGGER ALL`,
  `ALTER TABLE "AuditEntry" DISABLE TRIGGER "kept"`,
  `ALTER TABLE "AuditEntry" ADD COLUMN "more" text`,
  `ALTER TABLE "AuditEntry" OWNER TO canal_app`,
  `DROP TRIGGER "kept" ON "AuditEntry"`,
  `CREATE TRIGGER "mine" BEFORE INSERT ON "AuditEntry" FOR EACH ROW EXECUTE FUNCTION "refuse_audit_change"()`,
  `CREATE RULE "mine" AS ON INSERT TO "AuditEntry" DO INSTEAD NOTHING`,
  `CREATE OR REPLACE FUNCTION public."refuse_audit_change"() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NULL; END $$`,
  `DROP FUNCTION "refuse_audit_change"() CASCADE`,
  `SET session_replication_role = replica`,
  `SET ROLE canal_owner`,
  `SELECT setval('"AuditEntry_sequence_seq"', 1)`,
  `BEGIN; LOCK TABLE "AuditEntry" IN ACCESS EXCLUSIVE MODE`,
  `GRANT ALL ON "AuditEntry" TO canal_app; DELETE FROM "AuditEntry"`,
  `CREATE TABLE public."Mine" (id int)`,
];

describe("the audit log, as the application's role", () => {
  test.each(ATTEMPTS)("withstands %s", async (sql) => {
    const before = await count();
    await expect(query(server.appUrl, sql)).rejects.toThrow(/permission denied|must be (owner|able)/);
    expect(await count()).toBe(before);
  });

  test("can be read and added to", async () => {
    const before = Number(await count());
    await query(server.appUrl, ADD_ENTRY);
    expect(await query(server.appUrl, `SELECT 1 FROM "AuditEntry"`)).toHaveLength(before + 1);
  });

  test("is kept from its owner's slips too, by the trigger", async () => {
    for (const sql of [`UPDATE "AuditEntry" SET "actor" = 'x'`, `DELETE FROM "AuditEntry"`, `TRUNCATE "AuditEntry"`])
      await expect(query(server.ownerUrl, sql), sql).rejects.toThrow(/only ever added to/);
  });
});

describe("the catalogue, as the application's role", () => {
  const TABLES =
    `Channel Tier Contact MenuKey Schedule WeeklyInterval ScheduleException ExceptionInterval Holiday Notice
    CatalogueRevision`.split(/\s+/);

  test.each(TABLES)("keeps every row of %s", async (table) => {
    await expect(query(server.appUrl, `DELETE FROM "${table}"`)).rejects.toThrow(/permission denied/);
    await expect(query(server.appUrl, `TRUNCATE "${table}" CASCADE`)).rejects.toThrow(/permission denied/);
  });

  test("keeps what is published, but for its withdrawal", async () => {
    await expect(query(server.appUrl, `UPDATE "CatalogueRevision" SET "note" = 'x'`)).rejects.toThrow(/permission/);
    await expect(query(server.appUrl, `UPDATE "Holiday" SET "nameEs" = 'x'`)).rejects.toThrow(/permission/);
    await query(server.appUrl, `UPDATE "CatalogueRevision" SET "withdrawnAt" = now() WHERE false`);
  });
});

describe("what the application's role may do", () => {
  const held = (url: string) =>
    query(
      url,
      `SELECT has_table_privilege('canal_app', '"AuditEntry"', 'DELETE') AS "delete",
              has_table_privilege('canal_app', '"Channel"', 'UPDATE') AS "update",
              has_table_privilege('canal_app', '"Person"', 'UPDATE') AS "work"`,
    );
  const right = [{ delete: false, update: false, work: true }];

  test("is set right at a start that has nothing to migrate, whatever an earlier release had given it", async () => {
    await query(server.ownerUrl, `GRANT ALL ON ALL TABLES IN SCHEMA public TO canal_app`);
    await query(server.ownerUrl, `REVOKE UPDATE ON "Person" FROM canal_app`);
    expect(await held(server.ownerUrl)).toEqual([{ delete: true, update: true, work: false }]);
    expect(await applyMigrations(server.ownerUrl)).toEqual([]);
    expect(await held(server.ownerUrl)).toEqual(right);
  });

  test("holds for every table there is: it adds rows to all of them but the history", async () => {
    const rows = await query(
      server.ownerUrl,
      `SELECT relname AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r'
         AND NOT has_table_privilege('canal_app', oid, 'INSERT')`,
    );
    expect(rows).toEqual([{ name: "_prisma_migrations" }]);
  });
});

describe("a database of one's own", () => {
  async function named(): Promise<{ ownerUrl: string; appUrl: string }> {
    const at = (user: string, password: string, database: string) =>
      `postgresql://${user}:${password}@127.0.0.1:${server.port}/${database}`;
    const admin = at("postgres", passwordOf("postgres", secretOf(folder.path)), "postgres");
    for (const sql of [
      `CREATE ROLE "desk owner" LOGIN PASSWORD 'one'`,
      `CREATE ROLE "desk-app" LOGIN PASSWORD 'two'`,
      `CREATE DATABASE named OWNER "desk owner"`,
    ])
      await query(admin, sql);
    return {
      ownerUrl: at("desk%20owner", "one", "named"),
      appUrl: at("desk-app", "two", "named"),
    };
  }

  test("works with two roles, and the start can tell whether the application's reaches the audit log", async () => {
    const { ownerUrl, appUrl } = await named();
    await prepareDatabase({ ownerUrl, appUrl: ownerUrl }, () => {});
    expect(await isAuditLogOutOfReach(ownerUrl)).toBe(false);
    // From then on with a role of the application's own.
    await prepareDatabase({ ownerUrl, appUrl }, () => {});
    expect(await isAuditLogOutOfReach(appUrl)).toBe(true);
    await query(appUrl, ADD_ENTRY);
    await expect(query(appUrl, `DELETE FROM "AuditEntry"`)).rejects.toThrow(/permission denied/);
    await expect(query(appUrl, `SELECT "next_ticket_number"(2026)`)).resolves.toHaveLength(1);
  });
});
