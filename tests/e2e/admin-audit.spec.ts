import { readFileSync } from "node:fs";
import { withClient } from "#tests/fixtures/database.ts";
import type { Desk } from "#tests/fixtures/desk.ts";
import { obstacles } from "#tests/fixtures/obstacles.ts";
import { openLive } from "#tests/fixtures/opening.ts";
import { PASSWORD } from "#tests/fixtures/people.ts";
import { expect, testWithOwnDesk as test } from "#tests/fixtures/test.ts";

/** So many sign-ins of somebody, a minute apart, the last of them now. */
function signIns(desk: Desk, count: number): Promise<unknown> {
  return withClient(desk.database.appUrl, (client) =>
    client.query(
      `INSERT INTO "AuditEntry" ("at", "kind", "actorId", "actor", "address")
       SELECT $1::timestamptz - make_interval(mins => $2 - n), 'signed_in', id, name || ' <' || email || '>', '203.0.113.' || n % 250
         FROM "Person", generate_series(1, $2::int) AS n WHERE email = 'supervisor@demo.test'`,
      [new Date(desk.now), count],
    ),
  );
}

test("signing in, failing to and signing out are told, newest first, without what was typed", async ({
  page,
  other,
  desk,
}) => {
  const enter = async (email: string, password: string) => {
    await page.getByLabel("Correo").fill(email);
    await page.getByLabel("Contraseña", { exact: true }).fill(password);
    await page.getByRole("button", { name: "Ingresar" }).click();
  };
  await openLive(page, "/desk/sign-in");
  await page.route("**/callback/credentials", (route) => route.continue());
  const answer = await page.request.post("/api/auth/callback/credentials", {
    form: { email: "mi-clave@demo.test", password: "x" },
    headers: { origin: desk.url, accept: "application/json" },
  });
  expect(answer.status()).toBe(401);
  await enter("admin@demo.test", PASSWORD);
  await expect(page).toHaveURL("/desk");
  await page.goto("/desk/profile");
  await page.getByRole("button", { name: "Cerrar sesión" }).click();
  await expect(page).toHaveURL(/sign-in/);
  await openLive(page, "/desk/sign-in");
  await enter("admin@demo.test", PASSWORD);
  await expect(page).toHaveURL("/desk");
  await page.goto("/admin/audit");
  const what = page.getByRole("row").getByRole("cell").nth(2);
  const said = await page.locator(".data tbody tr td:nth-child(3) b").allTextContents();
  expect(said).toEqual(["Ingresó", "Cerró sesión", "Ingresó", "No pudo ingresar"]);
  await expect(what).toBeVisible();
  await expect(page.getByRole("row", { name: /No pudo ingresar/ })).toContainText("Alguien sin identificar");
  await expect(page.getByRole("main")).not.toContainText("mi-clave");
  expect(await obstacles(page)).toEqual([]);
  await other.close();
});

test("what is looked for stays in the address, page by page, with scripts or without", async ({
  page,
  desk,
  signIn,
}) => {
  await signIns(desk, 120);
  await signIn(page, "admin@demo.test");
  await openLive(page, "/admin/audit");
  const rows = page.locator(".data tbody tr");
  await expect(rows).toHaveCount(50);
  await page.getByRole("link", { name: "Más antiguas" }).click();
  await page.getByRole("link", { name: "Más antiguas" }).click();
  await expect(rows).toHaveCount(20);
  await expect(page.getByRole("link", { name: "Más antiguas" })).toHaveCount(0);
  await page.getByRole("link", { name: "Las más recientes" }).click();
  await expect(page).toHaveURL("/admin/audit");

  await page.getByLabel("Buscar").fill("203.0.113.7");
  await page.getByLabel("Qué").selectOption("Ingresó");
  await page.getByLabel("Persona").selectOption({ label: "Diana Rojas (supervisor@demo.test)" });
  await page.getByLabel("Desde", { exact: true }).fill("2026-11-24");
  await page.getByLabel("Hasta").fill("2026-11-24");
  await page.getByRole("button", { name: "Mostrar" }).press("Enter");
  await expect(page).toHaveURL(/q=203\.0\.113\.7&kind=signed_in&person=[0-9a-f-]{36}&from=2026-11-24&to=2026-11-24$/);
  await expect(page.getByLabel("Qué")).toHaveValue("signed_in");
  await page.getByRole("link", { name: "Quitar filtros" }).click();
  await expect(rows).toHaveCount(50);
  await page.goto("/admin/audit?from=2026-11-25");
  await expect(page.getByText("Nada con esos filtros")).toBeVisible();
});

test("all of what is looked for is a table to take along, and that it was taken is told", async ({
  page,
  desk,
  signIn,
}) => {
  await signIns(desk, 1_205);
  await signIn(page, "admin@demo.test");
  await openLive(page, "/admin/audit?kind=signed_in");
  const downloading = page.waitForEvent("download");
  await page.getByRole("link", { name: "Exportar CSV" }).click();
  const download = await downloading;
  expect(download.suggestedFilename()).toBe("auditoria-2026-11-24.csv");
  const [names, first, ...rest] = readFileSync(await download.path(), "utf8")
    .trimEnd()
    .split("\r\n");
  expect(names).toContain("Cuándo,Código,Qué,Quién");
  expect(first).toContain("2026-11-24 10:00:00,signed_in,Ingresó,Diana Rojas <supervisor@demo.test>");
  expect(rest).toHaveLength(1_204);
  await page.goto("/admin/audit");
  await expect(page.locator(".data tbody tr").first()).toContainText("Exportó la auditoría");
});
