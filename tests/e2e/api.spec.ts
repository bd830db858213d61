import { once } from "node:events";
import { connect } from "node:net";
import { listeners } from "#tests/fixtures/database.ts";
import type { Desk } from "#tests/fixtures/desk.ts";
import { expect, test, testWithOwnDesk } from "#tests/fixtures/test.ts";

const QUESTION = "/api/v1/route?requestType=incident&priority=P1";
const CALLS = [QUESTION, "/api/v1/catalogue", "/api/v1/openapi.json", "/api/health", "/api/ready"];
const IDENTITY = { "accept-encoding": "identity" };

test("every call and every page is answered with the same rules for browsers", async ({ desk }) => {
  for (const path of [...CALLS, "/api/nada", "/"]) {
    const { headers } = await fetch(desk.url + path);
    expect(headers.get("x-content-type-options"), path).toBe("nosniff");
    expect(headers.get("referrer-policy"), path).toBe("strict-origin-when-cross-origin");
    expect(headers.get("cross-origin-opener-policy"), path).toBe("same-origin");
    expect(headers.get("permissions-policy"), path).toContain("camera=()");
    expect(headers.has("x-powered-by"), path).toBe(false);
  }
});

test("the answer is of the instant at which the desk's clock stands, and any origin may read it", async ({ desk }) => {
  await desk.setClock("2026-11-24T21:30:00-05:00");
  const response = await fetch(desk.url + QUESTION);
  expect(response.status).toBe(200);
  expect(response.headers.get("content-type")).toBe("application/json; charset=utf-8");
  expect(response.headers.get("access-control-allow-origin")).toBe("*");
  expect(response.headers.get("cache-control")).toBe("public, max-age=60, must-revalidate");
  expect(await response.json()).toMatchObject({
    at: "2026-11-24T21:30:00-05:00",
    recommended: { channel: "critical-line", open: true },
  });
});

test("who has an answer already is told so without a body", async ({ desk }) => {
  const etag = (await fetch(desk.url + QUESTION)).headers.get("etag") ?? "";
  const response = await fetch(desk.url + QUESTION, { headers: { "if-none-match": etag } });
  expect(response.status).toBe(304);
  expect(response.headers.get("vary")).toMatch(/accept-encoding/i);
  expect(response.headers.has("content-encoding")).toBe(false);
  expect(response.headers.get("etag")).toBe(etag);
  expect(await response.text()).toBe("");
});

test("HEAD is told what GET is, without the body", async ({ desk }) => {
  for (const path of CALLS) {
    const [get, head] = await Promise.all(
      ["GET", "HEAD"].map((method) => fetch(desk.url + path, { method, headers: IDENTITY })),
    );
    expect(head?.status, path).toBe(200);
    expect(await head?.text(), path).toBe("");
    for (const name of ["content-type", "etag", "cache-control"])
      expect(head?.headers.get(name), path).toBe(get?.headers.get(name));
  }
});

test("any other method is refused by name, and a browser that asks first is told what may be asked", async ({
  desk,
}) => {
  for (const path of CALLS) {
    const preflight = await fetch(desk.url + path, { method: "OPTIONS" });
    expect(preflight.status, path).toBe(204);
    expect(preflight.headers.get("access-control-allow-methods"), path).toBe("GET, HEAD, OPTIONS");
    for (const method of ["POST", "PUT", "PATCH", "DELETE"]) {
      const response = await fetch(desk.url + path, { method, ...(method === "POST" ? { body: "{}" } : {}) });
      expect(response.status, path).toBe(405);
      expect(response.headers.get("allow"), path).toBe("GET, HEAD, OPTIONS");
      expect(response.headers.get("content-type"), path).toBe("application/problem+json; charset=utf-8");
    }
  }
});

test("an address of the API that leads nowhere is answered in the API's own form", async ({ desk }) => {
  for (const path of ["/api/nada", "/api/v1/route/more", "/api/v1/__proto__", "/api/v1/toString"]) {
    const response = await fetch(desk.url + path, { headers: { "accept-language": "en" } });
    expect(response.status, path).toBe(404);
    expect(await response.json(), path).toEqual({ type: "about:blank", title: "It does not exist", status: 404 });
  }
});

for (const [what, query, parameter] of [
  ["unknown", "requestType=incident&priority=P9", "priority"],
  ["empty", "requestType=&priority=P1", "requestType"],
  ["repeated", "requestType=incident&requestType=claim&priority=P1", "requestType"],
  ["not ours", "requestType=incident&priority=P1&__proto__=x", "__proto__"],
  ["NUL", "requestType=incident%00&priority=P1", "requestType"],
  ["no UTF-8", "requestType=%ff&priority=P1", "requestType"],
  ["a date that does not exist", "requestType=incident&priority=P1&at=2026-02-30T00:00:00Z", "at"],
] as const)
  test(`a parameter that is ${what} is refused by its name`, async ({ desk }) => {
    const response = await fetch(`${desk.url}/api/v1/route?${query}`);
    expect(response.status).toBe(400);
    expect(response.headers.get("access-control-allow-origin")).toBe("*");
    const { errors } = await response.json();
    expect(errors[0].parameter).toBe(parameter);
  });

test("a path that no text was made into is refused", async ({ desk }) => {
  expect((await fetch(`${desk.url}/api/v1/%ff`)).status).toBe(400);
  expect((await fetch(`${desk.url}/api/v1/route%ff?requestType=claim`)).status).toBe(400);
});

test("what is long travels compressed to who can read that", async ({ desk }) => {
  for (const [wanted, encoding] of [
    ["gzip, deflate, br", "gzip"],
    ["br;q=1, gzip;q=0.5", "gzip"],
    ["identity", null],
    ["gzip;q=0", null],
    ["", null],
  ] as const) {
    const response = await fetch(`${desk.url}/api/v1/catalogue`, { headers: { "accept-encoding": wanted } });
    expect(response.headers.get("content-encoding"), wanted).toBe(encoding);
    expect(response.headers.get("vary"), wanted).toMatch(/accept-encoding/i);
    expect((await response.json()).revision, wanted).toBe(1);
  }
  expect((await fetch(`${desk.url}/api/health`)).headers.get("content-encoding")).toBeNull();
});

test("a connection serves one call after another, pages and refusals between them", async ({ desk }) => {
  const asked = [QUESTION, "/api/v1/route?requestType=nada", "/api/nada", "/en", "/api/v1/catalogue"];
  expect(await statusesOverOneConnection(desk, asked)).toEqual([200, 400, 404, 200, 200]);
});

testWithOwnDesk("pages and calls answer from one catalogue, which listens to the database once", async ({ desk }) => {
  await Promise.all(["/", "/en", ...CALLS].map((path) => fetch(desk.url + path)));
  expect(await listeners(desk.database)).toBe(1);
});

/** One after another; Node's own `fetch` would not tell whether it opened another connection. */
async function statusesOverOneConnection(desk: Desk, paths: readonly string[]): Promise<number[]> {
  const socket = connect(Number(new URL(desk.url).port), "localhost");
  let said = "";
  socket.on("data", (chunk) => {
    said += chunk;
  });
  for (const [index, path] of paths.entries()) {
    const last = index === paths.length - 1;
    socket.write(`GET ${path} HTTP/1.1\r\nHost: localhost\r\n${last ? "Connection: close\r\n" : ""}\r\n`);
  }
  await once(socket, "end");
  return [...said.matchAll(/HTTP\/1\.1 (\d{3}) /g)].map(([, status]) => Number(status));
}
