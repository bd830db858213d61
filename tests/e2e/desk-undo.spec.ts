import { openLive } from "#tests/fixtures/opening.ts";
import { openRequest } from "#tests/fixtures/requests.ts";
import { expect, test } from "#tests/fixtures/test.ts";

test("closing what is solved asks first, since it cannot be undone, and offers no way back", async ({
  page,
  desk,
  signIn,
}) => {
  const { number } = await openRequest(desk);
  await signIn(page, "agente@demo.test");
  await openLive(page, `/desk/requests/${number}`);
  const status = page.getByLabel("Estado");
  await status.selectOption("solved");
  await expect(page.getByText("Andrés Gómez la pasó a «resuelta»")).toBeVisible();
  await status.selectOption("closed");
  const ask = page.getByRole("dialog", { name: "Cerrar la solicitud" });
  await expect(ask).toContainText("no se vuelve a abrir");
  await ask.getByRole("button", { name: "Cancelar" }).click();
  await expect(status).toHaveValue("solved");
  await status.selectOption("closed");
  await ask.getByRole("button", { name: "Cerrar la solicitud" }).click();
  await expect(page.getByText("Está cerrada: ya no se responde ni se cambia.")).toBeVisible();
  await expect(page.getByText(`${number}: cerrada`)).toBeVisible();
  await expect(page.getByRole("button", { name: "Deshacer" })).toBeHidden();
});

test("what is taken back of a new request says that it stays open", async ({ page, desk, signIn }) => {
  const { number } = await openRequest(desk);
  await signIn(page, "agente@demo.test");
  await openLive(page, `/desk/requests/${number}`);
  await page.getByRole("button", { name: "Tomarla" }).click();
  await page.getByRole("button", { name: "Deshacer" }).click();
  await expect(page.getByText(`${number} quedó abierta: lo demás está como estaba`)).toBeVisible();
  await expect(page.getByLabel("Estado")).toHaveValue("open");
  await expect(page.getByLabel("Asignada a")).toHaveValue("");
});

test("who would shut themself out of an appeal is asked, and offered no way back that they may not take", async ({
  page,
  desk,
  signIn,
}) => {
  const handled = await openRequest(desk);
  const appeal = await openRequest(desk, { email: "otra@notariadelsur.example" });
  await signIn(page, "agente@demo.test");
  await openLive(page, `/desk/requests/${handled.number}`);
  await page.getByRole("button", { name: "Tomarla" }).click();
  await expect(page.getByText("Andrés Gómez la tomó")).toBeVisible();
  await openLive(page, `/desk/requests/${appeal.number}`);
  await page.getByLabel("Tipo").selectOption("appeal");
  await expect(page.getByText("cambió el tipo de incidente a")).toBeVisible();
  const matter = page.getByLabel("Apela la solicitud");
  const save = page.getByRole("button", { name: "Guardar", exact: true });
  const ask = page.getByRole("dialog", { name: "¿Dejar la solicitud a otra persona?" });
  await matter.fill(handled.number);
  await save.click();
  await ask.getByRole("button", { name: "Cancelar" }).click();
  await expect(page.getByLabel("Prioridad")).toBeEnabled();
  await expect(matter).toHaveValue(handled.number);
  await save.click();
  await expect(ask).toContainText("Ya no podrá responderla ni cambiarla");
  await ask.getByRole("button", { name: "Dejarla a otra persona" }).click();
  await expect(page.getByText("la decide otra persona")).toBeVisible();
  await expect(page.getByText(`${appeal.number} cambió`)).toBeVisible();
  await expect(page.getByRole("button", { name: "Deshacer" })).toBeHidden();
});

test("taking back a new pause, where the one before has passed, ends the pause and says so", async ({
  page,
  desk,
  signIn,
}) => {
  const { number } = await openRequest(desk);
  await signIn(page, "agente@demo.test");
  await openLive(page, `/desk/requests/${number}`);
  const until = page.getByLabel("En pausa hasta");
  const set = page.getByRole("button", { name: "Poner en pausa" });
  await until.fill("2026-11-24T10:05");
  await set.click();
  await expect(page.getByText(`${number} cambió`)).toBeVisible();
  await desk.setClock("2026-11-24T10:06:00-05:00");
  await openLive(page, `/desk/requests/${number}`);
  await until.fill("2026-11-30T08:00");
  await set.click();
  await page.getByRole("button", { name: "Deshacer" }).click();
  await expect(page.getByText(`${number} quedó sin pausa: la que tenía ya pasó`)).toBeVisible();
  await expect(set).toBeVisible();
});
