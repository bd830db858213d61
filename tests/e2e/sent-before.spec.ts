import type { Page } from "@playwright/test";
import { openLive } from "#tests/fixtures/opening.ts";
import { openRequestBy } from "#tests/fixtures/request-form.ts";
import { expect, test } from "#tests/fixtures/test.ts";

test.use({ expectedComplaint: /ERR_FAILED/ });

async function sendMessage(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Enviar el mensaje" }).click();
}

test("nothing can be typed behind what is on its way, and all can be changed when it failed", async ({ page }) => {
  const { link } = await openRequestBy(page);
  await openLive(page, link);
  const field = page.getByLabel("Su mensaje");
  await field.fill("Va en camino.");
  const answer = Promise.withResolvers<void>();
  await page.route(
    "**/escribir*",
    async (route) => {
      await answer.promise;
      await route.abort();
    },
    { times: 1 },
  );
  await sendMessage(page);
  await expect(page.getByText("Guardando…")).toBeVisible();
  const box = await page.locator("#text").boundingBox();
  await page.mouse.click((box?.x ?? 0) + 20, (box?.y ?? 0) + 20);
  await page.keyboard.type(" Se perdería.");
  await expect(page.locator("#text")).toHaveValue("Va en camino.");
  answer.resolve();
  await expect(page.getByRole("alert").filter({ hasText: "no hay conexión" })).toBeVisible();
  await field.fill("Va en camino. Y esto también.");
  await sendMessage(page);
  await expect(page.locator(".talk-text").filter({ hasText: "Y esto también." })).toBeVisible();
});
