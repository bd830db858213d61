import type { Page } from "@playwright/test";
import { expect, TUESDAY_MORNING, test } from "#tests/fixtures/test.ts";

test.use({
  serviceWorkers: "allow",
  expectedComplaint: /ERR_INTERNET_DISCONNECTED/,
});

const TUESDAY_EVENING = "2026-11-24T20:15:00-05:00";

/** Visits the page until the worker has kept it, at an instant by the clock of the device. */
async function keep(page: Page, path: string, at: string): Promise<void> {
  await page.goto(path);
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  const instant = Date.parse(at);
  for (const worker of page.context().serviceWorkers()) {
    await worker.evaluate((now) => {
      Date.now = () => now;
    }, instant);
  }
  await page.goto(path);
  await expect.poll(() => page.evaluate(keptSince, path)).toBe(instant);
}

async function keptSince(path: string): Promise<number | null> {
  const kept = await caches.match(path);
  return kept ? Number(kept.headers.get("x-kept-at")) : null;
}

test("without a network, the kept page says whom to call now by the device's clock, and how old it is", async ({
  page,
  context,
}) => {
  await keep(page, "/", TUESDAY_MORNING);
  await context.setOffline(true);
  await page.clock.setFixedTime(TUESDAY_EVENING);
  await page.goto("/?requestType=incident&priority=P1");

  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Abierto para casos críticos 24 horas");
  await expect(page.getByRole("link", { name: "Llamar (57) 318 717 49 37" })).toHaveAttribute(
    "href",
    "tel:+573187174937",
  );
  await expect(page.getByText("Sin conexión a Internet.")).toBeVisible();
  await expect(page.getByText("guardado en su equipo (las 10:00 a. m.)")).toBeVisible();
});
