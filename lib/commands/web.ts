import { readdirSync } from "node:fs";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { createServer as createDoor } from "node:net";
import { setTimeout as delay } from "node:timers/promises";
import next from "next";
import { allowedAt } from "#lib/api/allow.ts";
import { isCall } from "#lib/api/calls.ts";
import { serveCall } from "#lib/api/serve-call.ts";
import { snapshot } from "#lib/catalogue/snapshot.ts";
import { BusyResponse } from "#lib/commands/start/busy-response.ts";
import { believeForwarded } from "#lib/commands/start/forwarded.ts";
import { addressesOf, isMissingLoopback } from "#lib/commands/start/listen.ts";
import { originForm, refusal } from "#lib/commands/start/refusal.ts";
import { discardRest } from "#lib/commands/start/rest-of-request.ts";
import { environment, proxyMatcher } from "#lib/env.ts";
import { log } from "#lib/log.ts";
import { STRICT_TRANSPORT } from "#lib/security-headers.ts";
import { keepSweeping } from "#lib/tickets/keep-sweeping.ts";

// The web server, as a process of its own under `npm start` and `npm run dev`: it ends when they do, even by kill -9.

// Slow senders hold a connection no longer than this; an attachment of 25 MB needs 2 Mbit/s.
const REQUEST_TIMEOUT_MS = 120_000;
const HEADERS_TIMEOUT_MS = 15_000;
// Longer than proxies keep theirs (60 s), so that they never send into one that we are closing.
const KEEP_ALIVE_TIMEOUT_MS = 65_000;
// A stream says something at least every 30 s.
const IDLE_TIMEOUT_MS = 120_000;
const STOP_WITHIN_MS = 2_000;

const { host, port, trustedProxies, production, publicUrl } = environment();
const isByHttps = publicUrl.startsWith("https:");
const publicFiles = new Set(readdirSync("public", { recursive: true }).map((name) => `/${name}`));
const isTrusted = proxyMatcher(trustedProxies);
const web = createServer(
  {
    requestTimeout: REQUEST_TIMEOUT_MS,
    headersTimeout: HEADERS_TIMEOUT_MS,
    keepAliveTimeout: KEEP_ALIVE_TIMEOUT_MS,
    connectionsCheckingInterval: 5_000,
    ServerResponse: BusyResponse,
  },
  answer,
);
web.timeout = IDLE_TIMEOUT_MS;
// By any other name than localhost Next takes a rewrite in proxy.ts for another site's, and asks itself for ever.
const app = next({ dev: !production, hostname: "localhost", port, quiet: production, httpServer: upgraded() });
const handle = app.getRequestHandler();

process.on("disconnect", stop);
process.on("SIGTERM", stop);
// Ctrl-C and a closing terminal reach every process of it; the one that started us says when.
for (const signal of ["SIGINT", "SIGHUP"]) process.on(signal, () => {});
process.stderr.on("error", () => {});

const [first = host, ...others] = addressesOf(host);
// One server for all addresses: it counts the connections of each, and closes them.
const doors = others.map(
  (address) => [address, createDoor({ noDelay: true }, (socket) => web.emit("connection", socket))] as const,
);
for (const [address, server] of [[first, web] as const, ...doors]) {
  server.on("error", (error) => {
    if (isMissingLoopback(host, address, "code" in error ? String(error.code) : "")) return;
    log.error("The web server cannot listen", error, { address, port });
    process.exit(1);
  });
  server.listen({ host: address, port, exclusive: true });
}
// The catalogue is read before anyone asks, once for our own answers and for the pages: bundles share it.
const ready = Promise.all([app.prepare(), snapshot()]);
await ready;
keepSweeping();

/** Only the development server speaks WebSocket; in production Next would leave such connections open, unanswered. */
function upgraded(): Server {
  return production ? createServer() : web;
}

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  discardRest(request, response);
  if (isByHttps) response.setHeader(STRICT_TRANSPORT.name, STRICT_TRANSPORT.value);
  try {
    request.url = originForm(request.url ?? "/");
    const { method = "", url: target, headers } = request;
    const refused = refusal(
      { method, target, acceptLanguage: headers["accept-language"] },
      { isFile, isCall: isCallHere, allowedAt },
    );
    if (refused) return await say(refused, response);
    believeForwarded(request.headers, request.socket.remoteAddress ?? "", isTrusted);
    await ready;
    if (isCallHere(pathOf(request))) await serveCall(request, response);
    else await handle(request, response);
  } catch (error) {
    log.error("A request failed outside the pages", error, { method: request.method });
    if (!response.headersSent) response.writeHead(500);
    response.end();
  }
}

/** While the desk is developed Next answers these too: it loads anew what has changed. */
function isCallHere(path: string): boolean {
  return production && isCall(path);
}

/** The files of public/ and of the build: Next answers 500 to anything but a read of them. */
function isFile(path: string): boolean {
  return path.startsWith("/_next/static/") || publicFiles.has(path);
}

async function say(refused: Response, response: ServerResponse): Promise<void> {
  response.writeHead(refused.status, Object.fromEntries(refused.headers));
  response.end(await refused.text());
}

function pathOf({ url = "/" }: IncomingMessage): string {
  const [path = "/"] = url.split("?");
  return path;
}

function stop(): void {
  for (const [, door] of doors) door.close();
  web.close(end);
  web.closeIdleConnections();
  // Streams never end by themselves.
  setTimeout(() => web.closeAllConnections(), STOP_WITHIN_MS);
}

async function end(): Promise<never> {
  await Promise.race([app.close(), delay(STOP_WITHIN_MS)]);
  process.exit(0);
}
