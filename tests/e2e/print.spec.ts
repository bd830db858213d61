import { openLive } from "#tests/fixtures/opening.ts";
import { expect, test } from "#tests/fixtures/test.ts";

test.use({ colorScheme: "dark" });

test("on paper stand the answer, every number and address, and the hours; no controls", async ({ page }) => {
  await openLive(page, "/?requestType=incident&priority=P1");
  await page.emulateMedia({ media: "print" });
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(page.getByText("Martes 24 de noviembre, 10:00 a. m. en Bogotá")).toBeVisible();
  // For whom the answer is.
  await expect(page.getByRole("combobox")).toHaveValue("incident");
  await expect(page.getByText("Crítica P1")).toBeVisible();
  await expect(page.getByText("Baja P4")).toBeHidden();

  const channels = page.getByRole("region", { name: "Todos los canales" });
  for (const published of [
    "(571) 744 27 27",
    "(57) 318 717 49 37",
    "certimail@certicamara.com",
    "certicamararesponde@certicamara.com",
  ])
    await expect(channels.getByRole("link", { name: published })).toBeVisible();
  await expect(page.getByRole("region", { name: "Esta semana, hora por hora" }).getByRole("table")).toBeVisible();
  await expect(page.getByText("Coordinador de Soporte")).toBeVisible();

  for (const control of [
    page.getByRole("navigation"),
    page.getByRole("button"),
    page.getByRole("link", { name: "English" }),
    page.getByRole("link", { name: "Llamar con las opciones marcadas" }),
  ])
    await expect(control).toBeHidden();
});

test("paper is white, whatever the screen shows", async ({ page }) => {
  await openLive(page, "/");
  await page.emulateMedia({ media: "print" });
  const colour = (locator: string) => page.locator(locator).evaluate((element) => getComputedStyle(element).color);
  expect(await colour("body")).toBe("rgb(20, 32, 58)");
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)).toBe(
    "rgba(0, 0, 0, 0)",
  );
});
