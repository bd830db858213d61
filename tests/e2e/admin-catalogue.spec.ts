import { mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Page } from "@playwright/test";
import type { Catalogue } from "#lib/catalogue/schema.ts";
import { toLocalDate } from "#lib/schedule/local-date.ts";
import { beyondTheSide } from "#tests/fixtures/beyond-the-side.ts";
import { close, withClient } from "#tests/fixtures/database.ts";
import type { Desk } from "#tests/fixtures/desk.ts";
import { obstacles } from "#tests/fixtures/obstacles.ts";
import { expectLive, openLive } from "#tests/fixtures/opening.ts";
import { published } from "#tests/fixtures/revision.ts";
import { expect, testWithOwnDesk as test } from "#tests/fixtures/test.ts";

/** The published page as a file, with something in it written otherwise. */
function otherwise(change: (catalogue: Catalogue) => void): string {
  const catalogue = structuredClone(published);
  change(catalogue);
  return JSON.stringify(catalogue);
}

const named = (name: string) =>
  otherwise(({ desk }) => {
    desk.name = name;
  });

async function send(page: Page, text: string) {
  const file = { name: "mesa.json", mimeType: "application/json", buffer: Buffer.from(text) };
  await page.getByLabel("Archivo JSON").setInputFiles(file);
  await page.getByRole("button", { name: "Comparar" }).click();
  await page.waitForURL("**/admin/catalogue*");
}

/** Next has an alert of its own on every page. */
const trouble = (page: Page, hasText: string) => page.getByRole("alert").filter({ hasText });
const file = (page: Page) => page.getByRole("region", { name: "mesa.json" });

/** Has the file of a colleague become the draft, in a browser of their own. */
async function draftOf(other: Page, signIn: (page: Page, email: "admin@demo.test") => Promise<void>, name: string) {
  await signIn(other, "admin@demo.test");
  await openLive(other, "/admin/catalogue");
  await send(other, named(name));
  await file(other)
    .getByRole("button", { name: /al borrador|Reemplazar/ })
    .click();
  await other.waitForURL("**/admin/publish");
}

/** What a colleague has made the draft say, as they would by the pages that edit it. */
async function saveDraft({ database, now }: Desk) {
  const { revision: base, effectiveFrom: _from, note: _note, ...content } = structuredClone(published);
  content.desk.name = "Del colega";
  await withClient(database.appUrl, (client) =>
    client.query(
      `INSERT INTO "CatalogueDraft" ("id", "baseNumber", "content", "startedAt", "savedAt", "savedById", "savedByName")
       SELECT 1, $1, $2, $3, $3, id, name FROM "Person" WHERE email = 'coordinador@demo.test'`,
      [base, JSON.stringify(content), new Date(now)],
    ),
  );
}

test("a file is compared, made the draft, published, and taken along again as it came", async ({ page, signIn }) => {
  await signIn(page, "admin@demo.test");
  await openLive(page, "/admin/catalogue");
  await send(page, named("Mesa del archivo"));
  await expectLive(page);
  await expect(file(page).getByRole("row", { name: /Mesa/ })).toContainText("nombre: Mesa del archivo");
  await expect(file(page)).toContainText("Viene de una revisión 1, que rige desde el 1 de enero de 2025");
  await file(page).getByRole("button", { name: "Pasar al borrador" }).click();
  await page.waitForURL("**/admin/publish");
  await expectLive(page);
  await expect(page.getByText("No se abre ninguna")).toBeVisible();
  await openLive(page, "/admin/catalogue");
  await expect(file(page)).toBeHidden();
  expect(await saved(page, "El borrador, sobre la revisión 1")).toMatchObject({
    name: "catalogo-borrador-sobre-1.json",
    catalogue: { desk: { name: "Mesa del archivo" } },
  });
  await page.goto("/admin/publish");
  await page.getByLabel("Nota para el historial").fill("De un archivo.");
  await page.getByRole("button", { name: "Publicar la revisión 2" }).click();
  await expect(page.getByRole("status")).toContainText("Publicada la revisión 2: ya rige.");
  await openLive(page, "/admin/catalogue");
  const { name, catalogue } = await saved(page, "La que rige, revisión 2");
  expect({ name, desk: catalogue.desk }).toEqual({
    name: "catalogo-revision-2.json",
    desk: { ...published.desk, name: "Mesa del archivo" },
  });
  await send(page, JSON.stringify(catalogue));
  await expect(page.getByText("Dice lo mismo que la revisión 2, la que rige")).toBeVisible();
  await file(page).getByRole("button", { name: "Quitar el archivo" }).click();
  await expect(file(page)).toBeHidden();
});

async function saved(page: Page, link: string): Promise<{ name: string; catalogue: Catalogue }> {
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("link", { name: link }).click()]);
  return { name: download.suggestedFilename(), catalogue: JSON.parse(readFileSync(await download.path(), "utf8")) };
}

test("any revision is taken along by its number, and one that is not there is said to be none", async ({
  page,
  signIn,
}) => {
  await signIn(page, "admin@demo.test");
  await openLive(page, "/admin/catalogue");
  const number = page.getByLabel("Número de otra revisión");
  await number.fill("9");
  await number.press("Enter");
  await expect(trouble(page, "No hay una revisión con ese número.")).toBeVisible();
  await number.fill("1");
  const [download] = await Promise.all([page.waitForEvent("download"), number.press("Enter")]);
  expect(download.suggestedFilename()).toBe("catalogo-revision-1.json");
});

test("a draft that a colleague changes meanwhile stays, and what would be lost of it is shown", async ({
  page,
  other,
  signIn,
}) => {
  await signIn(page, "admin@demo.test");
  await openLive(page, "/admin/catalogue");
  await send(page, named("Del archivo"));
  await draftOf(other, signIn, "Del colega");
  // The colleague is the same person in another browser here: each has one file.
  await send(page, named("Del archivo"));
  await expect(file(page)).toContainText(
    "Marta Quintero, con 1 cambio. El archivo toma su lugar, y se pierde este cambio:",
  );
  await draftOf(other, signIn, "Otra vez del colega");
  await file(page).getByRole("button", { name: "Reemplazar el borrador por el archivo" }).click();
  await expect(trouble(page, "Ese archivo ya no está aquí")).toBeVisible();
  await send(page, named("Del archivo"));
  await expect(file(page).getByRole("row", { name: /Otra vez del colega/ })).toBeVisible();
  await file(page).getByRole("button", { name: "Reemplazar el borrador por el archivo" }).click();
  await page.waitForURL("**/admin/publish");
  await expect(page.getByRole("row", { name: /Mesa/ })).toContainText("nombre: Del archivo");
});

test("what is wrong with a file is named by its place and by what it belongs to", async ({ page, signIn }) => {
  await signIn(page, "admin@demo.test");
  await openLive(page, "/admin/catalogue");
  await send(
    page,
    otherwise(({ channels }) => Object.assign(channels[1] ?? {}, { kind: "paloma", colour: 1 })),
  );
  await expect(file(page).getByRole("alert")).toContainText("No se puede usar este archivo");
  await expect(file(page).getByRole("row", { name: /\/channels\/1\/kind/ })).toContainText("critical-line");
  await expect(file(page)).toContainText("versión posterior");
  await expect(file(page).getByRole("button", { name: "Pasar al borrador" })).toHaveCount(0);
  await send(page, JSON.stringify(published).slice(0, 900));
  await expect(file(page)).toContainText("No es JSON, o está cortado");
  await expect(page.getByRole("link", { name: /El borrador/ }), "nothing is half-saved").toHaveCount(0);
});

/** 50 MB of nothing, which lie nowhere. */
function hugeFile(): { file: string; remove: () => void } {
  const folder = mkdtempSync(path.join(tmpdir(), "canal-huge-"));
  const huge = path.join(folder, "enorme.json");
  writeFileSync(huge, "");
  truncateSync(huge, 50_000_000);
  return { file: huge, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

test("a file that is too large is not even sent", async ({ page, signIn }) => {
  await signIn(page, "admin@demo.test");
  await openLive(page, "/admin/catalogue");
  const huge = hugeFile();
  await page.getByLabel("Archivo JSON").setInputFiles(huge.file);
  await expect(trouble(page, "Pesa más de 5 MB")).toBeVisible();
  await expect(page.getByLabel("Archivo JSON")).toHaveAttribute("aria-invalid", "true");
  await page.getByRole("button", { name: "Comparar" }).click({ force: true });
  await expect(page.getByRole("button", { name: "Comparar" })).toHaveAttribute("aria-disabled", "true");
  huge.remove();
});

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });

  test("a file becomes the draft by plain forms, and one of 50 MB is refused with its reason", async ({
    page,
    signIn,
  }) => {
    await signIn(page, "admin@demo.test");
    await page.goto("/admin/catalogue");
    const huge = hugeFile();
    await page.getByLabel("Archivo JSON").setInputFiles(huge.file);
    await page.getByRole("button", { name: "Comparar" }).click();
    await expect(page.getByText("Pesa más de 5 MB: un catálogo no llega a tanto.")).toBeVisible();
    huge.remove();
    await send(page, named("Sin guiones"));
    await file(page).getByRole("button", { name: "Pasar al borrador" }).click();
    await expect(page.getByRole("row", { name: /Sin guiones/ })).toBeVisible();
  });
});

const news = (page: Page) => page.getByRole("region", { name: "Novedades del catálogo" });

/** Schedules another name of the desk for the 5 December, by the pages. */
async function schedule(page: Page) {
  await openLive(page, "/admin/catalogue");
  await send(page, named("Mesa de diciembre"));
  await file(page).getByRole("button", { name: "Pasar al borrador" }).click();
  await page.waitForURL("**/admin/publish");
  await expectLive(page);
  await page.getByLabel("Fecha", { exact: true }).fill("5/12/2026");
  await page.getByLabel("Hora de Bogotá").fill("12:00 a. m.");
  await page.getByLabel("Nota para el historial").fill("Otro nombre");
  await expect(page.getByText("Sábado 5 de diciembre, a medianoche.")).toBeVisible();
  await page.getByRole("button", { name: "Publicar la revisión 2" }).click();
  await expect(page.getByRole("status").filter({ hasText: "Publicada la revisión 2: rige desde" })).toBeVisible();
}

test("that a scheduled revision took effect is told on every page, until it is dismissed", async ({
  page,
  desk,
  signIn,
}) => {
  await signIn(page, "admin@demo.test");
  await schedule(page);
  await expect(news(page)).toHaveCount(0);
  // By then the session has ended: a page that is open would ask, and be refused.
  await page.goto("about:blank");
  await desk.setClock("2026-12-05T00:00:00-05:00");
  await signIn(page, "admin@demo.test");
  for (const at of ["/admin/people", "/admin/hours"]) {
    await openLive(page, at);
    await expect(news(page)).toContainText(
      "La revisión 2, que estaba programada, rige desde el 5 de diciembre de 2026, 12:00 a. m. La programó Marta Quintero: Otro nombre",
    );
  }
  await expect(news(page).getByRole("link", { name: "Ver las revisiones" })).toHaveAttribute(
    "href",
    "/admin/revisions",
  );
  await news(page).getByRole("button", { name: "Entendido" }).click();
  await expect(news(page)).toHaveCount(0);
  await openLive(page, "/admin/people");
  await expect(news(page)).toHaveCount(0);
});

/** Closes the critical line for today, where a scheduled revision has other hours for the same day. */
async function clash({ database, now, publish }: Pick<Desk, "database" | "now"> & { publish: Desk["publish"] }) {
  const next = {
    ...structuredClone(published),
    revision: 2,
    effectiveFrom: "2026-12-24T12:00:00-05:00",
    note: "Navidad",
  };
  const today = toLocalDate("2026-11-24");
  for (const { slug, schedule: own } of next.channels)
    if (slug === "critical-line")
      own.exceptions.push({ from: today, to: today, intervals: [["01:00", "02:00"]], reason: "Pruebas" });
  await publish(next);
  await close(database, {
    ...{ slug: "critical-line", now, until: now + 3_600_000, reason: "La línea falla.", notice: false },
  });
}

test("a scheduled revision that gave way to a closing is told until somebody withdraws it, and by mail", async ({
  page,
  desk,
  signIn,
}) => {
  await clash({ database: desk.database, now: desk.now, publish: (catalogue) => desk.publish(catalogue) });
  await signIn(page, "admin@demo.test");
  await openLive(page, "/admin/outbox");
  await expect(page.getByRole("heading", { name: "Aviso: mire la revisión 4" })).toBeVisible();
  await expect(news(page)).toContainText("Mire la revisión 4, programada para el 24 de diciembre de 2026, 12:00 p. m.");
  await expect(news(page)).toContainText("La línea falla.");
  await expect(news(page).getByRole("button", { name: "Entendido" })).toHaveCount(0);
  await news(page).getByRole("link", { name: "Qué quedó distinto: de la 2 a la 4" }).click();
  await expect(page.getByRole("heading", { name: "De la revisión 2 a la 4" })).toBeVisible();
  await expect(page.getByRole("row", { name: /^Línea de críticos .*La línea falla/ })).toBeVisible();
  await page.getByText("Retirar", { exact: true }).click();
  await page.getByRole("button", { name: "Retirar la revisión 4" }).click();
  await expect(page.getByRole("status")).toContainText("Retirada la revisión 4.");
  await expect(news(page)).toHaveCount(0);
});

for (const colorScheme of ["light", "dark"] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme });

    for (const [what, text] of [
      ["a file that is compared", named("Del archivo")],
      ["one that is wrong", JSON.stringify({ ...published, colour: 1, desk: { name: "" } })],
    ] as const)
      test(`nothing stands in anybody's way of ${what}, below the news, at any size`, async ({
        page,
        desk,
        signIn,
      }) => {
        await clash({ database: desk.database, now: desk.now, publish: (catalogue) => desk.publish(catalogue) });
        await saveDraft(desk);
        await signIn(page, "admin@demo.test");
        await openLive(page, "/admin/catalogue");
        await send(page, text);
        await expectLive(page);
        for (const width of [360, 768, 1440]) {
          await page.setViewportSize({ width, height: 900 });
          expect(await obstacles(page), `${width} px`).toEqual([]);
          expect(await beyondTheSide(page), `${width} px`).toEqual([]);
        }
      });
  });
}
