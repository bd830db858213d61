import type { Page } from "@playwright/test";
import { beyondTheSide } from "#tests/fixtures/beyond-the-side.ts";
import { obstacles } from "#tests/fixtures/obstacles.ts";
import { expectLive, openLive } from "#tests/fixtures/opening.ts";
import { makeAdmin } from "#tests/fixtures/people.ts";
import { nextRevision } from "#tests/fixtures/revision.ts";
import { expect, testWithOwnDesk as test } from "#tests/fixtures/test.ts";

const draft = (page: Page) => page.getByRole("region", { name: "Borrador" });
const form = (page: Page) => page.getByRole("form", { name: /aviso$/ });
const save = (page: Page) => form(page).getByRole("button", { name: "Guardar en el borrador" }).last();
const item = (page: Page, text: string) => page.getByRole("listitem").filter({ hasText: text });
const ends = (page: Page, edge: "Empieza" | "Termina") =>
  form(page).getByRole("group", { name: new RegExp(`^${edge}`) });

type Typed = { es: string; en?: string; from?: readonly [string, string]; to: readonly [string, string] };

async function type(page: Page, { es, en = "Delays.", from, to }: Typed) {
  await form(page).getByLabel("Español").fill(es);
  await form(page).getByLabel("Inglés").fill(en);
  for (const [edge, given] of [["Empieza", from] as const, ["Termina", to] as const]) {
    if (!given) continue;
    await ends(page, edge).getByLabel("Fecha").fill(given[0]);
    await ends(page, edge).getByLabel("Hora").fill(given[1]);
  }
}

async function add(page: Page, typed: Typed) {
  await openLive(page, "/admin/notices?edit=new");
  await type(page, typed);
  await save(page).click();
  await expect(form(page)).toBeHidden();
}

test.beforeEach(async ({ page, signIn }) => {
  await signIn(page, "admin@demo.test");
});

test("a notice is written, published, and on the page from its start to its end", async ({ page, desk }) => {
  await openLive(page, "/admin/notices");
  await page.getByRole("link", { name: "Agregar aviso" }).click();
  await expect(ends(page, "Empieza").getByLabel("Fecha")).toHaveValue("24/11/2026");
  await type(page, { es: "Demoras por falla.", from: ["24/11/2026", "7:00 p. m."], to: ["24-11-2026", "24:00"] });
  await save(page).click();
  const soon = page.getByRole("region", { name: "Por venir" }).getByRole("listitem");
  await expect(soon).toContainText("24 de noviembre de 2026, 7:00\u00a0p.\u00a0m. – 25 de noviembre de 2026, 12:00");
  await expect(soon).toContainText("nuevo");

  await page.getByRole("link", { name: "Comparar y publicar" }).click();
  await page.waitForURL("**/admin/publish");
  await expectLive(page);
  await page.getByLabel("Nota para el historial").fill("Falla.");
  await page.getByRole("button", { name: "Publicar la revisión 2" }).click();
  await expect(page.getByRole("status")).toContainText("Publicada la revisión 2: ya rige.");
  // By then the session has ended: a page that is open would ask, and be refused.
  await page.goto("about:blank");
  for (const [at, count] of [
    ["2026-11-24T18:59:00-05:00", 0],
    ["2026-11-24T19:00:00-05:00", 1],
    ["2026-11-24T23:59:00-05:00", 1],
    ["2026-11-25T00:00:00-05:00", 0],
  ] as const) {
    await desk.setClock(at);
    await openLive(page, "/");
    await expect(page.getByText("Demoras por falla."), at).toHaveCount(count);
  }
});

test("what cannot be is named at its field, and nothing that was typed is lost", async ({ page }) => {
  await openLive(page, "/admin/notices?edit=new");
  await type(page, { es: "Demoras.", en: "", from: ["30/2/2026", "siete"], to: ["24/11/2026", "9"] });
  await save(page).click();
  await expect(form(page).getByLabel("Inglés")).toBeFocused();
  await expect(form(page).getByLabel("Inglés")).toHaveAccessibleDescription(/vacío/);
  await expect(ends(page, "Empieza").getByLabel("Fecha")).toHaveAccessibleDescription(/No es una fecha/);
  await expect(ends(page, "Empieza").getByLabel("Hora")).toHaveAccessibleDescription(/No es una hora/);
  await type(page, { es: "Demoras.", from: ["25/11/2026", "7pm"], to: ["25/11/2026", "18:59"] });
  await save(page).click();
  await expect(ends(page, "Termina").getByLabel("Fecha")).toHaveAccessibleDescription(/Termina antes de empezar/);
  await expect(ends(page, "Empieza").getByLabel("Hora")).toHaveValue("7pm");
  await expect(draft(page)).toContainText("Sin cambios");
});

test("notices are edited and taken away in their place, and each of it is undone", async ({ page, desk }) => {
  const texts = ["Uno", "Dos", "Tres"];
  await desk.publish(
    nextRevision("2026-11-24T09:00:00-05:00", (_, catalogue) => {
      const notice = (es: string, to: string) => ({ from: "2026-11-24T09:30:00-05:00", to, text: { es, en: es } });
      catalogue.notices = [
        ...texts.map((es) => notice(es, "2026-11-24T20:00:00-05:00")),
        notice("Cero", "2026-11-24T09:45:00-05:00"),
      ];
    }),
  );
  await openLive(page, "/admin/notices");
  const running = page.getByRole("region", { name: "Vigentes" }).getByRole("listitem");
  await expect(running).toHaveText([/^Uno/, /^Dos/, /^Tres/]);
  await expect(page.getByText("Terminados (1)")).toBeVisible();

  await running
    .nth(1)
    .getByRole("link", { name: /^Editar/ })
    .click();
  await ends(page, "Termina").getByLabel("Hora").fill("9 pm");
  await save(page).click();
  await expect(running).toHaveText([/^Uno/, /^Dos.*9:00.*editado.*Antes: .*8:00/s, /^Tres/]);
  await running
    .nth(1)
    .getByRole("button", { name: /^Deshacer/ })
    .click();
  await expect(draft(page)).toContainText("Sin cambios");

  await running
    .nth(1)
    .getByRole("button", { name: /^Quitar/ })
    .click();
  await expect(running).toHaveText([/^Uno/, /^Tres/, /^Dos.*se quita/s]);
  await running
    .nth(2)
    .getByRole("button", { name: /^Deshacer/ })
    .click();
  await expect(running).toHaveText([/^Uno/, /^Dos/, /^Tres/]);
  await expect(draft(page)).toContainText("Sin cambios");
});

test("a new notice that is taken away is brought back with all its text", async ({ page }) => {
  await add(page, { es: "Demoras por falla.", to: ["25/11/2026", "10:00"] });
  await page.getByRole("button", { name: /^Quitar/ }).click();
  await expect(page.getByText("No hay avisos.")).toBeVisible();
  await page.getByText("Se quitó el aviso.").getByRole("button", { name: "Deshacer" }).click();
  await expect(item(page, "Demoras por falla.")).toContainText("nuevo");
});

test("two administrators at once: notices of both stay, and where both change one the second is shown the other's", async ({
  page,
  other,
  desk,
  signIn,
}) => {
  await makeAdmin(desk.database, "supervisor@demo.test");
  await signIn(other, "supervisor@demo.test");
  await openLive(page, "/admin/notices?edit=new");
  await type(page, { es: "De Marta.", to: ["25/11/2026", "10:00"] });
  await add(other, { es: "De Diana.", to: ["26/11/2026", "10:00"] });
  await save(page).click();
  await expect(item(page, "De Marta.")).toBeVisible();
  await expect(item(page, "De Diana.")).toBeVisible();

  await item(page, "De Diana.")
    .getByRole("link", { name: /^Editar/ })
    .click();
  await form(page).getByLabel("Español").fill("De Marta otra vez.");
  await openLive(other, "/admin/notices");
  await item(other, "De Diana.")
    .getByRole("link", { name: /^Editar/ })
    .click();
  await form(other).getByLabel("Español").fill("De Diana, corregido.");
  await save(other).click();
  await expect(item(other, "De Diana, corregido.")).toBeVisible();
  await save(page).click();
  await expect(form(page).getByRole("alert")).toContainText("alguien cambió lo mismo");
  await expect(form(page).getByRole("row", { name: /De Diana, corregido/ })).toBeVisible();
  await expect(form(page).getByLabel("Español")).toHaveValue("De Marta otra vez.");
  await save(page).click();
  await expect(item(page, "De Marta otra vez.")).toBeVisible();
  await expect(item(page, "De Diana, corregido.")).toHaveCount(0);
  await expect(draft(page)).toContainText("Borrador con 2 cambios");
});

test("an hour that the clock skips or repeats is told with the one that was taken", async ({ page, desk }) => {
  await desk.publish(
    nextRevision("2026-11-24T09:00:00-05:00", (_, catalogue) => {
      catalogue.desk.timeZone = "America/New_York";
    }),
  );
  await add(page, { es: "Mantenimiento.", from: ["14/3/2027", "2:30"], to: ["7/11/2027", "1:30 am"] });
  await expect(page.getByText("El inicio cae en una hora que ese día no existe")).toBeVisible();
  await expect(page.getByText("se tomó la segunda vez")).toBeVisible();
  await expect(item(page, "Mantenimiento.")).toContainText("14 de marzo de 2027, 3:00");
});

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });

  test("a notice is written, edited, taken away and brought back", async ({ page }) => {
    await page.goto("/admin/notices");
    await page.getByRole("link", { name: "Agregar aviso" }).click();
    await type(page, { es: "Demoras.", to: ["", "10:00"] });
    await save(page).click();
    await expect(ends(page, "Termina").getByLabel("Fecha")).toHaveAccessibleDescription(/obligatorio/);
    await expect(form(page).getByLabel("Español")).toHaveValue("Demoras.");
    await ends(page, "Termina").getByLabel("Fecha").fill("25/11/2026");
    await save(page).click();
    await expect(item(page, "Demoras.")).toContainText("nuevo");
    await page.getByRole("link", { name: /^Editar/ }).click();
    await form(page).getByLabel("Español").fill("Demoras largas.");
    await save(page).click();
    await expect(item(page, "Demoras largas.")).toContainText("nuevo");
    await page.getByRole("button", { name: /^Quitar/ }).click();
    await expect(item(page, "Demoras largas.")).toHaveCount(0);
    await page.getByRole("button", { name: "Deshacer" }).click();
    await expect(item(page, "Demoras largas.")).toContainText("nuevo");
  });
});

for (const colorScheme of ["light", "dark"] as const)
  test(`the list and its form are open to everybody and fit, at every width: ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await add(page, { es: `Demoras. ${"https://ejemplo.test/".repeat(12)}`, to: ["25/11/2026", "10:00"] });
    await page.getByRole("link", { name: /^Editar/ }).click();
    await form(page).getByLabel("Inglés").fill("");
    await save(page).click();
    await expect(form(page).getByLabel("Inglés")).toBeFocused();
    for (const width of [360, 768, 1440]) {
      await page.setViewportSize({ width, height: 800 });
      expect(await obstacles(page), `${width} px`).toEqual([]);
      expect(await beyondTheSide(page), `${width} px`).toEqual([]);
    }
  });

test("it speaks English to whoever chose that", async ({ page }) => {
  await openLive(page, "/desk/profile");
  await page.getByRole("button", { name: "English" }).click();
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  await openLive(page, "/admin/notices?edit=new");
  await expect(page.getByRole("heading", { name: "New notice" })).toBeVisible();
  await expect(page.getByRole("group", { name: "Starts. Time of Bogotá." }).getByLabel("Time")).toHaveValue(
    "10:00\u00a0a.m.",
  );
});
