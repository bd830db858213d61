import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { gzipSync } from "node:zlib";
import { chromium } from "@playwright/test";
import type { Result } from "autocannon";
import { findBrowser } from "#tests/fixtures/browser.ts";
import { type BenchApp, startBenchApp } from "./bench-app.ts";
import type { Row } from "./row.ts";

const run = promisify(execFile);

const SECONDS = 6;
const ROUNDS = 3;
const SUPPORT = "/";
const STATIC = "/static";
const EMPTY = "/empty";
const ROUTE = "/api/v1/route?requestType=incident&priority=P3";
const JAVASCRIPT_MAX_KB = 25;
/** A phone's processor, as Chromium's own tools slow it down. */
const SLOWDOWN = 4;
const VISITS = 5;

export type Load = {
  readonly perSecond: number;
  readonly requests: number;
  readonly p50: number;
  readonly p99: number;
};

/** What the support page costs the server beside a static page of its size, and a phone that opens it. */
export async function benchPage(): Promise<Row[]> {
  const first = await startBenchApp(40_000);
  const bytes = (await (await fetch(first.url + SUPPORT)).text()).length;
  await first.stop();
  const app = await startBenchApp(bytes);
  try {
    return [...(await serverRows(app, bytes)), await javascriptRow(app), ...(await phoneRows(app))];
  } finally {
    await app.stop();
  }
}

async function serverRows(app: BenchApp, bytes: number): Promise<Row[]> {
  const staticBytes = (await (await fetch(app.url + STATIC)).text()).length;
  const rows: Row[] = [];
  for (const connections of [1, 10]) {
    const measured = { support: [] as Load[], fixed: [] as Load[], route: [] as Load[] };
    // In turn, so that a machine that slows down slows all of them.
    for (let round = -1; round < ROUNDS; round++) {
      const each = {
        support: await load(app, SUPPORT, connections),
        fixed: await load(app, STATIC, connections),
        route: await load(app, ROUTE, connections),
      };
      if (round < 0) continue;
      measured.support.push(each.support);
      measured.fixed.push(each.fixed);
      measured.route.push(each.route);
    }
    const [support, fixed, route] = [median(measured.support), median(measured.fixed), median(measured.route)];
    const said = ({ perSecond, p50, p99 }: Load) => `${Math.round(perSecond)}/s (median ${p50} ms, p99 ${p99} ms)`;
    const at = `${connections} connection${connections === 1 ? "" : "s"}`;
    rows.push(
      {
        what: `support page (${kilobytes(bytes)} kB) beside a static one (${kilobytes(staticBytes)} kB), ${at}`,
        measured: `${(support.perSecond / fixed.perSecond).toFixed(2)} of its rate: ${said(support)} beside ${said(fixed)}`,
        wanted: "at least 0.25",
        met: support.perSecond >= fixed.perSecond / 4,
      },
      {
        what: `/api/v1/route beside that static page, ${at}`,
        measured: `${(route.perSecond / fixed.perSecond).toFixed(2)} times its rate: ${said(route)}`,
        wanted: "at least 2",
        met: route.perSecond >= 2 * fixed.perSecond,
      },
    );
    if (connections === 1)
      rows.push({
        what: "support page at one connection, 99 of 100",
        measured: `within ${support.p99} ms (median ${support.p50} ms)`,
        wanted: "under 5 ms",
        met: support.p99 < 5,
      });
  }
  return rows;
}

/** In a process of its own: a load that shares ours would wait for our garbage, and we for its. */
export async function load(
  app: BenchApp,
  path: string,
  connections: number,
  headers: readonly string[] = [],
): Promise<Load> {
  const program = ["node_modules/autocannon/autocannon.js", "--json", "-c", String(connections), "-d", String(SECONDS)];
  const given = headers.flatMap((header) => ["-H", header]);
  const { stdout } = await run(process.execPath, [...program, ...given, app.url + path], { maxBuffer: 10_000_000 });
  const { requests, latency, errors, non2xx }: Result = JSON.parse(stdout);
  if (errors > 0 || non2xx > 0) throw new Error(`${path}: ${errors} errors, ${non2xx} refusals`);
  return { perSecond: requests.average, requests: requests.total, p50: latency.p50, p99: latency.p99 };
}

export function median(loads: readonly Load[]): Load {
  const sorted = loads.toSorted((a, b) => a.perSecond - b.perSecond);
  const middle = sorted[sorted.length >> 1];
  if (!middle) throw new Error("nothing was measured");
  return middle;
}

/** What modern browsers load: scripts with `nomodule` are for others. */
async function javascriptRow(app: BenchApp): Promise<Row> {
  const weigh = async (path: string) => {
    const html = await (await fetch(app.url + path)).text();
    const tags = html.match(/<(?:script|link)\b[^>]*>/g) ?? [];
    const addresses = tags
      .filter((tag) => !/nomodule/i.test(tag))
      .flatMap((tag) => tag.match(/\/_next\/static\/[^"]+\.js/) ?? []);
    const scripts = await Promise.all(
      [...new Set(addresses)].map(async (address) => (await fetch(app.url + address)).arrayBuffer()),
    );
    return scripts.reduce((sum, script) => sum + gzipSync(Buffer.from(script), { level: 9 }).length, 0);
  };
  const [support, empty] = [await weigh(SUPPORT), await weigh(EMPTY)];
  return {
    what: "JavaScript of the support page above an empty page of the same Next (gzip)",
    measured: `${kilobytes(support - empty)} kB (${kilobytes(support)} kB beside ${kilobytes(empty)} kB)`,
    wanted: `at most ${JAVASCRIPT_MAX_KB} kB`,
    met: support - empty <= JAVASCRIPT_MAX_KB * 1_000,
  };
}

/** Largest Contentful Paint and layout shift of a first visit, nothing kept, on a slowed-down processor. */
async function phoneRows(app: BenchApp): Promise<Row[]> {
  const browser = await chromium.launch(await findBrowser());
  const paints: number[] = [];
  const shifts: number[] = [];
  const strangers = new Set<string>();
  try {
    for (let visit = 0; visit < VISITS; visit++) {
      const context = await browser.newContext({
        viewport: { width: 360, height: 640 },
        deviceScaleFactor: 2,
        isMobile: true,
        locale: "es-CO",
        timezoneId: "America/Bogota",
      });
      const page = await context.newPage();
      const devtools = await context.newCDPSession(page);
      await devtools.send("Emulation.setCPUThrottlingRate", { rate: SLOWDOWN });
      page.on("request", (request) => {
        if (new URL(request.url()).origin !== app.url) strangers.add(request.url());
      });
      await page.goto(app.url + SUPPORT, { waitUntil: "networkidle" });
      const { paint, shift } = await page.evaluate(
        () =>
          new Promise<{ paint: number; shift: number }>((resolve) => {
            let paint = 0;
            let shift = 0;
            new PerformanceObserver((list) => {
              for (const entry of list.getEntries()) paint = entry.startTime;
            }).observe({ type: "largest-contentful-paint", buffered: true });
            new PerformanceObserver((list) => {
              for (const entry of list.getEntries()) if ("value" in entry) shift += Number(entry.value);
            }).observe({ type: "layout-shift", buffered: true });
            // Buffered entries come in a task of their own.
            requestAnimationFrame(() => requestAnimationFrame(() => resolve({ paint, shift })));
          }),
      );
      paints.push(paint);
      shifts.push(shift);
      await context.close();
    }
  } finally {
    await browser.close();
  }
  const paint = paints.sort((a, b) => a - b)[paints.length >> 1] ?? Number.NaN;
  const shift = Math.max(...shifts);
  return [
    {
      what: `Largest Contentful Paint, first visit, processor slowed ${SLOWDOWN}×`,
      measured: `${Math.round(paint)} ms`,
      wanted: "under 1,000 ms",
      met: paint < 1_000,
    },
    { what: "layout shift of that visit", measured: shift.toFixed(4), wanted: "0", met: shift === 0 },
    { what: "requests to another host", measured: String(strangers.size), wanted: "0", met: strangers.size === 0 },
  ];
}

function kilobytes(bytes: number): string {
  return (bytes / 1_000).toFixed(1);
}
