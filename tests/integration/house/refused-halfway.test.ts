import { once } from "node:events";
import { connect } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import { routes } from "#lib/routes.ts";
import { startSessionOf, tokenOf } from "#tests/fixtures/people.ts";
import { openRequest } from "#tests/fixtures/requests.ts";
import { type ServedDesk, serveDesk, stopServing } from "#tests/integration/house/served-desk.ts";

const AT = "2026-11-24T10:00:00-05:00";
const KB = 1024;
const MB = KB * KB;
const FORGOTTEN_AFTER_MS = 10_000;

let served: ServedDesk;
beforeAll(async () => {
  served = await serveDesk(AT);
});
afterAll(() => stopServing(served));

type Sent = { readonly path: string; readonly headers: Readonly<Record<string, string>> };

const JSON_TYPE = { "Content-Type": "application/json" };

async function opening(): Promise<Sent> {
  return { path: routes.requests, headers: JSON_TYPE };
}

async function message(): Promise<Sent> {
  const { number } = await openRequest(served.desk);
  const token = await tokenOf(served.server, "agente@demo.test", served.desk.now);
  return { path: `${routes.ticket(number)}/messages`, headers: { ...JSON_TYPE, Authorization: `Bearer ${token}` } };
}

async function publication(): Promise<Sent> {
  const token = await tokenOf(served.server, "admin@demo.test", served.desk.now);
  return { path: routes.revisions, headers: { ...JSON_TYPE, Authorization: `Bearer ${token}` } };
}

async function file(): Promise<Sent> {
  const { number } = await openRequest(served.desk);
  const session = await startSessionOf(served.server, "agente@demo.test", served.desk.now);
  return {
    path: routes.attach({ number, kind: "internal", name: "grande.bin" }),
    headers: { Cookie: `canal-session=${session}`, "Sec-Fetch-Site": "same-origin" },
  };
}

/** All that is said on one connection to who sends a body in pieces and then, on the same, asks for something else. */
async function saidTo({ path, headers }: Sent, bytes: number): Promise<string> {
  const host = `Host: ${new URL(served.desk.url).host}`;
  const socket = connect(Number(new URL(served.desk.url).port), "localhost");
  let said = "";
  socket.on("data", (piece) => {
    said += piece;
  });
  // A server that has forgotten the connection says no more.
  socket.setTimeout(FORGOTTEN_AFTER_MS, () => socket.destroy());
  const piece = 10_000;
  const chunk = `${piece.toString(16)}\r\n${"a".repeat(piece)}\r\n`;
  const head = Object.entries({ ...headers, "Transfer-Encoding": "chunked" }).map(
    ([name, value]) => `${name}: ${value}`,
  );
  socket.write([`POST ${path} HTTP/1.1`, host, ...head, "", ""].join("\r\n"));
  socket.write(`${chunk.repeat(Math.ceil(bytes / piece))}0\r\n\r\n`);
  socket.write(["GET /api/health HTTP/1.1", host, "Connection: close", "", ""].join("\r\n"));
  await once(socket, "close");
  return said;
}

test.each([
  ["an opening", 400 * KB, opening, 413],
  ["a message of the desk", 600 * KB, message, 413],
  ["a catalogue", 6 * MB, publication, 413],
  ["a file", 11 * MB, file, 400],
] as const)(
  "%s that is too large (%i bytes, of a length that it does not say) is refused, and its connection answers the next request",
  async (_what, bytes, sent, status) => {
    const statuses = [...(await saidTo(await sent(), bytes)).matchAll(/HTTP\/1\.1 (\d+)/g)].map(([, said]) => said);
    expect(statuses).toEqual([String(status), "200"]);
  },
);
