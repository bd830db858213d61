import { expect, test } from "#tests/fixtures/test.ts";

test("says what is open", async ({ page }) => {
  await page.goto("/");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Abierto ahora hasta las 7:00 p. m.");
});
