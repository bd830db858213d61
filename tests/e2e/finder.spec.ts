import { openLive } from "#tests/fixtures/opening.ts";
import { expect, test } from "#tests/fixtures/test.ts";

test("choosing answers at once, without a request, and the address says what was chosen", async ({ page }) => {
  await openLive(page, "/");
  const urgency = page.getByRole("group", { name: "¿Qué tan urgente es?" });
  await expect(urgency.getByRole("radio", { checked: true })).toHaveAccessibleName("Media P3");
  const requests: string[] = [];
  page.on("request", (request) => {
    // Browsers ask for the icon of each address anew.
    if (request.resourceType() !== "other") requests.push(request.url());
  });

  await urgency.getByRole("radio", { name: "Crítica P1" }).check();
  await expect(page.getByText("Para un caso crítico, llame")).toBeVisible();
  await expect(page).toHaveURL("/?requestType=incident&priority=P1");
  await expect(page.getByText("Crítica: no puede enviar ni recibir correo certificado.")).toBeVisible();

  await page.getByRole("combobox", { name: "¿Qué necesita?" }).selectOption("Reclamo: el servicio falló");
  await expect(page.getByRole("region", { name: "PQRSA" })).toBeVisible();
  await expect(page).toHaveURL("/?requestType=claim");
  await expect(urgency).toBeHidden();

  await page.getByRole("combobox", { name: "¿Qué necesita?" }).selectOption("Incidente: algo no funciona");
  await expect(urgency.getByRole("radio", { checked: true })).toHaveAccessibleName("Media P3");
  expect(requests).toEqual([]);

  await page.goto("/?requestType=claim");
  await expect(page.getByRole("combobox", { name: "¿Qué necesita?" })).toHaveValue("claim");
});

test("an address that asks what nobody knows shows the common case", async ({ page }) => {
  await page.goto("/?requestType=nonsense&priority=P9");
  await expect(page.getByRole("combobox", { name: "¿Qué necesita?" })).toHaveValue("incident");
  await expect(page.getByRole("region", { name: "Telefónico" })).toBeVisible();
});

test.describe("a choice made before the scripts have come", () => {
  test.use({ now: "2026-11-24T10:00:00-05:00" });

  test("is answered when they come", async ({ page }) => {
    let release = () => {};
    const chosen = new Promise<void>((resolve) => {
      release = resolve;
    });
    await page.route(/\.js$/, async (route) => {
      await chosen;
      await route.continue();
    });
    await page.goto("/", { waitUntil: "commit" });
    await page.getByLabel("¿Qué necesita?").selectOption("claim");
    release();
    await expect(page.getByRole("region", { name: "PQRSA" })).toBeVisible();
    await expect(page).toHaveURL("/?requestType=claim");
    await expect(page.getByLabel("¿Qué necesita?")).toHaveValue("claim");
  });
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("the form asks the server, and the page answers", async ({ page }) => {
    await page.goto("/");
    await page.getByRole("radio", { name: "Crítica P1" }).check();
    await page.getByRole("button", { name: "Ver el canal recomendado" }).click();
    await expect(page).toHaveURL("/?requestType=incident&priority=P1");
    await expect(page.getByRole("radio", { name: "Crítica P1" })).toBeChecked();
    await expect(page.getByText("Para un caso crítico, llame")).toBeVisible();

    await page.getByRole("combobox", { name: "¿Qué necesita?" }).selectOption("Reclamo: el servicio falló");
    await page.getByRole("button", { name: "Ver el canal recomendado" }).click();
    await expect(page.getByRole("region", { name: "PQRSA" })).toBeVisible();
    await expect(page.getByRole("group", { name: "¿Qué tan urgente es?" })).toBeHidden();
  });

  test("in English, too", async ({ page }) => {
    await page.goto("/en");
    await page.getByRole("combobox").selectOption("claim");
    await page.getByRole("button", { name: "Show the recommended channel" }).click();
    await expect(page).toHaveURL("/en?requestType=claim&priority=P3");
    await expect(page.getByRole("region", { name: "PQRSA" })).toBeVisible();
  });
});

test.describe("an address that asks for something unknown", () => {
  test.use({ now: "2026-11-24T10:00:00-05:00" });

  test("is answered with the common case, and says so until one is chosen", async ({ page }) => {
    await openLive(page, "/?requestType=pizza&priority=P9");
    const note = page.getByText("No reconocemos lo que pide esta dirección");
    await expect(note).toBeVisible();
    await expect(page.getByLabel("¿Qué necesita?")).toHaveValue("incident");
    await page.getByLabel("¿Qué necesita?").selectOption("claim");
    await expect(note).toBeHidden();
  });
});
