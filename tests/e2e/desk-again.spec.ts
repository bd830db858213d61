import { openLive } from "#tests/fixtures/opening.ts";
import { openRequest } from "#tests/fixtures/requests.ts";
import { expect, test } from "#tests/fixtures/test.ts";

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
