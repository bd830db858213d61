import type { Page } from "@playwright/test";
import { expectLive, openLive } from "#tests/fixtures/opening.ts";
import { fileOf, fillRequest, openRequestBy, sendRequest } from "#tests/fixtures/request-form.ts";
import { expect, test } from "#tests/fixtures/test.ts";

test.use({ expectedComplaint: /status of 409|status of 400|ERR_FAILED/ });

const receivedBefore = (page: Page) => page.getByRole("alert").filter({ hasText: "Ya habíamos recibido" });

/** The next form arrives, and what is answered does not. */
async function loseAnswer(page: Page, address: string): Promise<void> {
  await page.route(
    address,
    async (route) => {
      await route.fetch();
      await route.abort();
    },
    { times: 1 },
  );
}

async function sendMessage(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Enviar el mensaje" }).click();
}

test.describe("after an answer that was lost", () => {
  test("another request is told of the first one, and opened when it is sent again", async ({ page }) => {
    await openLive(page, "/solicitud");
    await fillRequest(page);
    await loseAnswer(page, "**/solicitud/enviar*");
    await sendRequest(page);
    await expect(page.getByRole("alert").filter({ hasText: "no hay conexión" })).toBeVisible();

    await page.getByLabel("Asunto").fill("Es otro caso");
    await sendRequest(page);
    await expect(receivedBefore(page)).toBeFocused();
    await expect(page.getByText("Todavía no se envió")).toBeHidden();
    await expect(receivedBefore(page).getByRole("link")).toHaveAttribute("href", /recibida\?radicado=CA-2026-\d{6}$/);
    await expect(page.getByLabel("Asunto")).toHaveValue("Es otro caso");

    await sendRequest(page);
    await expect(page.getByText("Solicitud recibida")).toBeVisible();
    await page.getByRole("link", { name: "Ver la solicitud" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Es otro caso");
  });

  test("another message is told of the first one in its own words, and taken when it is sent again", async ({
    page,
  }) => {
    const { link } = await openRequestBy(page);
    await openLive(page, link);
    await page.getByLabel("Su mensaje").fill("El primero");
    await loseAnswer(page, "**/escribir*");
    await sendMessage(page);
    await expect(page.getByRole("alert").filter({ hasText: "no hay conexión" })).toBeVisible();

    await page.getByLabel("Su mensaje").fill("El segundo");
    await sendMessage(page);
    await expect(receivedBefore(page)).toContainText("está arriba, en la conversación");
    await expect(page.getByText("Todavía no se envió")).toBeHidden();
    await expect(page.locator(".talk-text").filter({ hasText: "El primero" })).toBeVisible();

    await sendMessage(page);
    await expect(page.locator(".talk-text").filter({ hasText: "El segundo" })).toBeVisible();
    await expect(page.locator(".talk-text")).toHaveCount(3);
  });
});

test.describe("back from what was sent", () => {
  test("a request says that it was sent, leads to it, and its form is empty", async ({ page }) => {
    const { number } = await openRequestBy(page);
    await page.goBack();
    await expectLive(page);
    const said = page.getByRole("status").filter({ hasText: `Ya la envió: ${number}` });
    await expect(said).toBeVisible();
    await expect(page.getByLabel("Asunto")).toHaveValue("");
    await expect(page.getByRole("checkbox", { name: /Autorizo/ })).not.toBeChecked();
    await page.reload();
    await expectLive(page);
    await expect(page.getByLabel("Asunto")).toHaveValue("");
    await said.getByRole("link").click();
    await expect(page.getByRole("heading", { level: 1 })).toContainText(number);
  });

  test("another request is written there, and is kept over a reload", async ({ page }) => {
    await openRequestBy(page);
    await page.goBack();
    await expectLive(page);
    await expect(page.getByText("Ya la envió")).toBeVisible();
    await page.getByLabel("Asunto").fill("Otro asunto");
    await page.reload();
    await expectLive(page);
    await expect(page.getByLabel("Asunto")).toHaveValue("Otro asunto");
    await expect(page.getByText("Ya la envió")).toBeHidden();
  });

  test("a message says that it was sent, and its form is empty; so is it after each of two", async ({ page }) => {
    const { link } = await openRequestBy(page);
    await openLive(page, link);
    for (const text of ["Va una vez", "Va otra vez"]) {
      await page.getByLabel("Su mensaje").fill(text);
      await sendMessage(page);
      await expect(page.locator(".talk-text").filter({ hasText: text })).toBeVisible();
      await expectLive(page);
      await expect(page.getByText("Ya envió ese mensaje")).toBeHidden();
    }
    await page.goBack();
    await expectLive(page);
    await expect(page.getByText("Ya envió ese mensaje")).toBeVisible();
    await expect(page.getByLabel("Su mensaje")).toHaveValue("");
  });
});

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });

  test("the same request, sent again from the form made anew, is answered by the first; another is opened", async ({
    page,
  }) => {
    const { number } = await openRequestBy(page);
    const again = async (subject: string) => {
      await page.goBack();
      await fillRequest(page);
      await page.getByLabel("Asunto").fill(subject);
      await sendRequest(page);
      await expect(page.getByText("Solicitud recibida")).toBeVisible();
      return page.getByRole("heading", { level: 1 }).textContent();
    };
    expect(await again("Acuses sin estampa de tiempo")).toContain(number);
    expect(await again("Otro asunto")).not.toContain(number);
  });
});

test("a held file that was taken off stays so over a reload, and is not sent", async ({ page }) => {
  await openLive(page, "/solicitud");
  await fillRequest(page, { consent: false });
  await page.locator("#files").setInputFiles([fileOf("secreto.txt", "uno"), fileOf("acuse.txt", "dos")]);
  await sendRequest(page);
  await expect(page.getByText("Todavía no se envió")).toBeVisible();
  await page.getByRole("button", { name: "Quitar secreto.txt" }).click();
  await page.reload();
  await expectLive(page);
  await expect(page.getByText("acuse.txt", { exact: true })).toBeVisible();
  await expect(page.getByText("secreto.txt", { exact: true })).toBeHidden();
  await page.getByRole("checkbox", { name: /Autorizo/ }).check();
  await sendRequest(page);
  await page.getByRole("link", { name: "Ver la solicitud" }).click();
  await expect(page.locator(".files a")).toHaveText(["acuse.txt"]);
  expect(await page.evaluate(() => Object.keys(sessionStorage).filter((name) => name.startsWith("canal-")))).toEqual(
    [],
  );
});

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
