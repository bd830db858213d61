import type { Page } from "@playwright/test";
import { beyondTheSide } from "#tests/fixtures/beyond-the-side.ts";
import { obstacles } from "#tests/fixtures/obstacles.ts";
import { expectLive, openLive } from "#tests/fixtures/opening.ts";
import { makeAdmin } from "#tests/fixtures/people.ts";
import { expect, testWithOwnDesk as test } from "#tests/fixtures/test.ts";

const draft = (page: Page) => page.getByRole("region", { name: "Borrador" });
const row = (page: Page, day: string) => page.getByRole("row", { name: new RegExp(`^${day}`) });
const form = (page: Page) => page.getByRole("form", { name: "Agregar un festivo" });
const save = (page: Page) => form(page).getByRole("button", { name: "Agregar al borrador" });
const warning = (page: Page) => page.getByRole("complementary", { name: "Festivos del año que viene" });

async function type(page: Page, fields: { date: string; es?: string; en?: string; reason?: string }) {
  await form(page).getByLabel("Fecha").fill(fields.date);
  await form(page)
    .getByLabel("Español")
    .fill(fields.es ?? "Nochebuena");
  await form(page)
    .getByLabel("Inglés")
    .fill(fields.en ?? "Christmas Eve");
  await form(page)
    .getByLabel("Motivo")
    .fill(fields.reason ?? "Acta 12 de la mesa.");
}

/** Publishes the draft as the page stands, every gap confirmed. */
async function publish(page: Page, from: string | null) {
  await page.getByRole("link", { name: "Comparar y publicar" }).first().click();
  await page.waitForURL("**/admin/publish");
  await expectLive(page);
  if (from !== null) {
    await page.getByLabel("Fecha", { exact: true }).fill(from);
    await page.getByLabel("Hora de Bogotá").fill("12:00 a. m.");
    await page.getByLabel("Nota para el historial").fill("Festivos.");
    await expect(page.getByText(", a medianoche.")).toBeVisible();
  }
  for (const gap of await page.getByRole("checkbox").all()) await gap.check();
  await page.getByLabel("Nota para el historial").fill("Festivos.");
  await page.getByRole("button", { name: "Publicar la revisión 2" }).click();
  await expect(page.getByRole("status")).toContainText("Publicada la revisión 2");
}

test.beforeEach(async ({ page, signIn }) => {
  await signIn(page, "admin@demo.test");
});

test("a day that no law names is added, published from a date, and on it the page says that it is a holiday", async ({
  page,
  desk,
}) => {
  await openLive(page, "/admin/holidays");
  await page.getByRole("link", { name: "Agregar un día" }).click();
  await type(page, { date: "24/12/2026" });
  await save(page).click();
  await expect(row(page, "Jueves 24 de diciembre")).toContainText("nuevo");
  await expect(row(page, "Jueves 24 de diciembre")).toContainText("Decisión de la mesa");
  await expect(row(page, "Jueves 24 de diciembre")).toContainText("Motivo: Acta 12 de la mesa.");
  await expect(draft(page)).toContainText("Borrador con 1 cambio");
  await publish(page, "20/12/2026");
  await page.goto("/admin/audit?kind=holiday_added");
  await expect(page.getByRole("row", { name: /Agregó un festivo/ })).toContainText("Acta 12 de la mesa.");

  // By then the session has ended: a page that is open would ask, and be refused.
  await page.goto("about:blank");
  await desk.setClock("2026-12-24T10:00:00-05:00");
  await openLive(page, "/");
  await expect(page.getByText("Nochebuena").first()).toBeVisible();
});

test("a date that does not exist, one that is a holiday already and what is missing are named, and nothing is lost", async ({
  page,
}) => {
  await openLive(page, "/admin/holidays?year=2026&add=1");
  await type(page, { date: "31/11/2026" });
  await save(page).click();
  await expect(form(page).getByLabel("Fecha")).toBeFocused();
  await expect(form(page).getByLabel("Fecha")).toHaveAccessibleDescription(/No es una fecha que exista/);
  await expect(form(page).getByLabel("Español")).toHaveValue("Nochebuena");
  await type(page, { date: "25/12/2026", reason: "" });
  await save(page).click();
  await expect(form(page).getByLabel("Fecha")).toHaveAccessibleDescription(/Ese día ya es festivo: Navidad/);
  await expect(form(page).getByLabel("Motivo")).toHaveAccessibleDescription(/Escriba el motivo/);
  await expect(draft(page)).toContainText("Sin cambios");
});

test("a day is taken away for a reason, stays on the list, and that is undone", async ({ page }) => {
  await openLive(page, "/admin/holidays?year=2026");
  await page.getByRole("link", { name: /^Quitar: Lunes 13 de julio/ }).click();
  const remove = page.getByRole("form", { name: /Quitar Nuestra Señora de Chiquinquirá/ });
  await remove.getByRole("button", { name: "Quitar del borrador" }).click();
  await expect(remove.getByLabel("Motivo")).toHaveAccessibleDescription(/Escriba el motivo/);
  await remove.getByLabel("Motivo").fill("La Corte suspendió la ley.");
  await remove.getByRole("button", { name: "Quitar del borrador" }).click();
  await expect(row(page, "Lunes 13 de julio")).toContainText("se quita");
  await expect(row(page, "Lunes 13 de julio")).toContainText("Motivo: La Corte suspendió la ley.");
  await expect(remove).toBeHidden();

  await page.getByRole("button", { name: /^Deshacer: Lunes 13 de julio/ }).click();
  await expect(draft(page)).toContainText("Sin cambios");
  await expect(row(page, "Lunes 13 de julio")).not.toContainText("se quita");
  await expect(page.getByText("Ya no se agrega")).toHaveCount(0);
});

const rename = (page: Page) => page.getByRole("form", { name: /^Cambiar el nombre de/ });
const saveName = (page: Page) => rename(page).getByRole("button", { name: "Guardar en el borrador" });

test("a day is given another name where it stands, its date stays, nothing typed is lost, and that is undone", async ({
  page,
}) => {
  await openLive(page, "/admin/holidays?year=2026");
  await page.getByRole("link", { name: /^Cambiar el nombre: Viernes 25 de diciembre/ }).click();
  await expect(
    page.getByRole("heading", { name: "Cambiar el nombre de Navidad, viernes 25 de diciembre" }),
  ).toBeFocused();
  await expect(rename(page).getByLabel("Español")).toHaveValue("Navidad");
  await expect(rename(page).getByLabel("Inglés")).toHaveValue("Christmas Day");
  await rename(page).getByLabel("Español").fill("Natividad del Señor");
  await rename(page).getByLabel("Inglés").fill(" ");
  await saveName(page).click();
  await expect(rename(page).getByLabel("Inglés")).toBeFocused();
  await expect(rename(page).getByLabel("Español")).toHaveValue("Natividad del Señor");
  await page.setViewportSize({ width: 360, height: 800 });
  expect(await obstacles(page)).toEqual([]);
  expect(await beyondTheSide(page)).toEqual([]);
  await rename(page).getByLabel("Inglés").fill("Christmas");
  await saveName(page).click();
  await expect(rename(page)).toBeHidden();
  await expect(row(page, "Viernes 25 de diciembre")).toContainText("editado");
  await expect(row(page, "Viernes 25 de diciembre")).toContainText("Natividad del Señor");
  await expect(row(page, "Viernes 25 de diciembre")).not.toContainText("Motivo");
  await expect(draft(page)).toContainText("Borrador con 1 cambio");

  await page.getByRole("button", { name: /^Deshacer: Viernes 25 de diciembre/ }).click();
  await expect(draft(page)).toContainText("Sin cambios");
  await expect(row(page, "Viernes 25 de diciembre")).toContainText("Navidad");
});

test("a name that a colleague changed meanwhile is told, with what was typed, which is saved when it is sent again", async ({
  page,
  other,
  desk,
  signIn,
}) => {
  await makeAdmin(desk.database, "supervisor@demo.test");
  await signIn(other, "supervisor@demo.test");
  for (const each of [page, other]) await openLive(each, "/admin/holidays?year=2026&edit=2026-12-25");
  await rename(page).getByLabel("Español").fill("Natividad");
  await rename(other).getByLabel("Español").fill("Noche Buena");
  await saveName(other).click();
  await expect(row(other, "Viernes 25 de diciembre")).toContainText("Noche Buena");
  await saveName(page).click();
  await expect(rename(page).getByRole("alert")).toContainText("alguien cambió lo mismo");
  await expect(rename(page).getByLabel("Español")).toHaveValue("Natividad");
  await saveName(page).click();
  await expect(rename(page)).toBeHidden();
  await expect(row(page, "Viernes 25 de diciembre")).toContainText("Natividad");
});

test("two administrators at once: days of both stay, and one that both add is named to the second", async ({
  page,
  other,
  desk,
  signIn,
}) => {
  await makeAdmin(desk.database, "supervisor@demo.test");
  await signIn(other, "supervisor@demo.test");
  await openLive(page, "/admin/holidays?year=2026&add=1");
  await openLive(other, "/admin/holidays?year=2026&add=1");
  await expect(other.getByText("Marta Quintero está en Festivos")).toBeVisible();
  await type(page, { date: "24/12/2026", es: "Víspera" });
  await type(other, { date: "24/12/2026" });
  await save(other).click();
  await expect(row(other, "Jueves 24 de diciembre")).toContainText("Nochebuena");
  // The list follows when somebody looks at it again; what is typed stays.
  await page.evaluate(() => document.dispatchEvent(new Event("visibilitychange")));
  await expect(row(page, "Jueves 24 de diciembre")).toContainText("Nochebuena");
  await expect(form(page).getByLabel("Español")).toHaveValue("Víspera");

  await save(page).click();
  await expect(form(page).getByLabel("Fecha")).toHaveAccessibleDescription(/Ese día ya es festivo: Nochebuena/);
  await type(page, { date: "31/12/2026", es: "Fin de año" });
  await save(page).click();
  await expect(row(page, "Jueves 31 de diciembre")).toContainText("Fin de año");
  await expect(row(page, "Jueves 24 de diciembre")).toContainText("Nochebuena");
  await expect(draft(page)).toContainText("Borrador con 2 cambios");
});

test.describe("the holidays of the coming year", () => {
  test.use({ now: "2030-09-30T23:59:00-05:00" });

  test("are asked for from 1 October on every page, filled by the law, and not any more once they are published", async ({
    page,
    desk,
    signIn,
  }) => {
    await openLive(page, "/admin/people");
    await expect(warning(page)).toHaveCount(0);
    await page.goto("about:blank");
    await desk.setClock("2030-10-01T00:00:00-05:00");
    await signIn(page, "admin@demo.test");
    await openLive(page, "/admin/people");
    await expect(warning(page)).toContainText("Faltan los festivos de 2031.");
    expect(await obstacles(page)).toEqual([]);
    await warning(page).getByRole("link", { name: "Agregarlos" }).click();
    await expect(page.getByText("El catálogo no tiene festivos de 2031.")).toBeVisible();
    await expect(row(page, "Miércoles 1 de enero")).toContainText("no está");
    await expectLive(page);
    await page.getByRole("button", { name: "Agregar los festivos de 2031 según la ley" }).click();
    await expect(row(page, "Miércoles 1 de enero")).toContainText("nuevo");
    await expect(page.getByText("19 días.")).toBeVisible();
    await expect(warning(page)).toContainText("Los festivos de 2031 están en el borrador, sin publicar.");

    await publish(page, null);
    await openLive(page, "/admin/people");
    await expect(warning(page)).toHaveCount(0);
    await page.goto("about:blank");
    await desk.setClock("2031-01-01T10:00:00-05:00");
    await openLive(page, "/");
    await expect(page.getByText("Año Nuevo").first()).toBeVisible();
  });
});

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });

  test("a day is added and another taken away, and what is wrong is named and kept", async ({ page }) => {
    await page.goto("/admin/holidays?year=2026");
    await page.getByRole("link", { name: "Agregar un día" }).click();
    await type(page, { date: "30/02/2026" });
    await save(page).click();
    await expect(form(page).getByLabel("Fecha")).toHaveAccessibleDescription(/No es una fecha que exista/);
    await expect(form(page).getByLabel("Motivo")).toHaveValue("Acta 12 de la mesa.");
    await form(page).getByLabel("Fecha").fill("24/12/2026");
    await save(page).click();
    await expect(row(page, "Jueves 24 de diciembre")).toContainText("nuevo");
    await page.getByRole("link", { name: /^Cambiar el nombre: Jueves 24 de diciembre/ }).click();
    await rename(page).getByLabel("Español").fill("Víspera");
    await saveName(page).click();
    await expect(row(page, "Jueves 24 de diciembre")).toContainText("Víspera");
    await expect(row(page, "Jueves 24 de diciembre")).toContainText("Motivo: Acta 12 de la mesa.");
    await page.getByRole("link", { name: /^Quitar: Viernes 25 de diciembre/ }).click();
    await page.getByLabel("Motivo").fill("Se atiende.");
    await page.getByRole("button", { name: "Quitar del borrador" }).click();
    await expect(row(page, "Viernes 25 de diciembre")).toContainText("se quita");
    await page.getByRole("button", { name: /^Deshacer: Jueves 24 de diciembre/ }).click();
    await expect(row(page, "Jueves 24 de diciembre")).toHaveCount(0);
    await expect(draft(page)).toContainText("Borrador con 1 cambio");
    await page.getByRole("button", { name: "Agregarlo de nuevo" }).click();
    await expect(row(page, "Jueves 24 de diciembre")).toContainText("nuevo");
  });
});

for (const colorScheme of ["light", "dark"] as const)
  test(`the list and its forms are open to everybody and fit, at every width: ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await openLive(page, "/admin/holidays?year=2026&add=1");
    await type(page, { date: "24/12/2026", es: "Víspera de la Natividad del Señor, con cierre de toda la mesa" });
    await save(page).click();
    await expect(row(page, "Jueves 24 de diciembre")).toContainText("nuevo");
    for (const path of ["year=2026&remove=2026-07-13", "year=2026&add=1"]) {
      await openLive(page, `/admin/holidays?${path}`);
      await page.getByRole("button", { name: /^(Agregar al|Quitar del) borrador$/ }).click();
      await expect(page.getByText("Escriba el motivo.")).toBeVisible();
      for (const width of [360, 768, 1440]) {
        await page.setViewportSize({ width, height: 800 });
        expect(await obstacles(page), `${path}, ${width} px`).toEqual([]);
        expect(await beyondTheSide(page), `${path}, ${width} px`).toEqual([]);
      }
    }
  });

test("it speaks English to whoever chose that", async ({ page }) => {
  await openLive(page, "/desk/profile");
  await page.getByRole("button", { name: "English" }).click();
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  await openLive(page, "/admin/holidays?year=2026&add=1");
  await expect(page.getByRole("heading", { name: "Holidays of 2026" })).toBeVisible();
  await expect(page.getByRole("row", { name: /Our Lady of Chiquinquirá/ })).toContainText("Ley 2578 de 2026");
  await page.getByRole("button", { name: "Add to the draft" }).click();
  await expect(page.getByLabel("Date")).toHaveAccessibleDescription(/This is required/);
});
