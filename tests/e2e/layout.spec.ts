import type { Page } from "@playwright/test";
import { beyondTheSide } from "#tests/fixtures/beyond-the-side.ts";
import { openLive } from "#tests/fixtures/opening.ts";
import { openInOwnFont } from "#tests/fixtures/own-font.ts";
import { expect, test } from "#tests/fixtures/test.ts";

const WIDTHS = [320, 360, 390, 480, 600, 719, 720, 768, 899, 900, 1024, 1280, 1440, 1920];

const TUESDAY = "2026-11-24T10:00:00-05:00";
const NIGHT = "2026-11-24T21:30:00-05:00";
/** The one with the longest name. */
const HOLIDAY = "2026-10-12T10:00:00-05:00";

for (const path of ["/", "/en?requestType=incident&priority=P1", "/api"]) {
  test(`nothing of ${path} lies beyond the side of the screen, at any width`, async ({ page }) => {
    await page.goto(path);
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 800 });
      expect(await beyondTheSide(page), `at ${width} px`).toEqual([]);
    }
  });
}

test("files with long names without a space leave the form as wide as a phone, and their buttons on it", async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 800 });
  await openLive(page, "/solicitud");
  const name = `Certificado_de_existencia_y_representacion_legal_${"x".repeat(90)}.txt`;
  await page.locator("#files").setInputFiles({ name, mimeType: "text/plain", buffer: Buffer.from("x") });
  const remove = page.getByRole("button", { name: `Quitar ${name}` });
  await remove.scrollIntoViewIfNeeded();
  await expect(remove).toBeInViewport({ ratio: 1 });
  expect(await beyondTheSide(page)).toEqual([]);
});

test.describe("at night, when only the longest address of the desk takes messages", () => {
  test.use({ now: NIGHT });

  for (const path of ["/?requestType=claim", "/solicitud?requestType=claim", "/en/solicitud?requestType=claim"])
    test(`nothing of ${path} lies beyond the side of the screen, at any width`, async ({ page }) => {
      await page.goto(path);
      for (const width of WIDTHS) {
        await page.setViewportSize({ width, height: 800 });
        expect(await beyondTheSide(page), `at ${width} px`).toEqual([]);
      }
    });
});

test.describe("on the first screen of a small phone", () => {
  test.use({ viewport: { width: 360, height: 640 }, hasTouch: true });

  for (const [state, now, path, action] of [
    ["open", TUESDAY, "/", "Llamar (571) 744 27 27"],
    ["critical, open", TUESDAY, "/?requestType=incident&priority=P1", "Llamar (571) 744 27 27"],
    ["critical, at night", NIGHT, "/?requestType=incident&priority=P1", "Llamar (57) 318 717 49 37"],
    ["closed at night", NIGHT, "/", "Escribir a soporte"],
    ["closed for a holiday", HOLIDAY, "/", "Escribir a soporte"],
    ["a claim", TUESDAY, "/?requestType=claim", "Escribir a PQRSA"],
  ] as const) {
    test.describe(state, () => {
      test.use({ now });

      test("stand what to do, and the critical line", async ({ page }) => {
        await openInOwnFont(page, path);
        await expect(page.getByRole("link", { name: action, exact: true })).toBeInViewport({ ratio: 1 });
        const critical = page.getByRole("link", { name: "(57) 318 717 49 37" }).first();
        await expect(critical).toBeInViewport({ ratio: 1 });
        await expect(critical).toHaveAttribute("href", "tel:+573187174937");
      });
    });
  }
});

test.describe("at the longest that a channel stays open", () => {
  test.use({ now: "2026-11-24T08:07:00-05:00", viewport: { width: 360, height: 640 } });

  for (const [path, label, state] of [
    ["/", "Le recomendamos", "Abierto 10 h 53 min más"],
    ["/en", "We recommend", "Open, 10 h 53 min left"],
  ] as const)
    test(`its state stands beside its label on a small phone, ${path}`, async ({ page }) => {
      await openInOwnFont(page, path);
      const middle = async (text: string) => {
        const box = await page.locator(".pick-head").getByText(text, { exact: true }).boundingBox();
        return box && box.y + box.height / 2;
      };
      expect(Math.abs(Number(await middle(label)) - Number(await middle(state)))).toBeLessThan(6);
    });
});

for (const timezoneId of ["America/Bogota", "Europe/Madrid"])
  test.describe(`for a visitor in ${timezoneId}`, () => {
    test.use({ timezoneId });

    for (const width of [360, 768, 1440])
      for (const [state, now, path] of [
        ["open", TUESDAY, "/"],
        ["critical, at night", NIGHT, "/?requestType=incident&priority=P1"],
        ["closed for a holiday", HOLIDAY, "/en?requestType=claim"],
      ] as const)
        test.describe(`${state}, ${width} px wide`, () => {
          test.use({ now, viewport: { width, height: 800 } });

          test("nothing moves while the page comes alive", async ({ page }) => {
            await page.addInitScript(recordShifts);
            await openAfterFirstPaint(page, path);
            await page.evaluate(() => document.fonts.ready);
            expect(await shifts(page)).toEqual([]);
          });
        });
  });

/** As over a slow network: what is drawn first has neither the page's scripts nor its font. */
async function openAfterFirstPaint(page: Page, path: string): Promise<void> {
  const drawn = Promise.withResolvers<void>();
  await page.route(/\.(js|woff2)$/, async (route) => {
    await drawn.promise;
    await route.continue();
  });
  await page.goto(path, { waitUntil: "commit" });
  await page.waitForFunction(() => performance.getEntriesByName("first-contentful-paint").length > 0);
  drawn.resolve();
  await expect(page.getByRole("status").first()).not.toBeEmpty();
}

function recordShifts() {
  const seen: { value: number; nodes: string[] }[] = [];
  Object.assign(window, { layoutShifts: seen });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      if (!("value" in entry && "sources" in entry && Array.isArray(entry.sources))) continue;
      const nodes = entry.sources.map(({ node }: { node?: Node }) => node?.parentElement?.outerHTML.slice(0, 80) ?? "");
      seen.push({ value: Number(entry.value), nodes });
    }
  }).observe({ type: "layout-shift", buffered: true });
}

function shifts(page: Page): Promise<unknown> {
  return page.evaluate(async () => {
    // A shift is told of after the frame in which it was drawn.
    for (let frame = 0; frame < 3; frame++) await new Promise(requestAnimationFrame);
    return Reflect.get(window, "layoutShifts");
  });
}

test.describe("for who wants less motion", () => {
  test.use({ contextOptions: { reducedMotion: "reduce" } });

  test("nothing moves by itself", async ({ page }) => {
    await openLive(page, "/");
    const moving = await page.evaluate(
      () =>
        [...document.querySelectorAll("*")]
          .map((element) => getComputedStyle(element))
          .filter(
            ({ transitionDuration, animationName }) =>
              !/^0s(, 0s)*$/.test(transitionDuration) || animationName !== "none",
          ).length,
    );
    expect(moving).toBe(0);
  });
});

test("every control is 24 px or more in both directions", async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 640 });
  await openLive(page, "/?requestType=incident&priority=P1");
  const small = await page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>("a, button, select, .seg label")]
      // A link inside a sentence may be as high as its line.
      .filter((element) => !element.closest("p") && element.getClientRects().length > 0)
      .filter((element) => !element.classList.contains("skip"))
      .map((element) => ({ name: element.textContent, box: element.getBoundingClientRect() }))
      .filter(({ box }) => box.width < 24 || box.height < 24)
      .map(({ name }) => name),
  );
  expect(small).toEqual([]);
});
