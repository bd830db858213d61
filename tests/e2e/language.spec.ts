import { expectLive } from "#tests/fixtures/opening.ts";
import { expect, test } from "#tests/fixtures/test.ts";

test("the switch leads to English, which is remembered, and back", async ({ page }) => {
  await page.goto("/");
  await expect(page.locator("html")).toHaveAttribute("lang", "es-CO");
  await page.getByRole("link", { name: "English" }).click();
  await expect(page).toHaveURL("/en");
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Open now until 7:00 p.m.");

  await page.goto("/");
  await expect(page).toHaveURL("/en");

  await page.getByRole("link", { name: "Español" }).click();
  await expect(page).toHaveURL("/");
  await page.goto("/");
  await expect(page).toHaveURL("/");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/^Abierto ahora/);
});

test.describe("a visitor whose browser asks for English", () => {
  test.use({ locale: "en-US" });

  test("finds Spanish under its address until they choose otherwise", async ({ page }) => {
    await page.goto("/");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(/^Abierto ahora/);
  });
});

test("each page names the other language's", async ({ page, desk }) => {
  await page.goto("/en");
  const alternate = (language: string) => page.locator(`link[rel="alternate"][hreflang="${language}"]`);
  await expect(alternate("es")).toHaveAttribute("href", `${desk.url}/`);
  await expect(alternate("en")).toHaveAttribute("href", `${desk.url}/en`);
});

test("the switch keeps what the finder was asked, chosen here or in the address", async ({ page }) => {
  await page.goto("/?requestType=incident&priority=P1");
  await page.getByRole("link", { name: "English" }).click();
  await expect(page).toHaveURL("/en?requestType=incident&priority=P1");
  await expectLive(page);
  await page.getByLabel("What do you need?").selectOption("claim");
  await page.getByRole("link", { name: "Español" }).click();
  await expect(page).toHaveURL("/?requestType=claim");
});

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });

  test("the switch keeps what the address asks", async ({ page }) => {
    await page.goto("/?requestType=claim");
    await page.getByRole("link", { name: "English" }).click();
    await expect(page).toHaveURL("/en?requestType=claim");
  });
});
