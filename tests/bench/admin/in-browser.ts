import { readFileSync } from "node:fs";
import { stripTypeScriptTypes } from "node:module";
import path from "node:path";
import { type Browser, chromium, type Page } from "@playwright/test";
import { compileCatalogue } from "#lib/routing/compile-catalogue.ts";
import { coverage } from "#lib/routing/coverage.ts";
import type { EditGround } from "#lib/routing/edit-gaps.ts";
import { zoneRules } from "#lib/schedule/wall-clock.ts";
import { findBrowser } from "#tests/fixtures/browser.ts";
import type { BenchApp } from "../bench-app.ts";
import type { Row } from "../row.ts";
import { FIFTY } from "./fifty-channels.ts";

const ROOT = path.resolve(import.meta.dirname, "../../..");
const ORIGIN = "http://bench.invalid";
const YEAR_MS = 365 * 86_400_000;
const FROM = Date.parse("2026-11-24T10:00:00-05:00");
const TIMES = 30;
const COVERAGE_MAX_MS = 50;
const DELAY_MAX_MS = 100;
const DRAGS = 12;

/** Coverage as Chromium works it out, and how long the pointer waits for the page while an hour is drawn. */
export async function browserRows(app: BenchApp, cookie: { name: string; value: string }): Promise<Row[]> {
  const browser = await chromium.launch(await findBrowser());
  try {
    return [...(await coverageRows(browser)), ...(await dragRows(browser, app, cookie))];
  } finally {
    await browser.close();
  }
}

/** The files of lib as they are, without their types: what a browser is sent is the same, in one piece. */
async function serveLib(page: Page): Promise<void> {
  await page.route(`${ORIGIN}/**`, async (route) => {
    const { pathname } = new URL(route.request().url());
    if (pathname === "/")
      await route.fulfill({
        contentType: "text/html",
        body: `<script type="importmap">{"imports":{"#lib/":"/lib/"}}</script>`,
      });
    else
      await route.fulfill({
        contentType: "text/javascript",
        body: stripTypeScriptTypes(readFileSync(path.join(ROOT, pathname), "utf8")),
      });
  });
  await page.goto(ORIGIN);
}

async function coverageRows(browser: Browser): Promise<Row[]> {
  const page = await browser.newPage();
  await serveLib(page);
  const zone = zoneRules(FIFTY.desk.timeZone);
  const { channels, holidays } = FIFTY;
  const catalogue = { channels, holidays, notices: [] };
  const piece = { from: FROM, zone, catalogue };
  const ground: EditGround = { spans: [{ from: FROM, to: FROM + YEAR_MS }], before: [piece], after: [piece] };
  const measured = await page.evaluate(
    async ({ ground, times }) => {
      const load = (file: string) => import(file);
      const { compileCatalogue: compile } = await load("/lib/routing/compile-catalogue.ts");
      const { coverage: cover } = await load("/lib/routing/coverage.ts");
      const { gapsOfEdits } = await load("/lib/routing/edit-gaps.ts");
      const [[draft], [span]] = [ground.after, ground.spans];
      const edited = draft?.catalogue.channels[0];
      if (!draft || !span || !edited) throw new Error("there is nothing to edit");
      const compiled = compile(draft.catalogue, draft.zone);
      const timed = (work: () => unknown) => {
        const began = performance.now();
        work();
        return performance.now() - began;
      };
      const whole: number[] = [];
      for (let time = 0; time < times; time++) whole.push(timed(() => cover(compiled, span.from, span.to)));
      const gaps: number = cover(compiled, span.from, span.to).reduce(
        (sum: number, one: { gaps: readonly unknown[] }) => sum + one.gaps.length,
        0,
      );
      const ask = gapsOfEdits(ground);
      const edits: number[] = [];
      for (let time = 0; time < times; time++) {
        const schedule = { ...edited.schedule, closedOnHolidays: time % 2 === 0 };
        edits.push(timed(() => ask({ slug: edited.slug, schedule })));
      }
      return { whole, edits, gaps };
    },
    { ground, times: TIMES },
  );
  await page.close();
  const here = coverage(compileCatalogue(catalogue, zone), FROM, FROM + YEAR_MS);
  if (measured.gaps !== here.reduce((sum, { gaps }) => sum + gaps.length, 0))
    throw new Error("the browser finds other gaps than we do");
  const whole = median(measured.whole);
  return [
    {
      what: "coverage of a year in Chromium: 7 types × 4 priorities × 50 channels, no two alike",
      measured: `${whole.toFixed(1)} ms at the median, ${(measured.whole[0] ?? 0).toFixed(1)} ms the first time (${measured.gaps} gaps)`,
      wanted: `under ${COVERAGE_MAX_MS} ms`,
      met: whole < COVERAGE_MAX_MS,
    },
    {
      what: "the same, from an edited hour to the names of the new gaps",
      measured: `${median(measured.edits).toFixed(1)} ms at the median, ${(measured.edits[0] ?? 0).toFixed(1)} ms the first time`,
      wanted: "",
      met: null,
    },
  ];
}

async function dragRows(browser: Browser, app: BenchApp, cookie: { name: string; value: string }): Promise<Row[]> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: "es-CO" });
  await context.addCookies([{ ...cookie, url: app.url }]);
  const page = await context.newPage();
  await page.goto(`${app.url}/admin/hours?channel=channel-0`, { waitUntil: "networkidle" });
  const ahead = page.getByRole("region", { name: "Horas sin ningún canal" });
  await ahead.getByText("12 meses").waitFor();
  await page.evaluate(() => {
    const seen = { delay: 0, event: 0, task: 0 };
    Object.assign(window, { seen });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        if (entry instanceof PerformanceEventTiming) {
          seen.delay = Math.max(seen.delay, entry.processingStart - entry.startTime);
          seen.event = Math.max(seen.event, entry.duration);
        }
      // The shortest that can be asked for.
    }).observe({ type: "event", durationThreshold: 16 } as PerformanceObserverInit);
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) seen.task = Math.max(seen.task, duration);
    }).observe({ type: "longtask" });
  });
  let moves = 0;
  for (let drag = 0; drag < DRAGS; drag++) {
    const grip = page.getByRole("slider", { name: "Lunes, cierra, intervalo 2" });
    const box = await grip.boundingBox();
    if (!box) throw new Error("there is no grip to hold");
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    await page.mouse.move(x, y);
    await page.mouse.down();
    const by = drag % 2 === 0 ? 90 : -90;
    for (let step = 1; step <= 30; step++, moves++) await page.mouse.move(x + (by * step) / 30, y);
    await page.mouse.up();
  }
  const seen = await page.evaluate(
    () =>
      new Promise<{ delay: number; event: number; task: number }>((resolve) => {
        // What was observed comes in a task of its own.
        setTimeout(() => resolve(Reflect.get(window, "seen")), 500);
      }),
  );
  await context.close();
  return [
    {
      what: `the longest that the pointer waits for the page while hours are drawn, 50 channels, ${moves} moves`,
      measured: `${Math.round(seen.delay)} ms (until painted ${Math.round(seen.event)} ms; longest task ${Math.round(seen.task)} ms)`,
      wanted: `at most ${DELAY_MAX_MS} ms`,
      met: seen.delay <= DELAY_MAX_MS,
    },
  ];
}

function median(times: readonly number[]): number {
  return times.toSorted((a, b) => a - b)[times.length >> 1] ?? Number.NaN;
}
