import { obstacles } from "#tests/fixtures/obstacles.ts";
import { expectLive, openLive } from "#tests/fixtures/opening.ts";
import { FRESH_PASSWORD, PASSWORD, passwordLinkOf } from "#tests/fixtures/people.ts";
import { expect, testWithOwnDesk as own, test } from "#tests/fixtures/test.ts";

const SIGN_IN = "/desk/sign-in?next=%2Fdesk%2Fprofile";
const SIZES = [
  { width: 360, height: 640 },
  { width: 1440, height: 900 },
];

test("a page of the desk asks who comes, and leads back to where they wanted to go", async ({ page }) => {
  await page.goto("/desk/profile");
  await expect(page).toHaveURL(/\/desk\/sign-in\?next=%2Fdesk%2Fprofile$/);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Ingrese a la mesa");
});

test("somebody signs in by keyboard alone, and out again", async ({ page, desk }) => {
  await openLive(page, SIGN_IN);
  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: "Ir al contenido" })).toBeFocused();
  for (const name of ["Mesa de soporte", "English"]) {
    await page.keyboard.press("Tab");
    await expect(page.getByRole("link", { name })).toBeFocused();
  }
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  await page.keyboard.type("agente@demo.test");
  await page.keyboard.press("Tab");
  await page.keyboard.type(PASSWORD);
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(`${desk.url}/desk/profile`);
  await expect(page.getByText("Andrés Gómez")).toBeVisible();

  const cookie = (await page.context().cookies()).find(({ name }) => name === "canal-session");
  expect(cookie).toMatchObject({ httpOnly: true, sameSite: "Lax", path: "/" });
  expect(cookie?.value).toMatch(/^[A-Za-z0-9_-]{43}$/);

  await page.getByRole("button", { name: "Cerrar sesión" }).focus();
  const signedOut = page.waitForResponse((response) => response.url().endsWith("/api/auth/signout"));
  await page.keyboard.press("Enter");
  expect((await (await signedOut).allHeaders())["clear-site-data"]).toBe('"cache", "storage"');
  await expect(page).toHaveURL(/\/desk\/sign-in/);
  expect((await page.context().cookies()).map(({ name }) => name)).not.toContain("canal-session");

  // The row is gone as well: whoever kept the cookie has nothing.
  await page.context().addCookies([{ name: "canal-session", value: cookie?.value ?? "", url: desk.url }]);
  await page.goto("/desk/profile");
  await expect(page).toHaveURL(/\/desk\/sign-in/);
});

test.describe("a wrong password", () => {
  test.use({ expectedComplaint: /status of 401/ });

  test("is said in words, and what was typed stays", async ({ page }) => {
    await openLive(page, SIGN_IN);
    await page.getByLabel("Correo").fill("agente@demo.test");
    await page.getByLabel("Contraseña").fill("no es la contraseña");
    await page.getByRole("button", { name: "Ingresar" }).click();
    await expect(page.getByText("El correo o la contraseña no coinciden.")).toBeVisible();
    await expect(page.getByLabel("Correo")).toHaveValue("agente@demo.test");
    await expect(page.getByLabel("Contraseña")).toBeFocused();
    expect(await obstacles(page)).toEqual([]);
  });
});

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });

  test("somebody signs in, and reads why not", async ({ page, desk }) => {
    await page.goto(SIGN_IN);
    await page.getByLabel("Correo").fill("supervisor@demo.test");
    await page.getByLabel("Contraseña").fill("no es la contraseña");
    await page.getByRole("button", { name: "Ingresar" }).click();
    await expect(page.getByText("El correo o la contraseña no coinciden.")).toBeVisible();
    await page.getByLabel("Correo").fill("supervisor@demo.test");
    await page.getByLabel("Contraseña").fill(PASSWORD);
    await page.getByRole("button", { name: "Ingresar" }).click();
    await expect(page).toHaveURL(`${desk.url}/desk/profile`);
  });
});

test("who asks for a new password is told the same, whoever they are", async ({ page }) => {
  for (const email of ["agente@demo.test", "nadie@demo.test"]) {
    await openLive(page, "/desk/reset");
    await page.getByLabel("Correo").fill(email);
    await page.getByRole("button", { name: "Pedir el enlace" }).click();
    await expect(page.getByText("el enlace va en camino")).toBeVisible();
  }
});

own("a link sets a password once, ends what was open, and signs in from then on", async ({ page, desk, signIn }) => {
  const token = await passwordLinkOf(desk.database, "admin@demo.test", desk.now + 60_000);
  await signIn(page, "admin@demo.test");
  await page.goto(`/desk/password/${token}`);
  await expect(page).toHaveURL(`${desk.url}/desk/password`);
  await expect(page.getByText("Para admin@demo.test.")).toBeVisible();
  await expectLive(page);
  await page.getByLabel("Contraseña nueva").fill("MartaQuintero2026");
  await page.getByRole("button", { name: "Guardar contraseña" }).click();
  await expect(page.getByText("se parece a su nombre")).toBeVisible();
  expect(await obstacles(page)).toEqual([]);
  await page.getByLabel("Contraseña nueva").fill(FRESH_PASSWORD);
  await page.getByRole("button", { name: "Guardar contraseña" }).click();
  await expect(page.getByText("Su contraseña cambió. Ingrese con la nueva.")).toBeVisible();
  await openLive(page, SIGN_IN);
  await page.getByLabel("Correo").fill("admin@demo.test");
  await page.getByLabel("Contraseña").fill(FRESH_PASSWORD);
  await page.getByRole("button", { name: "Ingresar" }).click();
  await expect(page.getByText("Marta Quintero")).toBeVisible();
  await page.goto(`/desk/password/${token}`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Este enlace ya no sirve");
});

test("a link that leads nowhere says so, and its secret does not stay in the address", async ({ page, desk }) => {
  await page.goto(`/desk/password/${"x".repeat(43)}`);
  await expect(page).toHaveURL(`${desk.url}/desk/password`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Este enlace ya no sirve");
});

test("before signing in the language is chosen on the page", async ({ page }) => {
  await page.goto(SIGN_IN);
  await page.getByRole("link", { name: "English" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Sign in to the desk");
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
});

test.describe("an address of the desk that leads nowhere", () => {
  test.use({ expectedComplaint: /status of 404/ });

  for (const path of ["/desk/nada", "/desk/nada/de/nada", "/admin/nada"]) {
    test(`is answered 404 by a page that helps: ${path}`, async ({ page }) => {
      expect((await page.goto(path))?.status()).toBe(404);
      await expect(page.getByRole("heading", { level: 1 })).toHaveText("No encontramos esta página");
      expect(await obstacles(page)).toEqual([]);
    });
  }
});

for (const colorScheme of ["light", "dark"] as const) {
  test.describe(`${colorScheme}`, () => {
    test.use({ colorScheme });

    for (const path of ["/desk/sign-in", "/desk/reset", "/desk/password"]) {
      test(`nothing stands in anybody's way on ${path}, at any size`, async ({ page }) => {
        await page.goto(path);
        for (const size of SIZES) {
          await page.setViewportSize(size);
          expect(await obstacles(page), `${size.width} px`).toEqual([]);
        }
      });
    }
  });
}
