import { mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { beforeAll, expect, onTestFinished, test } from "vitest";
import { ensureBuild } from "#lib/commands/start/build.ts";
import { ensureClient } from "#lib/commands/start/client.ts";
import { freePort } from "#tests/fixtures/free-port.ts";
import { run } from "#tests/integration/backup/command.ts";
import { openFolder } from "#tests/integration/house/folder.ts";
import { type RunningDesk, startDesk } from "#tests/integration/house/running-desk.ts";

const BUILD_WITHIN_MS = 240_000;

beforeAll(async () => {
  await ensureClient();
  await ensureBuild((line) => console.log(line));
}, BUILD_WITHIN_MS);

const home = (desk: RunningDesk) => `http://localhost:${desk.port}`;
const printed = (desk: RunningDesk) => desk.said().match(/^ {2}\S+@demo\.test .*$/gm) ?? [];

async function signIn(desk: RunningDesk): Promise<string> {
  const [, password = ""] = /^ {2}agente@demo\.test +(\S+) /m.exec(desk.said()) ?? [];
  const answer = await fetch(`${home(desk)}/api/auth/callback/credentials`, {
    method: "POST",
    body: new URLSearchParams({ email: "agente@demo.test", password }),
    headers: { origin: home(desk), accept: "application/json" },
  });
  expect(answer.status).toBe(200);
  return answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(";", 1)[0])
    .join("; ");
}

async function open(desk: RunningDesk): Promise<{ number: string; followToken: string }> {
  const answer = await fetch(`${home(desk)}/api/v1/requests`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({
      ...{ requestType: "incident", priority: "P3", subject: "Acuses", text: "Desde ayer no llegan." },
      ...{ name: "Juan Peña", email: "jpena@ejemplo.example", consent: true },
    }),
  });
  expect(answer.status).toBe(201);
  return answer.json();
}

async function opens(desk: RunningDesk, address: string, headers: Record<string, string> = {}): Promise<number> {
  const answer = await fetch(home(desk) + address, { headers, redirect: "manual" });
  await answer.arrayBuffer();
  return answer.status;
}

test("a desk that was saved while it ran goes on elsewhere: passwords, sessions, tokens, links and numbers", {
  // Three starts, each with a database of its own.
  timeout: 180_000,
}, async () => {
  const folder = mkdtempSync(path.join(tmpdir(), "canal-backup-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const file = path.join(folder, "desk.backup");

  const given = { DATA_DIR: openFolder(), PORT: String(await freePort()) };
  const first = startDesk(given);
  await first.isOpen();
  const [cookie, { number, followToken }] = [await signIn(first), await open(first)];
  const token = (await run("token", ["agente@demo.test"], given)).out.toString().trim();
  expect(await run("backup", [file], given)).toMatchObject({ code: 0, err: expect.stringContaining("4 people") });
  const onto = await run("restore", [file], given);
  expect(onto).toMatchObject({ code: 1, err: expect.stringContaining("Somebody is connected to this database") });
  await first.end();

  const elsewhere = { DATA_DIR: openFolder(), PORT: given.PORT };
  expect(await run("restore", [file], elsewhere)).toMatchObject({ code: 0 });
  const secret = path.join(elsewhere.DATA_DIR, "secret");
  expect(readFileSync(secret, "utf8")).toBe(readFileSync(path.join(given.DATA_DIR, "secret"), "utf8"));
  expect(statSync(secret).mode & 0o777).toBe(0o600);

  const second = startDesk(elsewhere);
  await second.isOpen();
  expect(printed(second)).toEqual(printed(first));
  expect(printed(second)).toHaveLength(4);
  const bearer = { authorization: `Bearer ${token}` };
  expect({
    session: await opens(second, "/desk", { cookie }),
    nobody: await opens(second, "/desk"),
    token: await opens(second, `/api/v1/tickets/${number}`, bearer),
    link: await opens(second, `/api/v1/requests/${followToken}`),
    otherLink: await opens(
      second,
      `/api/v1/requests/${followToken.slice(0, -1)}${followToken.endsWith("A") ? "B" : "A"}`,
    ),
    passwords: await signIn(second).then(() => "accepted"),
  }).toEqual({ session: 200, nobody: 307, token: 200, link: 200, otherLink: 404, passwords: "accepted" });
  const sequence = (radicado: string) => Number(radicado.split("-")[2]);
  expect(sequence((await open(second)).number)).toBe(sequence(number) + 1);
});
