import { expect, test } from "#tests/fixtures/test.ts";

test.use({ expectedComplaint: /status of 404/ });

const SPANISH = { title: "Esta página no existe", back: "Ver qué canal atiende ahora", home: "/" };
const ENGLISH = { title: "This page does not exist", back: "See which channel is open now", home: "/en" };

for (const [path, { title, back, home }] of [
  ["/nada", SPANISH],
  ["/muy/adentro/nada", SPANISH],
  // A language that nobody speaks here is an address like any other.
  ["/fr", SPANISH],
  ["/en/nothing", ENGLISH],
] as const) {
  test(`${path} leads nowhere, and says so in a page that helps`, async ({ page }) => {
    const answer = await page.goto(path);
    expect(answer?.status()).toBe(404);
    await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
    await expect(page).toHaveTitle(title);
    await page.getByRole("link", { name: back }).click();
    await expect(page).toHaveURL(home);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(/^(Abierto ahora|Open now)/);
  });
}

test("what says so keeps its distance from the sides, at the desk too", async ({ page, signIn }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await signIn(page, "admin@demo.test");
  for (const path of ["/nada", "/desk/nada", "/admin/nada"]) {
    await page.goto(path);
    const heading = await page.getByRole("heading", { level: 1 }).boundingBox();
    expect(heading?.x, path).toBeGreaterThanOrEqual(16);
    expect((heading?.x ?? 0) + (heading?.width ?? 0), path).toBeLessThanOrEqual(344);
  }
});

test("the default language has no prefix", async ({ page }) => {
  await page.goto("/es");
  await expect(page).toHaveURL("/");
});

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });

  test("an address that leads nowhere helps all the same", async ({ page }) => {
    const answer = await page.goto("/en/nothing");
    expect(answer?.status()).toBe(404);
    await expect(page.getByRole("heading", { level: 1, name: ENGLISH.title })).toBeVisible();
  });
});
