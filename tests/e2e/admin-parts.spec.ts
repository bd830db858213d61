import type { Page } from "@playwright/test";
import { beyondTheSide } from "#tests/fixtures/beyond-the-side.ts";
import { obstacles } from "#tests/fixtures/obstacles.ts";
import { expectLive, openLive } from "#tests/fixtures/opening.ts";
import { endSessions, makeAdmin } from "#tests/fixtures/people.ts";
import { expect, testWithOwnDesk as test } from "#tests/fixtures/test.ts";

const save = (page: Page) => page.getByRole("button", { name: "Guardar en el borrador" });
const name = (page: Page) => page.getByLabel("Nombre", { exact: true });
const trouble = (page: Page) => page.getByRole("form").getByRole("alert");
const draft = (page: Page) => page.getByRole("region", { name: "Borrador" });

test.beforeEach(async ({ page, signIn }) => {
  await signIn(page, "admin@demo.test");
});

test("the desk's name and zone are changed in the draft; a zone that is none is named at its field", async ({
  page,
}) => {
  await openLive(page, "/admin/desk");
  await name(page).fill("Correo Certificado");
  await page.getByLabel("Zona horaria").fill("America/Bogotá");
  await save(page).click();
  await expect(page.getByLabel("Zona horaria")).toBeFocused();
  await expect(page.getByLabel("Zona horaria")).toHaveAccessibleDescription(/No es una zona horaria de IANA/);
  await expect(name(page)).toHaveValue("Correo Certificado");

  await page.getByLabel("Zona horaria").fill("America/Lima");
  await save(page).click();
  await expect(draft(page)).toContainText("Borrador con 2 cambios");
  await expect(page.getByLabel("Zona horaria")).toHaveValue("America/Lima");
  await page.getByRole("link", { name: "Comparar y publicar" }).click();
  await expect(page.getByRole("region", { name: "Qué cambia" })).toContainText("America/Lima");
});

test("what a colleague changed meanwhile stays, and where it is the same it is shown beside what was typed", async ({
  page,
  other,
  desk,
  signIn,
}) => {
  await makeAdmin(desk.database, "supervisor@demo.test");
  await signIn(other, "supervisor@demo.test");
  await openLive(page, "/admin/desk");
  await openLive(other, "/admin/desk");
  await name(page).fill("Mesa de ayuda");
  await name(other).fill("Centro de soporte");
  await save(other).click();
  await expect(draft(other)).toContainText("Borrador con 1 cambio");

  await save(page).click();
  await expect(trouble(page)).toContainText("alguien cambió lo mismo");
  await expect(page.getByRole("row", { name: /Centro de soporte/ })).toBeVisible();
  await expect(name(page)).toHaveValue("Mesa de ayuda");
  await save(page).click();
  await expect(trouble(page)).toHaveCount(0);
  await expect(name(page)).toHaveValue("Mesa de ayuda");
});

const restored = (page: Page) => page.getByText("Lo que escribió y no guardó está aquí otra vez.");
const side = (page: Page, to: string) => page.getByRole("navigation").getByRole("link", { name: to, exact: true });

test.describe("a session that ends", () => {
  // The page goes on saying that somebody is there, until it is told that nobody is.
  test.use({ expectedComplaint: /status of 401/ });

  test("what is typed outlives the end of the session: it is there after signing in again, and is saved", async ({
    page,
    desk,
    signIn,
  }) => {
    await openLive(page, "/admin/desk");
    await name(page).fill("Correo Certificado");
    await endSessions(desk.database, "admin@demo.test");
    await save(page).click();
    await expect(trouble(page)).toContainText("su sesión terminó");
    await expect(name(page)).toHaveValue("Correo Certificado");
    await page.getByRole("link", { name: "Iniciar sesión y volver" }).click();
    await page.waitForURL(/sign-in\?next=%2Fadmin%2Fdesk/);

    await signIn(page, "admin@demo.test");
    await openLive(page, "/admin/desk");
    await expect(restored(page)).toBeVisible();
    await expect(name(page)).toHaveValue("Correo Certificado");
    await save(page).click();
    await expect(draft(page)).toContainText("Borrador con 1 cambio");
    await expect(restored(page)).toHaveCount(0);
    await openLive(page, "/admin/desk");
    await expect(restored(page)).toHaveCount(0);
  });
});

test("what is typed is there again for who follows another link and comes back, contacts too, until it is discarded", async ({
  page,
}) => {
  await openLive(page, "/admin/channels/edit/email");
  await page.getByRole("button", { name: "Agregar una dirección web" }).click();
  await page.getByRole("textbox", { name: "Dirección", exact: true }).fill("https://ayuda.example.org/");
  await page.getByRole("checkbox", { name: /En servicio/ }).uncheck();
  await side(page, "Festivos").click();
  await page.waitForURL("**/admin/holidays");
  await side(page, "Canales").click();
  await page.getByRole("link", { name: "Correo electrónico", exact: true }).click();
  await expect(restored(page)).toBeVisible();
  await expect(page.getByRole("textbox", { name: "Dirección", exact: true })).toHaveValue("https://ayuda.example.org/");
  await expect(page.getByRole("checkbox", { name: /En servicio/ })).not.toBeChecked();

  await page.getByRole("button", { name: "Descartar lo escrito" }).click();
  await expect(restored(page)).toHaveCount(0);
  await expect(page.getByRole("textbox", { name: "Dirección", exact: true })).toHaveCount(0);
  await expect(page.getByRole("checkbox", { name: /En servicio/ })).toBeChecked();
  await page.reload();
  await expectLive(page);
  await expect(restored(page)).toHaveCount(0);
});

test("what was left without saving, or was saved, does not come back", async ({ page }) => {
  await openLive(page, "/admin/channels/edit/email");
  await page.getByRole("group", { name: "Nombre" }).getByLabel("Español").fill("Correo");
  await page.getByRole("link", { name: "Volver sin guardar" }).click();
  await page.getByRole("link", { name: "Correo electrónico", exact: true }).click();
  await expect(page.getByRole("group", { name: "Nombre" }).getByLabel("Español")).toHaveValue("Correo electrónico");

  await page.getByRole("group", { name: "Nombre" }).getByLabel("Español").fill("Correo");
  await save(page).click();
  await page.waitForURL("**/admin/channels");
  await openLive(page, "/admin/channels/edit/email");
  await expect(restored(page)).toHaveCount(0);
  await expect(page.getByRole("group", { name: "Nombre" }).getByLabel("Español")).toHaveValue("Correo");
});

test("a form works where the browser keeps nothing", async ({ page }) => {
  await page.addInitScript(() => {
    Storage.prototype.getItem = () => {
      throw new DOMException("kept nothing", "SecurityError");
    };
    Storage.prototype.setItem = Storage.prototype.getItem;
    Storage.prototype.removeItem = Storage.prototype.getItem;
  });
  await openLive(page, "/admin/desk");
  await name(page).fill("Mesa de ayuda");
  await save(page).click();
  await expect(draft(page)).toContainText("Borrador con 1 cambio");
});

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });

  test("the form of a part is saved, and keeps what was typed where it is refused", async ({ page }) => {
    await page.goto("/admin/desk");
    await name(page).fill("   ");
    await page.getByLabel("Zona horaria").fill("America/Lima");
    await save(page).click();
    await expect(name(page)).toHaveAccessibleDescription(/.+/);
    await expect(page.getByLabel("Zona horaria")).toHaveValue("America/Lima");
    await name(page).fill("Correo");
    await save(page).click();
    await expect(draft(page)).toContainText("Borrador con 2 cambios");
  });
});

for (const colorScheme of ["light", "dark"] as const)
  test(`the forms of the catalogue's parts have no obstacle and fit a phone, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width: 360, height: 800 });
    for (const path of ["/admin/desk"]) {
      await openLive(page, path);
      expect(await obstacles(page), path).toEqual([]);
      expect(await beyondTheSide(page), path).toEqual([]);
    }
  });
