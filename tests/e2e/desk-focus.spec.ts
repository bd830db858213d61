import { openLive } from "#tests/fixtures/opening.ts";
import { openRequest, openTwoPages } from "#tests/fixtures/requests.ts";
import { expect, testWithOwnDesk as own, test } from "#tests/fixtures/test.ts";

test("what goes away once it is pressed leaves the focus at the request's heading", async ({ page, desk, signIn }) => {
  const subject = "La que se atiende sin ratón";
  const { number } = await openRequest(desk, { subject });
  await signIn(page, "agente@demo.test");
  await openLive(page, `/desk/requests/${number}`);
  const heading = page.getByRole("heading", { name: subject });
  const press = (name: string) => page.getByRole("button", { name }).press("Enter");

  await press("Tomarla");
  await expect(page.getByText("Andrés Gómez la tomó")).toBeVisible();
  await expect(heading).toBeFocused();
  await press("Deshacer");
  await expect(page.getByText("Andrés Gómez la dejó sin asignar")).toBeVisible();
  await expect(heading).toBeFocused();

  const facts = page.getByRole("complementary", { name: "Datos de la solicitud" });
  await facts.getByLabel("En pausa hasta").fill("2026-11-30T08:00");
  await press("Poner en pausa");
  await expect(facts.getByText("En pausa hasta el 30 de noviembre")).toBeVisible();
  await expect(heading).toBeFocused();
  await press("Sacar de la pausa");
  await expect(facts.getByRole("button", { name: "Poner en pausa" })).toBeVisible();
  await expect(heading).toBeFocused();

  await page.getByRole("textbox", { name: "Texto" }).fill("A la persona equivocada.");
  await press("Enviar respuesta");
  await press("Retirar");
  await page.getByRole("dialog").getByRole("button", { name: "Retirar" }).press("Enter");
  await expect(page.getByText("Retirada: el cliente ya no la lee")).toBeVisible();
  await expect(heading).toBeFocused();
});

own("turning the list's pages and searching lead to the list's heading", async ({ page, desk, signIn }) => {
  await openTwoPages(desk);
  await signIn(page, "agente@demo.test");
  const search = page.getByRole("searchbox", { name: "Buscar" });
  const heading = page.getByRole("heading", { name: "«paginada»" });
  for (const from of ["/desk", "/desk/requests"]) {
    await openLive(page, from);
    await search.fill("paginada");
    await search.press("Enter");
    await expect(page.locator(".rows li")).toHaveCount(50);
    await expect(heading).toBeFocused();
  }
  await page.getByRole("button", { name: "Siguientes" }).press("Enter");
  await expect(page.locator(".rows li")).toHaveCount(2);
  await expect(heading).toBeFocused();
  await page.getByRole("button", { name: "Anteriores" }).press("Enter");
  await expect(page.locator(".rows li")).toHaveCount(50);
  await expect(heading).toBeFocused();
});
