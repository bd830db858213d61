import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerOptions, type ServerResponse } from "node:http";
import { connect } from "node:net";
import { PassThrough, Readable } from "node:stream";
import { text } from "node:stream/consumers";
import { afterEach, describe, expect, test } from "vitest";
import { discardRest } from "#lib/commands/start/rest-of-request.ts";

const servers = new Set<{ closeAllConnections(): void; close(): void }>();

afterEach(() => {
  for (const server of servers) {
    server.closeAllConnections();
    server.close();
  }
  servers.clear();
});

type Answer = (request: IncomingMessage, response: ServerResponse) => unknown;

async function portOf(answer: Answer, options: ServerOptions = {}): Promise<number> {
  const server = createServer(options, (request, response) => {
    discardRest(request, response);
    if (request.method === "GET") response.end("the next one");
    else answer(request, response);
  });
  servers.add(server);
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("the server has no port");
  return address.port;
}

const PIECE = "a".repeat(10_000);
const CHUNK = `2710\r\n${PIECE}\r\n`;
const FRAMINGS = ["chunked", "length"] as const;
type Framing = (typeof FRAMINGS)[number];

function headOf(framing: Framing, length: number): string {
  return framing === "chunked" ? "Transfer-Encoding: chunked" : `Content-Length: ${length}`;
}

/** All that is answered on one connection by whoever sends a body and, whatever becomes of it, asks for something else. */
async function answersOf(port: number, framing: Framing): Promise<string> {
  const socket = connect(port, "127.0.0.1");
  const said = text(socket);
  socket.write(`POST / HTTP/1.1\r\nHost: localhost\r\n${headOf(framing, 1_000_000)}\r\n\r\n`);
  socket.write(framing === "chunked" ? `${CHUNK.repeat(100)}0\r\n\r\n` : "a".repeat(1_000_000));
  socket.write("GET / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
  return said;
}

const refuse = (response: ServerResponse) => response.writeHead(413).end("too much");

const READERS: readonly (readonly [who: string, answer: Answer])[] = [
  ["nobody began to read", (_request, response) => refuse(response)],
  [
    "a listener was content with the first piece",
    (request, response) =>
      request.once("data", () => {
        request.pause();
        refuse(response);
      }),
  ],
  [
    "a web stream was read no further",
    async (request, response) => {
      await Readable.toWeb(request).getReader().read();
      refuse(response);
    },
  ],
  [
    "it was asked for piece by piece",
    async (request, response) => {
      await request[Symbol.asyncIterator]().next();
      refuse(response);
    },
  ],
  [
    "whoever read it left it",
    async (request, response) => {
      for await (const _piece of request) break;
      refuse(response);
    },
  ],
  [
    "it was led into what is full",
    async (request, response) => {
      const full = new PassThrough();
      request.pipe(full);
      await once(full, "data");
      full.pause();
      refuse(response);
    },
  ],
];

for (const framing of FRAMINGS)
  test.each(READERS)(
    `a body (${framing}) that is refused where %s leaves its connection to the next request`,
    async (_who, answer) => {
      const said = await answersOf(await portOf(answer), framing);
      expect(said).toContain("too much");
      expect(said).toContain("the next one");
    },
  );

describe.each(FRAMINGS)("a body (%s) of the last request of its connection", (framing) => {
  test.each(READERS)(
    "that is refused where %s is sent to its end, and its sender is answered",
    async (_who, answer) => {
      const socket = connect({ port: await portOf(answer), host: "127.0.0.1", allowHalfOpen: true });
      let said = "";
      socket.on("data", (piece) => {
        said += piece;
      });
      socket.write(`POST / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n${headOf(framing, 20_000_000)}\r\n\r\n`);
      for (let sent = 0; sent < 2_000; sent += 1) {
        if (!socket.write(framing === "chunked" ? CHUNK : PIECE)) await once(socket, "drain");
      }
      socket.end(framing === "chunked" ? "0\r\n\r\n" : "");
      await once(socket, "close");
      expect(said).toContain("too much");
    },
  );
});

test.each(["keep-alive", "close"])(
  "who never ends sending is cut off when the time of a request is over (%s)",
  async (connection) => {
    const limits = { headersTimeout: 200, requestTimeout: 200, connectionsCheckingInterval: 50 };
    const port = await portOf((request, response) => request.once("data", () => refuse(response)), limits);
    const socket = connect({ port, host: "127.0.0.1", allowHalfOpen: true });
    socket.on("error", () => {});
    socket.resume();
    const head = `POST / HTTP/1.1\r\nHost: localhost\r\nConnection: ${connection}`;
    socket.write(`${head}\r\n${headOf("chunked", 0)}\r\n\r\n`);
    const sending = setInterval(() => socket.write(CHUNK), 10);
    await new Promise((resolve) => socket.once("close", resolve));
    clearInterval(sending);
  },
);
