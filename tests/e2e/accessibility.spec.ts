import type { Page } from "@playwright/test";
import { obstacles } from "#tests/fixtures/obstacles.ts";
import { openLive } from "#tests/fixtures/opening.ts";
import { expect, test } from "#tests/fixtures/test.ts";

const STATES = [
  ["open", "2026-11-24T10:00:00-05:00", "/"],
  ["closing soon, in English", "2026-11-24T18:42:00-05:00", "/en"],
  ["critical at night", "2026-11-24T21:30:00-05:00", "/?requestType=incident&priority=P1"],
  ["closed for a holiday", "2026-11-16T10:00:00-05:00", "/?requestType=claim"],
] as const;

const SIZES = [
  { width: 360, height: 640 },
  { width: 768, height: 1024 },
  { width: 1440, height: 900 },
];

for (const colorScheme of ["light", "dark"] as const) {
  for (const [state, now, path] of STATES) {
    test.describe(`${state}, ${colorScheme}`, () => {
      test.use({ colorScheme, now });

      test("nothing stands in anybody's way, at any size", async ({ page }) => {
        await openLive(page, path);
        for (const size of SIZES) {
          await page.setViewportSize(size);
          expect(await obstacles(page), `${size.width} px`).toEqual([]);
        }
      });
    });
  }

  test.describe(`at 200 %, ${colorScheme}`, () => {
    // What a browser does when it enlarges a window of 1440 × 900 to 200 %.
    test.use({ colorScheme, viewport: { width: 720, height: 450 }, deviceScaleFactor: 2 });

    test("nothing stands in anybody's way, and nothing is cut off", async ({ page }) => {
      await openLive(page, "/");
      expect(await obstacles(page)).toEqual([]);
      expect(await cutOff(page)).toEqual([]);
    });
  });

  test.describe(`the page for programmers, ${colorScheme}`, () => {
    test.use({ colorScheme });

    for (const path of ["/api", "/en/api"]) {
      test(`nothing stands in anybody's way on ${path}, at any size`, async ({ page }) => {
        await page.goto(path);
        for (const size of SIZES) {
          await page.setViewportSize(size);
          expect(await obstacles(page), `${size.width} px`).toEqual([]);
        }
      });
    }
  });

  test.describe(`a page that leads nowhere, ${colorScheme}`, () => {
    test.use({ colorScheme, expectedComplaint: /status of 404/ });

    test("nothing stands in anybody's way", async ({ page }) => {
      await page.goto("/nada");
      expect(await obstacles(page)).toEqual([]);
    });
  });
}

test("text of twice the size is read whole", async ({ page }) => {
  for (const width of [640, 1440]) {
    await page.setViewportSize({ width, height: 900 });
    await openLive(page, "/");
    await page.evaluate(() => {
      document.documentElement.style.fontSize = "200%";
    });
    expect(await cutOff(page), `${width} px`).toEqual([]);
  }
});

/** What of the page lies beyond its side, or is clipped by a box too small for it. */
function cutOff(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    const clipped = [...document.querySelectorAll<HTMLElement>("main *")]
      .filter((element) => !element.closest(".sr-only, .track, svg, select"))
      .filter(
        (element) => getComputedStyle(element).overflowX !== "visible" && element.scrollWidth > element.clientWidth + 1,
      )
      .map((element) => element.outerHTML.slice(0, 100));
    return scrollWidth > clientWidth ? [`${scrollWidth - clientWidth} px of the page`, ...clipped] : clipped;
  });
}
