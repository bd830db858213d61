import { randomBytes } from "node:crypto";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { BuiltInDatabase } from "#prisma/embedded.ts";
import { applyMigrations } from "#prisma/migrate/apply.ts";
import { type DatabaseUrls, startOwnServer, withClient } from "#tests/fixtures/database.ts";
import { SECRET } from "#tests/fixtures/secret.ts";
import { begin, run, type Said } from "#tests/integration/backup/command.ts";
import { contents, emptyDatabase } from "#tests/integration/backup/desks.ts";
import { until } from "#tests/integration/house/until.ts";

/** So much is attached to the one request of the desk: parts of random bytes, which nothing makes smaller. */
const PARTS = 400;
const PART_BYTES = 256 * 1024;
/** What a command may have in memory, whatever the desk holds: Node.js itself has half of it. */
const MEMORY_MAX = 260e6;

let server: BuiltInDatabase;
let removeServer: () => void;
let folder = "";
let desk: DatabaseUrls;
let saved = "";
let saidOfSaved: Said | undefined;

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), "canal-backup-"));
  ({ server, remove: removeServer } = await startOwnServer());
  desk = await emptyDatabase(server);
  await applyMigrations(desk.ownerUrl);
  await withClient(desk.ownerUrl, async (client) => {
    await client.query(`
      INSERT INTO "HeldForm" ("id", "tokenHash", "values", "errors", "createdAt") VALUES (uuidv7(), 'a', '{}', '{}', now());
      INSERT INTO "Attachment" ("heldFormId", "name", "type", "size", "sha256", "createdAt")
        SELECT "id", 'grande.bin', 'application/octet-stream', 10485760, '', now() FROM "HeldForm";
    `);
    for (let part = 0; part < PARTS; part += 1)
      await client.query(`INSERT INTO "AttachmentPart" SELECT "id", $1, $2 FROM "Attachment"`, [
        part,
        randomBytes(PART_BYTES),
      ]);
  });
  saved = path.join(folder, "big.backup");
  saidOfSaved = await run("backup", [saved], { ...on(desk), PEAK_MEMORY_FILE: path.join(folder, "peak-of-backup") });
});

afterAll(async () => {
  await server.stop();
  removeServer();
  rmSync(folder, { recursive: true, force: true });
});

const on = ({ ownerUrl }: DatabaseUrls, secret = SECRET) => ({ DATABASE_URL: ownerUrl, SECRET: secret });
const leftBehind = () => readdirSync(folder).filter((name) => name.endsWith(".part"));

describe("npm run backup", () => {
  test("keeps a desk of any size in a file that only its owner reads, in constant memory", () => {
    expect(saidOfSaved).toMatchObject({ code: 0 });
    expect(saidOfSaved?.err).toMatch(/big\.backup: 0 requests with 1 file, 0 people, 0 revisions; 1\d\d\.\d MB\.\n$/);
    expect(statSync(saved).mode & 0o777).toBe(0o600);
    expect(leftBehind()).toEqual([]);
    expect(Number(readFileSync(path.join(folder, "peak-of-backup"), "utf8"))).toBeLessThan(MEMORY_MAX);
  });

  test("never leaves half a file under the name, though it be killed in the middle; the desk goes on", async () => {
    const file = path.join(folder, "killed.backup");
    const running = begin("backup", [file], on(desk));
    await until("it writes", () => leftBehind().some((name) => statSync(path.join(folder, name)).size > 1e6));
    running.process.kill("SIGKILL");
    await running.ended;
    expect(existsSync(file)).toBe(false);
    for (const name of leftBehind()) rmSync(path.join(folder, name));
    await withClient(desk.ownerUrl, (client) => client.query(`UPDATE "HeldForm" SET "values" = '{"after": true}'`));
    await withClient(desk.ownerUrl, (client) => client.query(`UPDATE "HeldForm" SET "values" = '{}'`));
  });

  test.each(["SIGINT", "SIGTERM", "SIGHUP"] as const)("told to stop by %s leaves nothing at all", async (signal) => {
    const file = path.join(folder, `${signal}.backup`);
    const running = begin("backup", [file], on(desk));
    await until("it writes", () => leftBehind().some((name) => statSync(path.join(folder, name)).size > 1e6));
    running.process.kill(signal);
    expect(await running.ended).toMatchObject({ code: 1, err: expect.stringContaining("Nothing was kept") });
    expect([existsSync(file), leftBehind()]).toEqual([false, []]);
  });

  test.each([
    ["a file that is there", () => saved, /is there already, and stays/],
    ["a folder that is not", () => path.join(folder, "no/where.backup"), /there is no such folder/],
    ["a folder that is a file", () => path.join(saved, "x"), /there is no such folder/],
  ])("to %s is refused in words", async (_, file, words) => {
    const before = statSync(saved).mtimeMs;
    const said = await run("backup", [file()], on(desk));
    expect(said).toMatchObject({ code: 1, err: expect.stringMatching(words) });
    expect(said.err).not.toMatch(/\bat .*:\d+:\d+/);
    expect(statSync(saved).mtimeMs).toBe(before);
  });

  test("of a database without a desk, and of a desk whose SECRET is not given, is refused in words", async () => {
    const file = path.join(folder, "nothing.backup");
    expect(await run("backup", [file], on(await emptyDatabase(server)))).toMatchObject({
      code: 1,
      err: expect.stringContaining("no desk was started on this database yet"),
    });
    expect(await run("backup", [file], { DATABASE_URL: desk.ownerUrl })).toMatchObject({
      code: 1,
      err: expect.stringContaining("SECRET"),
    });
    expect([existsSync(file), leftBehind()]).toEqual([false, []]);
  });

  test.each([["nothing"], ["an option", "--help"], ["two files", "a", "b"]])(
    "given %s says its use",
    async (_, ...args) => {
      expect(await run("backup", args, on(desk))).toMatchObject({ code: 2, err: expect.stringContaining("-- FILE") });
      expect(await run("restore", args, on(desk))).toMatchObject({ code: 2, err: expect.stringContaining("-- FILE") });
    },
  );
});

describe("npm run restore", () => {
  test("brings all of it back in constant memory, also by way of standard output and input", async () => {
    const [peak, other, third] = [path.join(folder, "peak"), await emptyDatabase(server), await emptyDatabase(server)];
    const said = await run("restore", [saved], { ...on(other), PEAK_MEMORY_FILE: peak });
    expect(said).toMatchObject({ code: 0 });
    expect(said.err).toMatch(/^Restored, as of \d{4}-.*: 0 requests with 1 file, 0 people, 0 revisions\./);
    expect(Number(readFileSync(peak, "utf8"))).toBeLessThan(MEMORY_MAX);
    expect(await contents(other)).toEqual(await contents(desk));

    const piped = await run("backup", ["-"], on(other));
    expect(piped).toMatchObject({ code: 0 });
    expect(await run("restore", ["-"], on(third), piped.out)).toMatchObject({ code: 0 });
    expect(await contents(third)).toEqual(await contents(desk));
  });

  test.each([
    ["killed", "SIGKILL", null, ""],
    ["told to stop", "SIGTERM", 1, "Stopped. Nothing was kept."],
  ] as const)("%s in the middle has restored nothing, and can be done again", async (_, signal, code, words) => {
    const other = await emptyDatabase(server);
    const bytes = readFileSync(saved);
    const running = begin("restore", ["-"], on(other));
    running.process.stdin?.write(bytes.subarray(0, bytes.length / 2));
    await until("it writes rows", () =>
      withClient(server.ownerUrl, async (client) => {
        const { rows } = await client.query(
          "SELECT FROM pg_locks l JOIN pg_stat_activity a USING (pid) WHERE a.datname = $1 AND l.mode = 'RowExclusiveLock'",
          [new URL(other.ownerUrl).pathname.slice(1)],
        );
        return rows.length > 3;
      }),
    );
    running.process.kill(signal);
    expect(await running.ended).toMatchObject({ code, err: expect.stringContaining(words) });
    expect(await contents(other)).toEqual({});
    expect(await run("restore", [saved], on(other))).toMatchObject({ code: 0 });
    expect(await contents(other)).toEqual(await contents(desk));
  });

  test("under another SECRET is refused, says how to read the right one, and restores nothing", async () => {
    const other = await emptyDatabase(server);
    for (const variables of [on(other, "x".repeat(40)), { DATABASE_URL: other.ownerUrl }]) {
      const said = await run("restore", [saved], variables);
      expect(said).toMatchObject({ code: 1, err: expect.stringContaining(`npm run -s restore -- --secret ${saved}`) });
      expect(said.err).not.toContain(SECRET);
    }
    expect((await run("restore", ["--secret", saved], {})).out.toString()).toBe(`${SECRET}\n`);
    expect(await contents(other)).toEqual({});
  });

  test("of a file that is not there makes no database", async () => {
    const dataDir = path.join(folder, "data");
    const said = await run("restore", [path.join(folder, "mistyped.backup")], { DATA_DIR: dataDir });
    expect(said).toMatchObject({ code: 1, err: expect.stringContaining("There is no") });
    expect(existsSync(dataDir)).toBe(false);
  });
});
