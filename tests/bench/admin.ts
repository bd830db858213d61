import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import type pg from "pg";
import { replayRequests } from "#lib/catalogue/replay-requests.ts";
import type { Catalogue } from "#lib/catalogue/schema.ts";
import { readClock } from "#lib/clock.ts";
import { prepareDatabase } from "#lib/commands/start/prepare-database.ts";
import { withDb } from "#lib/db.ts";
import { createAccessToken } from "#lib/people/access-token.ts";
import { sessionCookieName } from "#lib/people/cookie.ts";
import { startSession } from "#lib/people/session.ts";
import { compileCatalogue } from "#lib/routing/compile-catalogue.ts";
import { zoneRules } from "#lib/schedule/wall-clock.ts";
import type { BuiltInDatabase } from "#prisma/embedded.ts";
import { startOwnServer } from "#tests/fixtures/database.ts";
import { FIFTY, PUBLISHED } from "./admin/fifty-channels.ts";
import { fillHistory } from "./admin/history.ts";
import { browserRows } from "./admin/in-browser.ts";
import { type BenchApp, serveBenchApp, startBenchApp } from "./bench-app.ts";
import { proportional } from "./memory.ts";
import { load, median } from "./page.ts";
import type { Row } from "./row.ts";
import { load as fill, superuser, TICKETS_ONLY } from "./tickets/load.ts";

const REVISIONS = 10_000;
const REQUESTS = 100_000;
const ROUNDS = 3;
const PUBLICATIONS = 7;
const API = "/api/v1/catalogue";

/**
 * What an administrator waits for, on a desk of 10,000 revisions, fifty channels and 100,000 requests of the last 90
 * days, in two processes; and what that history costs who only reads the support page, beside a desk with none.
 */
export async function benchAdmin(): Promise<Row[]> {
  const [few, many] = [await startOwnServer(), await startOwnServer()];
  try {
    for (const { server } of [few, many]) await prepareDatabase(server, () => {});
    const admin = await superuser(many.server.ownerUrl, many.folder);
    console.error(`loading ${REVISIONS.toLocaleString("en")} revisions…`);
    await fillHistory(admin, REVISIONS);
    const { rows } = await admin.query<{ id: string }>(
      `INSERT INTO "Person" ("email", "name", "role", "tier", "createdAt")
       VALUES ('ana@bench.test', 'Ana', 'admin', 3, now()) RETURNING id`,
    );
    const [person] = rows;
    if (!person) throw new Error("there is no administrator");
    const access = await withDb(many.server.appUrl, async () => ({
      session: await startSession(person.id, "bench", readClock()),
      token: (await createAccessToken(person.id, "bench", readClock())).token,
    }));

    const apps: BenchApp[] = [];
    try {
      // The first start of all reads the files of the build from the disk.
      apps.push(await startBenchApp(0, few.server));
      const [alone, crowded, beside] = [
        await started(few.server, apps),
        await started(many.server, apps),
        await started(many.server, apps),
      ];
      const cookie = { name: sessionCookieName(), value: access.session };
      return [
        ...(await historyRows(alone, crowded, cookie, access.token)),
        ...(await publishingRows(crowded.app, beside.app, access.token)),
        ...(await browserRows(crowded.app, cookie)),
        await replayRow(admin, many.server),
      ];
    } finally {
      for (const app of apps) await app.stop();
      await admin.end();
    }
  } finally {
    for (const { server, remove } of [few, many]) {
      await server.stop();
      remove();
    }
  }
}

type Started = { readonly app: BenchApp; readonly seconds: number };

async function started(server: BuiltInDatabase, apps: BenchApp[]): Promise<Started> {
  const began = performance.now();
  const app = await serveBenchApp(server);
  apps.push(app);
  return { app, seconds: (performance.now() - began) / 1_000 };
}

async function historyRows(
  alone: Started,
  crowded: Started,
  cookie: { readonly name: string; readonly value: string },
  token: string,
): Promise<Row[]> {
  const pages = { alone: [] as number[], crowded: [] as number[] };
  const rates = { alone: [] as number[], crowded: [] as number[] };
  // In turn, so that a machine that slows down slows both; the first round warms them.
  for (let round = -1; round < ROUNDS; round++)
    for (const [name, { app }] of [
      ["alone", alone],
      ["crowded", crowded],
    ] as const) {
      const before = processorMs(app.pid);
      const { perSecond, requests } = await load(app, "/", 1);
      if (round < 0) continue;
      pages[name].push((processorMs(app.pid) - before) / requests);
      rates[name].push(perSecond);
    }
  const [cost, costAlone] = [middle(pages.crowded), middle(pages.alone)];
  const held = { alone: memory(alone), crowded: memory(crowded) };
  const history = median([await load(crowded.app, "/admin/revisions", 1, [`cookie: ${cookie.name}=${cookie.value}`])]);
  const api = median([await load(crowded.app, `${API}/revisions`, 1, [`authorization: Bearer ${token}`])]);
  return [
    {
      what: `processor time of a support page with ${REVISIONS.toLocaleString("en")} revisions in the history, against one`,
      measured: `${(cost / costAlone).toFixed(2)} times (${cost.toFixed(2)} ms, ${costAlone.toFixed(2)} ms; ${Math.round(middle(rates.crowded))}/s, ${Math.round(middle(rates.alone))}/s)`,
      wanted: "about 1: at most 1.1",
      met: cost <= costAlone * 1.1,
    },
    {
      what: "start of a web process with them, until it is ready, and its memory after those pages",
      measured: `${crowded.seconds.toFixed(1)} s, ${held.crowded}; with one revision ${alone.seconds.toFixed(1)} s, ${held.alone}`,
      wanted: "printed",
      met: null,
    },
    {
      what: "a page of that history, 50 revisions: as a page, and by the API",
      measured: `median ${history.p50} ms and ${api.p50} ms`,
      wanted: "printed",
      met: null,
    },
  ];
}

async function publishingRows(app: BenchApp, other: BenchApp, token: string): Promise<Row[]> {
  const rows: Row[] = [];
  let worstSeen = 0;
  for (const [catalogue, what] of [
    [PUBLISHED, "five channels"],
    [FIFTY, "fifty channels"],
  ] as const) {
    const took: number[] = [];
    for (let time = 0; time < PUBLICATIONS; time++) {
      const began = performance.now();
      const revision = await publish(app, token, catalogue, `Publicación ${time}`);
      took.push(performance.now() - began);
      worstSeen = Math.max(worstSeen, await seenAfter(other, revision));
    }
    const longest = Math.max(...took);
    rows.push({
      what: `publishing ${what} on ${REVISIONS.toLocaleString("en")} revisions, the slowest of ${PUBLICATIONS}`,
      measured: `${Math.round(longest)} ms (median ${Math.round(middle(took))} ms)`,
      wanted: "under 1,000 ms",
      met: longest < 1_000,
    });
  }
  rows.push({
    what: "until another process answers from what was published, the slowest of them",
    measured: `${Math.round(worstSeen)} ms after the publication was answered`,
    wanted: "within 2,000 ms",
    met: worstSeen <= 2_000,
  });
  return rows;
}

async function publish(app: BenchApp, token: string, catalogue: Catalogue, note: string): Promise<number> {
  const { effectiveFrom: _was, ...content } = catalogue;
  const baseRevision = await inForce(app);
  const body = JSON.stringify({ ...content, note, baseRevision, acceptGaps: true });
  const answer = await fetch(`${app.url}${API}/revisions`, {
    method: "POST",
    headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
    body,
  });
  if (answer.status !== 201) throw new Error(`the publication was answered ${answer.status}: ${await answer.text()}`);
  const { revision }: { revision: number } = JSON.parse(await answer.text());
  return revision;
}

async function inForce(app: BenchApp): Promise<number> {
  const { revision }: { revision: number } = JSON.parse(await (await fetch(app.url + API)).text());
  return revision;
}

async function seenAfter(app: BenchApp, revision: number): Promise<number> {
  const began = performance.now();
  while ((await inForce(app)) !== revision) await delay(10);
  return performance.now() - began;
}

/** @param admin connected as superuser */
async function replayRow(admin: pg.Client, server: BuiltInDatabase): Promise<Row> {
  console.error(`loading ${REQUESTS.toLocaleString("en")} requests…`);
  await fill(admin, path.dirname(server.cluster), REQUESTS, TICKETS_ONLY);
  const now = readClock();
  await admin.query(`UPDATE "Ticket" SET "openedAt" = to_timestamp($1) - random() * interval '90 days'`, [now / 1_000]);
  await admin.query(`VACUUM (ANALYZE) "Ticket"`);
  const zone = zoneRules(PUBLISHED.desk.timeZone);
  const [before, after] = [compileCatalogue(PUBLISHED, zone), compileCatalogue(FIFTY, zone)];
  const began = performance.now();
  const { requests } = await withDb(server.appUrl, () => replayRequests(before, after, now));
  const ms = performance.now() - began;
  if (requests < REQUESTS * 0.99) throw new Error(`${requests} requests were replayed`);
  return {
    what: `replay of ${requests.toLocaleString("en")} requests, five channels against fifty`,
    measured: `${Math.round(ms)} ms`,
    wanted: "under 2,000 ms",
    met: ms < 2_000,
  };
}

/** What a process has used of the processors, in milliseconds; Linux counts in hundredths of a second. */
function processorMs(pid: number): number {
  const stat = `/proc/${pid}/stat`;
  if (!existsSync(stat)) return Number.NaN;
  const text = readFileSync(stat, "utf8");
  const [user, system] = text
    .slice(text.lastIndexOf(")") + 2)
    .split(" ")
    .slice(11, 13)
    .map(Number);
  return ((user ?? 0) + (system ?? 0)) * 10;
}

function memory({ app }: Started): string {
  return `${Math.round(proportional(app.pid))} MB`;
}

function middle(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
}
