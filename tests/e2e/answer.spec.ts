import { expect, test } from "#tests/fixtures/test.ts";

test.describe("on a Tuesday at ten", () => {
  test("says what is open, until when, and which channel is for an ordinary incident", async ({ page }) => {
    await page.goto("/");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Abierto ahora hasta las 7:00 p. m.");
    await expect(page).toHaveTitle("Abierto ahora: soporte de Correo Electrónico Certificado");
    await expect(page.getByText("Martes 24 de noviembre, 10:00 a. m. en Bogotá")).toBeVisible();

    const pick = page.getByRole("region", { name: "Telefónico" });
    await expect(pick.getByText("Abierto 9 h más")).toBeVisible();
    await expect(
      pick.getByText("Atiende todas las solicitudes y está abierto hasta las 7:00 p. m.", { exact: true }),
    ).toBeVisible();
    await expect(pick.getByRole("link", { name: "Llamar (571) 744 27 27" })).toBeVisible();
    await expect(pick.getByText("En el menú: 2 Soporte, luego 3 Certimail")).toBeVisible();
    await expect(pick.getByRole("listitem")).toHaveText([
      "Correo electrónicohasta 5:00 p. m.",
      "Chat onlinehasta 7:00 p. m.",
    ]);
  });

  test("sends a critical incident to the staffed line first, the critical line next", async ({ page }) => {
    await page.goto("/?requestType=incident&priority=P1");
    const pick = page.getByRole("region", { name: "Telefónico" });
    await expect(pick.getByText("Para un caso crítico, llame: le contesta una persona")).toBeVisible();
    await expect(pick.getByRole("listitem")).toHaveText([/^Línea de críticos/, /^Correo electrónico/, /^Chat online/]);
  });

  test("sends a claim to the channel made for it", async ({ page }) => {
    await page.goto("/?requestType=claim");
    const pick = page.getByRole("region", { name: "PQRSA" });
    await expect(pick.getByText("Es el canal hecho para reclamos; está abierto hasta las 5:00 p. m.")).toBeVisible();
    await expect(pick.getByRole("link", { name: "Escribir a PQRSA" })).toBeVisible();
  });
});

test.describe("18 minutes before the last channel closes", () => {
  test.use({ now: "2026-11-24T18:42:00-05:00" });

  test("says how much is left", async ({ page }) => {
    await page.goto("/");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Cierra en 18 min atendemos hasta las 7:00 p. m.");
    await expect(page.getByRole("region", { name: "Telefónico" }).getByText("Cierra en 18 min")).toBeVisible();
  });
});

test.describe("after the channel made for claims has closed", () => {
  test.use({ now: "2026-11-24T18:00:00-05:00" });

  test("sends a claim to the general one, and says why", async ({ page }) => {
    await page.goto("/?requestType=claim");
    const pick = page.getByRole("region", { name: "Telefónico" });
    await expect(
      pick.getByText("PQRSA está cerrado y abre mañana a las 7:00 a. m.; mientras tanto atiende este canal"),
    ).toBeVisible();
  });
});

test.describe("at night", () => {
  test.use({ now: "2026-11-24T21:30:00-05:00" });

  test("is open for critical cases", async ({ page }) => {
    await page.goto("/?requestType=incident&priority=P1");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Abierto para casos críticos 24 horas");
    const pick = page.getByRole("region", { name: "Línea de críticos" });
    await expect(pick.getByRole("link", { name: "Llamar (57) 318 717 49 37" })).toBeVisible();
    await expect(pick.getByText("El teléfono está cerrado; para casos críticos contesta este número.")).toBeVisible();
  });

  test("is closed for others, who may write, and names the critical line all the same", async ({ page }) => {
    await page.goto("/");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Cerrado ahora abre mañana 7:00 a. m.");
    await expect(page.getByText("Críticos, 24 horas: (57) 318 717 49 37")).toBeVisible();
    const pick = page.getByRole("region", { name: "Correo electrónico" });
    await expect(
      pick.getByText("Escriba ahora: lo leemos mañana desde las 7:00 a. m.", { exact: false }),
    ).toBeVisible();
    await expect(pick.getByRole("link", { name: "Escribir a soporte" })).toBeVisible();
  });
});

test.describe("on a holiday Monday", () => {
  test.use({ now: "2026-11-16T10:00:00-05:00" });

  test("says which holiday it is, and that the critical line attends", async ({ page }) => {
    await page.goto("/");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Cerrado por festivo abre mañana 7:00 a. m.");
    await expect(page.getByText("Hoy es festivo (Independencia de Cartagena)")).toBeVisible();
    await expect(page.getByText("Festivo: Independencia de Cartagena.")).toHaveCount(4);
    await expect(page.getByText("Abierto siempre")).toBeVisible();
  });
});

test.describe("at the end of a Saturday", () => {
  test.use({ now: "2026-11-28T13:00:00-05:00" });

  test("is closed from the very minute, and defers to Monday", async ({ page }) => {
    await page.goto("/");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Cerrado ahora abre lunes 7:00 a. m.");
    await expect(page.getByText("Escriba ahora: lo leemos el lunes desde las 7:00 a. m.")).toBeVisible();
  });
});
