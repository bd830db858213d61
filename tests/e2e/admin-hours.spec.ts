import type { Page } from "@playwright/test";
import { beyondTheSide } from "#tests/fixtures/beyond-the-side.ts";
import { obstacles } from "#tests/fixtures/obstacles.ts";
import { expectLive, openLive } from "#tests/fixtures/opening.ts";
import { endSessions, makeAdmin } from "#tests/fixtures/people.ts";
import { expect, testWithOwnDesk as own, test } from "#tests/fixtures/test.ts";

const EMAIL = "/admin/hours?channel=email";
const status = (page: Page) => page.getByRole("region", { name: "Borrador" }).getByRole("status");
const closes = (page: Page, day = "Lunes") => page.getByRole("textbox", { name: `${day}, cierra` });
const grip = (page: Page, name: string) => page.getByRole("slider", { name });

/** A time as the page writes it, without a line break inside. */
const said = (text: string) => text.replace(/ ([ap]\.) m\./, "\u00a0$1\u00a0m.");

async function drag(page: Page, name: string, toHour: number, day = "Lunes") {
  const box = await page
    .getByRole("row", { name: new RegExp(day) })
    .locator(".track")
    .boundingBox();
  const handle = await grip(page, name).boundingBox();
  if (!box || !handle) throw new Error("there is nothing to drag");
  const [x, y] = [handle.x + handle.width / 2, handle.y + handle.height / 2];
  // By as much as the grip has to go: where it is taken does not matter.
  const now = Number(await grip(page, name).getAttribute("aria-valuenow"));
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + ((toHour * 60 - now) / 1440) * box.width, y, { steps: 8 });
  await page.mouse.up();
}

own(
  "an hour is moved by the mouse: bar and field are the same, and it is saved by itself",
  async ({ page, signIn }) => {
    await signIn(page, "admin@demo.test");
    await openLive(page, EMAIL);
    await expect(status(page)).toContainText("Está como la revisión 1, la que rige");
    await drag(page, "Lunes, cierra", 19);
    await expect(closes(page)).toHaveValue(said("7:00 p. m."));
    await expect(grip(page, "Lunes, cierra")).toHaveAttribute("aria-valuetext", said("7:00 p. m."));
    await expect(page.getByText("antes 5:00 p. m.")).toBeVisible();
    await expect(page.getByText("57 h por semana, antes 55 h. Hora de Bogotá.")).toBeVisible();
    await expect(status(page)).toHaveText(
      "Borrador con 1 cambio sobre la revisión 1. Guardado 10:00 a. m.; nada es público todavía.",
    );
    await expect(page.getByRole("link", { name: "Correo electrónico editado" })).toHaveAttribute(
      "aria-current",
      "page",
    );
    await expect(page.getByRole("link", { name: "Comparar y publicar" })).toBeVisible();
    await openLive(page, EMAIL);
    await expect(closes(page)).toHaveValue(said("7:00 p. m."));
    await page.goto("/admin/audit?kind=draft_changed");
    const entry = page.getByRole("row", { name: /Cambió el borrador/ });
    await expect(entry).toContainText(/Correo electrónico: lunes .*5:00.p\..m\. → lunes .*7:00.p\..m\.(::1|127)/);
  },
);

own("the whole week is edited by the keyboard alone", async ({ page, signIn }) => {
  await signIn(page, "admin@demo.test");
  await openLive(page, EMAIL);
  await grip(page, "Lunes, cierra").focus();
  for (const [key, says] of [
    ["ArrowRight", "5:15 p. m."],
    ["Shift+ArrowRight", "5:16 p. m."],
    ["ArrowRight", "5:30 p. m."],
    ["PageUp", "6:30 p. m."],
    ["End", "12:00 a. m., fin del día"],
    ["ArrowRight", "12:15 a. m. del día siguiente"],
    ["PageDown", "11:15 p. m."],
    ["Home", "7:01 a. m."],
  ] as const) {
    await page.keyboard.press(key);
    await expect(grip(page, "Lunes, cierra")).toHaveAttribute("aria-valuetext", said(says));
  }
  const open = page.getByRole("button", { name: "Abrir el domingo" });
  await open.focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("textbox", { name: "Domingo, abre" })).toBeFocused();
  await page.keyboard.type("x");
  await page.keyboard.press("Control+a");
  await page.keyboard.type("9");
  await page.keyboard.press("Tab");
  await expect(page.getByRole("textbox", { name: "Domingo, abre" })).toHaveValue(said("9:00 a. m."));
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  await expect(page.getByRole("switch", { name: "Cierra los festivos nacionales" })).not.toBeChecked({
    checked: false,
  });
  await page.getByRole("switch", { name: "Cierra los festivos nacionales" }).focus();
  await page.keyboard.press("Space");
  await expect(status(page)).toContainText("Borrador con 3 cambios");
});

own(
  "times are written as people write them, and what cannot be is named where it stands and not saved",
  async ({ page, signIn }) => {
    await signIn(page, "admin@demo.test");
    await openLive(page, EMAIL);
    const monday = page.getByRole("row", { name: /Lunes/ });
    await closes(page).fill("24:00");
    await closes(page).blur();
    await expect(closes(page)).toHaveValue(said("12:00 a. m."));
    await expect(monday).toContainText("fin del día");
    await closes(page).fill("7");
    await expect(monday).toContainText("Cierra a la misma hora en que abre.");
    await closes(page).fill("2");
    await closes(page).press("Enter");
    await expect(monday).toContainText("+1 día");
    await expect(page.getByText("Sigue abierto desde la noche anterior")).toBeAttached();
    await expect(status(page)).toContainText("nada es público todavía");

    await page.getByRole("textbox", { name: "Martes, abre" }).fill("1:00");
    await closes(page).focus();
    const trouble = page.getByText("Abre antes de que cierre otro intervalo de este día o de la noche anterior.");
    await expect(trouble).toBeVisible();
    await expect(page.getByRole("textbox", { name: "Martes, abre" })).toHaveAttribute("aria-invalid", "true");
    await expect(status(page)).toContainText("Sin guardar: corrija lo marcado");
    await page.getByRole("textbox", { name: "Martes, abre" }).fill("siete");
    await expect(page.getByText("No es una hora.")).toBeVisible();
    // What was typed is there when its channel is come back to.
    await page.getByRole("link", { name: "Chat online" }).click();
    await expect(page.getByRole("link", { name: "Chat online" })).toHaveAttribute("aria-current", "page");
    await page.getByRole("link", { name: /Correo electrónico/ }).click();
    await expect(page.getByRole("textbox", { name: "Martes, abre" })).toHaveValue("siete");
    await page.getByRole("textbox", { name: "Martes, abre" }).fill("7 am");
    await expect(page.getByText("No es una hora.")).toBeHidden();
    await expect(status(page)).toContainText("Borrador con 1 cambio");
  },
);

own(
  "intervals are added and taken away, Monday is copied and that undone, and the draft is discarded when asked twice",
  async ({ page, signIn }) => {
    await signIn(page, "admin@demo.test");
    await openLive(page, EMAIL);
    await page.getByRole("textbox", { name: "Lunes, cierra" }).fill("12");
    await page.getByRole("button", { name: "Agregar otro intervalo, lunes" }).click();
    await expect(page.getByRole("textbox", { name: "Lunes, abre, intervalo 2" })).toHaveValue(said("1:00 p. m."));
    await page.getByRole("button", { name: "Copiar lunes a los demás días" }).click();
    await expect(page.getByText("49 h por semana, antes 55 h.")).toBeVisible();
    await page.getByRole("button", { name: "Deshacer" }).click();
    await expect(page.getByRole("row", { name: /Domingo/ })).toContainText("Cerrado");
    await page.getByRole("button", { name: "Quitar el intervalo 2, lunes" }).click();
    await page.getByRole("button", { name: "Quitar el intervalo, lunes" }).click();
    await expect(page.getByRole("row", { name: /Lunes/ })).toContainText("antes 7:00 a. m. – 5:00 p. m.");
    await expect(status(page)).toContainText("Borrador con 1 cambio");

    await page.getByRole("button", { name: "Descartar" }).click();
    const dialog = page.getByRole("dialog", { name: "¿Descartar el borrador?" });
    await dialog.getByRole("button", { name: "Seguir editando" }).click();
    await expect(dialog).toBeHidden();
    await page.getByRole("button", { name: "Descartar" }).click();
    await dialog.getByRole("button", { name: "Descartar el borrador" }).click();
    await expect(status(page)).toContainText("Sin cambios");
    await expect(closes(page)).toHaveValue(said("5:00 p. m."));
  },
);

own(
  "who goes on to compare straight after typing waits for it to be saved; what cannot be saved keeps them here",
  async ({ page, signIn }) => {
    await signIn(page, "admin@demo.test");
    await openLive(page, EMAIL);
    await closes(page, "Martes").fill("18");
    await closes(page, "Martes").blur();
    await expect(status(page)).toContainText("nada es público todavía");
    const onward = page.getByRole("link", { name: "Comparar y publicar" });
    await closes(page).fill("siete");
    await onward.click();
    await expect(status(page)).toContainText("Sin guardar: corrija lo marcado");
    await expect(page.getByRole("heading", { name: "Horarios", level: 1 })).toBeVisible();

    const held = Promise.withResolvers<void>();
    await page.route("**/admin/hours?channel=email", async (route) => {
      await held.promise;
      await route.fallback();
    });
    await closes(page).fill("19");
    await onward.click();
    await expect(status(page)).toContainText("Guardando…");
    await expect(page).toHaveURL(/admin\/hours/);
    held.resolve();
    await page.waitForURL("**/admin/publish");
    await expectLive(page);
    await expect(page.getByRole("region", { name: "Qué cambia" })).toContainText(said("7:00 p. m."));
    await page.getByLabel("Nota para el historial").fill("Hasta más tarde.");
    await page.getByRole("button", { name: "Publicar la revisión 2" }).click();
    await expect(page.getByRole("status")).toContainText("Publicada la revisión 2");
  },
);

own(
  "two administrators at once: each sees the other, days of both stay, and a clash is for the second to decide",
  async ({ page, other, desk, signIn }) => {
    await makeAdmin(desk.database, "supervisor@demo.test");
    await signIn(page, "admin@demo.test");
    await signIn(other, "supervisor@demo.test");
    await openLive(page, EMAIL);
    await expect(grip(page, "Lunes, cierra")).toBeVisible();
    await openLive(other, EMAIL);
    await expect(other.getByText("Marta Quintero está en Horarios, Correo electrónico")).toBeVisible();

    await closes(page).fill("18");
    await closes(page).blur();
    await expect(status(page)).toContainText("nada es público todavía");
    await closes(other, "Martes").fill("19");
    await closes(other, "Martes").blur();
    await expect(status(other)).toContainText("nada es público todavía");
    await expect(closes(other)).toHaveValue(said("6:00 p. m."));

    await closes(page, "Martes").fill("20");
    await closes(page, "Martes").blur();
    const clash = page.getByRole("alert").filter({ hasText: "Diana Rojas cambió lo mismo" });
    await expect(clash).toContainText(
      "Martes: allá quedó 7:00 a. m. – 7:00 p. m.; usted escribió 7:00 a. m. – 8:00 p. m.",
    );
    await expect(closes(page, "Martes")).toHaveValue(said("8:00 p. m."));
    await expect(status(page)).toContainText("Sin guardar: alguien cambió lo mismo");
    await clash.getByRole("button", { name: "Guardar lo mío" }).click();
    await expect(clash).toBeHidden();
    await expect(status(page)).toContainText("Guardado");
    await openLive(other, EMAIL);
    await expect(closes(other, "Martes")).toHaveValue(said("8:00 p. m."));
  },
);

own("a page that was read before the last saving is not taken for a colleague's change", async ({ page, signIn }) => {
  await signIn(page, "admin@demo.test");
  const held = { presence: Promise.withResolvers<void>(), reading: Promise.withResolvers<void>() };
  const read = Promise.withResolvers<void>();
  await page.route("**/admin/draft", async (route) => {
    const response = await route.fetch();
    await held.presence.promise;
    await route.fulfill({ response });
  });
  await page.route("**/admin/hours?channel=email&_rsc=*", async (route) => {
    const response = await route.fetch();
    read.resolve();
    await held.reading.promise;
    await route.fulfill({ response });
  });
  await openLive(page, EMAIL);
  const put = async (day: string, hour: string) => {
    await closes(page, day).fill(hour);
    await closes(page, day).blur();
  };
  await put("Lunes", "18");
  await expect(status(page)).toContainText("Borrador con 1 cambio");
  // That there is no draft was true when it was asked: now the page is read again.
  held.presence.resolve();
  await read.promise;
  await put("Martes", "18");
  await expect(status(page)).toContainText("Borrador con 1 cambio sobre la revisión 1. Guardado");
  held.reading.resolve();
  await put("Martes", "19");
  await expect(status(page)).toContainText("nada es público todavía");
  await expect(page.getByRole("alert").filter({ hasText: "cambió lo mismo" })).toHaveCount(0);
  await openLive(page, EMAIL);
  await expect(closes(page, "Martes")).toHaveValue(said("7:00 p. m."));
});

own(
  "the desk closes at noon on two dates: added to several channels, copied, changed, taken away and brought back",
  async ({ page, signIn }) => {
    await signIn(page, "admin@demo.test");
    await openLive(page, EMAIL);
    await page.getByRole("link", { name: "Agregar fecha" }).click();
    const form = page.getByRole("form", { name: "Nueva fecha especial" });
    await form.getByRole("button", { name: "Guardar la fecha" }).click();
    await expect(form.getByText("Es obligatorio.")).toHaveCount(2);
    await expect(form.getByLabel("Desde", { exact: true })).toBeFocused();

    await form.getByLabel("Desde", { exact: true }).fill("2026-12-24");
    await form.getByLabel("Hasta", { exact: true }).fill("2026-12-23");
    await form.getByRole("textbox", { name: "Intervalo 1, abre" }).fill("7");
    await form.getByRole("textbox", { name: "Intervalo 1, cierra" }).fill("12:00");
    await form.getByLabel("Motivo").fill("Cierre de fin de año");
    await form.getByRole("button", { name: "Todos menos los de guardia" }).click();
    await form.getByRole("button", { name: "Guardar y agregar otra" }).click();
    await expect(form.getByText("Termina antes de empezar.")).toBeVisible();
    await expect(form.getByLabel("Motivo")).toHaveValue("Cierre de fin de año");
    await form.getByLabel("Hasta", { exact: true }).fill("");
    await form.getByRole("button", { name: "Guardar y agregar otra" }).click();
    const row = page.getByRole("row", { name: /Jueves 24 de diciembre/ });
    await expect(row).toContainText("nueva");
    await expect(row).toContainText("7:00 a. m. – 12:00 p. m.");
    await expect(row).toContainText("Todos menos línea de críticos");
    await expect(form.getByLabel("Desde", { exact: true })).toHaveValue("");
    await form.getByLabel("Desde", { exact: true }).fill("2026-12-31");
    await form.getByRole("button", { name: "Guardar la fecha" }).click();
    await expect(page.getByRole("row", { name: /Jueves 31 de diciembre/ })).toBeVisible();
    await expect(form).toBeHidden();
    await expect(status(page)).toContainText("Borrador con 2 cambios");

    await page.getByRole("link", { name: "Copiar al año siguiente: Jueves 24 de diciembre" }).click();
    await expect(form.getByLabel("Desde", { exact: true })).toHaveValue("2027-12-24");
    await form.getByRole("link", { name: "Cancelar" }).click();
    await page.getByRole("link", { name: "Editar: Jueves 24 de diciembre" }).click();
    const edit = page.getByRole("form", { name: "Editar la fecha especial" });
    await edit.getByLabel("Cerrado todo el día").check();
    await edit.getByRole("button", { name: "Guardar la fecha" }).click();
    await expect(row).toContainText("Cerrado");
    await page.getByRole("button", { name: "Quitar: Jueves 24 de diciembre" }).click();
    await expect(row).toBeHidden();
    await page.getByRole("button", { name: "Deshacer" }).click();
    await expect(row).toBeVisible();
    await expect(page.getByRole("heading", { level: 2, name: "Fechas especiales" })).toBeFocused();
  },
);

own(
  "a tier that publishes hours has special dates too: with channels, named with them, and told on its page",
  async ({ page, signIn }) => {
    await signIn(page, "admin@demo.test");
    await openLive(page, "/admin/tiers/1");
    await expect(page.getByText("No tiene fechas especiales por venir.")).toBeVisible();
    await page.getByRole("link", { name: "Ver las fechas especiales" }).click();
    await page.getByRole("link", { name: "Agregar fecha" }).click();
    const form = page.getByRole("form", { name: "Nueva fecha especial" });
    const tier = form.getByRole("checkbox", { name: "Nivel 1 · Grupo de soporte técnico" });
    await expect(tier).not.toBeChecked();
    await expect(form.getByRole("checkbox", { name: /^Nivel/ })).toHaveCount(1);
    await expectLive(page);
    await form.getByLabel("Desde", { exact: true }).fill("2026-12-24");
    await form.getByLabel("Motivo").fill("Cierre de fin de año");
    await form.getByRole("button", { name: "Todos menos los de guardia" }).click();
    await expect(tier).toBeChecked();
    await form.getByRole("button", { name: "Guardar la fecha" }).click();
    const row = page.getByRole("row", { name: /Jueves 24 de diciembre/ });
    await expect(row).toContainText("Todos menos línea de críticos");
    await expect(status(page)).toContainText("Borrador con 1 cambio");

    await page.getByRole("link", { name: "Agregar fecha" }).click();
    await form.getByLabel("Desde", { exact: true }).fill("2026-12-24");
    await form.getByLabel("Motivo").fill("Otro motivo");
    await form.getByRole("checkbox", { name: "Telefónico" }).uncheck();
    await tier.check();
    await form.getByRole("button", { name: "Guardar la fecha" }).click();
    await expect(form.getByRole("group", { name: "Rige para" })).toHaveAccessibleDescription(
      /^Nivel 1 · Grupo de soporte técnico ya tiene una fecha especial para esos días/,
    );
    await openLive(page, "/admin/tiers/1");
    await expect(page.getByText("Tiene 1 fecha especial por venir.")).toBeVisible();
  },
);

own(
  "a special date of channels becomes one of a tier alone, is copied, taken away and brought back",
  async ({ page, signIn }) => {
    await signIn(page, "admin@demo.test");
    await openLive(page, `${EMAIL}&date=new`);
    const form = page.getByRole("form", { name: "Nueva fecha especial" });
    await form.getByLabel("Desde", { exact: true }).fill("2026-12-24");
    await form.getByLabel("Motivo").fill("Inventario");
    await form.getByRole("button", { name: "Todos", exact: true }).click();
    await form.getByRole("button", { name: "Guardar la fecha" }).click();
    const row = page.getByRole("row", { name: /Jueves 24 de diciembre/ });
    await expect(row.getByRole("cell", { name: "Todos", exact: true })).toBeVisible();

    await page.getByRole("link", { name: "Editar: Jueves 24 de diciembre" }).click();
    const edit = page.getByRole("form", { name: "Editar la fecha especial" });
    await expect(edit.getByRole("checkbox", { name: /^Nivel 1/ })).toBeChecked();
    for (const name of ["Telefónico", "Línea de críticos", "Correo electrónico", "Chat online", "PQRSA"])
      await edit.getByRole("checkbox", { name }).uncheck();
    await edit.getByRole("button", { name: "Guardar la fecha" }).click();
    await expect(row.getByRole("cell", { name: "Nivel 1 · Grupo de soporte técnico" })).toBeVisible();
    await page.getByRole("link", { name: "Copiar al año siguiente: Jueves 24 de diciembre" }).click();
    await expect(form.getByRole("checkbox", { name: /^Nivel 1/ })).toBeChecked();
    await form.getByRole("link", { name: "Cancelar" }).click();
    await page.getByRole("button", { name: "Quitar: Jueves 24 de diciembre" }).click();
    await expect(row).toBeHidden();
    await page.getByRole("button", { name: "Deshacer" }).click();
    await expect(row).toContainText("Nivel 1 · Grupo de soporte técnico");
  },
);

const restored = (page: Page) => page.getByText("Lo que escribió y no guardó está aquí otra vez.");

test.describe("a session that ends", () => {
  // The page goes on saying that somebody is there, until it is told that nobody is.
  own.use({ expectedComplaint: /status of 401/ });

  own(
    "what is typed of a special date outlives the end of the session, is saved after it, and is gone then",
    async ({ page, desk, signIn }) => {
      await signIn(page, "admin@demo.test");
      await openLive(page, `${EMAIL}&date=new`);
      const form = page.getByRole("form", { name: "Nueva fecha especial" });
      await form.getByLabel("Desde", { exact: true }).fill("2026-12-24");
      await form.getByLabel("Motivo").fill("Inventario");
      await form.getByRole("textbox", { name: "Intervalo 1, abre" }).fill("siete");
      await form.getByRole("button", { name: "Todos", exact: true }).click();
      await endSessions(desk.database, "admin@demo.test");
      await form.getByRole("button", { name: "Guardar la fecha" }).click();
      await expect(form.getByRole("alert")).toContainText("su sesión terminó");
      await expect(form.getByRole("alert")).toBeFocused();
      await expect(form.getByLabel("Motivo")).toHaveValue("Inventario");
      expect(await obstacles(page)).toEqual([]);
      await form.getByRole("link", { name: "Iniciar sesión y volver" }).click();
      await page.waitForURL(/sign-in\?next=%2Fadmin%2Fhours%3Fchannel%3Demail%26date%3Dnew/);

      await signIn(page, "admin@demo.test");
      await openLive(page, `${EMAIL}&date=new`);
      await expect(restored(page)).toBeVisible();
      await expect(form.getByRole("textbox", { name: "Intervalo 1, abre" })).toHaveValue("siete");
      await expect(form.getByRole("radio", { name: "Abierto a estas horas" })).toBeChecked();
      await expect(form.getByRole("checkbox", { name: /^Nivel 1/ })).toBeChecked();
      await form.getByRole("radio", { name: "Cerrado todo el día" }).check();
      await form.getByRole("button", { name: "Guardar la fecha" }).click();
      await expect(page.getByRole("row", { name: /Jueves 24 de diciembre/ })).toContainText("Inventario");
      await openLive(page, `${EMAIL}&date=new`);
      await expect(form.getByLabel("Motivo")).toHaveValue("");
      await expect(restored(page)).toHaveCount(0);
    },
  );
});

own(
  "what is typed of a special date is there for who comes back to it, until it is discarded or left by cancelling",
  async ({ page, signIn }) => {
    await signIn(page, "admin@demo.test");
    await openLive(page, `${EMAIL}&date=new`);
    const form = page.getByRole("form", { name: "Nueva fecha especial" });
    const comeBack = async () => {
      await page.getByRole("link", { name: "Chat online" }).click();
      await expect(form).toBeHidden();
      await page.goBack();
      await expect(form).toBeVisible();
    };
    await form.getByLabel("Motivo").fill("Inventario");
    await comeBack();
    await expect(restored(page)).toBeVisible();
    await expect(form.getByLabel("Motivo")).toHaveValue("Inventario");
    await page.getByRole("button", { name: "Descartar lo escrito" }).click();
    await expect(form.getByLabel("Motivo")).toHaveValue("");
    await comeBack();
    await expect(restored(page)).toHaveCount(0);

    await form.getByLabel("Motivo").fill("Inventario");
    await form.getByRole("link", { name: "Cancelar" }).click();
    await expect(form).toBeHidden();
    await page.getByRole("link", { name: "Agregar fecha" }).click();
    await expect(form.getByLabel("Motivo")).toHaveValue("");
    await expect(restored(page)).toHaveCount(0);
  },
);

test.describe("without scripts", () => {
  own.use({ javaScriptEnabled: false });

  own("a special date of a tier is added, and one that is taken names it", async ({ page, signIn }) => {
    await signIn(page, "admin@demo.test");
    await page.goto(EMAIL);
    for (const reason of ["Inventario", "Otro motivo"]) {
      await page.getByRole("link", { name: "Agregar fecha" }).click();
      await page.getByLabel("Desde", { exact: true }).fill("2026-12-24");
      await page.getByLabel("Motivo").fill(reason);
      await page.getByRole("checkbox", { name: "Correo electrónico" }).uncheck();
      await page.getByRole("checkbox", { name: /^Nivel 1/ }).check();
      await page.getByRole("button", { name: "Guardar la fecha" }).click();
    }
    await expect(page.getByRole("row", { name: /Jueves 24 de diciembre/ })).toContainText("Inventario");
    await expect(page.getByRole("group", { name: "Rige para" })).toHaveAccessibleDescription(/^Nivel 1/);
    await expect(page.getByLabel("Motivo")).toHaveValue("Otro motivo");
  });

  own("the week is a form, and what is wrong in it is named and kept", async ({ page, signIn }) => {
    await signIn(page, "admin@demo.test");
    await page.goto(EMAIL);
    await closes(page).fill("siete");
    await page.getByRole("button", { name: "Guardar el horario" }).click();
    await expect(page.getByText("No es una hora.")).toBeVisible();
    await expect(closes(page)).toHaveValue("siete");
    await closes(page).fill("19");
    await page.getByRole("textbox", { name: "Domingo, otro intervalo, abre" }).fill("9");
    await page.getByRole("textbox", { name: "Domingo, otro intervalo, cierra" }).fill("12");
    await page.getByRole("button", { name: "Guardar el horario" }).click();
    await expect(status(page)).toContainText("Borrador con 2 cambios");
    await expect(closes(page)).toHaveValue(said("7:00 p. m."));
    await expect(page.getByRole("textbox", { name: "Domingo, abre" })).toHaveValue(said("9:00 a. m."));
  });
});

test.describe("who may not edit", () => {
  test.use({ expectedComplaint: /status of 404/ });
  test("finds no such page", async ({ page, signIn }) => {
    await signIn(page, "supervisor@demo.test");
    const answer = await page.goto("/admin/hours");
    expect(answer?.status()).toBe(404);
  });
});

own(
  "what an edit leaves without a channel is told as it is edited, and read out when it rests",
  async ({ page, signIn }) => {
    await signIn(page, "admin@demo.test");
    await openLive(page, "/admin/hours?channel=critical-line");
    const ahead = page.getByRole("region", { name: "Horas sin ningún canal" });
    const none = "Ninguna franja nueva sin canal en los próximos 12 meses.";
    await expect(ahead).toContainText(none);
    await expect(ahead.getByRole("status")).toBeEmpty();

    await drag(page, "Lunes, cierra", 20);
    const gap =
      /Incidente y requerimiento, P1 ningún canal abierto, los lunes, 8:00\sp\.\sm\. – 12:00\sa\.\sm\., desde el 30 de nov/;
    await expect(ahead.getByRole("listitem")).toHaveText([gap]);
    await expect(ahead).toContainText("Una franja nueva se queda sin canal en los próximos 12 meses:");
    await expect(ahead.getByRole("status")).toContainText("los lunes");

    await closes(page).fill("veinte");
    await expect(ahead).toContainText("Corrija lo marcado para ver si alguna franja se queda sin canal.");
    await closes(page).fill("24:00");
    await expect(ahead).toContainText(none);
    await expect(ahead.getByRole("listitem")).toHaveCount(0);
    await expect(ahead.getByRole("status")).toHaveText(none);
  },
);

own("holding a grip never makes the page wait", async ({ page, signIn }) => {
  await signIn(page, "admin@demo.test");
  await openLive(page, EMAIL);
  await page.evaluate(() => {
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries())
        document.documentElement.dataset.longest = String(
          Math.max(duration, Number(document.documentElement.dataset.longest ?? 0)),
        );
    }).observe({ type: "longtask", buffered: false });
  });
  for (const hour of [12, 20, 9, 22]) await drag(page, "Lunes, cierra", hour);
  expect(Number((await page.locator("html").getAttribute("data-longest")) ?? 0)).toBeLessThan(100);
});

for (const colorScheme of ["light", "dark"] as const)
  own(`is open to everybody and fits, at every width: ${colorScheme}`, async ({ page, signIn }) => {
    await page.emulateMedia({ colorScheme });
    await signIn(page, "admin@demo.test");
    await openLive(page, `${EMAIL}&date=new`);
    await page.getByRole("textbox", { name: "Lunes, abre" }).fill("22");
    await closes(page).fill("2");
    await page.getByRole("textbox", { name: "Martes, abre" }).fill("siete");
    await page.getByRole("button", { name: "Guardar la fecha" }).click();
    await expect(page.getByText("Es obligatorio.")).toHaveCount(2);
    await expect(page.getByText("Sin guardar: corrija lo marcado")).toBeVisible();
    for (const width of [360, 768, 1000, 1440]) {
      await page.setViewportSize({ width, height: 800 });
      expect(await obstacles(page), `${width} px`).toEqual([]);
      expect(await beyondTheSide(page), `${width} px`).toEqual([]);
    }
    await page.getByRole("textbox", { name: "Martes, abre" }).fill("7");
    await expect(status(page)).toContainText("Guardado");
  });

own("it speaks English to whoever chose that", async ({ page, signIn }) => {
  await signIn(page, "admin@demo.test");
  await openLive(page, "/desk/profile");
  await page.getByRole("button", { name: "English" }).click();
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  await openLive(page, EMAIL);
  await expect(page.getByRole("heading", { name: "Week" })).toBeVisible();
  const monday = page.getByRole("textbox", { name: "Monday, closes" });
  await expect(monday).toHaveValue("5:00\u00a0p.m.");
  await monday.fill("7 pm");
  await monday.blur();
  await expect(monday).toHaveValue("7:00\u00a0p.m.");
  await expect(page.getByRole("region", { name: "Draft" }).getByRole("status")).toContainText("nothing is public yet");
  expect(await obstacles(page)).toEqual([]);
});
