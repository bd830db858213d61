import type { Page } from "@playwright/test";
import { beyondTheSide } from "#tests/fixtures/beyond-the-side.ts";
import { openLive } from "#tests/fixtures/opening.ts";
import { FRESH_PASSWORD, tokenOf } from "#tests/fixtures/people.ts";
import { fileOf, fillRequest, openRequestBy, sendRequest } from "#tests/fixtures/request-form.ts";
import { expect, testWithOwnDesk as own, test } from "#tests/fixtures/test.ts";

// A font that does not come in time is done without, and the browser's own is wider.

const WIDTHS = [320, 360];
const EXPECTED = { expectedComplaint: /\.woff2|status of 40[04]/ };

async function withoutFont(page: Page): Promise<void> {
  await page.route(/\.woff2$/, (route) => route.abort());
}

async function expectToFit(page: Page, what: string): Promise<void> {
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 740 });
    expect(await beyondTheSide(page), `${what}, ${width} px`).toEqual([]);
  }
}

test.describe(() => {
  test.use(EXPECTED);

  for (const [whose, paths] of [
    [
      "of customers",
      ["/", "/en", "/?requestType=incident&priority=P1", "/seguir", "/en/seguir", "/datos", "/en/datos"],
    ],
    [
      "of requests",
      ["/solicitud?requestType=incident&priority=P1", "/en/solicitud", "/solicitud?requestType=complaint"],
    ],
    ["besides", ["/api", "/en/api", "/nada", "/desk/sign-in", "/desk/reset", "/desk/password", "/desk/nada"]],
  ] as const)
    test(`each page ${whose} fits a small phone without its font`, async ({ page }) => {
      await withoutFont(page);
      for (const path of paths) {
        await openLive(page, path);
        await expectToFit(page, path);
      }
    });

  test("a request that is mended, received and followed fits a small phone without its font", async ({ page }) => {
    await withoutFont(page);
    await openLive(page, "/solicitud");
    await fillRequest(page, { email: "no", consent: false });
    await page.locator("#files").setInputFiles(fileOf("acuse.txt"));
    await sendRequest(page);
    await expect(page.getByText("Todavía no se envió")).toBeVisible();
    await expectToFit(page, "the form with errors");
    const { link } = await openRequestBy(page);
    await expectToFit(page, "the answer");
    await openLive(page, link);
    await expectToFit(page, "the request");
  });
});

own.describe(() => {
  own.use(EXPECTED);

  for (const language of ["Español", "English"])
    own(
      `each page of the desk fits a small phone without its font, in ${language}`,
      async ({ page, other, desk, signIn }) => {
        await withoutFont(page);
        for (const one of [page, other]) await signIn(one, "admin@demo.test");
        await tokenOf(desk.database, "admin@demo.test", desk.now);
        const { number } = await openRequestBy(other);
        await openLive(page, "/desk/profile");
        await page.getByRole("button", { name: language }).click();
        await expect(page.getByRole("button", { name: language })).toHaveAttribute("aria-pressed", "true");
        for (const path of [
          "",
          "/requests",
          "/requests?view=mine",
          `/requests/${number}`,
          "/log",
          "/call?number=3105550142",
        ]) {
          await openLive(page, `/desk${path}`);
          await expectToFit(page, `/desk${path}`);
        }
        await openLive(page, "/admin/outbox");
        await expectToFit(page, "the outbox");
        await openLive(page, "/desk/profile");
        await expectToFit(page, "the profile");
        await page.locator("#current").fill("no es la contraseña");
        await page.locator("#password").fill(FRESH_PASSWORD);
        await page.locator("#password").press("Enter");
        await expect(page.locator(".trouble")).toBeVisible();
        await expectToFit(page, "the profile with what is wrong");
      },
    );
});
