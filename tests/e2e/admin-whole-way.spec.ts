import type { Page } from "@playwright/test";
import type { Desk } from "#tests/fixtures/desk.ts";
import { expectLive, openLive } from "#tests/fixtures/opening.ts";
import { expect, testWithOwnDesk as test } from "#tests/fixtures/test.ts";

const DAYS = ["Lunes", "Martes", "Miércoles", "Jueves", "Viernes"];

type Answered = { readonly channel: string; readonly open: boolean };

/** Whether a channel is open at the desk's instant, as programs are told. */
async function isOpen(page: Page, desk: Desk, slug: string): Promise<boolean> {
  const answer = await page.request.get(`${desk.url}/api/v1/route?requestType=service_request&priority=P3`);
  const decision: { alternatives: Answered[]; recommended: Answered | null } = await answer.json();
  return [decision.recommended, ...decision.alternatives].some((one) => one?.channel === slug && one.open);
}

test("an hour from next Monday, and two half days at the year's end, by what the screen says alone", async ({
  page,
  desk,
  signIn,
}) => {
  await signIn(page, "admin@demo.test");
  await openLive(page, "/admin");
  await page.getByRole("link", { name: "Correo electrónico", exact: true }).click();
  await page.waitForURL("**/admin/hours?channel=email");
  await expectLive(page);
  for (const day of DAYS) await page.getByRole("textbox", { name: `${day}, cierra` }).fill("19:00");
  await page.getByRole("link", { name: "Agregar fecha" }).click();
  const form = page.getByRole("form", { name: "Nueva fecha especial" });
  await form.getByLabel("Desde", { exact: true }).fill("2026-12-24");
  await form.getByRole("textbox", { name: "Intervalo 1, abre" }).fill("7:00");
  await form.getByRole("textbox", { name: "Intervalo 1, cierra" }).fill("12:00");
  await form.getByLabel("Motivo").fill("Cierre de fin de año");
  await form.getByRole("button", { name: "Todos menos los de guardia" }).click();
  await form.getByRole("button", { name: "Guardar y agregar otra" }).click();
  await expect(form.getByLabel("Desde", { exact: true })).toHaveValue("");
  await form.getByLabel("Desde", { exact: true }).fill("2026-12-31");
  await form.getByRole("button", { name: "Guardar la fecha" }).click();
  await expect(form).toBeHidden();

  await page.getByRole("link", { name: "Comparar y publicar" }).click();
  await page.getByLabel("Fecha", { exact: true }).fill("30/11/2026");
  await page.getByLabel("Hora de Bogotá").fill("12:00 a. m.");
  await page.getByLabel("Nota para el historial").fill("Correo hasta las 7; cierre de fin de año.");
  const gaps = page.getByRole("checkbox", { name: /^[A-Z] / });
  await expect(gaps.first()).toBeVisible();
  for (const gap of await gaps.all()) await gap.check();
  await page.getByRole("button", { name: "Publicar la revisión 2" }).click();
  await expect(page.getByRole("status").filter({ hasText: "Publicada la revisión 2" })).toBeVisible();

  // By then the session has ended: a page that is open would ask, and be refused.
  await page.goto("about:blank");
  for (const [at, email, phone] of [
    ["2026-11-27T18:00:00-05:00", false, true],
    ["2026-11-29T23:59:59-05:00", false, false],
    ["2026-11-30T18:59:59-05:00", true, true],
    ["2026-11-30T19:00:00-05:00", false, false],
    ["2026-12-24T11:59:59-05:00", true, true],
    ["2026-12-24T12:00:00-05:00", false, false],
    ["2026-12-26T09:00:00-05:00", true, true],
    ["2026-12-31T12:00:00-05:00", false, false],
  ] as const) {
    await desk.setClock(at);
    expect(await isOpen(page, desk, "email"), `email, ${at}`).toBe(email);
    expect(await isOpen(page, desk, "phone"), `phone, ${at}`).toBe(phone);
  }
  await page.goto("/");
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Cerrado ahora");
  await expect(page.getByText("Cierre de fin de año").first()).toBeVisible();
});

test("Saturdays are closed from a date, a number is corrected before it, and both hold when it comes", async ({
  page,
  desk,
  signIn,
}) => {
  await signIn(page, "admin@demo.test");
  for (const channel of ["phone", "email", "chat"]) {
    await openLive(page, `/admin/hours?channel=${channel}`);
    await page.getByRole("button", { name: /^Quitar el intervalo.*sábado$/ }).click();
    await expect(page.getByRole("region", { name: "Borrador" }).getByRole("status")).toContainText("nada es público");
  }
  await openLive(page, "/admin/publish");
  await expect(page.getByRole("checkbox", { name: /^A .*sábados/ })).toBeVisible();
  await page.getByLabel("Fecha", { exact: true }).fill("5/12/2026");
  await page.getByLabel("Hora de Bogotá").fill("12:00 a. m.");
  await page.getByLabel("Nota para el historial").fill("Sin atención los sábados.");
  for (const gap of await page.getByRole("checkbox", { name: /^[A-Z] / }).all()) await gap.check();
  await page.getByRole("button", { name: "Publicar la revisión 2" }).click();
  await expect(page.getByRole("status").filter({ hasText: "rige desde el 5 de diciembre" })).toBeVisible();

  await openLive(page, "/admin/channels/edit/phone");
  await page.getByRole("textbox", { name: "Número que se marca" }).fill("601 390 0000");
  await page.getByRole("textbox", { name: "Como se publica" }).fill("(601) 390 00 00");
  await page.getByRole("button", { name: "Guardar en el borrador" }).click();
  await page.getByRole("link", { name: "Comparar y publicar" }).click();
  await page.getByLabel("Nota para el historial").fill("Número corregido.");
  await page.getByRole("button", { name: "Publicar la revisión 3" }).click();
  await expect(page.getByRole("status").filter({ hasText: "Publicada la revisión 3" })).toBeVisible();

  await page.goto("about:blank");
  for (const [at, open] of [
    ["2026-11-28T09:00:00-05:00", true],
    ["2026-12-05T09:00:00-05:00", false],
    ["2026-12-07T09:00:00-05:00", true],
  ] as const) {
    await desk.setClock(at);
    expect(await isOpen(page, desk, "phone"), at).toBe(open);
    await page.goto("/");
    await expect(page.locator(".channels").getByText("(601) 390 00 00").first(), at).toBeVisible();
  }
});
