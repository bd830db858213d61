import type { Page } from "@playwright/test";
import { beyondTheSide } from "#tests/fixtures/beyond-the-side.ts";
import { withClient } from "#tests/fixtures/database.ts";
import { type Content, saveDraft } from "#tests/fixtures/draft.ts";
import { keepPage, keptPaths, loseNetwork } from "#tests/fixtures/kept-page.ts";
import { obstacles } from "#tests/fixtures/obstacles.ts";
import { openLive } from "#tests/fixtures/opening.ts";
import { tokenOf } from "#tests/fixtures/people.ts";
import { nextRevision } from "#tests/fixtures/revision.ts";
import { expect, test as shared, TUESDAY_MORNING, testWithOwnDesk as test } from "#tests/fixtures/test.ts";

const SATURDAY = "2026-11-28T09:00";
const CHRISTMAS_EVE = "/?at=2026-12-24T15:00";

function closeChatOnSaturdays({ channels }: Content) {
  for (const channel of channels) if (channel.slug === "chat") channel.schedule.weekly.sat = [];
}

const withoutAfternoon = nextRevision("2026-12-24T12:00:00-05:00", (channels) => {
  for (const channel of Object.values(channels))
    if (!channel.standby) channel.schedule.weekly.thu = [["07:00", "12:00"]];
});

const mark = (page: Page) => page.getByRole("complementary", { name: "Ensayo" });
const channel = (page: Page, name: string) =>
  page.getByRole("region", { name: "Todos los canales" }).getByRole("listitem").filter({ hasText: name }).first();

test.describe("a draft that closes the chat on Saturdays", () => {
  test.use({ expectedComplaint: /status of 404/ });

  test("is seen by an administrator on the real page at such a Saturday, marked as what it is", async ({
    page,
    desk,
    signIn,
  }) => {
    await saveDraft(desk.database, desk.now, 1, closeChatOnSaturdays);
    await signIn(page, "admin@demo.test");
    const answer = await page.goto(`/?at=${SATURDAY}&revision=draft`);
    expect(answer?.status()).toBe(200);
    expect(answer?.headers()).toMatchObject({
      "cache-control": "private, no-store",
      "x-robots-tag": "noindex, nofollow",
    });
    await expect(mark(page)).toContainText(
      "Ensayo: así se vería la página el sábado 28 de noviembre de 2026, 9:00 a. m., con el borrador.",
    );
    await expect(page).toHaveTitle(/^Ensayo: Abierto ahora/);
    await expect(page.locator('meta[name="robots"]')).toHaveAttribute("content", "noindex, nofollow");
    await expect(page.locator('script[type="application/ld+json"], link[rel="canonical"]')).toHaveCount(0);
    await expect(channel(page, "Chat online")).toContainText("Cerrado");
    await expect(channel(page, "Telefónico")).toContainText("Abierto");
    await expect(page.getByText("Sábado 28 de noviembre, 9:00 a. m. en Bogotá")).toBeVisible();

    await mark(page).getByRole("combobox", { name: "Revisión" }).selectOption("La que rija en ese momento");
    await mark(page).getByRole("button", { name: "Ver así" }).click();
    await expect(mark(page)).toContainText("así se verá la página");
    await expect(mark(page)).toContainText("con la revisión 1 (la que rige)");
    await expect(channel(page, "Chat online")).toContainText("Abierto");

    await mark(page).getByRole("link", { name: "Ver la página real" }).click();
    await expect(page).toHaveURL("/");
    await expect(mark(page)).toHaveCount(0);
  });

  test("is to everybody else as what was never there", async ({ page, other, desk, signIn }) => {
    await saveDraft(desk.database, desk.now, 1, closeChatOnSaturdays);
    await signIn(other, "coordinador@demo.test");
    for (const who of [page, other]) {
      const said = async (revision: string) => {
        const answer = await who.goto(`${desk.url}/?revision=${revision}`);
        expect(answer?.status(), revision).toBe(404);
        await expect(who.getByRole("combobox")).not.toContainText("borrador");
        return who.locator("main").textContent();
      };
      expect(await said("draft")).toBe(await said("99"));
    }
    // Who works here and may not is told to the log; who is nobody is not.
    const told = await withClient(desk.database.appUrl, (client) =>
      client.query(`SELECT "actor", "data" FROM "AuditEntry" WHERE "kind" = 'refused'`),
    );
    expect(told.rows).toMatchObject([{ actor: "Luisa Mejía <coordinador@demo.test>", data: { path: "/" } }]);
  });

  test("is reached from the page on which it is published, at the hour that was chosen", async ({
    page,
    desk,
    signIn,
  }) => {
    await saveDraft(desk.database, desk.now, 1, closeChatOnSaturdays);
    await signIn(page, "admin@demo.test");
    await openLive(page, "/admin/publish");
    const link = page.getByRole("link", { name: /^Ver la página como sería/ });
    await expect(link).toHaveAttribute("href", "/?revision=draft");
    await page.getByLabel("Fecha", { exact: true }).fill("5/12/2026");
    await page.getByLabel("Hora de Bogotá").fill("9:00 a. m.");
    await page.getByLabel("Hora de Bogotá").blur();
    await expect(link).toHaveAttribute("href", "/?at=2026-12-05T09%3A00%3A00-05%3A00&revision=draft");
  });

  test("is reached from the pages on which it is edited, which stay as they are", async ({ page, desk, signIn }) => {
    await saveDraft(desk.database, desk.now, 1, closeChatOnSaturdays);
    await signIn(page, "admin@demo.test");
    await openLive(page, "/admin/hours");
    const tab = page.waitForEvent("popup");
    await page.getByRole("link", { name: /^Ver la página como sería/ }).click();
    await expect(mark(await tab)).toContainText("con el borrador");
    await expect(page).toHaveURL("/admin/hours");
  });
});

test.describe("a revision", () => {
  test.use({ expectedComplaint: /status of 404/ });

  test("that is scheduled is for everybody; once it is withdrawn, for administrators alone", async ({
    page,
    other,
    desk,
    signIn,
  }) => {
    await desk.publish(withoutAfternoon);
    await page.goto(CHRISTMAS_EVE);
    await expect(mark(page)).toContainText("con la revisión 2 (programada).");
    await expect(page.getByRole("heading", { level: 1 })).toContainText("Cerrado ahora");
    await expect(page.getByRole("combobox", { name: "Revisión" }).getByRole("option")).toHaveText([
      "La que rija en ese momento",
      /^Revisión 2, .* \(programada\)$/,
      /^Revisión 1, .* \(la que rige\)$/,
    ]);

    const token = await tokenOf(desk.database, "admin@demo.test", desk.now);
    const gone = await page.request.delete("/api/v1/catalogue/revisions/2", {
      headers: { authorization: `Bearer ${token}` },
    });
    expect(gone.ok()).toBe(true);
    await signIn(other, "admin@demo.test");
    expect((await page.goto("/?revision=2"))?.status()).toBe(404);
    expect((await other.goto(`${desk.url}/?revision=2`))?.status()).toBe(200);
    await expect(mark(other)).toContainText("con la revisión 2 (retirada)");
  });

  test("is reached from the history, one that is scheduled at its hour", async ({ page, desk, signIn }) => {
    await desk.publish(withoutAfternoon);
    await signIn(page, "admin@demo.test");
    await page.goto("/admin/revisions");
    await page.getByRole("link", { name: "Ver la página con la revisión 2" }).click();
    await expect(mark(page)).toContainText(
      "así se verá la página el jueves 24 de diciembre de 2026, 12:00 p. m., con la revisión 2 (programada).",
    );
  });
});

shared("the clock stands: nothing moves and nothing is asked, whatever time goes by", async ({ page, desk }) => {
  await page.clock.install({ time: desk.now });
  await openLive(page, "/?at=2026-11-24T18:59&requestType=incident&priority=P3");
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Cierra en 1 min");
  const said = await page.locator("main").textContent();
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  await page.clock.runFor(3 * 60 * 60 * 1_000);
  expect(await page.locator("main").textContent()).toBe(said);
  expect(asked).toEqual([]);
});

shared("its addresses keep what was asked: the other language, the finder, the form of the mark", async ({ page }) => {
  await openLive(page, `${CHRISTMAS_EVE}&revision=1&requestType=claim`);
  await page.getByRole("link", { name: "English" }).click();
  await expect(page).toHaveURL("/en?at=2026-12-24T15%3A00&revision=1&requestType=claim");
  await expect(page.getByRole("complementary", { name: "Dry run" })).toContainText(
    "Dry run: this is how the page will look on Thursday, 24 December 2026, 3:00 p.m., with revision 1 (the one in force).",
  );
  await page.getByLabel("Date and time in Bogotá").fill("2026-12-25T10:00");
  await page.getByRole("button", { name: "Show it so" }).click();
  await expect(page).toHaveURL("/en?requestType=claim&at=2026-12-25T10%3A00&revision=1");
  await expect(page.getByRole("region", { name: "PQRSA" })).toBeVisible();
});

shared.describe("without scripts", () => {
  shared.use({ javaScriptEnabled: false });

  shared("it is asked by plain forms, and asks for the real page when they are left empty", async ({ page }) => {
    await page.goto(`${CHRISTMAS_EVE}&revision=1`);
    await page.getByRole("radio", { name: "Crítica P1" }).check();
    await page.getByRole("button", { name: "Ver el canal recomendado" }).click();
    await expect(page).toHaveURL("/?requestType=incident&priority=P1&at=2026-12-24T15%3A00&revision=1");
    await expect(mark(page)).toContainText("jueves 24 de diciembre de 2026, 3:00 p. m.");
    await page.getByLabel("Fecha y hora de Bogotá").fill("");
    await page.getByRole("combobox", { name: "Revisión" }).selectOption("");
    await page.getByRole("button", { name: "Ver así" }).click();
    await expect(page).toHaveURL("/?requestType=incident&priority=P1");
    await expect(mark(page)).toHaveCount(0);
  });
});

shared.describe("what cannot be shown", () => {
  shared.use({ expectedComplaint: /status of 40[04]/ });

  const REFUSED = [
    ["at=ma%C3%B1ana", 400, "at: «mañana». No es una fecha con hora que exista"],
    ["at=2026-02-30T10:00", 400, "at: «2026-02-30T10:00». No es una fecha"],
    ["at=9999-12-31T23:59", 400, "at: «9999-12-31T23:59». No es una fecha"],
    ["at=0000-01-01T00:00:00Z", 400, "at: «0000-01-01T00:00:00Z». No es una fecha"],
    ["at=2026-12-24T15:00&at=2026-12-24T15:00", 400, "at: Viene más de una vez."],
    ["revision=0", 400, "revision: «0». No es el número de una revisión"],
    ["revision=1&revision=draft", 400, "revision: Viene más de una vez."],
    ["revision=99", 404, "Ninguna publicada ni programada tiene ese número."],
  ] as const;

  for (const [query, status, words] of REFUSED)
    shared(`${query} is refused in words that name it`, async ({ page }) => {
      const answer = await page.goto(`/?${query}&requestType=claim`);
      expect(answer?.status()).toBe(status);
      expect(answer?.headers()["cache-control"]).toBe("private, no-store");
      await expect(page.getByRole("main")).toContainText(words);
      await page.getByLabel("Fecha y hora de Bogotá").fill("2026-12-24T10:00");
      await page.getByRole("button", { name: "Ver así" }).click();
      await expect(mark(page)).toContainText("jueves 24 de diciembre de 2026, 10:00 a. m.");
      await expect(page.getByRole("region", { name: "PQRSA" })).toBeVisible();
    });

  shared("what was typed stays in its field", async ({ page }) => {
    await page.goto("/?at=9999-12-31T23:59");
    await expect(page.getByLabel("Fecha y hora de Bogotá")).toHaveValue("9999-12-31T23:59");
    await page.goto("/?at=2026-12-24T20:00:00Z&revision=99");
    await expect(page.getByLabel("Fecha y hora de Bogotá")).toHaveValue("2026-12-24T15:00");
  });
});

shared.describe("without a network", () => {
  shared.use({ serviceWorkers: "allow", expectedComplaint: /ERR_INTERNET_DISCONNECTED/ });

  shared("there is no dry run: none was kept, and no kept page takes its place", async ({ page }) => {
    await keepPage(page, "/", TUESDAY_MORNING);
    await openLive(page, CHRISTMAS_EVE);
    await expect(mark(page)).toBeVisible();
    await openLive(page, "/");
    expect(await page.evaluate(async () => (await caches.match("/", { ignoreVary: true }))?.text())).not.toContain(
      "Ensayo",
    );
    expect(await keptPaths(page)).not.toContain(CHRISTMAS_EVE);
    await loseNetwork(page);
    await expect(page.goto(CHRISTMAS_EVE)).rejects.toThrow("ERR_INTERNET_DISCONNECTED");
    await page.waitForURL("chrome-error://chromewebdata/");
    await page.goto("/");
    await expect(page.getByText("Sin conexión a Internet.")).toBeVisible();
    await expect(mark(page)).toHaveCount(0);
  });
});

shared("on paper stands that it is a dry run, and no form of it", async ({ page }) => {
  await openLive(page, CHRISTMAS_EVE);
  await page.emulateMedia({ media: "print", colorScheme: "dark" });
  await expect(mark(page).getByText("así se verá la página el jueves 24 de diciembre de 2026")).toBeVisible();
  await expect(page.getByRole("button", { name: "Ver así" })).toBeHidden();
});

for (const colorScheme of ["light", "dark"] as const) {
  shared.describe(colorScheme, () => {
    shared.use({ colorScheme, expectedComplaint: /status of 400/ });

    for (const path of [CHRISTMAS_EVE, "/en?at=x&revision=0"])
      shared(`nothing stands in anybody's way on ${path}, at any size`, async ({ page }) => {
        await openLive(page, path);
        for (const width of [360, 768, 1440]) {
          await page.setViewportSize({ width, height: 800 });
          expect(await obstacles(page), `${width} px`).toEqual([]);
          expect(await beyondTheSide(page), `${width} px`).toEqual([]);
        }
      });
  });
}
