import type { Page } from "@playwright/test";
import { openLive } from "#tests/fixtures/opening.ts";
import { openRequest } from "#tests/fixtures/requests.ts";
import { expect, testWithOwnDesk as own, test } from "#tests/fixtures/test.ts";

const field = (page: Page) => page.getByRole("textbox", { name: "Texto" });
const newTag = (page: Page) => page.getByLabel("Añadir etiqueta");
const tags = (page: Page) => page.locator(".tags li");
const add = async (page: Page, tag: string) => {
  await newTag(page).fill(tag);
  await newTag(page).press("Enter");
};
/** What a page may have done goes nowhere until it is let go again. */
const cutDeeds = (page: Page) =>
  page.route("**/*", (route) =>
    route.request().headers()["next-action"] === undefined ? route.fallback() : route.abort("blockedbyclient"),
  );

test.describe("what is tried again", () => {
  test.use({ expectedComplaint: /blockedbyclient|ERR_BLOCKED_BY_CLIENT/i });

  test("adds a tag to those that a colleague has set since, and taking it back leaves theirs", async ({
    page,
    other,
    openForTwo,
  }) => {
    await openForTwo();
    // Nothing reaches this page any more: neither by the stream nor by asking.
    await page.route(/\/desk\/(stream|data)/, (route) => route.abort("blockedbyclient"));
    await page.reload();
    await add(other, "urgente");
    await expect(other.getByText("dejó la etiqueta urgente")).toBeVisible();
    await add(page, "notarías");
    await expect(page.getByRole("alert").filter({ hasText: "Su cambio no se hizo" })).toBeVisible();
    await page.unroute(/\/desk\/(stream|data)/);
    await page.getByRole("button", { name: "Aplicarlo a como está ahora" }).click();
    await expect(tags(other)).toHaveText([/^urgente/, /^notarías/]);
    await expect(newTag(page)).toHaveValue("");
    await page.getByRole("button", { name: "Deshacer" }).click();
    await expect(tags(other)).toHaveText([/^urgente/]);
  });

  test("takes its failure away once it is done, and no other's; a tag that was not taken is still typed", async ({
    page,
    desk,
    signIn,
  }) => {
    const { number } = await openRequest(desk);
    await signIn(page, "agente@demo.test");
    await openLive(page, `/desk/requests/${number}`);
    const failure = page.getByRole("log").getByText("No hubo respuesta de la mesa");
    await cutDeeds(page);
    await field(page).fill("Lo que se envía dos veces");
    await page.getByRole("button", { name: "Enviar respuesta" }).click();
    await expect(failure).toBeVisible();
    await add(page, "notarías");
    await expect(tags(page)).toHaveCount(0);
    await expect(newTag(page)).toHaveValue("notarías");
    await page.unroute("**/*");
    await page.getByRole("button", { name: "Enviar respuesta" }).click();
    await expect(field(page)).toHaveValue("");
    await expect(failure).toBeVisible();
    await newTag(page).press("Enter");
    await expect(page.getByText("dejó la etiqueta notarías")).toBeVisible();
    await expect(newTag(page)).toHaveValue("");
    await expect(failure).toBeHidden();
  });
});

own(
  "what many were changed to is taken back at once, but where a colleague has changed one since",
  async ({ page, other, desk, signIn }) => {
    const subject = "De las que cambian juntas";
    const all = [
      await openRequest(desk, { subject }),
      await openRequest(desk, { subject, priority: "P2" }),
      await openRequest(desk, { subject }),
    ];
    await signIn(page, "agente@demo.test");
    await signIn(other, "supervisor@demo.test");
    await openLive(page, "/desk/requests");
    await page.getByRole("button", { name: "Elegir varias" }).click();
    for (const { number } of all) await page.getByRole("checkbox", { name: `Elegir ${number}` }).check();
    await page.locator(".bulk").getByRole("combobox", { name: "Prioridad" }).selectOption({ index: 4 });
    await expect(page.getByText("3 solicitudes cambiaron")).toBeVisible();
    const [one, two, three] = all.map(({ number }) => number);
    await openLive(other, `/desk/requests/${three}`);
    await expect(other.getByLabel("Prioridad")).toHaveValue("P4");
    await other.getByLabel("Estado").selectOption("waiting");
    await expect(other.getByText("Diana Rojas la pasó a «en espera del cliente»")).toBeVisible();
    await page.getByRole("button", { name: "Deshacer" }).click();
    const told = page.getByRole("log").locator(".toast").filter({ hasText: "2 solicitudes quedaron como estaban" });
    await expect(told.getByRole("listitem")).toHaveText([`${three}: Un colega la cambió antes. Revise cómo quedó.`]);
    for (const [number, priority] of [
      [one, "P3"],
      [two, "P2"],
      [three, "P4"],
    ]) {
      await openLive(other, `/desk/requests/${number}`);
      await expect(other.getByLabel("Prioridad")).toHaveValue(priority ?? "");
    }
  },
);

own(
  "what was taken at once and is given back stays open where it was new, and that is said",
  async ({ page, desk, signIn }) => {
    const { number } = await openRequest(desk);
    await signIn(page, "agente@demo.test");
    await openLive(page, `/desk/requests/${number}`);
    await page.getByRole("button", { name: "Elegir varias" }).click();
    await page.getByRole("checkbox", { name: `Elegir ${number}` }).check();
    await page.locator(".bulk").getByRole("combobox", { name: "Asignada a" }).selectOption("Andrés Gómez");
    await page.getByRole("button", { name: "Deshacer" }).click();
    await expect(page.getByText("Ninguna volvió a como estaba")).toBeVisible();
    await expect(page.getByText(`${number} quedó abierta: lo demás está como estaba`)).toBeVisible();
    const facts = page.getByRole("complementary");
    await expect(facts.getByLabel("Asignada a")).toHaveValue("");
    await expect(facts.getByLabel("Estado")).toHaveValue("open");
  },
);

test("what one types in one tab is seen in their other one, and what was sent there is gone from it", async ({
  page,
  desk,
  signIn,
}) => {
  const { number } = await openRequest(desk);
  await signIn(page, "agente@demo.test");
  const second = await page.context().newPage();
  await openLive(page, `/desk/requests/${number}`);
  await openLive(second, `/desk/requests/${number}`);
  const saved = "Borrador guardado 10:00 a. m.";
  await field(page).fill("Empezado en la primera");
  await expect(page.getByText(saved)).toBeVisible();
  await expect(field(second)).toHaveValue("Empezado en la primera");
  await expect(second.getByText(saved)).toBeVisible();
  await field(second).fill("Empezado en la primera, seguido en la otra");
  await expect(field(page)).toHaveValue("Empezado en la primera, seguido en la otra");
  await expect(second.getByText(saved)).toBeVisible();
  await second.getByRole("button", { name: "Enviar respuesta" }).click();
  await expect(field(second)).toHaveValue("");
  await expect(field(page)).toHaveValue("");
  await expect(page.getByText("Borrador guardado")).toBeHidden();
  await openLive(page, `/desk/requests/${number}`);
  await expect(field(page)).toHaveValue("");
});

test("two texts that two tabs have of one draft are both kept, and neither is said to be what the desk has", async ({
  page,
  desk,
  signIn,
}) => {
  const { number } = await openRequest(desk);
  await signIn(page, "agente@demo.test");
  const second = await page.context().newPage();
  await openLive(second, `/desk/requests/${number}`);
  // As of a page that the browser had put to sleep: it heard nothing.
  await second.evaluate(() => {
    BroadcastChannel.prototype.postMessage = () => {};
  });
  await openLive(page, `/desk/requests/${number}`);
  await field(second).fill("Lo de la segunda");
  await expect(second.getByText("Borrador guardado")).toBeVisible();
  await field(page).fill("Lo de la primera");
  await expect(second.getByText("Otra pestaña suya escribió en este borrador")).toBeVisible();
  await expect(second.getByText("Borrador guardado")).toBeHidden();
  await expect(field(second)).toHaveValue("Lo de la segunda");
  await expect(field(page)).toHaveValue("Lo de la primera");
  await expect(page.getByText("Borrador guardado")).toBeVisible();
});

test("the number that a row shows opens its request, with its zeros or without", async ({ page, desk, signIn }) => {
  const { number } = await openRequest(desk);
  await signIn(page, "agente@demo.test");
  const end = number.slice(-6);
  for (const typed of [end, String(Number(end))]) {
    await openLive(page, "/desk/requests");
    await page.keyboard.press("Control+k");
    await page.getByRole("combobox", { name: "Ir a o hacer" }).fill(typed);
    await page.getByRole("option", { name: `Abrir ${number}` }).click();
    await expect(page).toHaveURL(new RegExp(`/desk/requests/${number}`));
  }
});
