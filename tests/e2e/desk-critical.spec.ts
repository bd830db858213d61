import type { Page } from "@playwright/test";
import { openLive } from "#tests/fixtures/opening.ts";
import { openRequest } from "#tests/fixtures/requests.ts";
import { expect, testWithOwnDesk as test } from "#tests/fixtures/test.ts";

/** Counts on the document how often a page has sounded. */
async function listen(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const { start } = OscillatorNode.prototype;
    OscillatorNode.prototype.start = function sounding(when) {
      const { dataset } = document.documentElement;
      dataset.sounded = String(Number(dataset.sounded ?? 0) + 1);
      start.call(this, when);
    };
  });
}

const sounded = (page: Page, times: number) => page.locator(`html[data-sounded="${times}"]`);

test("a critical request that arrives sounds for whoever chose it, shows in the title of all, and no other one does", async ({
  page,
  other,
  desk,
  signIn,
}) => {
  await signIn(page, "agente@demo.test");
  await openLive(page, "/desk/profile");
  await page.getByRole("switch", { name: "Sonar con una solicitud crítica" }).click();
  await expect(page.getByRole("switch", { name: "Sonar con una solicitud crítica" })).toBeChecked();
  await signIn(other, "supervisor@demo.test");
  for (const one of [page, other]) {
    await listen(one);
    await openLive(one, "/desk/requests");
    // A browser lets a page sound once somebody has touched it.
    await one.getByRole("button", { name: "Filtrar" }).click();
  }

  await openRequest(desk, { subject: "Una de tantas" });
  await expect(page.getByRole("link", { name: /Una de tantas/ })).toBeVisible();
  const { number } = await openRequest(desk, { priority: "P1", subject: "No podemos enviar" });
  await expect(sounded(page, 1)).toBeAttached();
  await expect(page.getByText(`Llegó una solicitud crítica: ${number}`)).toBeAttached();
  for (const one of [page, other]) await expect(one).toHaveTitle(/^\(1\) /);
  await expect(other.locator("html[data-sounded]")).not.toBeAttached();

  // What becomes critical is as critical as what arrives so.
  const grown = await openRequest(desk, { subject: "Se agravó" });
  await openLive(other, `/desk/requests/${grown.number}`);
  await other.getByLabel("Prioridad").selectOption("P1");
  await expect(sounded(page, 2)).toBeAttached();
  await expect(page).toHaveTitle(/^\(2\) /);
});
