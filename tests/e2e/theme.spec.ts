import type { Page } from "@playwright/test";
import { openLive } from "#tests/fixtures/opening.ts";
import { expect, test } from "#tests/fixtures/test.ts";

const PAPER = { light: "rgb(250, 248, 244)", dark: "rgb(13, 18, 32)" };

for (const [system, other] of [["light", "dark"] as const, ["dark", "light"] as const]) {
  test.describe(`where the system is ${system}`, () => {
    test.use({ colorScheme: system });

    test(`the page is too, until its visitor wants it ${other}, which is remembered`, async ({ page }) => {
      await openLive(page, "/");
      await expect.poll(() => paper(page)).toBe(PAPER[system]);
      await page.getByRole("button", { name: "Cambiar entre tema claro y oscuro" }).click();
      await expect.poll(() => paper(page)).toBe(PAPER[other]);

      await page.goto("/en");
      expect(await paper(page)).toBe(PAPER[other]);
    });
  });
}

function paper(page: Page): Promise<string> {
  return page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
}
