import { once } from "node:events";
import { connect, createServer, type Socket } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import { prepareDatabase } from "#lib/commands/start/prepare-database.ts";
import { db } from "#lib/db.ts";
import { isReady } from "#lib/ready.ts";
import { startOwnServer } from "#tests/fixtures/database.ts";

/** A line to the database that can fall silent, as one through a cable that was pulled out: open, and nothing comes. */
const sockets = new Set<Socket>();
const line = createServer((near) => {
  const far = connect(port, "127.0.0.1");
  for (const [from, to] of [
    [near, far],
    [far, near],
  ] as const) {
    from.on("data", (bytes) => isSilent || to.write(bytes));
    from.on("error", () => to.destroy());
    from.on("close", () => to.destroy());
    sockets.add(from);
  }
});
let isSilent = false;
let port = 0;
let end: () => Promise<void>;

beforeAll(async () => {
  const { server, remove } = await startOwnServer();
  await prepareDatabase(server, () => {});
  port = server.port;
  line.listen(0, "127.0.0.1");
  await once(line, "listening");
  const address = line.address();
  if (address === null || typeof address === "string") throw new Error("the line has no port");
  process.env.DATABASE_URL = Object.assign(new URL(server.appUrl), { port: String(address.port) }).href;
  end = async () => {
    for (const socket of sockets) socket.destroy();
    line.close();
    await db().$disconnect();
    await server.stop();
    remove();
  };
});
afterAll(() => end());

test("a database that falls silent in the middle is not waited for for ever", { timeout: 40_000 }, async () => {
  expect(await isReady()).toBe(true);
  isSilent = true;
  const asked = db().$queryRaw`SELECT 1`.then(
    () => "answered",
    (error: Error) => error.message,
  );
  expect(await isReady()).toBe(false);
  expect(await asked).toMatch(/timeout/);
  isSilent = false;
  expect(await isReady()).toBe(true);
});
