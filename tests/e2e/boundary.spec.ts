import { markDocument, marked, openWithStoppedClock } from "#tests/fixtures/opening.ts";
import { expect, test } from "#tests/fixtures/test.ts";

test.describe("ten seconds before the last channel closes", () => {
  test.use({ now: "2026-11-24T18:59:50-05:00" });

  test("the page flips at the very second, without a reload", async ({ page, desk }) => {
    await openWithStoppedClock(page, "/", desk.now);
    const headline = page.getByRole("heading", { level: 1 });
    await markDocument(page);

    await page.clock.runFor(9_000);
    await expect(headline).toHaveText("Cierra en 1 min atendemos hasta las 7:00 p. m.");
    await page.clock.runFor(1_000);
    await expect(headline).toHaveText("Cerrado ahora abre mañana 7:00 a. m.");

    await expect(page).toHaveTitle(/^Cerrado ahora/);
    await expect(page.getByRole("region", { name: "Correo electrónico" })).toBeVisible();
    await expect(page.getByRole("status").filter({ hasText: "Cerrado ahora" })).toBeAttached();
    await expect(marked(page)).toHaveCount(1);
  });

  test("a critical case goes on to the critical line at that second", async ({ page, desk }) => {
    await openWithStoppedClock(page, "/?requestType=incident&priority=P1", desk.now);
    await page.clock.runFor(9_000);
    await expect(page.getByRole("region", { name: "Telefónico" })).toBeVisible();
    await page.clock.runFor(1_000);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Abierto para casos críticos 24 horas");
    await expect(page.getByRole("link", { name: "Llamar (57) 318 717 49 37" })).toBeVisible();
  });
});

test.describe("ten seconds before the first channel opens", () => {
  test.use({ now: "2026-11-24T06:59:50-05:00" });

  test("the page opens at the very second", async ({ page, desk }) => {
    await openWithStoppedClock(page, "/", desk.now);
    const headline = page.getByRole("heading", { level: 1 });
    await page.clock.runFor(9_000);
    await expect(headline).toHaveText("Cerrado ahora abre a las 7:00 a. m.");
    await page.clock.runFor(1_000);
    await expect(headline).toHaveText("Abierto ahora hasta las 7:00 p. m.");
  });
});

test.describe("a minute that passes", () => {
  test.use({ now: "2026-11-24T18:41:30-05:00" });

  test("moves the countdown", async ({ page, desk }) => {
    await openWithStoppedClock(page, "/", desk.now);
    const headline = page.getByRole("heading", { level: 1 });
    await expect(headline).toHaveText(/^Cierra en 19\smin/);
    await page.clock.runFor(30_000);
    await expect(headline).toHaveText(/^Cierra en 18\smin/);
  });

  test("after a sleep of the device, the page asks the server for the time", async ({ page, desk }) => {
    await openWithStoppedClock(page, "/", desk.now);
    await desk.setClock("2026-11-24T21:00:00-05:00");
    // As seen by a page whose machine slept meanwhile: hardly anything has gone by.
    await page.evaluate(() => document.dispatchEvent(new Event("visibilitychange")));
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Cerrado ahora abre mañana 7:00 a. m.");
  });
});
