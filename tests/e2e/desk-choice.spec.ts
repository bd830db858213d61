import { openLive } from "#tests/fixtures/opening.ts";
import { openRequest, openTwoPages } from "#tests/fixtures/requests.ts";
import { expect, testWithOwnDesk as own } from "#tests/fixtures/test.ts";

own("the way to the page before is the list's, whatever was opened on the way", async ({ page, desk, signIn }) => {
  await openTwoPages(desk);
  await signIn(page, "agente@demo.test");
  await openLive(page, "/desk/requests?q=paginada");
  const rows = page.locator(".rows li");
  await expect(rows).toHaveCount(50);
  await page.getByRole("button", { name: "Siguientes" }).click();
  await expect(rows).toHaveCount(2);
  const second = page.url();
  await page.getByRole("link", { name: /Paginada 0/ }).click();
  await expect(page.getByRole("heading", { name: "Paginada 0" })).toBeVisible();
  await page.getByRole("button", { name: "Anteriores" }).click();
  await expect(rows).toHaveCount(50);
  await expect(page).toHaveURL(/\/desk\/requests\?q=paginada$/);

  // As from a link that a colleague shared: nothing was seen before it.
  await page.evaluate(() => sessionStorage.clear());
  await openLive(page, second);
  await expect(rows).toHaveCount(2);
  await page.getByRole("button", { name: "Anteriores" }).click();
  await expect(rows).toHaveCount(50);
});

own("what leaves the list is not chosen any more, and that is said", async ({ page, other, desk, signIn }) => {
  const subject = "De las que alguien se lleva";
  const [one, two] = [await openRequest(desk, { subject }), await openRequest(desk, { subject })];
  await signIn(page, "agente@demo.test");
  await signIn(other, "supervisor@demo.test");
  await openLive(other, `/desk/requests/${two.number}`);
  await openLive(page, "/desk/requests?view=unassigned");
  await page.getByRole("button", { name: "Elegir varias" }).click();
  for (const { number } of [one, two]) await page.getByRole("checkbox", { name: `Elegir ${number}` }).check();
  await expect(page.getByText("2 elegidas")).toBeVisible();
  await other.getByRole("button", { name: "Tomarla" }).click();
  await expect(page.getByText("1 que había elegido ya no está en esta lista")).toBeVisible();
  await expect(page.getByText("1 elegida", { exact: true })).toBeVisible();

  // What one's own change moves out of the list is no loss.
  await page.getByRole("combobox", { name: "Asignada a" }).selectOption("Andrés Gómez");
  await expect(page.getByText("1 solicitud cambió")).toBeVisible();
  await expect(page.getByText("0 elegidas")).toBeVisible();
  await expect(page.getByText("1 que había elegido ya no está en esta lista")).toHaveCount(1);
});

own("the browser's way back leaves nothing chosen that is not shown", async ({ page, desk, signIn }) => {
  const first = await openRequest(desk, { subject: "La de la vista", priority: "P2" });
  await openRequest(desk, { subject: "La otra" });
  await signIn(page, "agente@demo.test");
  await openLive(page, "/desk/requests?priority=P3");
  await page.getByRole("button", { name: "Filtrar" }).click();
  await page.getByRole("region", { name: /Todas/ }).getByLabel("Prioridad").first().selectOption("P2");
  await page.getByRole("button", { name: "Elegir varias" }).click();
  await page.getByRole("checkbox", { name: `Elegir ${first.number}` }).check();
  await expect(page.getByText("1 elegida", { exact: true })).toBeVisible();
  await page.goBack();
  await expect(page.getByRole("link", { name: /La otra/ })).toBeVisible();
  await expect(page.getByText("0 elegidas")).toBeVisible();
});
