import type { Page } from "@playwright/test";
import { beyondTheSide } from "#tests/fixtures/beyond-the-side.ts";
import { close } from "#tests/fixtures/database.ts";
import { obstacles } from "#tests/fixtures/obstacles.ts";
import { expectLive, openLive } from "#tests/fixtures/opening.ts";
import { endSessions, speakTo } from "#tests/fixtures/people.ts";
import { expect, testWithOwnDesk as test } from "#tests/fixtures/test.ts";

const save = (page: Page) => page.getByRole("button", { name: "Guardar en el borrador" });
const draft = (page: Page) => page.getByRole("region", { name: "Borrador" });
const row = (page: Page, name: string) =>
  page.getByRole("listitem").filter({ has: page.getByRole("link", { name, exact: true }) });
const field = (page: Page, name: string) => page.getByRole("textbox", { name, exact: true });

test.beforeEach(async ({ page, signIn }) => {
  await signIn(page, "admin@demo.test");
});

test("a telephone number is corrected: read as people write it, previewed as it is dialled, published as it reads", async ({
  page,
}) => {
  await openLive(page, "/admin/channels");
  await page.getByRole("link", { name: "Telefónico", exact: true }).click();
  await expect(field(page, "Número que se marca")).toBeVisible();
  await expectLive(page);
  await field(page, "Número que se marca").fill("744 27");
  await expect(page.getByText("Todavía no es un número que se pueda marcar.")).toBeVisible();
  await save(page).click();
  await expect(field(page, "Número que se marca")).toBeFocused();
  await expect(field(page, "Número que se marca")).toHaveAccessibleDescription(
    /No es un número de teléfono que exista/,
  );

  await field(page, "Número que se marca").fill("601 390 0000");
  await field(page, "Ruta por el menú").fill("1 Ventas\n4");
  await expect(page.getByText("Se marca +57 601 3900000, pausa, 1 (Ventas), pausa, 4")).toBeVisible();
  await field(page, "Como se publica").fill("");
  await field(page, "Extensiones").fill("101, 102");
  await save(page).click();
  await expect(draft(page)).toContainText("Borrador con 1 cambio");
  await expect(row(page, "Telefónico")).toContainText("+57 601 3900000");
  await expect(row(page, "Telefónico")).toContainText("editado");
});

test("a number of another country is taken when it is said that it is meant", async ({ page }) => {
  await openLive(page, "/admin/channels/edit/phone");
  await expect(page.getByRole("checkbox", { name: /otro país/ })).toBeHidden();
  await field(page, "Número que se marca").fill("+34 912 345 678");
  await expect(page.getByText(/Suena en España/)).toBeVisible();
  await save(page).click();
  await expect(field(page, "Número que se marca")).toHaveAccessibleDescription(/Es un número de otro país/);
  await page.getByRole("checkbox", { name: /otro país/ }).check();
  await save(page).click();
  await expect(draft(page)).toContainText("Borrador con 1 cambio");
});

test("contacts are added, ordered and taken away; none at all is refused", async ({ page }) => {
  await openLive(page, "/admin/channels/edit/email");
  await page.getByRole("button", { name: "Agregar una dirección web" }).click();
  await expect(field(page, "Como se publica").last()).toBeFocused();
  await field(page, "Dirección").fill("ayuda.example.org");
  await save(page).click();
  await expect(field(page, "Dirección")).toHaveAccessibleDescription(/No es una dirección http o https/);
  await field(page, "Dirección").fill("https://ayuda.example.org/");
  await page.getByRole("button", { name: "Subir: Dirección web 2" }).click();
  await expect(page.getByRole("group", { name: "Dirección web 1" })).toBeVisible();
  await page.getByRole("button", { name: "Quitar: Correo 2" }).click();
  await page.getByRole("button", { name: "Quitar: Dirección web 1" }).click();
  await save(page).click();
  await expect(page.getByRole("form").getByRole("alert")).toContainText("corrija lo marcado");
  await page.getByRole("button", { name: "Agregar un correo" }).click();
  await page.getByRole("textbox", { name: "Correo" }).fill("soporte@example.org");
  await save(page).click();
  await expect(row(page, "Correo electrónico")).toContainText("soporte@example.org");
});

test("a channel is added, given hours, and taken out of the draft again; a name that is taken is named", async ({
  page,
}) => {
  await openLive(page, "/admin/channels");
  await page.getByRole("link", { name: "Agregar un canal" }).click();
  const names = page.getByRole("group", { name: "Nombre" });
  await save(page).click();
  // What may be left empty is not asked for: it follows from the name and the number.
  await expect(names.getByLabel("Español")).toHaveAttribute("aria-invalid", "true");
  for (const name of ["Identificador", "Como se publica"])
    await expect(field(page, name)).not.toHaveAttribute("aria-invalid", "true");
  await names.getByLabel("Español").fill("Punto de atención Chapinero");
  await names.getByLabel("Inglés").fill("Chapinero office");
  await field(page, "Identificador").fill("phone");
  await page.getByLabel("Clase de canal").selectOption("in_person");
  await page.getByRole("button", { name: "Quitar: Teléfono 1" }).click();
  await page.getByRole("button", { name: "Agregar una dirección física" }).click();
  await field(page, "Dirección").fill("Carrera 7 # 26-20, piso 18");
  await save(page).click();
  await expect(field(page, "Identificador")).toHaveAccessibleDescription(/Otro canal ya se llama así/);
  await field(page, "Identificador").fill("");
  await save(page).click();
  await expect(page).toHaveURL(/\/admin\/hours\?channel=punto-de-atencion-chapinero/);

  await openLive(page, "/admin/channels/edit/punto-de-atencion-chapinero");
  await page.getByRole("button", { name: "Quitar del borrador" }).click();
  await expect(page).toHaveURL(/\/admin\/channels$/);
  await expect(draft(page)).toContainText("Sin cambios");
});

test("the order is changed a place at a time, and retiring a channel is told with what it leaves", async ({ page }) => {
  await openLive(page, "/admin/channels");
  const [up, down] = ["Subir", "Bajar"].map((way) => page.getByRole("button", { name: `${way} Telefónico` }));
  if (!up || !down) return;
  await down.press("Enter");
  await expect(up).toBeEnabled();
  await expect(down).toBeFocused();
  await up.press("Enter");
  await expect(up).toBeDisabled();
  await expect(down).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.locator("main").getByRole("heading", { level: 2 })).toHaveText([
    "Línea de críticos",
    /^Telefónico/,
    "Correo electrónico",
    "Chat online",
    "PQRSA",
  ]);
  await openLive(page, "/admin/channels/edit/chat");
  await page.getByRole("checkbox", { name: /En servicio/ }).uncheck();
  await save(page).click();
  await expect(row(page, "Chat online")).toContainText("retirado");
  await page.getByRole("link", { name: "Comparar y publicar" }).click();
  await expect(page.getByRole("region", { name: "Qué cambia" })).toContainText("Chat online");
});

test("when a line fails it is closed with two clicks, customers read why at once, and one click opens it again", async ({
  page,
  other,
}) => {
  await openLive(page, "/admin/channels");
  await expect(row(page, "Telefónico")).toContainText("Abierto");
  await page.getByText("Cerrar ahora…").first().click();
  await page.getByRole("button", { name: "Cerrar ahora", exact: true }).first().click();
  await expect(page.getByRole("status").filter({ hasText: "Telefónico está cerrado desde ahora. Abre" })).toContainText(
    "por sí solo; si funciona antes, reábralo aquí.",
  );
  await expect(row(page, "Telefónico")).toContainText("Cerrado");
  await expect(row(page, "Telefónico")).toContainText("Marta Quintero lo cerró");

  await other.goto("/");
  await expect(other.getByText("Telefónico: no está funcionando en este momento.").first()).toBeVisible();
  await page.getByRole("button", { name: "Reabrir Telefónico" }).click();
  await expect(page.getByRole("status").filter({ hasText: "Telefónico vuelve a su horario" })).toBeVisible();
  await other.reload();
  await expect(other.getByText("no está funcionando en este momento")).toHaveCount(0);
});

test("what was closed until further notice is said to wait for somebody, and what was closed anyway, not to close now", async ({
  page,
  desk,
  signIn,
}) => {
  await desk.setClock("2026-11-24T20:30:00-05:00");
  await signIn(page, "admin@demo.test");
  const close = async (name: string, end: string) => {
    await openLive(page, "/admin/channels");
    await row(page, name).getByText("Cerrar ahora…").click();
    await row(page, name).getByRole("radio", { name: end }).check();
    await row(page, name).getByRole("button", { name: "Cerrar ahora", exact: true }).click();
  };
  const said = page.getByRole("main").getByRole("status").filter({ hasText: "El canal" });
  await close("Telefónico", "nuevo aviso");
  await expect(said).toContainText("Telefónico ya estaba cerrado a esta hora");
  await expect(said).toContainText("Cuando vuelva a funcionar, reábralo aquí.");
  await close("Línea de críticos", "nuevo aviso");
  await expect(said).toContainText("Línea de críticos está cerrado desde ahora. Cuando vuelva");
});

test("a line without which critical cases find no open channel is closed all the same, and the page says so until it is open", async ({
  page,
  desk,
  signIn,
}) => {
  await desk.setClock("2026-11-24T20:30:00-05:00");
  await signIn(page, "admin@demo.test");
  const left = page.getByText("Ahora mismo ningún canal abierto atiende casos críticos (P1).");
  await openLive(page, "/admin/channels");
  await expect(left).toHaveCount(0);
  await row(page, "Línea de críticos").getByText("Cerrar ahora…").click();
  await row(page, "Línea de críticos").getByRole("button", { name: "Cerrar ahora", exact: true }).click();
  await expect(left).toBeVisible();
  await page.getByRole("button", { name: "Reabrir Línea de críticos" }).click();
  await expect(page.getByRole("status").filter({ hasText: "vuelve a su horario" })).toBeVisible();
  await expect(left).toHaveCount(0);
});

const heading = (page: Page, name: string) => page.getByRole("heading", { level: 1, name });

test("when what was pressed is gone, the focus is at the page's heading", async ({ page }) => {
  await openLive(page, "/admin/channels");
  await page.getByText("Cerrar ahora…").first().click();
  await page.getByRole("button", { name: "Cerrar ahora", exact: true }).first().click();
  await expect(page.getByRole("button", { name: "Reabrir Telefónico" })).toBeVisible();
  await expect(heading(page, "Canales")).toBeFocused();
  await page.getByRole("button", { name: "Reabrir Telefónico" }).click();
  await expect(page.getByRole("button", { name: "Reabrir Telefónico" })).toHaveCount(0);
  await expect(heading(page, "Canales")).toBeFocused();

  await openLive(page, "/admin/channels/edit/phone");
  await field(page, "Extensiones").fill("101");
  await page.keyboard.press("Enter");
  await expect(draft(page)).toContainText("Borrador con 1 cambio");
  await expect(heading(page, "Canales")).toBeFocused();

  await page.getByRole("button", { name: "Descartar" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Descartar el borrador" }).click();
  await expect(draft(page)).toContainText("Sin cambios");
  await expect(heading(page, "Canales")).toBeFocused();
});

test("the focus is taken to the heading from nowhere else", async ({ page }) => {
  await openLive(page, "/admin/channels");
  const last = await page.evaluate(async () => {
    const drawn = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    const buttons = [...document.querySelectorAll<HTMLElement>("main .order button:enabled")];
    const [left, removed, next] = buttons;
    if (!left || !removed || !next) throw new Error("there are too few buttons");
    // Left for nothing before it goes.
    left.focus();
    left.blur();
    left.remove();
    await drawn();
    const first = document.activeElement?.tagName;
    // Another takes the focus, as the first field in trouble does.
    removed.focus();
    removed.remove();
    next.focus();
    await drawn();
    return [first, document.activeElement === next];
  });
  expect(last).toEqual(["BODY", true]);
});

test("an hour that has passed, and a sentence without words, are named at their fields", async ({ page }) => {
  await openLive(page, "/admin/channels");
  await page.getByText("Cerrar ahora…").first().click();
  const phone = row(page, "Telefónico");
  await phone.getByRole("radio", { name: "otra hora" }).check();
  await phone.getByRole("textbox", { name: "Hora" }).fill("9:00 a. m.");
  await phone.getByRole("button", { name: "Cerrar ahora", exact: true }).click();
  await expect(phone.getByRole("textbox", { name: "Hora" })).toHaveAccessibleDescription(/Esa hora ya pasó/);
  await phone.getByRole("textbox", { name: "Hora" }).fill("mediodía");
  await phone.getByLabel("Frase").fill(" ");
  await phone.getByRole("button", { name: "Cerrar ahora", exact: true }).click();
  await expect(phone.getByRole("textbox", { name: "Hora" })).toHaveAccessibleDescription(/Escriba una hora/);
  await expect(phone.getByLabel("Frase")).toHaveAccessibleDescription(/Escriba una frase/);
  await phone.getByRole("textbox", { name: "Hora" }).fill("2:00 p. m.");
  await phone.getByLabel("Frase").fill("La línea falla.");
  await phone.getByRole("button", { name: "Cerrar ahora", exact: true }).click();
  await expect(phone).toContainText("hasta el 24 de noviembre de 2026, 2:00 p. m.: La línea falla.");
});

/** Has the page say that somebody is there, and hear what is new, as it does every so often. */
const hear = (page: Page) => page.evaluate(() => document.dispatchEvent(new Event("visibilitychange")));

test("that a line was closed elsewhere is shown without a reload, on the list and in the history", async ({
  page,
  other,
  desk,
  signIn,
}) => {
  await signIn(other, "admin@demo.test");
  await openLive(page, "/admin/channels");
  await openLive(other, "/admin/revisions");
  const closing = { now: desk.now, until: desk.now + 3_600_000, reason: "La línea falla.", notice: false };
  await close(desk.database, { slug: "phone", ...closing });
  await hear(page);
  await expect(row(page, "Telefónico")).toContainText("La línea falla.");
  await hear(other);
  await expect(other.getByRole("main")).toContainText("La línea falla.");
});

test.describe("a session that ends", () => {
  // The page goes on saying that somebody is there, until it is told that nobody is.
  test.use({ expectedComplaint: /status of 401/ });

  test("is said in the draft's bar with the way to sign in, and asked about once; who comes back hears again", async ({
    page,
    desk,
    signIn,
  }) => {
    const over = draft(page).getByText("Su sesión terminó: lo que se ve es lo último que llegó.");
    let asked = 0;
    page.on("request", (request) => {
      if (request.url().endsWith("/admin/draft")) asked += 1;
    });
    await page.clock.install();
    await openLive(page, "/admin/channels");
    await expect(draft(page)).toContainText("Sin cambios");
    await endSessions(desk.database, "admin@demo.test");
    await page.clock.runFor(15_000);
    await expect(over).toBeVisible();
    await expect(draft(page).getByRole("link", { name: "Ingresar" })).toHaveAttribute(
      "href",
      "/desk/sign-in?next=%2Fadmin%2Fchannels",
    );
    expect(await obstacles(page)).toEqual([]);
    const before = asked;
    await page.clock.runFor(60_000);
    expect(asked).toBe(before);
    await signIn(page, "admin@demo.test");
    await hear(page);
    await expect(over).toHaveCount(0);
    await page.clock.runFor(15_000);
    await expect.poll(() => asked).toBeGreaterThan(before + 1);
  });

  test("what is typed to close a line outlives the end of the session, and is gone once the line is closed", async ({
    page,
    desk,
    signIn,
  }) => {
    const chat = row(page, "Chat online");
    const close = chat.getByRole("button", { name: "Cerrar ahora", exact: true });
    const kept = page.getByText("Lo que escribió está aquí otra vez. El canal no se ha cerrado.");
    await openLive(page, "/admin/channels");
    await chat.getByText("Cerrar ahora…").click();
    await chat.getByRole("radio", { name: "nuevo aviso" }).check();
    await chat.getByLabel("Frase").fill("El chat falla.");
    await endSessions(desk.database, "admin@demo.test");
    await close.click();
    await expect(chat.getByRole("alert")).toContainText("El canal no se cerró: su sesión terminó.");
    await expect(chat.getByRole("alert")).toBeFocused();
    await expect(chat.getByLabel("Frase")).toHaveValue("El chat falla.");
    // As high as the page: nothing scrolls below the draft's bar.
    await page.setViewportSize({ width: 360, height: 4_000 });
    expect(await obstacles(page)).toEqual([]);
    expect(await beyondTheSide(page)).toEqual([]);
    await chat.getByRole("link", { name: "Iniciar sesión y volver" }).click();
    await page.waitForURL(/sign-in\?next=%2Fadmin%2Fchannels/);

    await signIn(page, "admin@demo.test");
    await openLive(page, "/admin/channels");
    await expect(kept).toHaveCount(1);
    await expect(chat.getByRole("radio", { name: "nuevo aviso" })).toBeChecked();
    await expect(chat.getByLabel("Frase")).toHaveValue("El chat falla.");
    await expect(row(page, "Telefónico").getByLabel("Frase")).toBeHidden();
    await close.click();
    await expect(chat).toContainText("hasta nuevo aviso: El chat falla.");
    await page.getByRole("button", { name: "Reabrir Chat online" }).click();
    await expect(chat.getByText("Cerrar ahora…")).toBeVisible();
    await expect(kept).toHaveCount(0);
    await openLive(page, "/admin/channels");
    await expect(kept).toHaveCount(0);
  });
});

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });

  test("a line is closed and opened, and a contact added", async ({ page }) => {
    await page.goto("/admin/channels");
    const phone = row(page, "Telefónico");
    await phone.getByText("Cerrar ahora…").click();
    await phone.getByRole("radio", { name: "nuevo aviso" }).check();
    await phone.getByRole("button", { name: "Cerrar ahora", exact: true }).click();
    await expect(row(page, "Telefónico")).toContainText("hasta nuevo aviso");
    await page.getByRole("button", { name: "Reabrir Telefónico" }).click();
    await expect(row(page, "Telefónico")).toContainText("Abierto");
    await page.goto("/admin/channels/edit/phone");
    await page.getByRole("button", { name: "Agregar un correo" }).click();
    await page.getByRole("textbox", { name: "Correo" }).fill("linea@example.org");
    await save(page).click();
    await expect(row(page, "Telefónico")).toContainText("linea@example.org");
  });
});

test("a tier's number, extensions and hours are edited; hours that overlap are named at their field", async ({
  page,
}) => {
  await openLive(page, "/admin/tiers");
  await page.getByRole("link", { name: /^Nivel 2/ }).click();
  await expect(field(page, "Extensiones")).toHaveValue("1113, 1107, 1109, 1427");
  await field(page, "Extensiones").fill("1113 1107");
  await page.getByRole("radio", { name: "Se publica", exact: true }).check();
  await field(page, "Lunes, 1, abre").fill("8");
  await field(page, "Lunes, 1, cierra").fill("17");
  await save(page).click();
  await expect(page.getByRole("listitem").filter({ hasText: "Nivel 2" })).toContainText(
    "Lunes: 8:00 a. m. – 5:00 p. m.",
  );
  await expect(page.getByRole("listitem").filter({ hasText: "Nivel 2" })).toContainText("1113, 1107");

  await page.getByRole("link", { name: /^Nivel 2/ }).click();
  await field(page, "Lunes, 2, abre").fill("16:00");
  await field(page, "Lunes, 2, cierra").fill("6:00 p. m.");
  await save(page).click();
  await expect(field(page, "Lunes, 2, abre")).toHaveAccessibleDescription(/Abre antes de que cierre otro intervalo/);
  await field(page, "Lunes, 2, abre").fill("");
  await field(page, "Lunes, 2, cierra").fill("");
  await page.getByRole("radio", { name: /No se publica/ }).check();
  await save(page).click();
  await expect(page.getByRole("listitem").filter({ hasText: "Nivel 2" })).toContainText("Horario no publicado");
  await page.getByRole("link", { name: /^Nivel 3/ }).click();
  await page.getByRole("button", { name: "Quitar este nivel" }).click();
  await expect(page.getByRole("link", { name: "Agregar el nivel 3" })).toBeVisible();
});

for (const colorScheme of ["light", "dark"] as const)
  test(`the pages of channels and of tiers have no obstacle and fit a phone, ${colorScheme}`, async ({
    page,
    desk,
  }) => {
    await speakTo(desk.database, "admin@demo.test", "en");
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width: 360, height: 800 });
    for (const path of ["/admin/channels", "/admin/channels/edit/pqrsa", "/admin/tiers", "/admin/tiers/1"]) {
      await openLive(page, path);
      if (path === "/admin/channels") await page.getByText("Close now…").first().click();
      expect(await obstacles(page), path).toEqual([]);
      expect(await beyondTheSide(page), path).toEqual([]);
    }
  });
