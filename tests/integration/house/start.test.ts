import { existsSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import path from "node:path";
import pg from "pg";
import { beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { ensureBuild } from "#lib/commands/start/build.ts";
import { ensureClient } from "#lib/commands/start/client.ts";
import { startDatabase } from "#prisma/embedded.ts";
import { freePort } from "#tests/fixtures/free-port.ts";
import { SECRET } from "#tests/fixtures/secret.ts";
import { openFolder } from "#tests/integration/house/folder.ts";
import { childrenOf, isAlive, killWithChildren } from "#tests/integration/house/processes.ts";
import { type RunningDesk, startDesk } from "#tests/integration/house/running-desk.ts";
import { until } from "#tests/integration/house/until.ts";

const BUILD_WITHIN_MS = 240_000;

// The pages are built once; from then on every start here is one with nothing changed.
beforeAll(async () => {
  await ensureClient();
  await ensureBuild((line) => console.log(line));
}, BUILD_WITHIN_MS);

async function variables(extra: Record<string, string> = {}): Promise<{ DATA_DIR: string; PORT: string }> {
  return { DATA_DIR: openFolder(), PORT: String(await freePort()), ...extra };
}

function postmasterOf(dataDir: string): number {
  const file = path.join(dataDir, "pg/postmaster.pid");
  return existsSync(file) ? Number(readFileSync(file, "utf8").split("\n")[0]) : 0;
}

function webOf(dataDir: string, port: number | string): number {
  return JSON.parse(readFileSync(path.join(dataDir, `web-${port}.json`), "utf8")).web;
}

async function isServing(desk: RunningDesk): Promise<void> {
  await until("ready", async () => (await desk.status("/api/ready")) === 200);
  expect(await desk.status("/api/health")).toBe(200);
}

describe("npm start", () => {
  test("opens the desk on both loopback addresses, and Ctrl-C closes all of it", async () => {
    const given = await variables();
    const desk = startDesk(given);
    await desk.isOpen();
    await isServing(desk);
    for (const host of ["127.0.0.1", "[::1]", "localhost"]) {
      expect((await fetch(`http://${host}:${given.PORT}/api/health`)).status, host).toBe(200);
    }
    expect(desk.said()).toContain(`The desk is open: http://localhost:${given.PORT}`);
    const [postmaster, web] = [postmasterOf(given.DATA_DIR), webOf(given.DATA_DIR, given.PORT)];

    expect(await desk.end()).toBe(0);
    expect([postmaster, web].filter(isAlive)).toEqual([]);
    expect(existsSync(path.join(given.DATA_DIR, "pg/postmaster.pid"))).toBe(false);
    expect(await desk.status("/api/health")).toBeNull();
  });

  test("with nothing changed serves within 5 s and says no more than where, and as whom", async () => {
    const given = await variables();
    const first = startDesk(given);
    await first.isOpen();
    await first.end("SIGTERM");
    const began = Date.now();
    const second = startDesk(given);
    await second.isOpen();
    expect(Date.now() - began).toBeLessThan(5000);
    const home = `http://localhost:${given.PORT}`;
    const [opened, , asked, ...rest] = second.said().trim().split("\n");
    expect([opened, asked]).toEqual([`The desk is open: ${home}`, `Sign in at ${home}/desk/sign-in as`]);
    expect(rest.slice(-2)).toEqual(["", "Ctrl-C closes it."]);
    expect(rest.slice(0, -2).map((line) => line.replace(/ [a-z2-9-]{19} /, " … "))).toEqual([
      "  agente@demo.test        …   Andrés Gómez, agent, tier 1",
      "  supervisor@demo.test    …   Diana Rojas, agent, tier 2",
      "  coordinador@demo.test   …   Luisa Mejía, agent, tier 3",
      "  admin@demo.test         …   Marta Quintero, administrator",
    ]);
  });

  test("runs several desks from one folder, each with its own data", async () => {
    const all = [startDesk(await variables()), startDesk(await variables())];
    await Promise.all(all.map((desk) => desk.isOpen()));
    await Promise.all(all.map(isServing));
    expect(all.some((desk) => desk.said().includes("Building"))).toBe(false);
  });

  test("shares the database of another start on the same data, which may leave first", async () => {
    const given = await variables();
    const second = { ...given, PORT: String(await freePort()) };
    const both = [startDesk(given), startDesk(second)] as const;
    await Promise.all(both.map((desk) => desk.isOpen()));
    expect(await both[0].end()).toBe(0);
    await isServing(both[1]);
    expect(await both[1].end()).toBe(0);
    expect(existsSync(path.join(given.DATA_DIR, "pg/postmaster.pid"))).toBe(false);
  });

  test.each([
    ["https://desk.example.org", "max-age=31536000"],
    ["http://desk.example.org", null],
  ])("reached at %s, tells browsers to stay with https: %s", async (publicUrl, expected) => {
    const given = await variables();
    const desk = startDesk({ ...given, PUBLIC_URL: publicUrl });
    await desk.isOpen();
    for (const path of ["/", "/desk/sign-in", "/api/health", "/api/v1/tickets", "/icon.svg", "/%FF"]) {
      const answer = await fetch(`http://localhost:${given.PORT}${path}`);
      expect([path, answer.headers.get("strict-transport-security")]).toEqual([path, expected]);
    }
  });

  test("keeps a password out of what it says and out of every command line", async () => {
    const given = await variables();
    const desk = startDesk(given);
    await desk.isOpen();
    const commands = [desk.process.pid ?? 0, webOf(given.DATA_DIR, given.PORT)].map((pid) =>
      readFileSync(`/proc/${pid}/cmdline`, "utf8"),
    );
    expect([desk.said(), ...commands].join("\n")).not.toMatch(/postgresql:|password/i);
  });
});

describe("after kill -9", () => {
  test("of the start command the server goes too, and the next start takes over the database", async () => {
    const given = await variables();
    const first = startDesk(given);
    await first.isOpen();
    const [postmaster, web] = [postmasterOf(given.DATA_DIR), webOf(given.DATA_DIR, given.PORT)];
    await first.end("SIGKILL");
    const second = startDesk(given);
    await second.isOpen();
    await isServing(second);
    expect(isAlive(web)).toBe(false);
    expect(postmasterOf(given.DATA_DIR)).toBe(postmaster);
    expect(await second.end()).toBe(0);
    expect(isAlive(postmaster)).toBe(false);
  });

  test("of everything at once the next start recovers", async () => {
    const given = await variables();
    const first = startDesk(given);
    await first.isOpen();
    for (const pid of [first.process.pid ?? 0, webOf(given.DATA_DIR, given.PORT)]) process.kill(pid, "SIGKILL");
    killWithChildren(postmasterOf(given.DATA_DIR));
    await first.ended;
    const second = startDesk(given);
    await second.isOpen();
    await isServing(second);
  });

  test("of the web server it comes back by itself", async () => {
    const given = await variables();
    const desk = startDesk(given);
    await desk.isOpen();
    const web = webOf(given.DATA_DIR, given.PORT);
    process.kill(web, "SIGKILL");
    await until("another web server", () => webOf(given.DATA_DIR, given.PORT) !== web);
    await isServing(desk);
    expect(desk.said()).toContain("The web server ended unasked");
  });

  test("of the database it comes back by itself, where the pages look for it", async () => {
    const given = await variables();
    const desk = startDesk(given);
    await desk.isOpen();
    await isServing(desk);
    const postmaster = postmasterOf(given.DATA_DIR);
    killWithChildren(postmaster);
    await desk.says("The database ended unasked");
    await until("another database server", () => ![0, postmaster].includes(postmasterOf(given.DATA_DIR)));
    await isServing(desk);
  });

  test("of an orphan that hangs the port is free again", async () => {
    const given = await variables();
    const first = startDesk(given);
    await first.isOpen();
    const web = webOf(given.DATA_DIR, given.PORT);
    process.kill(web, "SIGSTOP");
    await first.end("SIGKILL");
    const second = startDesk(given);
    await second.isOpen();
    await isServing(second);
    expect(isAlive(web)).toBe(false);
  });
});

describe("refused in words, with nothing left running", () => {
  async function refusal(given: Record<string, string>): Promise<string> {
    const desk = startDesk(given);
    expect(await desk.ended).toBe(1);
    expect(desk.said()).not.toMatch(/^\s+at /m);
    return desk.said();
  }

  test("a port that another program holds", async () => {
    const given = await variables();
    const other = createServer((_, response) => response.end("other"));
    await new Promise<void>((resolve) => other.listen(Number(given.PORT), resolve));
    onTestFinished(() => void other.close());
    expect(await refusal(given)).toContain(`Port ${given.PORT} is in use by another program`);
    expect(await refusal(given)).toContain(`PORT=${Number(given.PORT) + 1} npm start`);
  });

  test("a second start of the same desk", async () => {
    const given = await variables();
    const first = startDesk(given);
    await first.isOpen();
    expect(await refusal(given)).toContain(`This desk is running already: http://localhost:${given.PORT}`);
    await isServing(first);
  });

  test("variables that cannot be used, each by its name", async () => {
    const said = await refusal({ PORT: "eighty", PUBLIC_URL: "desk.example.org", TRUSTED_PROXY: "everybody" });
    for (const name of ["PORT", "PUBLIC_URL", "TRUSTED_PROXY"]) expect(said).toMatch(new RegExp(`^ {2}${name} `, "m"));
  });

  test("a database of a newer release", async () => {
    const given = await variables();
    const first = startDesk(given);
    await first.isOpen();
    await first.end();
    const database = await startDatabase(given.DATA_DIR);
    const client = new pg.Client(database.ownerUrl);
    await client.connect();
    await client.query(
      `INSERT INTO _prisma_migrations (id, checksum, migration_name, finished_at) VALUES ('x', 'x', '29990101000000_later', now())`,
    );
    await client.end();
    await database.stop();
    expect(await refusal(given)).toMatch(/newer release of the desk[\s\S]*29990101000000_later/);
    expect(existsSync(path.join(given.DATA_DIR, "pg/postmaster.pid"))).toBe(false);
  });
});

describe("with a database that DATABASE_URL names", () => {
  test("serves while it does not answer, says so, and migrates as soon as it does", async () => {
    const folder = openFolder();
    const before = await startDatabase(folder);
    await before.stop();
    const desk = startDesk({
      ...(await variables()),
      DATABASE_URL: before.ownerUrl,
      SECRET,
    });
    await desk.says(/does not answer: nothing listens there. Trying again/);
    expect(await desk.status("/api/health")).toBe(200);
    expect(await desk.status("/api/ready")).toBe(503);

    const after = await startDatabase(folder, { port: before.port });
    onTestFinished(() => after.stop());
    await desk.isOpen();
    await isServing(desk);
    expect(desk.said()).not.toContain(new URL(before.ownerUrl).password);
    expect(desk.said()).toContain("The audit log is protected by its trigger alone");
    expect(await desk.end()).toBe(0);
  });
});

describe("with a database whose owner DATABASE_OWNER_URL names", () => {
  test("migrates as the owner, and opens the desk as the role that owns nothing", async () => {
    const server = await startDatabase(openFolder());
    onTestFinished(() => server.stop());
    const given = await variables();
    const desk = startDesk({
      ...given,
      DATABASE_URL: server.appUrl,
      DATABASE_OWNER_URL: server.ownerUrl,
      SECRET,
    });
    await desk.isOpen();
    await isServing(desk);
    expect(desk.said()).not.toContain("protected by its trigger alone");
    const web = readFileSync(`/proc/${webOf(given.DATA_DIR, given.PORT)}/environ`, "utf8");
    expect(web).toContain("DATABASE_URL=postgresql://canal_app");
    expect(web, "the web server does not hold the owner's password").not.toContain(new URL(server.ownerUrl).password);
    expect(await desk.end()).toBe(0);
  });
});

describe("npm run dev", () => {
  test("serves from the same database and leaves with all that it started", async () => {
    const given = await variables();
    const desk = startDesk(given, ["--conditions=react-server", "lib/commands/dev.ts"]);
    await desk.isOpen();
    await isServing(desk);
    const started = childrenOf(desk.process.pid ?? 0);
    expect(await desk.end()).toBe(0);
    expect(started.filter(isAlive)).toEqual([]);
  });
});
