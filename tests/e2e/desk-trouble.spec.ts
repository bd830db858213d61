import type { Page } from "@playwright/test";
import { expectLive, openLive } from "#tests/fixtures/opening.ts";
import { endSessions } from "#tests/fixtures/people.ts";
import { openRequest } from "#tests/fixtures/requests.ts";
import { expect, testWithOwnDesk as own, test } from "#tests/fixtures/test.ts";

const field = (page: Page) => page.getByRole("textbox", { name: "Texto" });

test.describe("who was signed out while they work", () => {
  test.use({ expectedComplaint: /status of 401/ });

  for (const [where, width] of [
    ["beside the list", 1280],
    ["on a phone", 360],
  ] as const)
    test(`is told so ${where}, signs in in another tab, and sends what they had typed`, async ({
      page,
      desk,
      signIn,
    }) => {
      const { number } = await openRequest(desk);
      await page.setViewportSize({ width, height: 740 });
      await signIn(page, "agente@demo.test");
      await page.clock.install();
      await openLive(page, `/desk/requests/${number}`);
      await field(page).fill("Lo que se alcanzó a escribir");
      await page.context().clearCookies();
      await page.getByRole("button", { name: "Enviar respuesta" }).click();

      const notice = page.getByRole("alert").filter({ hasText: "Su sesión terminó" });
      await expect(notice).toHaveCount(1);
      await expect(notice.getByRole("link", { name: "Ingresar" })).toHaveAttribute("target", "_blank");
      const toast = page.getByRole("log").getByText("Su sesión terminó");
      await expect(toast).toBeVisible();
      await expect(field(page)).toHaveValue("Lo que se alcanzó a escribir");

      await signIn(page, "agente@demo.test");
      // It asks again by itself.
      await page.clock.runFor(15_000);
      await expect(notice).toBeHidden();
      await expect(toast).toBeHidden();
      await page.getByRole("button", { name: "Enviar respuesta" }).click();
      const history = page.getByRole("region", { name: "Historia de la solicitud" });
      await expect(history.getByText("Lo que se alcanzó a escribir")).toBeVisible();
    });
});

test.describe("a page that nobody touches while its session ends elsewhere", () => {
  test.use({ expectedComplaint: /status of 401/ });

  test("says so, leads to signing in, and goes on by itself", async ({ page, desk, signIn }) => {
    const { number } = await openRequest(desk);
    await signIn(page, "coordinador@demo.test");
    await page.clock.install();
    await openLive(page, `/desk/requests/${number}`);
    await field(page).fill("Lo que se estaba pensando");
    await endSessions(desk.database, "coordinador@demo.test");
    // The stream asks who listens before it tells anything.
    await openRequest(desk);
    const views = page.getByRole("navigation", { name: "Vistas" });
    await expect(views.getByText("Su sesión terminó")).toBeVisible();
    await expect(views.getByRole("link", { name: "Ingresar" })).toHaveAttribute("target", "_blank");
    await expect(page.getByText("Sin conexión en vivo")).toBeHidden();
    const notice = page.getByRole("alert").filter({ hasText: "Su sesión terminó" });
    await expect(notice).toBeVisible();
    await signIn(page, "coordinador@demo.test");
    await page.clock.runFor(5_000);
    await expect(views.getByText("Su sesión terminó")).toBeHidden();
    await expect(notice).toBeHidden();
    await expect(field(page)).toHaveValue("Lo que se estaba pensando");
  });
});

const breakReading = (page: Page) => page.route(/\/desk\/data\//, (route) => route.fulfill({ status: 500 }));

own.describe("what cannot be read", () => {
  own.use({ expectedComplaint: /status of 500/ });

  own(
    "of a list is said once, with nothing that still seems to load, and read again by itself",
    async ({ page, desk, signIn }) => {
      const subject = "La que no se dejaba leer";
      await openRequest(desk, { subject });
      await signIn(page, "agente@demo.test");
      await page.clock.install();
      await openLive(page, "/desk/requests?view=mine");
      await breakReading(page);
      await page.getByRole("link", { name: /^Sin asignar/ }).click();
      const notice = page.getByRole("alert").filter({ hasText: "No se pudo leer la lista." });
      await expect(notice).toBeVisible();
      await expect(notice).not.toContainText("Lo que se ve");
      await page.clock.runFor(1_000);
      await expect(page.getByText("Cargando solicitudes")).toBeHidden();
      await page.unroute(/\/desk\/data\//);
      await page.clock.runFor(15_000);
      await expect(page.getByRole("link", { name: subject })).toBeVisible();
      await expect(notice).toBeHidden();
    },
  );
});

test.describe("what cannot be read", () => {
  test.use({ expectedComplaint: /status of 500/ });

  test("of a request is said where it would be, with the way back and another try", async ({ page, desk, signIn }) => {
    const subject = "La que tampoco";
    await openRequest(desk, { subject });
    await page.setViewportSize({ width: 360, height: 740 });
    await signIn(page, "agente@demo.test");
    await openLive(page, "/desk/requests?q=%22la+que+tampoco%22");
    await breakReading(page);
    await page.getByRole("link", { name: subject }).click();
    const notice = page.getByRole("alert").filter({ hasText: "No se pudo leer la solicitud." });
    await expect(notice).toBeVisible();
    await page.getByRole("button", { name: "Volver a la lista" }).click();
    const failed = page.waitForResponse((response) => response.status() === 500);
    await page.getByRole("link", { name: subject }).click();
    await failed;
    await expect(notice).toBeVisible();
    await page.unroute(/\/desk\/data\//);
    await notice.getByRole("button", { name: "Intentar de nuevo" }).click();
    await expect(page.getByRole("heading", { name: subject })).toBeVisible();
  });
});

test.describe("a request that does not exist", () => {
  test.use({ expectedComplaint: /status of 404/ });

  test("is not found, and there is a way back from it, on a phone too", async ({ page, signIn }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    await signIn(page, "agente@demo.test");
    expect((await page.goto("/desk/requests/CA-2026-999999"))?.status()).toBe(404);
    await expectLive(page);
    await expect(page.getByText("No hay una solicitud con ese radicado")).toBeVisible();
    await page.getByRole("button", { name: "Volver a la lista" }).click();
    await expect(page.getByRole("heading", { name: /^Todas/ })).toBeVisible();
    expect((await page.goto("/desk/requests/nada"))?.status()).toBe(404);
    expect((await page.goto("/desk/requests"))?.status()).toBe(200);
  });

  test("is told from one that does by nobody who is not signed in", async ({ request, desk }) => {
    const { number } = await openRequest(desk);
    const answers = [number, "CA-2026-999999"].map(async (one) => {
      const answer = await request.get(`/desk/requests/${one}`, {
        maxRedirects: 0,
        headers: { cookie: "canal-session=none" },
      });
      return [answer.status(), answer.headers().location?.replace(one, "…")];
    });
    const [there, missing] = await Promise.all(answers);
    expect(missing).toEqual(there);
    expect(there?.[0]).toBe(307);
  });
});

test("a number as somebody types it leads to its request, beside the list that was asked for with it", async ({
  page,
  desk,
  signIn,
}) => {
  const { number } = await openRequest(desk);
  await signIn(page, "agente@demo.test");
  await page.goto(`/desk/requests/${number.toLowerCase()}?view=unassigned&priority=P3`);
  await expect(page).toHaveURL(`/desk/requests/${number}?view=unassigned&priority=P3`);
  await expect(page.getByRole("heading", { name: /^Sin asignar/ })).toBeVisible();
});

own("a page or a request that takes its time to open says so", async ({ page, desk, signIn }) => {
  const subject = "La que se hace esperar";
  await openRequest(desk, { subject });
  await signIn(page, "agente@demo.test");
  let letGo = () => {};
  const hold = async (pattern: RegExp) => {
    const held = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    await page.route(pattern, async (route) => {
      await held;
      await route.continue();
    });
  };
  await openLive(page, "/desk");
  await hold(/\/desk\/requests/);
  await page.getByRole("link", { name: /^Todas/ }).click();
  await expect(page.getByText("Abriendo la página")).toBeVisible();
  letGo();
  await expect(page.getByRole("heading", { name: /^Todas/ })).toBeVisible();
  await expect(page.getByText("Abriendo la página")).toBeHidden();

  await hold(/\/desk\/data\/ticket/);
  await page.getByRole("link", { name: subject }).click();
  await expect(page.getByText("Cargando la solicitud")).toBeAttached();
  letGo();
  await expect(page.getByRole("heading", { name: subject })).toBeVisible();

  await hold(/\/desk\/log/);
  await page.getByRole("link", { name: "Registrar llamada" }).click();
  await expect(page.getByText("Abriendo la página")).toBeVisible();
  letGo();
  await expect(page.getByRole("heading", { name: "Registrar una llamada o visita" }).first()).toBeVisible();
});

test.describe("a page that was open through an update", () => {
  test.use({ expectedComplaint: /status of 409/ });

  test("says that it is out of date, and has what was typed when it is loaded again", async ({
    page,
    desk,
    signIn,
  }) => {
    const { number } = await openRequest(desk);
    await signIn(page, "agente@demo.test");
    await openLive(page, `/desk/requests/${number}`);
    // Each build has names of its own for what its pages may have done.
    await page.route(/\/desk\/requests\//, (route) => {
      const headers = route.request().headers();
      return route.continue(
        headers["next-action"] === undefined ? {} : { headers: { ...headers, "next-action": `40${"0".repeat(40)}` } },
      );
    });
    await field(page).fill("Antes de la actualización");
    await page.getByRole("button", { name: "Enviar respuesta" }).click();
    await expect(page.getByText("La mesa se actualizó y esta página quedó vieja")).toBeVisible();
    await page.unroute(/\/desk\/requests\//);
    await openLive(page, `/desk/requests/${number}`);
    await expect(field(page)).toHaveValue("Antes de la actualización");
    await page.getByRole("button", { name: "Enviar respuesta" }).click();
    const history = page.getByRole("region", { name: "Historia de la solicitud" });
    await expect(history.getByText("Antes de la actualización")).toBeVisible();
  });
});

test("a call that is being logged is still there after a reload, and gone once it is logged", async ({
  page,
  signIn,
}) => {
  await signIn(page, "agente@demo.test");
  await openLive(page, "/desk/log");
  await page.getByLabel("Qué necesita").selectOption("complaint");
  await page.getByLabel("Asunto").fill("Llamada que se corta");
  await page.getByLabel("Lo que cuenta").fill("Se corta a los dos minutos.");
  await page.getByRole("checkbox", { name: /anónima/ }).check();
  await openLive(page, "/desk/log");
  await expect(page.getByText("Esto había quedado escrito sin registrar.")).toBeVisible();
  await expect(page.getByLabel("Qué necesita")).toHaveValue("complaint");
  await expect(page.getByLabel("Asunto")).toHaveValue("Llamada que se corta");
  await expect(page.getByRole("checkbox", { name: /anónima/ })).toBeChecked();
  await page.getByRole("button", { name: "Registrar la solicitud" }).click();
  await expect(page.getByRole("heading", { name: "Llamada que se corta" })).toBeVisible();
  await openLive(page, "/desk/log");
  await expect(page.getByLabel("Asunto")).toHaveValue("");
});
