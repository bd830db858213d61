import path from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { chromium } from "@playwright/test";
import { readClock } from "#lib/clock.ts";
import { prepareDatabase } from "#lib/commands/start/prepare-database.ts";
import { withDb } from "#lib/db.ts";
import { createAccessToken } from "#lib/people/access-token.ts";
import { sessionCookieName } from "#lib/people/cookie.ts";
import { startSession } from "#lib/people/session.ts";
import { findBrowser } from "#tests/fixtures/browser.ts";
import { startOwnServer } from "#tests/fixtures/database.ts";
import { serveBenchApp, startBenchApp } from "./bench-app.ts";
import type { Row } from "./row.ts";
import { load as fill, superuser } from "./tickets/load.ts";
import { PEOPLE } from "./tickets/made-up.ts";

const TICKETS = 10_000;
const CHANGES = 40;
/** So long between two changes that each comes by itself, as a colleague's does. */
const PAUSE_MS = 250;
const WANTED_MS = 500;

/**
 * How long a change takes from the moment it is sent to one process of the desk until a browser that is signed in at
 * another shows it: a note on the ticket that it has open.
 */
export async function benchLive(): Promise<Row[]> {
  const { server, folder, remove } = await startOwnServer();
  try {
    await prepareDatabase(server, () => {});
    const admin = await superuser(server.ownerUrl, folder);
    await fill(admin, path.dirname(server.cluster), TICKETS);
    const { rows } = await admin.query<{ number: string }>(
      `SELECT "number" FROM "Ticket" WHERE "status" = 'open' ORDER BY "number" LIMIT 1`,
    );
    await admin.end();
    const [ticket, reader, writer] = [rows[0], PEOPLE[0], PEOPLE.at(-1)];
    if (!ticket || !reader || !writer) throw new Error("there is no ticket, or nobody");
    const [session, { token }] = await withDb(server.appUrl, () =>
      Promise.all([startSession(reader.id, "bench", readClock()), createAccessToken(writer.id, "bench", readClock())]),
    );
    const near = await startBenchApp(0, server);
    const far = await serveBenchApp(server);
    const browser = await chromium.launch(await findBrowser());
    try {
      const context = await browser.newContext();
      await context.addCookies([{ name: sessionCookieName(), value: session, url: near.url }]);
      const page = await context.newPage();
      await page.goto(`${near.url}/desk/requests/${ticket.number}`, { waitUntil: "networkidle" });
      const times: number[] = [];
      // The first ones find a stream that has just been opened.
      for (let change = -3; change < CHANGES; change++) {
        const text = `nota ${change} de la medida`;
        const shown = page.getByText(text).first().waitFor();
        const sentAt = performance.now();
        const answer = await fetch(`${far.url}/api/v1/tickets/${ticket.number}/messages`, {
          method: "POST",
          headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
          body: JSON.stringify({ visibility: "internal", text }),
        });
        if (answer.status !== 201) throw new Error(`the note was answered ${answer.status}`);
        await shown;
        if (change >= 0) times.push(performance.now() - sentAt);
        await delay(PAUSE_MS);
      }
      const ordered = times.toSorted((a, b) => a - b);
      const [median, slowest] = [ordered[Math.floor(ordered.length / 2)] ?? 0, ordered.at(-1) ?? 0];
      return [
        {
          what: "a change, from sending it to one process until a browser at another shows it",
          measured: `${Math.round(median)} ms at the median, the slowest of ${CHANGES} ${Math.round(slowest)} ms`,
          wanted: `under ${WANTED_MS} ms`,
          met: slowest < WANTED_MS,
        },
      ];
    } finally {
      await browser.close();
      await far.stop();
      await near.stop();
    }
  } finally {
    await server.stop();
    remove();
  }
}
