import { beyondTheSide } from "#tests/fixtures/beyond-the-side.ts";
import { obstacles } from "#tests/fixtures/obstacles.ts";
import { expectLive, openLive } from "#tests/fixtures/opening.ts";
import { FRESH_PASSWORD, PASSWORD } from "#tests/fixtures/people.ts";
import { expect, testWithOwnDesk as own, test } from "#tests/fixtures/test.ts";

for (const colorScheme of ["light", "dark"] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme });

    test("nothing stands in anybody's way on one's own page, at any size", async ({ page, signIn }) => {
      await signIn(page, "coordinador@demo.test");
      await openLive(page, "/desk/profile");
      for (const width of [320, 360, 768, 1440]) {
        await page.setViewportSize({ width, height: 800 });
        expect(await obstacles(page), `${width} px`).toEqual([]);
        expect(await beyondTheSide(page), `${width} px`).toEqual([]);
      }
    });
  });
}

own("the language, being away and the sound are chosen with one press each, and stay", async ({ page, signIn }) => {
  await signIn(page, "agente@demo.test");
  await openLive(page, "/desk/profile");
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

own("a new password ends the other sessions, and is the one that signs in", async ({ page, other, signIn }) => {
  await signIn(page, "agente@demo.test");
  await signIn(other, "agente@demo.test");
  await other.goto("/desk/profile");
  await expect(other.getByRole("heading", { level: 1 })).toHaveText("Su cuenta");

  await openLive(page, "/desk/profile");
  await page.getByLabel("Contraseña actual").fill(PASSWORD);
  await page.getByLabel("Contraseña nueva").fill("AndresGomez2026");
  await page.getByRole("button", { name: "Cambiar contraseña" }).click();
  await expect(page.getByText("se parece a su nombre")).toBeVisible();
  await expect(page.getByLabel("Contraseña nueva")).toBeFocused();

  await expect(page.getByLabel("Contraseña actual")).toHaveValue(PASSWORD);
  await page.getByLabel("Contraseña nueva").fill(FRESH_PASSWORD);
  await page.getByRole("button", { name: "Cambiar contraseña" }).click();
  await expect(page.getByText("Contraseña cambiada.")).toBeVisible();

  await other.reload();
  await expect(other).toHaveURL(/\/desk\/sign-in/);
  await expectLive(other);
  await other.getByLabel("Correo").fill("agente@demo.test");
  await other.getByLabel("Contraseña").fill(FRESH_PASSWORD);
  await other.getByRole("button", { name: "Ingresar" }).click();
  await expect(other.getByRole("heading", { level: 1 })).toHaveText("Su cuenta");
});

own("a session elsewhere is seen and ended", async ({ page, other, signIn }) => {
  await signIn(other, "agente@demo.test");
  await signIn(page, "agente@demo.test");
  await openLive(page, "/desk/profile");
  const sessions = page.getByRole("region", { name: "Sesiones abiertas" });
  await expect(sessions.getByRole("listitem")).toHaveCount(2);
  await sessions.getByRole("button", { name: /^Cerrar la sesión/ }).click();
  await expect(sessions.getByRole("listitem")).toHaveCount(1);
  await other.goto("/desk/profile");
  await expect(other).toHaveURL(/\/desk\/sign-in/);
});

own("a token is shown once, and revoked", async ({ page, signIn }) => {
  await signIn(page, "agente@demo.test");
  await openLive(page, "/desk/profile");
  const tokens = page.getByRole("region", { name: "Tokens de la API" });
  await tokens.getByLabel("Nombre").fill("Reporte diario");
  await tokens.getByRole("button", { name: "Crear token" }).click();
  await expect(tokens.locator("output")).toHaveText(/^ca_[A-Za-z0-9_-]{43}$/);
  await expect(tokens.getByRole("listitem")).toHaveText(/Reporte diario/);
  await page.reload();
  await expectLive(page);
  await expect(tokens.locator("output")).toHaveCount(0);
  const revoke = tokens.getByRole("button", { name: "Revocar Reporte diario" });
  const ask = page.getByRole("dialog", { name: "¿Revocar «Reporte diario»?" });
  await revoke.click();
  expect(await obstacles(page)).toEqual([]);
  await ask.getByRole("button", { name: "No revocar" }).click();
  await expect(revoke).toBeFocused();
  await revoke.click();
  await ask.getByRole("button", { name: "Revocar el token" }).click();
  await expect(tokens.getByText("No tiene tokens.")).toBeVisible();
});

own("the secret of a new token is gone once it is revoked, and stays when another one is", async ({ page, signIn }) => {
  await signIn(page, "agente@demo.test");
  await openLive(page, "/desk/profile");
  const tokens = page.getByRole("region", { name: "Tokens de la API" });
  const revoke = async (name: string) => {
    await tokens.getByRole("button", { name: `Revocar ${name}` }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Revocar el token" }).click();
    await expect(tokens.getByRole("button", { name: `Revocar ${name}` })).toHaveCount(0);
  };
  for (const name of ["De prueba", "Reporte diario"]) {
    await tokens.getByLabel("Nombre").fill(name);
    await tokens.getByRole("button", { name: "Crear token" }).click();
    await expect(tokens.getByRole("listitem").filter({ hasText: name })).toBeVisible();
  }
  await revoke("De prueba");
  await expect(tokens.locator("output")).toHaveText(/^ca_/);
  await revoke("Reporte diario");
  await expect(tokens.locator("output")).toHaveCount(0);
});

test("what is sent without a session changes nothing, and leads to the sign-in", async ({ page, signIn, context }) => {
  await signIn(page, "supervisor@demo.test");
  await openLive(page, "/desk/profile");
  await context.clearCookies();
  await page.getByRole("switch", { name: "No disponible" }).click();
  await expect(page).toHaveURL(/\/desk\/sign-in/);
  await signIn(page, "supervisor@demo.test");
  await openLive(page, "/desk/profile");
  await expect(page.getByRole("switch", { name: "No disponible" })).not.toBeChecked();
});
