import { obstacles } from "#tests/fixtures/obstacles.ts";
import { PASSWORD } from "#tests/fixtures/people.ts";
import { expect, testWithOwnDesk as own, test } from "#tests/fixtures/test.ts";

const FRESH = "puente-lento-48-colibrí";

for (const colorScheme of ["light", "dark"] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme });

    test("nothing stands in anybody's way on one's own page, at any size", async ({ page, signIn }) => {
      await signIn(page, "coordinador@demo.test");
      await page.goto("/desk/profile");
      for (const width of [320, 360, 768, 1440]) {
        await page.setViewportSize({ width, height: 800 });
        expect(await obstacles(page), `${width} px`).toEqual([]);
        const beyond = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
        expect(beyond, `${width} px`).toBeLessThanOrEqual(0);
      }
    });
  });
}

own("the language, being away and the sound are chosen with one press each, and stay", async ({ page, signIn }) => {
  await signIn(page, "agente@demo.test");
  await page.goto("/desk/profile");
  const away = page.getByRole("switch", { name: "No disponible" });
  await away.click();
  await expect(away).toBeChecked();
  await page.getByRole("switch", { name: "Sonar con una solicitud crítica" }).press("Space");
  await page.getByRole("button", { name: "English" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Your account");
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  await page.reload();
  await expect(page.getByRole("switch", { name: "Away" })).toBeChecked();
  await expect(page.getByRole("switch", { name: "Sound for a critical request" })).toBeChecked();
  expect(await obstacles(page)).toEqual([]);
});

own("a new password ends the other sessions, and is the one that signs in", async ({ page, browser, desk, signIn }) => {
  await signIn(page, "agente@demo.test");
  const elsewhere = await (await browser.newContext({ baseURL: desk.url })).newPage();
  await signIn(elsewhere, "agente@demo.test");
  await elsewhere.goto("/desk/profile");
  await expect(elsewhere.getByRole("heading", { level: 1 })).toHaveText("Su cuenta");

  await page.goto("/desk/profile");
  await page.getByLabel("Contraseña actual").fill(PASSWORD);
  await page.getByLabel("Contraseña nueva").fill("AndresGomez2026");
  await page.getByRole("button", { name: "Cambiar contraseña" }).click();
  await expect(page.getByText("se parece a su nombre")).toBeVisible();
  await expect(page.getByLabel("Contraseña nueva")).toBeFocused();

  await expect(page.getByLabel("Contraseña actual")).toHaveValue(PASSWORD);
  await page.getByLabel("Contraseña nueva").fill(FRESH);
  await page.getByRole("button", { name: "Cambiar contraseña" }).click();
  await expect(page.getByText("Contraseña cambiada.")).toBeVisible();

  await elsewhere.reload();
  await expect(elsewhere).toHaveURL(/\/desk\/sign-in/);
  await elsewhere.getByLabel("Correo").fill("agente@demo.test");
  await elsewhere.getByLabel("Contraseña").fill(FRESH);
  await elsewhere.getByRole("button", { name: "Ingresar" }).click();
  await expect(elsewhere.getByRole("heading", { level: 1 })).toHaveText("Su cuenta");
  await elsewhere.context().close();
});

own("a session elsewhere is seen and ended", async ({ page, browser, desk, signIn }) => {
  const elsewhere = await (await browser.newContext({ baseURL: desk.url })).newPage();
  await signIn(elsewhere, "agente@demo.test");
  await signIn(page, "agente@demo.test");
  await page.goto("/desk/profile");
  const sessions = page.getByRole("region", { name: "Sesiones abiertas" });
  await expect(sessions.getByRole("listitem")).toHaveCount(2);
  await sessions.getByRole("button", { name: /^Cerrar la sesión/ }).click();
  await expect(sessions.getByRole("listitem")).toHaveCount(1);
  await elsewhere.goto("/desk/profile");
  await expect(elsewhere).toHaveURL(/\/desk\/sign-in/);
  await elsewhere.context().close();
});

own("a token is shown once, and revoked", async ({ page, signIn }) => {
  await signIn(page, "agente@demo.test");
  await page.goto("/desk/profile");
  const tokens = page.getByRole("region", { name: "Tokens de la API" });
  await tokens.getByLabel("Nombre").fill("Reporte diario");
  await tokens.getByRole("button", { name: "Crear token" }).click();
  await expect(tokens.locator("output")).toHaveText(/^ca_[A-Za-z0-9_-]{43}$/);
  await expect(tokens.getByRole("listitem")).toHaveText(/Reporte diario/);
  await page.reload();
  await expect(tokens.locator("output")).toHaveCount(0);
  await tokens.getByRole("button", { name: "Revocar Reporte diario" }).click();
  await expect(tokens.getByText("No tiene tokens.")).toBeVisible();
});

test("what is sent without a session changes nothing, and leads to the sign-in", async ({ page, signIn, context }) => {
  await signIn(page, "supervisor@demo.test");
  await page.goto("/desk/profile");
  await context.clearCookies();
  await page.getByRole("switch", { name: "No disponible" }).click();
  await expect(page).toHaveURL(/\/desk\/sign-in/);
  await signIn(page, "supervisor@demo.test");
  await page.goto("/desk/profile");
  await expect(page.getByRole("switch", { name: "No disponible" })).not.toBeChecked();
});
