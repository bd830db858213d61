import type { Page } from "@playwright/test";
import { beyondTheSide } from "#tests/fixtures/beyond-the-side.ts";
import { obstacles } from "#tests/fixtures/obstacles.ts";
import { openLive } from "#tests/fixtures/opening.ts";
import { makeAdmin } from "#tests/fixtures/people.ts";
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
