import { createHash, randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type BuiltInDatabase, startDatabase } from "#prisma/embedded.ts";
import { applyMigrations } from "#prisma/migrate/apply.ts";
import { SCHEMA, withEngine } from "#prisma/migrate/engine.ts";
import { isMigrated, type Migration, releaseMigrations } from "#prisma/migrate/history.ts";
import { createMigration, missingSql } from "#prisma/migrate.ts";
import { openFolderForSuite } from "#tests/integration/house/folder.ts";
import { until } from "#tests/integration/house/until.ts";

const folder = openFolderForSuite();
let server: BuiltInDatabase;

beforeAll(async () => {
  server = await startDatabase(folder.path);
});

afterAll(async () => {
  await server.stop();
  folder.remove();
});

async function query(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    const { rows } = await client.query(sql);
    return rows;
  } finally {
    await client.end();
  }
}

/** An empty database of its own for a test: its addresses for the owner and for the application. */
async function emptyDatabase(): Promise<{ ownerUrl: string; appUrl: string }> {
  const name = `test_${randomBytes(6).toString("hex")}`;
  await query(server.ownerUrl, `CREATE DATABASE ${name}`);
  const at = (url: string) => Object.assign(new URL(url), { pathname: `/${name}` }).href;
  return { ownerUrl: at(server.ownerUrl), appUrl: at(server.appUrl) };
}

function migration(name: string, sql: string): Migration {
  return { name, sql, checksum: createHash("sha256").update(sql).digest("hex") };
}

const tables = (url: string) =>
  query(url, "SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' ORDER BY 1").then((rows) =>
    rows.map((row) => row.name),
  );

const ONE = migration("20250101000000_one", "CREATE TABLE one (id int PRIMARY KEY);");
const TWO = migration("20250102000000_two", "CREATE TABLE two (id int PRIMARY KEY); INSERT INTO one VALUES (1);");

describe("migrating", () => {
  test("applies what is missing, in order, says its names, and then has nothing to do", async () => {
    const { ownerUrl } = await emptyDatabase();
    const said: string[] = [];
    const say = (line: string) => said.push(line);
    expect(await applyMigrations(ownerUrl, { release: [ONE], say })).toEqual([ONE.name]);
    expect(await applyMigrations(ownerUrl, { release: [ONE, TWO], say })).toEqual([TWO.name]);
    expect(await applyMigrations(ownerUrl, { release: [ONE, TWO], say })).toEqual([]);
    expect(said).toEqual([`Migrating: ${ONE.name}`, `Migrating: ${TWO.name}`]);
    expect(await query(ownerUrl, "SELECT id FROM one")).toEqual([{ id: 1 }]);
  });

  test("leaves the history as Prisma's own engine would", async () => {
    const { ownerUrl } = await emptyDatabase();
    await applyMigrations(ownerUrl);
    const migrationsList = {
      baseDir: "prisma/migrations",
      shadowDbInitScript: "",
      lockfile: { path: "migration_lock.toml", content: readFileSync("prisma/migrations/migration_lock.toml", "utf8") },
      migrationDirectories: releaseMigrations().map(({ name, sql }) => ({
        path: name,
        migrationFile: { path: "migration.sql", content: { tag: "ok" as const, value: sql } },
      })),
    };
    const filters = { externalTables: [], externalEnums: [] };
    const { found, applied } = await withEngine(ownerUrl, readFileSync(SCHEMA, "utf8"), async (engine) => ({
      found: await engine.diagnoseMigrationHistory({ migrationsList, optInToShadowDatabase: false, filters }),
      applied: await engine.applyMigrations({ migrationsList, filters }),
    }));
    expect(found).toMatchObject({
      editedMigrationNames: [],
      failedMigrationNames: [],
      hasMigrationsTable: true,
      history: null,
    });
    expect(applied.appliedMigrationNames).toEqual([]);
  });

  test("happens once when two starts do it at once, and what follows it too", async () => {
    const { ownerUrl } = await emptyDatabase();
    let running = 0;
    let most = 0;
    const underLock = async () => {
      most = Math.max(most, ++running);
      await query(ownerUrl, "SELECT pg_sleep(0.3)");
      running--;
    };
    const both = await Promise.all([1, 2].map(() => applyMigrations(ownerUrl, { release: [ONE, TWO], underLock })));
    expect(both.flat().sort()).toEqual([ONE.name, TWO.name]);
    expect(most).toBe(1);
  });

  test("undoes a migration that fails as a whole, says where, and goes on once it is mended", async () => {
    const { ownerUrl } = await emptyDatabase();
    const broken = migration(TWO.name, "CREATE TABLE two (id int);\n\nINSERT INTO nowhere VALUES (1);");
    await expect(applyMigrations(ownerUrl, { release: [ONE, broken] })).rejects.toThrow(
      /20250102000000_two failed, line 3 and was undone as a whole: relation "nowhere" does not exist/,
    );
    expect(await tables(ownerUrl)).toEqual(["_prisma_migrations", "one"]);
    expect(await applyMigrations(ownerUrl, { release: [ONE, TWO] })).toEqual([TWO.name]);
  });

  test("that is killed in the middle never happened", async () => {
    const { ownerUrl } = await emptyDatabase();
    const slow = migration(TWO.name, "CREATE TABLE two (id int); SELECT pg_sleep(60);");
    const killed = expect(applyMigrations(ownerUrl, { release: [ONE, slow] })).rejects.toThrow();
    await until("the slow migration runs", async () => {
      const rows = await query(
        ownerUrl,
        `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
        WHERE datname = current_database() AND query LIKE 'CREATE TABLE two%' AND wait_event = 'PgSleep'`,
      );
      return rows.length > 0;
    });
    await killed;
    expect(await tables(ownerUrl)).toEqual(["_prisma_migrations", "one"]);
    expect(await applyMigrations(ownerUrl, { release: [ONE, TWO] })).toEqual([TWO.name]);
  });

  test("refuses a migration that ends the transaction it runs in", async () => {
    const { ownerUrl } = await emptyDatabase();
    const sly = migration("20250103000000_sly", "COMMIT; CREATE TABLE sly (id int);");
    await expect(applyMigrations(ownerUrl, { release: [sly] })).rejects.toThrow(/ends the transaction/);
  });
});

describe("a database is left as it is", () => {
  test("when it belongs to a newer release", async () => {
    const { ownerUrl } = await emptyDatabase();
    await applyMigrations(ownerUrl, { release: [ONE, TWO] });
    const release = [ONE, migration("20250101500000_between", "CREATE TABLE between_ (id int);")];
    await expect(applyMigrations(ownerUrl, { release })).rejects.toThrow(
      /newer release of the desk[\s\S]*20250102000000_two/,
    );
    expect(await tables(ownerUrl)).not.toContain("between_");
  });

  test("when a migration was edited after it had been applied", async () => {
    const { ownerUrl } = await emptyDatabase();
    await applyMigrations(ownerUrl, { release: [ONE] });
    const release = [migration(ONE.name, `${ONE.sql} -- once more`), TWO];
    await expect(applyMigrations(ownerUrl, { release })).rejects.toThrow(/edited[\s\S]*20250101000000_one/);
    expect(await tables(ownerUrl)).not.toContain("two");
  });
});

describe("the application's role", () => {
  test("reads and writes the rows of every table, but neither the history nor the tables themselves", async () => {
    const { ownerUrl, appUrl } = await emptyDatabase();
    await applyMigrations(ownerUrl, { release: [ONE] });
    await query(appUrl, "INSERT INTO one VALUES (7)");
    expect(await query(appUrl, "SELECT migration_name FROM _prisma_migrations")).toHaveLength(1);
    for (const sql of [
      "DELETE FROM _prisma_migrations",
      "DROP TABLE one",
      "ALTER TABLE one ADD x int",
      "TRUNCATE one",
    ]) {
      await expect(query(appUrl, sql), sql).rejects.toThrow(/permission denied|must be owner/);
    }
  });

  test("can tell whether its database is at this release", async () => {
    const { ownerUrl, appUrl } = await emptyDatabase();
    const client = new pg.Client(appUrl);
    await client.connect();
    const ask = (sql: string) => client.query(sql);
    expect(await isMigrated(ask, [ONE, TWO])).toBe(false);
    await applyMigrations(ownerUrl, { release: [ONE] });
    expect(await isMigrated(ask, [ONE, TWO])).toBe(false);
    await applyMigrations(ownerUrl, { release: [ONE, TWO] });
    expect(await isMigrated(ask, [ONE, TWO])).toBe(true);
    expect(await isMigrated(ask, [ONE])).toBe(false);
    await client.end();
  });
});

describe("the check of the schema", () => {
  const now = new Date("2026-11-24T15:00:00Z");
  const shadows = () =>
    query(server.ownerUrl, "SELECT datname FROM pg_database WHERE datname LIKE 'canal\\_shadow\\_%'");

  test("finds that the migrations make what schema.prisma says", async () => {
    expect(await missingSql(server.ownerUrl, now)).toBe("");
  });

  test("finds a column that no migration makes, and one that a migration makes too many", async () => {
    const schema = readFileSync(SCHEMA, "utf8");
    const more = schema.replace("model Holiday {", "model Holiday {\n  forgotten String?");
    expect(await missingSql(server.ownerUrl, now, more)).toBe(
      '-- AlterTable\nALTER TABLE "Holiday" ADD COLUMN     "forgotten" TEXT;\n',
    );
    const less = schema.replace(/(model Holiday \{[^}]*?)\n\s+nameEn\s+String/, "$1");
    expect(less).not.toBe(schema);
    expect(await missingSql(server.ownerUrl, now, less)).toMatch(/DROP COLUMN "nameEn"/);
  });

  test("leaves no database behind, and takes away what an earlier one left when it was killed", async () => {
    const hourBefore = now.getTime() - 61 * 60_000;
    await query(server.ownerUrl, `CREATE DATABASE canal_shadow_${hourBefore}_abc`);
    await query(server.ownerUrl, `CREATE DATABASE canal_shadow_${now.getTime() - 1000}_def`);
    await missingSql(server.ownerUrl, now);
    expect(await shadows()).toEqual([{ datname: `canal_shadow_${now.getTime() - 1000}_def` }]);
  });

  test("takes no other name for a migration than one that a file may have", async () => {
    for (const name of ["", "Tickets", "add tickets", "../up", "x".repeat(61)]) {
      await expect(createMigration(server.ownerUrl, name, now), name).rejects.toThrow(/small letters/);
    }
  });
});
