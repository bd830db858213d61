import { readFileSync } from "node:fs";
import path from "node:path";
import { beforeAll, expect, test } from "vitest";
import { ensureBuild } from "#lib/commands/start/build.ts";
import { ensureClient } from "#lib/commands/start/client.ts";
import { STORIES } from "#prisma/demo/stories.ts";
import { passwordOf, secretOf } from "#prisma/embedded/secret.ts";
import { startDatabase } from "#prisma/embedded.ts";
import { withClient } from "#tests/fixtures/database.ts";
import { freePort } from "#tests/fixtures/free-port.ts";
import { SECRET } from "#tests/fixtures/secret.ts";
import { openFolder } from "#tests/integration/house/folder.ts";
import { startDesk } from "#tests/integration/house/running-desk.ts";

beforeAll(async () => {
  await ensureClient();
  await ensureBuild((line) => console.log(line));
}, 240_000);

/** What is in a database: its tickets, and all that happened to them. */
async function held(url: string): Promise<number[]> {
  const { rows } = await withClient(url, (client) =>
    client.query('SELECT count(*)::int AS n FROM "Ticket" UNION ALL SELECT count(*) FROM "TicketEvent"'),
  );
  return rows.map(({ n }) => Number(n));
}

function builtIn(dataDir: string): string {
  const [, , , port] = readFileSync(path.join(dataDir, "pg/postmaster.pid"), "utf8").split("\n");
  return `postgresql://canal_app:${passwordOf("canal_app", secretOf(dataDir))}@127.0.0.1:${port}/canal_abierto`;
}

test("a first start on the built-in database has something to work on, and a later one adds nothing", async () => {
  const given = { DATA_DIR: openFolder(), PORT: String(await freePort()) };
  const first = startDesk(given);
  await first.isOpen();
  const before = await held(builtIn(given.DATA_DIR));
  expect(before[0]).toBe(STORIES.length);
  await first.end();
  const second = startDesk(given);
  await second.isOpen();
  expect(await held(builtIn(given.DATA_DIR))).toEqual(before);
  await second.end();
});

test("a database that the operator named gets nobody and nothing to try it out on", async () => {
  const server = await startDatabase(openFolder());
  const desk = startDesk({
    DATA_DIR: openFolder(),
    PORT: String(await freePort()),
    DATABASE_URL: server.ownerUrl,
    SECRET,
  });
  await desk.isOpen();
  expect(await held(server.ownerUrl)).toEqual([0, 0]);
  await desk.end();
  await server.stop();
});
