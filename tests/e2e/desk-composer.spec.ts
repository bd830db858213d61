import type { Page } from "@playwright/test";
import { TEXT_MAX } from "#lib/tickets/limits.ts";
import { openLive } from "#tests/fixtures/opening.ts";
import { openRequest } from "#tests/fixtures/requests.ts";
import { expect, test } from "#tests/fixtures/test.ts";

const field = (page: Page) => page.getByRole("textbox", { name: "Texto" });
const afterwards = (page: Page) => page.getByRole("combobox", { name: "Al enviar" });
const mode = (page: Page, name: string) => page.getByRole("radio", { name });

test.describe("what was chosen to happen after an answer", () => {
  test.use({ expectedComplaint: /ERR_FAILED|ERR_INTERNET_DISCONNECTED/ });

  test("stays chosen when it could not be sent, and happens once it is", async ({ page, desk, signIn }) => {
    const { number } = await openRequest(desk);
    await signIn(page, "agente@demo.test");
    await openLive(page, `/desk/requests/${number}`);
    await field(page).fill("Quedó corregido.");
    await afterwards(page).selectOption("solved");
    await page.route(/\/desk\//, (route) => (route.request().method() === "POST" ? route.abort() : route.continue()));
    await page.getByRole("button", { name: "Enviar respuesta" }).click();
    await expect(page.getByText("No hubo respuesta de la mesa.")).toBeVisible();
    await expect(afterwards(page)).toHaveValue("solved");
    await page.unroute(/\/desk\//);
    // A note in between has no part in it.
    await mode(page, "Nota interna").check({ force: true });
    await field(page).fill("Falta enviarla.");
    await page.getByRole("button", { name: "Guardar nota" }).click();
    await expect(page.getByRole("region", { name: "Historia" }).getByText("Falta enviarla.")).toBeVisible();
    await expect(page.getByLabel("Estado")).toHaveValue("new");
    await mode(page, "Respuesta").check({ force: true });
    await expect(afterwards(page)).toHaveValue("solved");
    await page.getByRole("button", { name: "Enviar respuesta" }).click();
    await expect(page.getByText("Andrés Gómez la pasó a «resuelta»")).toBeVisible();
    await expect(afterwards(page)).toHaveValue("keep");
  });
});

test("after a conflict, what is shown in the field and as chosen is what is sent", async ({
  page,
  other,
  openForTwo,
}) => {
  await openForTwo();
  await field(page).fill("Lo primero.");
  await afterwards(page).selectOption("solved");
  await other.getByLabel("Prioridad").selectOption("P2");
  await expect(page.getByLabel("Prioridad")).toHaveValue("P2");
  await page.getByRole("button", { name: "Enviar respuesta" }).click();
  const notice = page.getByRole("alert").filter({ hasText: "Su respuesta no se envió" });
  await expect(notice).toBeVisible();
  await expect(afterwards(page)).toHaveValue("solved");
  await field(page).fill("Lo pensado dos veces.");
  await afterwards(page).selectOption("waiting");
  await notice.getByRole("button", { name: "Ya lo vi: enviar" }).click();
  const history = page.getByRole("region", { name: "Historia de la solicitud" });
  await expect(history.getByText("Lo pensado dos veces.")).toBeVisible();
  await expect(history.getByText("Andrés Gómez la pasó a «en espera del cliente»")).toBeVisible();
  await expect(history.getByText("Lo primero.")).toBeHidden();
});

test("an answer to what a colleague closes becomes a note, and says who will see it", async ({
  page,
  other,
  openForTwo,
}) => {
  await openForTwo();
  await field(page).fill("A medio responder");
  await other.getByRole("button", { name: "Cerrar como…" }).click();
  await other.getByRole("dialog").getByRole("button", { name: "Cerrar la solicitud" }).click();
  await expect(page.getByText("Está cerrada: ya no se responde ni se cambia.")).toBeVisible();
  await expect(page.getByText("Solo la ve el equipo.")).toBeVisible();
  await expect(mode(page, "Nota interna")).toBeChecked();
  await expect(mode(page, "Respuesta")).not.toBeChecked();
  await expect(field(page)).toHaveValue("A medio responder");
  await page.getByRole("button", { name: "Guardar como nota" }).click();
  const history = page.getByRole("region", { name: "Historia de la solicitud" });
  await expect(history.getByRole("listitem").filter({ hasText: "A medio responder" })).toContainText("Nota interna");
});

test("each request is written on as it was begun, whatever was written on the one before", async ({
  page,
  desk,
  signIn,
}) => {
  const subject = "De las que se escriben por turnos";
  const [noted, answered] = [await openRequest(desk, { subject }), await openRequest(desk, { subject })];
  await signIn(page, "agente@demo.test");
  await openLive(page, "/desk/requests?q=%22escriben+por+turnos%22");
  const open = (number: string) => page.getByRole("link", { name: new RegExp(number.slice(-6)) }).click();
  const isOpen = (number: string) => expect(page).toHaveURL(new RegExp(number));
  await open(answered.number);
  await field(page).fill("Una respuesta");
  await open(noted.number);
  await isOpen(noted.number);
  await expect(field(page)).toHaveValue("");
  await page.keyboard.press("n");
  await field(page).fill("Una nota");
  await open(answered.number);
  await isOpen(answered.number);
  await expect(mode(page, "Respuesta")).toBeChecked();
  await expect(field(page)).toHaveValue("Una respuesta");
  await open(noted.number);
  await expect(mode(page, "Nota interna")).toBeChecked();
  await expect(field(page)).toHaveValue("Una nota");
});

test("what was typed and kept is there when the request is opened again from the list", async ({
  page,
  desk,
  signIn,
}) => {
  const subject = "La que se deja y se retoma";
  const { number } = await openRequest(desk, { subject });
  await signIn(page, "agente@demo.test");
  await openLive(page, `/desk/requests/${number}?q=%22deja+y+se+retoma%22`);
  await field(page).fill("Lo ya guardado");
  await expect(page.getByText("Borrador guardado 10:00 a. m.")).toBeVisible();
  await field(page).press("Escape");
  await page.keyboard.press("Escape");
  await expect(page.getByText("Elija una solicitud")).toBeVisible();
  await page.getByRole("link", { name: subject }).click();
  await expect(field(page)).toHaveValue("Lo ya guardado");
});

test("what was typed comes back, though the request was read again before the desk had kept it", async ({
  page,
  desk,
  signIn,
}) => {
  const subject = "De las que se leen demasiado pronto";
  const [left, next] = [await openRequest(desk, { subject }), await openRequest(desk, { subject })];
  await signIn(page, "agente@demo.test");
  await openLive(page, `/desk/requests/${left.number}?q=%22demasiado+pronto%22`);
  const read = Promise.withResolvers<void>();
  await page.route("**/desk/draft", async (route) => {
    await read.promise;
    await route.continue();
  });
  await field(page).fill("Lo que se escribió de afán");
  await page.getByRole("link", { name: new RegExp(next.number.slice(-6)) }).click();
  await expect(page).toHaveURL(new RegExp(next.number));
  await expect(field(page)).toHaveValue("");
  const unsaved = () =>
    page.evaluate(() => Object.keys(sessionStorage).filter((key) => key.startsWith("draft ")).length);
  expect(await unsaved()).toBe(1);
  await page.route(`**/desk/data/ticket?number=${left.number}`, async (route) => {
    const response = await route.fetch();
    read.resolve();
    await expect.poll(unsaved).toBe(0);
    await route.fulfill({ response });
  });
  await page.getByRole("link", { name: new RegExp(left.number.slice(-6)) }).click();
  await expect(field(page)).toHaveValue("Lo que se escribió de afán");
});

/** Holds what the page has done at the desk, until it is let go. */
async function holdDeeds(page: Page) {
  const held: (() => void)[] = [];
  await page.route(/\/desk\/requests/, async (route) => {
    if (route.request().method() === "POST") await new Promise<void>((resolve) => held.push(resolve));
    await route.continue();
  });
  return {
    letGo: async () => {
      await expect.poll(() => held.length).toBeGreaterThan(0);
      held.shift()?.();
    },
  };
}

test("what follows an answer happens to the request that was answered, though another one was opened meanwhile", async ({
  page,
  desk,
  signIn,
}) => {
  const subject = "De las que se responden de afán";
  const [answered, next] = [await openRequest(desk, { subject }), await openRequest(desk, { subject })];
  await signIn(page, "agente@demo.test");
  await openLive(page, `/desk/requests/${answered.number}?q=%22responden+de+af%C3%A1n%22`);
  await field(page).fill("Quedó corregido.");
  await afterwards(page).selectOption("solved");
  const { letGo } = await holdDeeds(page);
  await page.getByRole("button", { name: "Enviar respuesta" }).click();
  await page.getByRole("link", { name: new RegExp(next.number.slice(-6)) }).click();
  await expect(page).toHaveURL(new RegExp(next.number));
  await expect(field(page)).toHaveValue("");
  await letGo();
  await letGo();
  await expect(page.getByText(`${answered.number}: resuelta`)).toBeVisible();
  await expect(page.getByLabel("Estado")).toHaveValue("new");
  await page.unroute(/\/desk\/requests/);
  await page.getByRole("button", { name: "Deshacer" }).click();
  await expect(page.getByText(`${answered.number} quedó como estaba`)).toBeVisible();
  await expect(page.getByLabel("Estado")).toHaveValue("new");
});

test("what is typed while an answer is being sent stays, and is there after a reload", async ({
  page,
  desk,
  signIn,
}) => {
  const { number } = await openRequest(desk);
  await signIn(page, "agente@demo.test");
  await openLive(page, `/desk/requests/${number}`);
  await field(page).fill("Quedó corregido.");
  const { letGo } = await holdDeeds(page);
  await page.getByRole("button", { name: "Enviar respuesta" }).click();
  await field(page).pressSequentially(" Y algo más");
  await letGo();
  const history = page.getByRole("region", { name: "Historia de la solicitud" });
  await expect(history.getByText("Quedó corregido.", { exact: true })).toBeVisible();
  await expect(field(page)).toHaveValue("Y algo más");
  await openLive(page, `/desk/requests/${number}`);
  await expect(field(page)).toHaveValue("Y algo más");
});

test("what is typed in a field of one request does not pass to the next", async ({ page, desk, signIn }) => {
  const subject = "De las que se clasifican";
  const [left, next] = [await openRequest(desk, { subject }), await openRequest(desk, { subject })];
  await signIn(page, "agente@demo.test");
  await openLive(page, `/desk/requests/${left.number}?q=%22que+se+clasifican%22`);
  await page.getByLabel("Añadir etiqueta").fill("a medias");
  await page.getByRole("link", { name: new RegExp(next.number.slice(-6)) }).click();
  await expect(page).toHaveURL(new RegExp(next.number));
  await expect(page.getByLabel("Añadir etiqueta")).toHaveValue("");
});

test("a change of one's own that is still under way keeps no answer back", async ({ page, desk, signIn }) => {
  const { number } = await openRequest(desk);
  await signIn(page, "agente@demo.test");
  await openLive(page, `/desk/requests/${number}`);
  const { letGo } = await holdDeeds(page);
  await page.getByLabel("Prioridad").selectOption("P2");
  await field(page).fill("Ya la reviso.");
  await page.getByRole("button", { name: "Enviar respuesta" }).click();
  await letGo();
  await letGo();
  const history = page.getByRole("region", { name: "Historia de la solicitud" });
  await expect(history.getByText("Ya la reviso.")).toBeVisible();
});

test("an answer that a colleague's change keeps back is told of, though another request was opened meanwhile", async ({
  page,
  other,
  desk,
  signIn,
}) => {
  const subject = "De las que se cruzan";
  const [answered, next] = [await openRequest(desk, { subject }), await openRequest(desk, { subject })];
  await signIn(page, "agente@demo.test");
  await signIn(other, "supervisor@demo.test");
  await openLive(page, `/desk/requests/${answered.number}?q=%22que+se+cruzan%22`);
  await openLive(other, `/desk/requests/${answered.number}`);
  await field(page).fill("Lo que ya no viene al caso");
  const { letGo } = await holdDeeds(page);
  await page.getByRole("button", { name: "Enviar respuesta" }).click();
  await other.getByLabel("Prioridad").selectOption("P2");
  await expect(other.getByText("cambió la prioridad de P3 a P2")).toBeVisible();
  await page.getByRole("link", { name: new RegExp(next.number.slice(-6)) }).click();
  await expect(page).toHaveURL(new RegExp(next.number));
  await letGo();
  await expect(page.getByText(`${answered.number}: Su respuesta no se envió`)).toBeVisible();
  await page.getByRole("link", { name: new RegExp(answered.number.slice(-6)) }).click();
  await expect(field(page)).toHaveValue("Lo que ya no viene al caso");
});

test("what is too long is counted as the desk counts it: an emoji is one character", async ({ page, desk, signIn }) => {
  const { number } = await openRequest(desk);
  await signIn(page, "agente@demo.test");
  await openLive(page, `/desk/requests/${number}`);
  const longest = "👍".repeat(TEXT_MAX);
  await field(page).fill(`${longest}!`);
  await expect(page.getByText("Sobra un carácter")).toBeVisible();
  await field(page).fill(longest);
  await expect(page.getByText(/^Sobra/)).toBeHidden();
  await expect(page.getByRole("button", { name: "Enviar respuesta" })).not.toHaveAttribute("aria-disabled", "true");
});

test("while an answer is sent another request is answered, and who comes back finds it sent", async ({
  page,
  desk,
  signIn,
}) => {
  const subject = "De las que tardan en salir";
  const [slow, next] = [await openRequest(desk, { subject }), await openRequest(desk, { subject })];
  const link = ({ number }: { number: string }) => page.getByRole("link", { name: new RegExp(number.slice(-6)) });
  const history = page.getByRole("region", { name: "Historia de la solicitud" });
  await signIn(page, "agente@demo.test");
  await openLive(page, `/desk/requests/${slow.number}?q=%22tardan+en+salir%22`);
  await field(page).fill("Va despacio.");
  const { letGo } = await holdDeeds(page);
  await page.getByRole("button", { name: "Enviar respuesta" }).click();
  await expect(page.getByRole("button", { name: "Enviando…" })).toBeVisible();
  // What is written beside it is not being sent.
  await mode(page, "Nota interna").check({ force: true });
  await expect(page.getByRole("button", { name: "Guardar nota" })).toBeVisible();
  await link(next).click();
  await expect(page).toHaveURL(new RegExp(next.number));
  await mode(page, "Respuesta").check({ force: true });
  await field(page).fill("Va después.");
  await page.getByRole("button", { name: "Enviar respuesta" }).click();
  await link(slow).click();
  await expect(field(page)).toHaveValue("Va despacio.");
  await expect(page.getByRole("button", { name: "Enviando…" })).toBeVisible();
  await letGo();
  await expect(history.getByText("Va despacio.")).toBeVisible();
  await expect(field(page)).toHaveValue("");
  await letGo();
  await link(next).click();
  await expect(history.getByText("Va después.")).toBeVisible();
  await expect(field(page)).toHaveValue("");
});
