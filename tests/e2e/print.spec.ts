import { openLive } from "#tests/fixtures/opening.ts";
import { openRequestBy } from "#tests/fixtures/request-form.ts";
import { openRequest } from "#tests/fixtures/requests.ts";
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

test("the answer to an opening has its number, its link and whom to call; the request what was written", async ({
  page,
}) => {
  const { number, link } = await openRequestBy(page);
  await page.emulateMedia({ media: "print" });
  await expect(page.getByRole("heading", { level: 1 })).toContainText(number);
  await expect(page.getByRole("link", { name: link })).toBeVisible();
  await expect(page.getByRole("link", { name: /\(571\) 744 27 27/ })).toBeVisible();
  await expect(page.getByRole("link", { name: "Ver la solicitud" })).toBeHidden();
  await page.goto(link);
  await expect(page.getByText("Desde ayer los acuses llegan sin la estampa.")).toBeVisible();
  for (const part of [page.getByRole("heading", { name: "Escribir" }), page.getByRole("button")])
    await expect(part).toBeHidden();
});

test("a request of the desk is printed whole, with what is known of it and nothing to press", async ({
  page,
  desk,
  signIn,
}) => {
  const text = Array.from({ length: 80 }, (_, line) => `Línea ${line}`).join("\n");
  const { number } = await openRequest(desk, { text });
  await signIn(page, "agente@demo.test");
  await openLive(page, `/desk/requests/${number}`);
  await page.getByLabel("Añadir etiqueta").fill("notarías");
  await page.getByLabel("Añadir etiqueta").press("Enter");
  await page.getByRole("textbox", { name: "Texto" }).fill("Ya lo revisamos.");
  await page.getByRole("button", { name: "Enviar respuesta" }).click();
  await expect(page.getByRole("button", { name: "Retirar" })).toBeVisible();
  await page.emulateMedia({ media: "print" });
  const facts = page.getByRole("complementary", { name: "Datos de la solicitud" });
  await expect(facts.getByText("Marcela Rincón")).toBeVisible();
  await expect(facts.getByRole("listitem").filter({ hasText: "notarías" })).toBeVisible();
  const last = await page.getByText("Línea 79").boundingBox();
  const history = await page.getByRole("region", { name: "Historia" }).boundingBox();
  expect((history?.y ?? 0) + (history?.height ?? 0)).toBeGreaterThanOrEqual(
    (last?.y ?? 0) + (last?.height ?? Infinity),
  );
  for (const part of [
    page.getByRole("button"),
    page.getByRole("textbox"),
    page.getByRole("navigation"),
    page.getByRole("link", { name: "CSV" }),
    page.locator(".list"),
  ])
    await expect(part).toBeHidden();
});
