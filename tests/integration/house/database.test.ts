import { chownSync, cpSync, existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import pg from "pg";
import { describe, expect, onTestFinished, test } from "vitest";
import { Refusal } from "#lib/refusal.ts";
import { type BuiltInDatabase, startDatabase } from "#prisma/embedded.ts";
import { closedFolder, openFolder } from "#tests/integration/house/folder.ts";
import { isAlive, killWithChildren } from "#tests/integration/house/processes.ts";
import { until } from "#tests/integration/house/until.ts";

const isRoot = process.getuid?.() === 0;
const NOBODY = 65534;

async function start(dataDir: string, options: Parameters<typeof startDatabase>[1] = {}): Promise<BuiltInDatabase> {
  const database = await startDatabase(dataDir, options);
  onTestFinished(() => database.stop());
  return database;
}

async function query(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client(url);
  client.on("error", () => {});
  await client.connect();
  try {
    const { rows } = await client.query(sql);
    return rows;
  } finally {
    await client.end();
  }
}

function postmaster(database: BuiltInDatabase): number {
  return Number(readFileSync(path.join(database.cluster, "postmaster.pid"), "utf8").split("\n")[0]);
}

async function crash(database: BuiltInDatabase): Promise<void> {
  const pid = postmaster(database);
  killWithChildren(pid);
  await until("the server is dead", () => !isAlive(pid));
}

describe("a new data directory", () => {
  test("gets a server that nobody enters without its password, kept from everybody else", async () => {
    const dataDir = openFolder();
    const database = await start(dataDir);

    expect(statSync(path.join(dataDir, "database-secret")).mode & 0o777).toBe(0o600);
    expect(statSync(database.cluster).mode & 0o777).toBe(0o700);
    const { username, port } = new URL(database.ownerUrl);
    for (const password of ["", "postgres", readFileSync(path.join(dataDir, "database-secret"), "utf8")]) {
      const url = `postgresql://${username}:${password}@127.0.0.1:${port}/canal_abierto`;
      await expect(query(url, "SELECT 1")).rejects.toThrow(/password/);
    }
    const { authentication } =
      (
        await query(
          database.ownerUrl,
          "SELECT setting AS authentication FROM pg_settings WHERE name = 'password_encryption'",
        )
      )[0] ?? {};
    expect(authentication).toBe("scram-sha-256");
  });

  test("sorts and compares Spanish, keeps every letter, and is durable", async () => {
    const { ownerUrl } = await start(openFolder());
    const [row] = await query(
      ownerUrl,
      `SELECT 'ñandú' > 'nube' AND 'ñandú' < 'oso' AS sorted, current_setting('fsync') AS fsync,
              current_setting('synchronous_commit') AS commit, current_setting('server_encoding') AS encoding`,
    );
    expect(row).toEqual({ sorted: true, fsync: "on", commit: "on", encoding: "UTF8" });
  });

  test("gives the application a role that owns nothing, changes no table and waits for ever for nobody", async () => {
    const { appUrl, ownerUrl } = await start(openFolder());
    await expect(query(appUrl, "CREATE TABLE mine (id int)")).rejects.toThrow(/permission denied/);
    const [row] = await query(
      appUrl,
      `SELECT current_setting('statement_timeout') AS statement, current_setting('lock_timeout') AS lock,
              current_setting('idle_in_transaction_session_timeout') AS idle,
              (SELECT rolsuper OR rolcreatedb OR rolcreaterole FROM pg_roles WHERE rolname = current_user) AS powerful`,
    );
    expect(row).toEqual({ statement: "15s", lock: "5s", idle: "30s", powerful: false });
    const [owner] = await query(ownerUrl, "SELECT rolsuper AS powerful FROM pg_roles WHERE rolname = current_user");
    expect(owner).toEqual({ powerful: false });
  });

  test("is made once by two first starts at once", async () => {
    const dataDir = openFolder();
    const both = await Promise.all([start(dataDir), start(dataDir)]);
    expect(both[0].ownerUrl).toBe(both[1].ownerUrl);
    await expect(query(both[0].appUrl, "SELECT 1")).resolves.toHaveLength(1);
  });
});

describe("a data directory that was used before", () => {
  test("has its rows after a stop", async () => {
    const dataDir = openFolder();
    const first = await start(dataDir);
    await query(first.ownerUrl, "CREATE TABLE kept AS SELECT 1 AS id");
    await first.stop();
    expect(existsSync(path.join(first.cluster, "postmaster.pid"))).toBe(false);
    const second = await start(dataDir);
    await expect(query(second.ownerUrl, "SELECT id FROM kept")).resolves.toEqual([{ id: 1 }]);
  });

  test("has every committed row after kill -9 of the server, which is noticed, and comes back where it was", async () => {
    const dataDir = openFolder();
    const first = await start(dataDir);
    await query(first.ownerUrl, "CREATE TABLE kept AS SELECT 1 AS id");
    await crash(first);
    await first.lost;
    const second = await start(dataDir, { port: first.port });
    expect(second.ownerUrl).toBe(first.ownerUrl);
    await expect(query(second.ownerUrl, "SELECT id FROM kept")).resolves.toEqual([{ id: 1 }]);
  });

  test("starts although its old process number belongs to another program by now, which is left alone", async () => {
    const dataDir = openFolder();
    const first = await start(dataDir);
    await crash(first);
    const pidFile = path.join(first.cluster, "postmaster.pid");
    const lines = readFileSync(pidFile, "utf8").split("\n");
    writeFileSync(pidFile, [String(process.pid), ...lines.slice(1)].join("\n"));
    await expect(query((await start(dataDir)).ownerUrl, "SELECT 1")).resolves.toHaveLength(1);
  });

  test("does not take the server of the folder that it was copied from for its own", async () => {
    const original = await start(openFolder());
    const copy = openFolder();
    cpSync(path.dirname(original.cluster), copy, { recursive: true, preserveTimestamps: true });
    const { uid, gid } = statSync(original.cluster);
    const files = path.join(copy, "pg");
    if (isRoot) (await import("node:child_process")).execFileSync("chown", ["-R", `${uid}:${gid}`, files]);
    const started = await start(copy);
    expect(started.port).not.toBe(original.port);
    const [row] = await query(started.ownerUrl, "SELECT pg_postmaster_start_time() IS NOT NULL AS up");
    expect(row).toEqual({ up: true });
  });
});

describe("a server that is running", () => {
  test("is shared, and stopped by the last one who leaves, whoever started it", async () => {
    const dataDir = openFolder();
    const first = await start(dataDir);
    const second = await start(dataDir);
    expect(second.port).toBe(first.port);
    await first.stop();
    await expect(query(second.appUrl, "SELECT 1")).resolves.toHaveLength(1);
    await second.stop();
    await expect(query(second.appUrl, "SELECT 1")).rejects.toThrow(/ECONNREFUSED/);
  });

  test("is stopped when all leave at once", async () => {
    const dataDir = openFolder();
    const all = await Promise.all([start(dataDir), start(dataDir), start(dataDir)]);
    await Promise.all(all.map((each) => each.stop()));
    expect(existsSync(path.join(all[0].cluster, "postmaster.pid"))).toBe(false);
  });

  test("is waited for by a start that comes while it stops", async () => {
    const dataDir = openFolder();
    const first = await start(dataDir);
    const [, second] = await Promise.all([first.stop(), start(dataDir)]);
    await expect(query(second.appUrl, "SELECT 1")).resolves.toHaveLength(1);
  });
});

describe("what is there is never overwritten", () => {
  async function refusal(dataDir: string): Promise<string> {
    const error = await startDatabase(dataDir).then(
      () => null,
      (thrown: unknown) => thrown,
    );
    expect(error).toBeInstanceOf(Refusal);
    return error instanceof Error ? error.message : "";
  }

  test("data of another major version is refused by its number", async () => {
    const dataDir = openFolder();
    const database = await start(dataDir);
    await database.stop();
    writeFileSync(path.join(database.cluster, "PG_VERSION"), "17\n");
    const said = await refusal(dataDir);
    expect(said).toMatch(/written by PostgreSQL 17, .* PostgreSQL 18/);
    expect(said.match(/npm run \S+ -- \S+/g)).toEqual([
      "npm run backup -- desk.backup",
      "npm run restore -- desk.backup",
    ]);
    expect(existsSync(path.join(database.cluster, "global/pg_control"))).toBe(true);
  });

  test("a folder of other files is refused", async () => {
    const dataDir = openFolder();
    const folder = path.join(dataDir, "pg");
    mkdirSync(folder);
    writeFileSync(path.join(folder, "letter.txt"), "dear");
    if (isRoot) chownSync(folder, NOBODY, NOBODY);
    expect(await refusal(dataDir)).toMatch(/no database/);
    expect(readFileSync(path.join(folder, "letter.txt"), "utf8")).toBe("dear");
  });

  test("data whose password is gone is refused", async () => {
    const dataDir = openFolder();
    await (await start(dataDir)).stop();
    rmSync(path.join(dataDir, "database-secret"));
    expect(await refusal(dataDir)).toMatch(/database-secret is missing/);
    expect(existsSync(path.join(dataDir, "database-secret"))).toBe(false);
  });

  test.runIf(isRoot)("data of root's own is refused, since PostgreSQL does not run as root", async () => {
    const dataDir = openFolder();
    const database = await start(dataDir);
    await database.stop();
    chownSync(database.cluster, 0, 0);
    expect(await refusal(dataDir)).toMatch(/belongs to root/);
  });
});

describe.runIf(isRoot)("in a folder that is closed to the user of the server", () => {
  test("the data is kept elsewhere, said where, found again, and not shared with a later folder of the same name", async () => {
    const home = closedFolder();
    const dataDir = path.join(home, "data");
    const first = await start(dataDir);
    onTestFinished(() => rmSync(path.dirname(first.cluster), { recursive: true, force: true }));
    expect(first.cluster.startsWith(home)).toBe(false);
    expect(first.remark).toContain(path.dirname(first.cluster));
    await query(first.ownerUrl, "CREATE TABLE kept AS SELECT 1 AS id");
    await first.stop();

    const second = await start(dataDir);
    await expect(query(second.ownerUrl, "SELECT id FROM kept")).resolves.toEqual([{ id: 1 }]);
    await second.stop();

    rmSync(dataDir, { recursive: true });
    const third = await start(dataDir);
    onTestFinished(() => rmSync(path.dirname(third.cluster), { recursive: true, force: true }));
    expect(third.cluster).not.toBe(first.cluster);
  });
});
