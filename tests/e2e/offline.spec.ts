import { goOffline, keepPage, keptAt, keptPaths, loseNetwork, setWorkerClock } from "#tests/fixtures/kept-page.ts";
import { obstacles } from "#tests/fixtures/obstacles.ts";
import { markDocument, marked, openLive } from "#tests/fixtures/opening.ts";
import { expect, TUESDAY_MORNING, test, testWithOwnDesk } from "#tests/fixtures/test.ts";

const TUESDAY_EVENING = "2026-11-24T20:15:00-05:00";

const NO_NETWORK = { serviceWorkers: "allow", expectedComplaint: /ERR_INTERNET_DISCONNECTED/ } as const;

test.describe("without a network", () => {
  test.use(NO_NETWORK);

  test("the kept page says whom to call now by the device's clock, how old it is, and goes on answering", async ({
    page,
  }) => {
    await keepPage(page, "/", TUESDAY_MORNING);
    await goOffline(page, TUESDAY_EVENING);
    const unmet: string[] = [];
    page.on("requestfailed", (request) => unmet.push(new URL(request.url()).pathname));
    await page.goto("/?requestType=incident&priority=P1");

    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Abierto para casos críticos 24 horas");
    await expect(page.getByRole("link", { name: "Llamar (57) 318 717 49 37" })).toHaveAttribute(
      "href",
      "tel:+573187174937",
    );
    const notice = page.getByRole("status").filter({ hasText: "Sin conexión a Internet." });
    await expect(notice).toContainText("Mostramos el horario que su equipo guardó hoy a las 10:00 a. m.");
    await expect(notice).toContainText("Línea de críticos atiende siempre: (57) 318 717 49 37.");
    await expect(
      page.getByText("Martes 24 de noviembre, 8:15 p. m. en Bogotá, según el reloj de su equipo"),
    ).toBeVisible();

    await page.getByRole("combobox", { name: "¿Qué necesita?" }).selectOption("Reclamo: el servicio falló");
    await expect(page.getByRole("region", { name: "PQRSA" })).toBeVisible();
    await expect(page).toHaveURL("/?requestType=claim");
    // It came whole: nothing was missing but the server's news.
    expect([...new Set(unmet)]).toEqual(["/api/v1/route"]);
    expect(await obstacles(page)).toEqual([]);
  });

  test("the theme chosen meanwhile is worn by the kept page too", async ({ page }) => {
    await keepPage(page, "/", TUESDAY_MORNING);
    await goOffline(page, TUESDAY_EVENING);
    await openLive(page, "/");
    await page.getByRole("button", { name: "Cambiar entre tema claro y oscuro" }).click();
    await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
    await page.goto("/en");
    await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  });

  test("the other language was kept along", async ({ page }) => {
    await keepPage(page, "/", TUESDAY_MORNING);
    await goOffline(page, TUESDAY_EVENING);
    await page.goto("/");
    await page.getByRole("link", { name: "English" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Closed now opens tomorrow 7:00 a.m.");
    await expect(page.getByText("No Internet connection.")).toBeVisible();
  });

  test("who has chosen English reads English under every address", async ({ page }) => {
    await keepPage(page, "/", TUESDAY_MORNING);
    await page.getByRole("link", { name: "English" }).click();
    await expect(page).toHaveURL("/en");
    await page.goto("/");
    await expect(page).toHaveURL("/en");
    await expect.poll(() => keptAt(page, "/")).toBe(null);
    await goOffline(page, TUESDAY_EVENING);
    await page.goto("/");
    await expect(page.locator("html")).toHaveAttribute("lang", "en");
  });

  test("a page that is open goes on by its own clock, and says that it cannot ask", async ({ page }) => {
    await page.goto("/");
    await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
    await loseNetwork(page);
    const notice = page.getByRole("status").filter({ hasText: "Sin conexión a Internet." });
    await expect(notice).toContainText("Mostramos el que conocíamos hoy a las 10:00 a. m.");
    await page.context().setOffline(false);
    await expect(notice).toBeHidden();
  });

  test("the catalogue comes from what is kept, with its age", async ({ page }) => {
    await keepPage(page, "/", TUESDAY_MORNING);
    const read = () =>
      page.evaluate(async () => {
        // Past the browser's own cache, which knows no age.
        const answer = await fetch("/api/v1/catalogue", { cache: "no-store" });
        const { revision }: { revision: number } = await answer.json();
        return { status: answer.status, revision, age: answer.headers.get("age") };
      });
    expect(await read()).toEqual({ status: 200, revision: 1, age: null });
    await expect.poll(() => keptAt(page, "/api/v1/catalogue")).toBe(Date.parse(TUESDAY_MORNING));
    await setWorkerClock(page, TUESDAY_EVENING);
    await loseNetwork(page);
    const seconds = (Date.parse(TUESDAY_EVENING) - Date.parse(TUESDAY_MORNING)) / 1_000;
    expect(await read()).toEqual({ status: 200, revision: 1, age: String(seconds) });
  });

  test("when the network is back, the kept page gives way to a fresh one", async ({ page }) => {
    await keepPage(page, "/", TUESDAY_MORNING);
    await page.clock.setFixedTime(TUESDAY_MORNING);
    await loseNetwork(page);
    await page.goto("/?requestType=claim");
    await expect(page.getByText("Mostramos el horario que su equipo guardó")).toBeVisible();
    await markDocument(page);
    await page.context().setOffline(false);
    await page.evaluate(() => window.dispatchEvent(new Event("online")));
    await expect(marked(page)).toHaveCount(0);
    await expect(page.getByText("Mostramos el horario que su equipo guardó")).toBeHidden();
    await expect(page.getByRole("region", { name: "PQRSA" })).toBeVisible();
  });
});

test.describe("what is kept", () => {
  test.use({ serviceWorkers: "allow", expectedComplaint: /status of 404/ });

  test("is the page in each language, what it names, and the catalogue: nothing else", async ({ page }) => {
    await keepPage(page, "/", TUESDAY_MORNING);
    for (const path of ["/?requestType=claim", "/en?requestType=appeal", "/nada", "/api/v1/route?requestType=claim"])
      await page.goto(path);
    await page.goto("/");
    const paths = await keptPaths(page);
    expect(paths).toEqual(expect.arrayContaining(["/", "/en", "/api/v1/catalogue"]));
    const others = paths.filter((path) => !["/", "/en", "/api/v1/catalogue"].includes(path));
    for (const path of others)
      expect(path).toMatch(/^\/_next\/static\/|^\/icons\/|^\/(icon\.svg|favicon\.ico|manifest\.webmanifest)$/);
    for (const kind of [/\.js$/, /\.css$/, /\.woff2$/, /icon/])
      expect(others.join("\n")).toMatch(new RegExp(kind, "m"));
  });

  test("is renewed by each visit, and drops what no page names any more", async ({ page }) => {
    await keepPage(page, "/", TUESDAY_MORNING);
    await page.evaluate(async () => {
      for (const name of await caches.keys())
        await (await caches.open(name)).put("/_next/static/chunks/of-last-year.js", new Response(""));
    });
    await keepPage(page, "/", TUESDAY_EVENING);
    expect(await keptPaths(page)).not.toContain("/_next/static/chunks/of-last-year.js");
    expect(await keptAt(page, "/")).toBe(Date.parse(TUESDAY_EVENING));
  });

  test("is renewed in the other language, too, after a day", async ({ page }) => {
    await keepPage(page, "/", TUESDAY_MORNING);
    // It was kept when the worker came, by the clock of this machine.
    const later = new Date(Date.now() + 2 * 24 * 60 * 60 * 1000).toISOString();
    await keepPage(page, "/", later);
    await expect.poll(() => keptAt(page, "/en")).toBe(Date.parse(later));
    await expect.poll(() => keptAt(page, "/api/v1/catalogue")).toBe(Date.parse(later));
  });

  test("is not replaced by a page that has nothing to say", async ({ page, context }) => {
    await keepPage(page, "/", TUESDAY_MORNING);
    await setWorkerClock(page, TUESDAY_EVENING);
    await context.route(/\/$/, (route) =>
      route.fulfill({
        contentType: "text/html",
        body: `<!DOCTYPE html><html><head><link rel="icon" href="data:,"><meta name="robots" content="noindex"></head><body><h1>Starting</h1></body></html>`,
      }),
    );
    await page.goto("/");
    await expect(page.getByRole("heading", { name: "Starting" })).toBeVisible();
    // By the time that a later visit has been kept, this one would have been.
    await page.goto("/en");
    await expect.poll(() => keptAt(page, "/en")).toBe(Date.parse(TUESDAY_EVENING));
    expect(await keptAt(page, "/")).toBe(Date.parse(TUESDAY_MORNING));
  });

  test("outlives a new version of the worker, which takes over at once", async ({ page }) => {
    await keepPage(page, "/", TUESDAY_MORNING);
    const before = await keptPaths(page);
    await page.evaluate(async () => {
      const taken = new Promise((resolve) => navigator.serviceWorker.addEventListener("controllerchange", resolve));
      // Under another address it is another version, as by another content.
      await navigator.serviceWorker.register("/sw.js?next");
      await taken;
    });
    expect((await keptPaths(page)).toSorted()).toEqual(before.toSorted());
  });
});

test.describe("while the server fails for its pages only", () => {
  test.use({ serviceWorkers: "allow", expectedComplaint: /status of 503/ });

  test("the kept page answers, and is not loaded over and over", async ({ page, context }) => {
    await keepPage(page, "/", TUESDAY_MORNING);
    await page.clock.setFixedTime(TUESDAY_MORNING);
    let asked = 0;
    await context.route(/\/$/, (route) => {
      asked++;
      return route.fulfill({ status: 503, body: "busy" });
    });
    await page.goto("/");
    await expect(page.getByText("No pudimos confirmar el horario de hoy.")).toBeVisible();
    await markDocument(page);
    // Once by the worker, once by the page, which sees that a fresh one cannot be had.
    await expect.poll(() => asked).toBe(2);
    await page.evaluate(() => window.dispatchEvent(new Event("online")));
    await expect.poll(() => asked).toBe(3);
    await expect(marked(page)).toHaveCount(1);

    await context.unrouteAll();
    await page.evaluate(() => window.dispatchEvent(new Event("online")));
    await expect(marked(page)).toHaveCount(0);
    await expect(page.getByText("No pudimos confirmar")).toBeHidden();
  });
});

testWithOwnDesk.describe("while the network hangs", () => {
  testWithOwnDesk.use({ serviceWorkers: "allow" });

  testWithOwnDesk("the kept page comes after a few seconds, and the fresh one when it can", async ({ page, desk }) => {
    await keepPage(page, "/", TUESDAY_MORNING);
    // Without a network the device's clock decides; it must not be the hour at which the test runs.
    await page.clock.setFixedTime(TUESDAY_MORNING);
    desk.freeze();
    await page.goto("/?requestType=claim");
    await expect(page.getByText("Mostramos el horario que su equipo guardó")).toBeVisible();
    await expect(page.getByRole("region", { name: "PQRSA" })).toBeVisible();
    desk.thaw();
    await expect(page.getByText("Mostramos el horario que su equipo guardó")).toBeHidden();
    await expect(page.getByRole("region", { name: "PQRSA" })).toBeVisible();
  });
});
