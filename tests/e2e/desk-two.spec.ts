import type { Page } from "@playwright/test";
import { openLive } from "#tests/fixtures/opening.ts";
import { answerAsCustomer, openRequest } from "#tests/fixtures/requests.ts";
import { expect, test } from "#tests/fixtures/test.ts";

const field = (page: Page) => page.getByRole("textbox", { name: "Texto" });

test("what one does appears before the other by itself, and each sees that the other is there", async ({
  page,
  other,
  desk,
  signIn,
}) => {
  const { number } = await openRequest(desk, { subject: "Vista por dos" });
  await signIn(page, "agente@demo.test");
  await signIn(other, "supervisor@demo.test");
  await openLive(page, `/desk/requests/${number}`);
  await expect(page.getByRole("heading", { name: "Vista por dos" })).toBeVisible();
  await openLive(other, `/desk/requests/${number}`);
  await expect(page.getByText("Diana Rojas también la ve")).toBeVisible();
  await expect(other.getByText("Andrés Gómez también la ve")).toBeVisible();

  await field(page).fill("A medio escribir");
  await other.getByLabel("Prioridad").selectOption("P2");
  await expect(page.getByText("Diana Rojas cambió la prioridad de P3 a P2")).toBeVisible();
  await expect(page.getByLabel("Prioridad")).toHaveValue("P2");
  await expect(field(page)).toHaveValue("A medio escribir");
  await expect(field(page)).toBeFocused();

  await openLive(other, "/desk");
  await expect(page.getByText("Diana Rojas también la ve")).toBeHidden();
});

test("an answer to what a colleague changed is not sent unseen: it says what changed, keeps the text, and can go then", async ({
  page,
  other,
  openForTwo,
}) => {
  await openForTwo();
  await field(page).fill("Lo que ya no viene al caso");
  await other.getByLabel("Estado").selectOption("waiting");
  await expect(page.getByLabel("Estado")).toHaveValue("waiting");
  await page.getByRole("button", { name: "Enviar respuesta" }).click();
  const notice = page.getByRole("alert").filter({ hasText: "Su respuesta no se envió" });
  await expect(notice).toContainText("Diana Rojas la pasó a «en espera del cliente»");
  await expect(field(page)).toHaveValue("Lo que ya no viene al caso");
  await notice.getByRole("button", { name: "Ya lo vi: enviar" }).click();
  const history = page.getByRole("region", { name: "Historia de la solicitud" });
  await expect(history.getByText("Lo que ya no viene al caso")).toBeVisible();
  await expect(field(page)).toHaveValue("");
});

test("an answer to what went to a higher tier can still be kept as a note", async ({ page, other, openForTwo }) => {
  await openForTwo();
  await field(page).fill("Con lo que averigüé");
  await other.keyboard.press("e");
  await other.getByLabel("Motivo").fill("La tomo yo.");
  await other.getByRole("button", { name: "Escalar al nivel 2" }).last().click();
  await expect(page.getByText("Está en el nivel 2")).toBeVisible();
  await expect(field(page)).toHaveValue("Con lo que averigüé");
  await page.getByRole("button", { name: "Guardar como nota" }).click();
  const history = page.getByRole("region", { name: "Historia de la solicitud" });
  await expect(history.getByRole("listitem").filter({ hasText: "Con lo que averigüé" })).toContainText("Nota interna");
  await expect(page.getByText("Solo la ve el equipo.")).toBeVisible();
});

test.describe(() => {
  test.use({ expectedComplaint: /blockedbyclient|ERR_BLOCKED_BY_CLIENT/i });

  test("a change to what a colleague changed is refused with what happened, and can be applied to how it is now", async ({
    page,
    other,
    desk,
    signIn,
  }) => {
    const { number } = await openRequest(desk);
    await signIn(page, "agente@demo.test");
    await signIn(other, "supervisor@demo.test");
    await openLive(page, `/desk/requests/${number}`);
    await openLive(other, `/desk/requests/${number}`);
    // Nothing reaches this page any more: neither by the stream nor by asking.
    await page.route(/\/desk\/(stream|data)/, (route) => route.abort("blockedbyclient"));
    await page.reload();
    await other.getByLabel("Prioridad").selectOption("P2");
    await expect(other.getByText("cambió la prioridad de P3 a P2")).toBeVisible();
    await page.getByLabel("Tipo").selectOption("claim");
    await expect(page.getByRole("alert").filter({ hasText: "Su cambio no se hizo" })).toBeVisible();
    await page.unroute(/\/desk\/(stream|data)/);
    await page.getByRole("button", { name: "Aplicarlo a como está ahora" }).click();
    await expect(other.getByText("cambió el tipo de incidente a reclamo")).toBeVisible();
  });
});

test("a draft survives a reload, on this machine and on another", async ({ page, other, desk, signIn }) => {
  const { number } = await openRequest(desk);
  await signIn(page, "agente@demo.test");
  await openLive(page, `/desk/requests/${number}`);
  await field(page).fill("Empezado aquí");
  await expect(page.getByText("Borrador guardado 10:00 a. m.")).toBeVisible();
  await page.reload();
  await expect(field(page)).toHaveValue("Empezado aquí");
  await signIn(other, "agente@demo.test");
  await openLive(other, `/desk/requests/${number}`);
  await expect(field(other)).toHaveValue("Empezado aquí");
});

test("a customer's answer arrives, and a critical request shows in the title until somebody takes it", async ({
  page,
  other,
  desk,
  signIn,
}) => {
  const request = await openRequest(desk);
  await signIn(page, "agente@demo.test");
  await openLive(page, `/desk/requests/${request.number}`);
  await answerAsCustomer(desk, request, "¿Hay otra forma?");
  await expect(
    page.getByRole("region", { name: "Historia de la solicitud" }).getByText("¿Hay otra forma?"),
  ).toBeVisible();
  const critical = await openRequest(desk, { priority: "P1", subject: "No podemos enviar" });
  await expect(page).toHaveTitle(/^\(1\) /);
  await expect(page.getByText(`Llegó una solicitud crítica: ${critical.number}`)).toBeAttached();
  await signIn(other, "supervisor@demo.test");
  await openLive(other, `/desk/requests/${critical.number}`);
  await other.getByRole("button", { name: "Tomarla" }).click();
  await expect(page).toHaveTitle(/^CA-/);
});

test.describe(() => {
  test.use({ expectedComplaint: /503/ });

  test("a page that hears nothing says so, asks by itself, and goes on when it hears again", async ({
    page,
    desk,
    signIn,
  }) => {
    const request = await openRequest(desk);
    await signIn(page, "agente@demo.test");
    await page.clock.install();
    await page.route(/\/desk\/stream/, (route) => route.fulfill({ status: 503 }));
    await openLive(page, `/desk/requests/${request.number}`);
    const silence = page.getByText("Sin conexión en vivo");
    await expect(silence).toBeVisible();
    await answerAsCustomer(desk, request, "¿Alguien me oye?");
    const asked = page.waitForRequest(
      (one) => one.url().includes("/desk/data/list") && one.headers()["x-by-itself"] === "1",
    );
    await page.clock.fastForward(15_000);
    await asked;
    await expect(page.getByText("¿Alguien me oye?")).toBeVisible();
    await expect(silence).toBeVisible();
    await page.unroute(/\/desk\/stream/);
    await page.clock.fastForward(5_000);
    await expect(silence).toBeHidden();
  });
});
