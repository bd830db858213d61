import type { Page } from "@playwright/test";
import { beyondTheSide } from "#tests/fixtures/beyond-the-side.ts";
import { withClient } from "#tests/fixtures/database.ts";
import type { Desk } from "#tests/fixtures/desk.ts";
import { obstacles } from "#tests/fixtures/obstacles.ts";
import { expectLive, openLive } from "#tests/fixtures/opening.ts";
import { FRESH_PASSWORD, makeAdmin, type PersonEmail, speakTo } from "#tests/fixtures/people.ts";
import { openRequest } from "#tests/fixtures/requests.ts";
import { expect, test as shared, testWithOwnDesk as test } from "#tests/fixtures/test.ts";

const WIDTHS = [360, 768, 1000, 1440] as const;

async function idOf(desk: Desk, email: PersonEmail): Promise<string> {
  const { rows } = await withClient(desk.database.appUrl, (client) =>
    client.query(`SELECT id FROM "Person" WHERE email = $1`, [email]),
  );
  return rows[0].id;
}

/** Entries with all that they can say, and more than fits on a line. */
function sayMuch(desk: Desk): Promise<unknown> {
  const person = `${"María".repeat(20)} <${"m".repeat(60)}@${"ejemplo".repeat(10)}.example>`;
  const changes = [{ field: "name", from: "x".repeat(120), to: "Otra" }];
  return withClient(desk.database.appUrl, (client) =>
    client.query(
      `INSERT INTO "AuditEntry" ("at", "kind", "actor", "address", "data") VALUES ($1, 'person_changed', $2, '2001:db8:85a3::8a2e:370:7334', $3)`,
      [new Date(desk.now), person, { person, changes, path: `/admin/${"x".repeat(200)}` }],
    ),
  );
}

async function kindsSaid(desk: Desk): Promise<string[]> {
  const { rows } = await withClient(desk.database.appUrl, (client) =>
    client.query(`SELECT kind FROM "AuditEntry" ORDER BY "sequence"`),
  );
  return rows.map(({ kind }) => kind);
}

const account = (page: Page) => page.getByRole("region", { name: "Cuenta" });

shared.describe("the administration", () => {
  for (const colorScheme of ["light", "dark"] as const) {
    for (const width of WIDTHS) {
      shared(`is open to everybody and fits: ${width} px, ${colorScheme}`, async ({ page, desk, signIn }) => {
        await page.emulateMedia({ colorScheme });
        await page.setViewportSize({ width, height: 800 });
        await signIn(page, "admin@demo.test");
        await sayMuch(desk);
        const addresses = [
          "/admin/people",
          "/admin/people/invite",
          `/admin/people/${await idOf(desk, "supervisor@demo.test")}`,
          `/admin/people/${await idOf(desk, "admin@demo.test")}`,
          "/admin/audit",
          "/admin/audit?q=nada+de+nada",
          "/admin/outbox",
        ];
        for (const address of addresses) {
          await page.goto(address);
          await expect(page.getByRole("main")).toBeVisible();
          expect(await obstacles(page), address).toEqual([]);
          expect(await beyondTheSide(page), address).toEqual([]);
        }
      });
    }
  }

  shared(
    "says where one is, leads to every page there is and back to the desk, by the keyboard",
    async ({ page, signIn }) => {
      await signIn(page, "admin@demo.test");
      await openLive(page, "/desk");
      await page.getByRole("link", { name: "Administración", exact: true }).press("Enter");
      await expect(page).toHaveURL("/admin/hours");
      await expectLive(page);
      const nav = page.getByRole("navigation", { name: "Administración" });
      for (const [name, path] of [
        ["Canales", "/admin/channels"],
        ["Horarios", "/admin/hours"],
        ["Festivos", "/admin/holidays"],
        ["Avisos", "/admin/notices"],
        ["Escalamiento", "/admin/tiers"],
        ["Nombre y zona", "/admin/desk"],
        ["Revisiones", "/admin/revisions"],
        ["Catálogo como archivo", "/admin/catalogue"],
        ["Auditoría", "/admin/audit"],
        ["Bandeja de salida", "/admin/outbox"],
        ["Personas", "/admin/people"],
      ] as const) {
        await nav.getByRole("link", { name }).press("Enter");
        await expect(page).toHaveURL(path);
        await expect(page.getByRole("heading", { level: 1 })).toHaveText(name);
        await expect(nav.getByRole("link", { name })).toHaveAttribute("aria-current", "page");
      }
      await expect(nav.getByRole("link")).toHaveCount(14);
      await nav.getByRole("link", { name: "Volver a la mesa" }).press("Enter");
      await expect(page).toHaveURL("/desk");
    },
  );

  shared.describe("on a phone", () => {
    shared.use({ viewport: { width: 360, height: 640 } });

    shared("opens its menu over the page, keeps the focus in it, and gives it back", async ({ page, signIn }) => {
      await signIn(page, "admin@demo.test");
      await openLive(page, "/admin/people");
      const menu = page.getByRole("button", { name: "Menú" });
      await menu.press("Enter");
      await expect(page.getByRole("button", { name: "Cerrar el menú" })).toBeFocused();
      expect(await obstacles(page)).toEqual([]);
      await page.keyboard.press("Escape");
      await expect(menu).toBeFocused();
      await menu.click();
      await page.getByRole("link", { name: "Auditoría" }).click();
      await expect(page).toHaveURL("/admin/audit");
      await expect(page.getByRole("button", { name: "Cerrar el menú" })).toBeHidden();
    });
  });

  shared("is in the language of who looks", async ({ page, desk, signIn }) => {
    await speakTo(desk.database, "admin@demo.test", "en");
    await signIn(page, "admin@demo.test");
    await page.goto("/admin/people");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("People");
    await page.goto("/admin/audit");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Audit log");
    await speakTo(desk.database, "admin@demo.test", "es");
  });
});

test("somebody is invited by a link, sets a password and works; all of it stands in the audit log", async ({
  page,
  other,
  desk,
  signIn,
}) => {
  await signIn(page, "admin@demo.test");
  await openLive(page, "/admin/people");
  await page.getByRole("link", { name: "Invitar a alguien" }).click();
  await expectLive(page);
  await page.getByLabel("Nombre").fill("Íngrid Peña");
  await page.getByLabel("Correo").fill("agente@demo.test");
  await page.getByLabel("Nivel", { exact: true }).selectOption("Nivel 2");
  await page.getByRole("button", { name: "Invitar" }).click();
  await expect(page.getByText("Ya hay alguien con este correo en la mesa.")).toBeVisible();
  expect(await obstacles(page)).toEqual([]);
  await expect(page.getByLabel("Correo"), "where it is to be mended").toBeFocused();
  await expect(page.getByLabel("Nombre"), "what was typed stays").toHaveValue("Íngrid Peña");
  await expect(page.getByLabel("Nivel", { exact: true })).toHaveValue("2");
  await page.getByLabel("Correo").fill("ingrid@demo.test");
  await page.getByRole("button", { name: "Invitar" }).click();
  const link = (await page.locator("output").textContent()) ?? "";
  expect(link).toMatch(new RegExp(`^${desk.url}/desk/password/[A-Za-z0-9_-]{43}$`));
  expect(await obstacles(page)).toEqual([]);

  await openLive(other, link);
  await other.getByLabel("Contraseña nueva").fill(FRESH_PASSWORD);
  await other.getByRole("button", { name: "Guardar contraseña" }).click();
  await expectLive(other);
  await other.getByLabel("Correo").fill("ingrid@demo.test");
  await other.getByLabel("Contraseña", { exact: true }).fill(FRESH_PASSWORD);
  await other.getByRole("button", { name: "Ingresar" }).click();
  await expect(other).toHaveURL("/desk");
  await expect(other.getByRole("link", { name: "Administración" }), "an agent's desk leads to none").toHaveCount(0);

  await page.goto("/admin/people");
  const row = page.getByRole("row", { name: /Íngrid Peña/ });
  await expect(row).toContainText("Activa");
  await expect(row).toContainText("Atiende solicitudes");
  await page.goto("/admin/audit?q=ingrid");
  await expect(page.getByRole("cell", { name: /Invitó a una persona/ })).toContainText("Nivel: Nivel 2");
  await expect(page.getByRole("cell", { name: /^Ingresó/ })).toBeVisible();
});

test("two administrators at one account: the second is told what stands, and loses nothing of theirs", async ({
  page,
  other,
  desk,
  signIn,
}) => {
  await makeAdmin(desk.database, "coordinador@demo.test");
  const address = `/admin/people/${await idOf(desk, "agente@demo.test")}`;
  await signIn(page, "admin@demo.test");
  await signIn(other, "coordinador@demo.test");
  for (const one of [page, other]) await openLive(one, address);
  await page.getByLabel("Nivel", { exact: true }).selectOption("Nivel 2");
  await account(page).getByRole("button", { name: "Guardar" }).click();
  await expect(page.getByText("Guardado.")).toBeVisible();

  await other.getByLabel("Nombre").fill("Andrés Gómez Ruiz");
  await account(other).getByRole("button", { name: "Guardar" }).click();
  const told = other.getByRole("alert").filter({ hasText: "Marta Quintero" });
  await expect(told).toContainText("no se guardó nada suyo");
  await expect(told).toContainText("Andrés Gómez");
  await expect(told.getByRole("definition").filter({ hasText: /^2$/ })).toBeVisible();
  expect(await obstacles(other)).toEqual([]);
  await expect(other.getByLabel("Nombre"), "what was typed stays").toHaveValue("Andrés Gómez Ruiz");
  await other.getByLabel("Nivel", { exact: true }).selectOption("Nivel 2");
  await account(other).getByRole("button", { name: "Guardar" }).click();
  await expect(other.getByText("Guardado.")).toBeVisible();
  await page.goto(address);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Andrés Gómez Ruiz");
  await expect(page.getByLabel("Nivel", { exact: true })).toHaveValue("2");
});

test("who is disabled is out at once, in every browser, and their open requests are offered to be handed out", async ({
  page,
  other,
  desk,
  signIn,
}) => {
  const { number } = await openRequest(desk);
  await signIn(other, "agente@demo.test");
  await openLive(other, `/desk/requests/${number}`);
  await withClient(desk.database.appUrl, (client) =>
    client.query(
      `UPDATE "Ticket" SET "assigneeId" = (SELECT id FROM "Person" WHERE email = 'agente@demo.test') WHERE number = $1`,
      [number],
    ),
  );
  await signIn(page, "admin@demo.test");
  await openLive(page, `/admin/people/${await idOf(desk, "agente@demo.test")}`);
  await expect(page.getByText("Tiene 1 solicitud sin resolver.")).toBeVisible();
  await expect(page.getByText("vuelve a la lista de su nivel; las demás repártalas usted")).toBeVisible();
  await page.getByRole("button", { name: "Hacer un enlace de contraseña" }).click();
  await expect(page.locator("output")).toBeVisible();
  await page.getByRole("button", { name: "Deshabilitar" }).click();
  await expect(page.getByText("No puede ingresar.")).toBeVisible();
  await expect(page.locator("output"), "a link that leads nowhere any more").toHaveCount(0);
  await expect(page.getByText("No tiene sesiones abiertas.")).toBeVisible();
  await other.goto("/desk");
  await expect(other).toHaveURL(/\/desk\/sign-in/);
  await page.getByRole("link", { name: "Ver y repartir" }).click();
  await expect(page.getByRole("link", { name: /Certificados vacíos/ })).toBeVisible();

  await page.goBack();
  await expectLive(page);
  await page.getByRole("button", { name: "Habilitar de nuevo" }).click();
  await expect(page.getByRole("button", { name: "Deshabilitar" })).toBeVisible();
  expect(await kindsSaid(desk)).toEqual(expect.arrayContaining(["person_disabled", "person_enabled"]));
});

test("the last administrator cannot demote themselves, and has no way to disable themselves", async ({
  page,
  desk,
  signIn,
}) => {
  await signIn(page, "admin@demo.test");
  await openLive(page, `/admin/people/${await idOf(desk, "admin@demo.test")}`);
  await expect(page.getByRole("button", { name: "Deshabilitar" })).toHaveCount(0);
  await page.getByLabel("Función").selectOption("Atiende solicitudes");
  await account(page).getByRole("button", { name: "Guardar" }).click();
  await expect(page.getByText("Es la última persona que administra y puede ingresar")).toBeVisible();
  expect(await obstacles(page)).toEqual([]);
  await page.goto("/admin/people");
  await expect(page.getByRole("row", { name: /Marta Quintero/ })).toContainText("Administra la mesa");
  await page.goto("/admin/audit");
  await expect(page.getByRole("cell", { name: /Se le negó/ })).toContainText("es la última persona que administra");
});

test("an administrator who would give up the administration is asked, and then led to the desk", async ({
  page,
  desk,
  signIn,
}) => {
  await makeAdmin(desk.database, "coordinador@demo.test");
  await signIn(page, "coordinador@demo.test");
  const address = `/admin/people/${await idOf(desk, "coordinador@demo.test")}`;
  const save = () => account(page).getByRole("button", { name: "Guardar", exact: true });
  await openLive(page, address);
  await page.getByLabel("Nombre").fill("Otro Nombre");
  await page.getByLabel("Función").selectOption("Atiende solicitudes");
  await save().press("Enter");
  const told = account(page).getByRole("alert");
  await expect(told).toContainText("Usted dejará de administrar la mesa");
  await expect(told.locator("..")).toBeFocused();
  await expect(page.getByLabel("Función")).toHaveValue("agent");
  expect(await obstacles(page)).toEqual([]);
  const goOn = page.getByRole("link", { name: "Seguir administrando" });
  const [left, right] = [await page.getByRole("button", { name: /dejar de/ }).boundingBox(), await goOn.boundingBox()];
  if (left === null || right === null) throw new Error("the buttons are not drawn");
  expect(right.x - (left.x + left.width)).toBeGreaterThanOrEqual(8);
  await goOn.press("Enter");
  await expect(page.getByLabel("Función")).toHaveValue("admin");
  await expect(page.getByLabel("Función")).toBeFocused();
  await expect(told).toHaveCount(0);
  await expect(page.getByLabel("Nombre"), "what was typed stays").toHaveValue("Otro Nombre");
  expect(await kindsSaid(desk)).not.toContain("person_changed");

  await page.getByLabel("Función").selectOption("Atiende solicitudes");
  await save().click();
  await page.getByRole("button", { name: "Guardar y dejar de administrar" }).click();
  await expect(page).toHaveURL("/desk");
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  expect(await kindsSaid(desk)).toContain("person_changed");
});

test("a password link, sessions and tokens of somebody are in an administrator's hands", async ({
  page,
  other,
  desk,
  signIn,
}) => {
  await signIn(other, "supervisor@demo.test");
  await openLive(other, "/desk/profile");
  await other.getByLabel("Nombre").fill("Reporte diario");
  await other.getByRole("button", { name: "Crear token" }).click();
  await expect(other.getByText("Cópielo ahora")).toBeVisible();

  await signIn(page, "admin@demo.test");
  await openLive(page, `/admin/people/${await idOf(desk, "supervisor@demo.test")}`);
  await page.getByRole("button", { name: "Hacer un enlace de contraseña" }).click();
  await expect(page.locator("output")).toContainText("/desk/password/");
  await expect(page.getByText("Sirve hasta el 24 de noviembre de 2026, 10:30 a. m.")).toBeVisible();
  expect(await obstacles(page)).toEqual([]);
  await page.getByRole("button", { name: "Revocar Reporte diario" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Revocar el token" }).click();
  await expect(page.getByText("No tiene tokens.")).toBeVisible();
  await page.getByRole("button", { name: "Cerrar todas sus sesiones" }).click();
  await expect(page.getByText("No tiene sesiones abiertas.")).toBeVisible();
  await other.goto("/desk/profile");
  await expect(other).toHaveURL(/\/desk\/sign-in/);
});

test.describe("what an agent asks for of the administration", () => {
  test.use({ expectedComplaint: /status of 404/ });

  test("is nowhere for them, stands in the audit log, and shows nothing of what there would be", async ({
    page,
    other,
    desk,
    signIn,
  }) => {
    await signIn(page, "agente@demo.test");
    for (const path of ["/admin", "/admin/people", "/admin/audit", "/admin/outbox"]) {
      expect((await page.goto(path))?.status(), path).toBe(404);
      await expect(page.getByRole("navigation", { name: "Administración" })).toHaveCount(0);
    }
    expect((await page.request.get("/admin/audit/export.csv")).status()).toBe(404);
    await signIn(other, "admin@demo.test");
    await other.goto("/admin/audit?kind=refused");
    await expect(other.getByRole("cell", { name: /Se le negó/ })).toHaveCount(5);
    await expect(other.getByRole("cell", { name: /Dirección: \/admin\/people/ })).toContainText(
      "Permiso: administrar personas",
    );
    expect(await kindsSaid(desk)).toEqual(Array.from({ length: 5 }, () => "refused"));
  });
});
