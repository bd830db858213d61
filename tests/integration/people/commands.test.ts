import { spawn } from "node:child_process";
import { beforeAll, describe, expect, test } from "vitest";
import { ensureBuild } from "#lib/commands/start/build.ts";
import { ensureClient } from "#lib/commands/start/client.ts";
import { startDatabase } from "#prisma/embedded.ts";
import { freePort } from "#tests/fixtures/free-port.ts";
import { SECRET } from "#tests/fixtures/secret.ts";
import { openFolder } from "#tests/integration/house/folder.ts";
import { type RunningDesk, startDesk } from "#tests/integration/house/running-desk.ts";

const BUILD_WITHIN_MS = 240_000;
const TOKEN = /^ca_[A-Za-z0-9_-]{43}\n$/;

beforeAll(async () => {
  await ensureClient();
  await ensureBuild((line) => console.log(line));
}, BUILD_WITHIN_MS);

type Said = { readonly code: number | null; readonly out: string; readonly err: string };

/** Runs a command about people as npm does, but for its own lines. */
function command(
  name: "token" | "admin" | "demo",
  args: readonly string[],
  variables: Record<string, string>,
): Promise<Said> {
  const { PATH = "", HOME = "/" } = process.env;
  const file = `lib/commands/${name}.ts`;
  const child = spawn(
    process.execPath,
    ["--conditions=react-server", "--disable-warning=ExperimentalWarning", file, ...args],
    { env: { PATH, HOME, NODE_ENV: "production", ...variables }, stdio: ["ignore", "pipe", "pipe"] },
  );
  const said = { out: "", err: "" };
  child.stdout.on("data", (chunk) => {
    said.out += chunk;
  });
  child.stderr.on("data", (chunk) => {
    said.err += chunk;
  });
  return new Promise((resolve) => child.on("close", (code) => resolve({ code, ...said })));
}

async function signIn(desk: RunningDesk, email: string, password: string): Promise<number> {
  const home = `http://localhost:${desk.port}`;
  const answer = await fetch(`${home}/api/auth/callback/credentials`, {
    method: "POST",
    body: new URLSearchParams({ email, password }),
    headers: { origin: home, accept: "application/json" },
  });
  await answer.arrayBuffer();
  return answer.status;
}

/** Each demo person's password, by e-mail, as the start has printed it. */
function printed(desk: RunningDesk): Map<string, string> {
  return new Map(
    [...desk.said().matchAll(/^ {2}(\S+@demo\.test) +(\S+) /gm)].map(([, email = "", word = ""]) => [email, word]),
  );
}

describe("on the built-in database", () => {
  test("each start prints how the demo people sign in, and so they do; each desk has passwords of its own", async () => {
    const given = { DATA_DIR: openFolder(), PORT: String(await freePort()) };
    const first = startDesk(given);
    await first.isOpen();
    const known = printed(first);
    expect([...known.keys()]).toEqual([
      ...["agente@demo.test", "supervisor@demo.test", "coordinador@demo.test", "admin@demo.test"],
    ]);
    for (const [email, password] of known) expect(await signIn(first, email, password), email).toBe(200);
    expect(await signIn(first, "agente@demo.test", known.get("admin@demo.test") ?? "")).toBe(401);

    const other = startDesk({ DATA_DIR: openFolder(), PORT: String(await freePort()) });
    await other.isOpen();
    expect([...printed(other).values()].filter((password) => [...known.values()].includes(password))).toEqual([]);

    await first.end();
    const second = startDesk(given);
    await second.isOpen();
    expect(printed(second)).toEqual(known);
  });

  test("a token is printed alone while the desk runs, and when it does not", async () => {
    const given = { DATA_DIR: openFolder(), PORT: String(await freePort()) };
    const desk = startDesk(given);
    await desk.isOpen();
    const running = await command("token", ["Agente@demo.test"], given);
    expect(running).toMatchObject({ code: 0, out: expect.stringMatching(TOKEN), err: "" });
    await desk.end();
    const stopped = await command("token", ["agente@demo.test"], given);
    expect(stopped).toMatchObject({ code: 0, out: expect.stringMatching(TOKEN) });
    expect(stopped.out).not.toBe(running.out);
  });

  test("the demo is cleared while the desk runs, says how to go on, and no later start brings it back", async () => {
    const given = { DATA_DIR: openFolder(), PORT: String(await freePort()) };
    const desk = startDesk(given);
    await desk.isOpen();
    const password = printed(desk).get("admin@demo.test") ?? "";
    expect(await signIn(desk, "admin@demo.test", password)).toBe(200);
    const cleared = await command("demo", ["clear"], given);
    expect(cleared).toMatchObject({ code: 0, err: "" });
    expect(cleared.out).toMatch(
      /^Gone: \d\d demo requests, 4 demo people\.\nNobody administers this desk\. .*npm run admin/,
    );
    expect(await signIn(desk, "admin@demo.test", password)).toBe(401);
    await desk.end();

    const second = startDesk(given);
    await second.isOpen();
    expect(second.said()).not.toContain("demo.test");
    expect((await command("demo", ["clear"], given)).out).toContain("There is nothing of the demo here.");
    expect(await command("demo", [], given)).toMatchObject({ code: 2, out: "" });
    expect(await command("admin", ["ana@ejemplo.example", "Ana Ríos"], given)).toMatchObject({ code: 0 });
  });

  test.each([
    ["nobody's address", ["nadie@demo.test"], 1],
    ["no address", [], 2],
    ["two", ["agente@demo.test", "admin@demo.test"], 2],
    ["an option", ["--help"], 2],
  ])("a token for %s is refused in words, and standard output stays empty", async (_, args, code) => {
    const said = await command("token", args, { DATA_DIR: openFolder() });
    expect(said).toMatchObject({ out: "" });
    expect(said.code).toBe(code);
    expect(said.err).not.toMatch(/\bat .*:\d+:\d+/);
    expect(said.err.length).toBeGreaterThan(20);
  });
});

describe("on a named database", () => {
  test("nobody is made but by command, which prints a link that sets a password once", async () => {
    const server = await startDatabase(openFolder());
    try {
      const given = {
        ...{ DATA_DIR: openFolder(), PORT: String(await freePort()) },
        ...{ DATABASE_URL: server.ownerUrl, SECRET },
      };
      const early = await command("admin", ["ana@ejemplo.example", "Ana Ríos"], given);
      expect(early).toMatchObject({ code: 1, out: "" });
      expect(early.err).toContain("npm start");
      const uncleared = await command("demo", ["clear"], given);
      expect(uncleared).toMatchObject({ code: 1, out: "", err: expect.stringContaining("npm start does it") });

      const desk = startDesk(given);
      await desk.isOpen();
      expect(desk.said()).not.toContain("demo.test");
      expect(await command("token", ["agente@demo.test"], given)).toMatchObject({ code: 1, out: "" });

      const made = await command("admin", ["ana@ejemplo.example", "Ana Ríos"], given);
      const home = `http://localhost:${given.PORT}`;
      expect(made.out).toMatch(new RegExp(`^${home}/desk/password/[A-Za-z0-9_-]{43}\n$`));
      expect((await fetch(made.out.trim())).status).toBe(200);
      expect(await command("token", ["ana@ejemplo.example"], given)).toMatchObject({ code: 0 });
      for (const args of [["no es un correo"], ["ana@ejemplo.example", "\u202e"]])
        expect(await command("admin", args, given)).toMatchObject({ code: 1, out: "" });
      await desk.end();
    } finally {
      await server.stop();
    }
  });
});
