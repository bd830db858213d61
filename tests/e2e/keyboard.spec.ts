import type { Page } from "@playwright/test";
import { openLive } from "#tests/fixtures/opening.ts";
import { expect, test } from "#tests/fixtures/test.ts";

test("everything is reached by keyboard, in the order in which it is read, and shows where one is", async ({
  page,
}) => {
  await openLive(page, "/");

  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: "Ir al contenido" })).toBeFocused();
  await expect(page.getByRole("link", { name: "Ir al contenido" })).toBeInViewport();
  await page.keyboard.press("Enter");

  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: "(57) 318 717 49 37" }).first()).toBeFocused();
  await page.keyboard.press("Tab");
  await expect(page.getByRole("combobox", { name: "¿Qué necesita?" })).toBeFocused();
  await page.keyboard.press("Tab");
  await expect(page.getByRole("radio", { name: "Media P3" })).toBeFocused();
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("ArrowLeft");
  await expect(page.getByRole("radio", { name: "Crítica P1" })).toBeChecked();
  await expect(page.getByText("Para un caso crítico, llame")).toBeVisible();
  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: "Llamar (571) 744 27 27" })).toBeFocused();
});

test("each stop on the way shows its focus", async ({ page }) => {
  await openLive(page, "/");
  const stops: string[] = [];
  for (;;) {
    await page.keyboard.press("Tab");
    const stop = await focused(page);
    if (stop === null) break;
    expect(stop.outlined, `the focus on ${stop.name} is seen`).toBe(true);
    stops.push(stop.name);
  }
  const links = await page.getByRole("link").count();
  // All links, the theme, the type, one stop for the urgencies, and the three of the form that asks for a link.
  expect(stops).toHaveLength(links + 6);
});

/** What has the focus, and whether that is drawn; null after the last. */
function focused(page: Page): Promise<{ name: string; outlined: boolean } | null> {
  return page.evaluate(() => {
    const element = document.activeElement;
    if (!element || element === document.body) return null;
    const shown = element.closest(".seg label") ?? element;
    const { outlineStyle, outlineWidth } = getComputedStyle(shown);
    return {
      name: element.textContent || element.getAttribute("name") || element.tagName,
      outlined: outlineStyle === "solid" && Number.parseFloat(outlineWidth) >= 2,
    };
  });
}
