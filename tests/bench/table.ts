import { existsSync } from "node:fs";
import { get, type IncomingMessage } from "node:http";
import path from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { readClock } from "#lib/clock.ts";
import { prepareDatabase } from "#lib/commands/start/prepare-database.ts";
import { withDb } from "#lib/db.ts";
import { sessionCookieName } from "#lib/people/cookie.ts";
import { startSession } from "#lib/people/session.ts";
import { startOwnServer } from "#tests/fixtures/database.ts";
import { type BenchApp, startBenchApp } from "./bench-app.ts";
import { proportional } from "./memory.ts";
import type { Row } from "./row.ts";
import { load, superuser, TICKETS_ONLY } from "./tickets/load.ts";
import { PEOPLE } from "./tickets/made-up.ts";

const ROWS = 100_000;
const FULL = 1_000_000;
const TABLE = "/desk/export.csv?view=all";
const SLOW_BYTES_PER_SECOND = 2_000_000;
const LOOK_EVERY_MS = 100;
/** How many times what the first half of the rows takes at most the second may: garbage is collected when there is much. */
const MORE = 1.1;

/**
 * What the web process holds in memory, at most, while a table of all tickets streams from it: to a reader that takes
 * what comes, and to one that takes less than there is. Linux only.
 */
export async function benchTable({ full }: { readonly full: boolean }): Promise<Row[]> {
  if (!existsSync("/proc/self/smaps_rollup")) return [];
  const rows = full ? FULL : ROWS;
  const { server, folder, remove } = await startOwnServer();
  try {
    await prepareDatabase(server, () => {});
    console.error(`loading ${rows.toLocaleString("en")} tickets…`);
    const admin = await superuser(server.ownerUrl, folder);
    await load(admin, path.dirname(server.cluster), rows, TICKETS_ONLY);
    await admin.end();
    const app = await startBenchApp(0, server);
    try {
      const [person] = PEOPLE;
      if (!person) throw new Error("there is nobody");
      const session = await withDb(server.appUrl, () => startSession(person.id, "bench", readClock()));
      const cookie = `${sessionCookieName()}=${session}`;
      console.error("reading…");
      return [
        await rowFor("a reader that takes what comes", app, cookie, rows, null),
        await rowFor(
          `a reader that takes ${SLOW_BYTES_PER_SECOND / 1e6} MB a second`,
          app,
          cookie,
          rows,
          SLOW_BYTES_PER_SECOND,
        ),
      ];
    } finally {
      await app.stop();
    }
  } finally {
    await server.stop();
    remove();
  }
}

async function rowFor(
  reader: string,
  app: BenchApp,
  cookie: string,
  rows: number,
  bytesPerSecond: number | null,
): Promise<Row> {
  const peak = { first: 0, second: 0 };
  let lines = 0;
  const look = () => {
    const half = lines <= rows / 2 ? "first" : "second";
    peak[half] = Math.max(peak[half], proportional(app.pid));
  };
  look();
  const looking = setInterval(look, LOOK_EVERY_MS);
  try {
    const began = performance.now();
    let bytes = 0;
    for await (const piece of table(app.url + TABLE, cookie, bytesPerSecond)) {
      bytes += piece.length;
      for (let at = piece.indexOf("\n"); at !== -1; at = piece.indexOf("\n", at + 1)) lines += 1;
    }
    const seconds = (performance.now() - began) / 1_000;
    // The names of the columns are a line too.
    if (lines !== rows + 1) throw new Error(`${lines} lines came instead of ${rows + 1}`);
    return {
      what: `memory of the web process while ${rows.toLocaleString("en")} tickets (${Math.round(bytes / 1e6)} MB) stream to ${reader}`,
      measured: `${Math.round(peak.first)} MB at most in the first half, ${Math.round(peak.second)} MB in the second (${Math.round(rows / seconds).toLocaleString("en")} rows a second)`,
      wanted: `constant: in the second half at most ${MORE} times as much`,
      met: peak.second <= peak.first * MORE,
    };
  } finally {
    clearInterval(looking);
  }
}

/** The bytes of a table, as fast as they come or as slowly as is said. */
async function* table(url: string, cookie: string, bytesPerSecond: number | null): AsyncGenerator<Buffer, void> {
  const answer = await new Promise<IncomingMessage>((resolve, reject) => {
    get(url, { headers: { cookie } }, resolve).on("error", reject);
  });
  if (answer.statusCode !== 200) throw new Error(`the table was answered ${answer.statusCode}`);
  const began = performance.now();
  let bytes = 0;
  for await (const piece of answer) {
    if (!Buffer.isBuffer(piece)) throw new Error("the table is read as bytes");
    yield piece;
    bytes += piece.length;
    if (bytesPerSecond !== null)
      await delay(Math.max(0, (bytes / bytesPerSecond) * 1_000 - (performance.now() - began)));
  }
}
