import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { snapshot } from "#lib/catalogue/snapshot.ts";
import { prepareDatabase } from "#lib/commands/start/prepare-database.ts";
import { db } from "#lib/db.ts";
import { startOwnServer } from "#tests/fixtures/database.ts";
import { SECRET } from "#tests/fixtures/secret.ts";
import { call, OPENING, opened, someone } from "./calls.ts";

let stop: () => Promise<void>;
let end: () => Promise<void>;

beforeAll(async () => {
  const { server, remove } = await startOwnServer();
  await prepareDatabase(server, () => {});
  process.env.DATABASE_URL = server.appUrl;
  process.env.SECRET = SECRET;
  stop = () => server.stop();
  end = async () => {
    (await snapshot()).stop();
    await db().$disconnect();
    remove();
  };
});
afterAll(() => end());

test("while the database is gone every call is answered as busy, with when to try again and nothing of why", async () => {
  const { number, followToken } = await opened();
  const { token } = await someone(1);
  const logged: string[] = [];
  const written = vi.spyOn(process.stderr, "write").mockImplementation((line) => {
    logged.push(String(line));
    return true;
  });
  await stop();
  for (const [method, path, body] of [
    ["POST", "/api/v1/requests", OPENING],
    ["GET", `/api/v1/requests/${followToken}`, undefined],
    ["POST", `/api/v1/requests/${followToken}/messages`, { text: "hola" }],
    ["GET", "/api/v1/tickets", undefined],
    ["GET", `/api/v1/tickets/${number}`, undefined],
    ["PATCH", `/api/v1/tickets/${number}`, { version: 1 }],
  ] as const) {
    const answered = await call(method, path, { token, ...(body ? { body } : {}) });
    expect(answered.status).toBe(503);
    expect(answered.headers.get("retry-after")).toBe("5");
    expect(answered.text).not.toMatch(/prisma|sql|127\.0\.0\.1|localhost/i);
  }
  expect((await call("POST", "/api/v1/requests", { body: {} })).status).toBe(400);
  written.mockRestore();
  expect(logged.filter((line) => line.includes("does not answer"))).toHaveLength(1);
  expect(logged).toHaveLength(1);
  expect(logged.join("")).not.toContain(followToken);
  expect(logged.join("")).not.toContain(token);
});
