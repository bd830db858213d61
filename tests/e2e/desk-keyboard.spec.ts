import { openLive } from "#tests/fixtures/opening.ts";
import { openRequests } from "#tests/fixtures/requests.ts";
import { expect, testWithOwnDesk as own } from "#tests/fixtures/test.ts";

own("the desk is driven by its keys alone, from the list to the answer", async ({ page, desk, signIn }) => {
  const [first, second] = await openRequests(desk, [
    { subject: "Teclado uno", priority: "P1" },
    { subject: "Teclado dos", priority: "P2" },
  ]);
  await signIn(page, "agente@demo.test");
  await openLive(page, "/desk");
  await page.keyboard.press("/");
  await expect(page.getByRole("searchbox", { name: "Buscar" })).toBeFocused();
  await page.keyboard.type("teclado");
  await page.keyboard.press("Enter");
  const row = (name: string) => page.getByRole("link", { name: new RegExp(name) });
  await expect(page).toHaveURL(/q=teclado/);
  await expect(page.getByRole("heading", { name: "«teclado»" })).toBeVisible();
  await page.getByRole("searchbox", { name: "Buscar" }).blur();

  // A search has the newest first.
  await page.keyboard.press("j");
  await expect(row("Teclado dos")).toBeFocused();
  await page.keyboard.press("j");
  await expect(row("Teclado uno")).toBeFocused();
  await page.keyboard.press("j");
  await expect(row("Teclado uno")).toBeFocused();
  await page.keyboard.press("k");
  await expect(row("Teclado dos")).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(new RegExp(second?.number ?? "none"));
  await expect(page.getByRole("heading", { name: "Teclado dos" })).toBeFocused();

  await page.keyboard.press("a");
  await expect(page.getByText("Andrés Gómez la tomó")).toBeVisible();

  const field = page.getByRole("textbox", { name: "Texto" });
  await page.keyboard.press("n");
  await expect(field).toBeFocused();
  await expect(page.getByText("Solo la ve el equipo.")).toBeVisible();
  // What is typed is typed: no key of it does anything.
  await page.keyboard.type("jkrnea/?x");
  await expect(field).toHaveValue("jkrnea/?x");
  await page.keyboard.press("Control+Enter");
  await expect(page.getByRole("region", { name: "Historia" }).getByText("jkrnea/?x")).toBeVisible();
  await page.keyboard.press("Escape");
  await page.keyboard.press("r");
  await expect(page.getByText("la verá en su enlace")).toBeVisible();
  await expect(field).toBeFocused();
  await page.keyboard.press("Escape");

  await page.keyboard.press("Control+k");
  const palette = page.getByRole("dialog", { name: "Ir a o hacer" });
  await expect(palette.getByRole("combobox")).toBeFocused();
  await page.keyboard.type(first?.number ?? "none");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: "Teclado uno" })).toBeVisible();

  await page.keyboard.press("e");
  await expect(page.getByRole("dialog", { name: "Escalar al nivel 2" })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toBeHidden();
  await page.keyboard.press("?");
  await expect(page.getByRole("dialog", { name: "Atajos del teclado" })).toBeVisible();
  await page.keyboard.press("Escape");
  await page.keyboard.press("Escape");
  await expect(page).toHaveURL(/\/desk\/requests\?q=teclado$/);
  await expect(row("Teclado uno")).toBeFocused();

  await page.keyboard.press("x");
  await expect(page.getByText("1 elegida")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByText("1 elegida")).toBeHidden();
});
