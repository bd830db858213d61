import { type BuiltInDatabase, startDatabase } from "#prisma/embedded.ts";
import { addPeople, prepare, startOwnServer } from "#tests/fixtures/database.ts";
import { Desk } from "#tests/fixtures/desk.ts";
import { obstacles } from "#tests/fixtures/obstacles.ts";
import { openLive } from "#tests/fixtures/opening.ts";
import { openRequest } from "#tests/fixtures/requests.ts";
import { expect, test as shared } from "#tests/fixtures/test.ts";

/** A database server that a test stops, and starts again at its place. */
type Database = { stop(): Promise<void>; startAgain(): Promise<void> };

const test = shared.extend<{ server: BuiltInDatabase & { folder: string }; database: Database }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from the pattern what a fixture needs
  server: async ({}, use) => {
    const { server, folder, remove } = await startOwnServer();
    await prepare(server);
    await addPeople(server);
    await use({ ...server, folder });
    remove();
  },
  database: async ({ server }, use) => {
    let running = server;
    await use({
      stop: () => running.stop(),
      startAgain: async () => {
        running = { ...(await startDatabase(server.folder, { port: server.port })), folder: server.folder };
      },
    });
    await running.stop();
  },
  desk: async ({ server, now }, use) => {
    const desk = await Desk.start(server, now);
    await use(desk);
    await desk.stop();
  },
});

// Each has a database server of its own, made, stopped and started again.
test.describe.configure({ timeout: 90_000 });

const TWENTY_MINUTES_LATER = "2026-11-24T10:20:00-05:00";

test("without its database the desk answers from memory and says how old that is, until the database is back", async ({
  page,
  desk,
  database,
  request,
}) => {
  await openLive(page, "/");
  await database.stop();
  await expect.poll(async () => (await request.get("/api/ready")).status()).toBe(503);
  await desk.moveClock(TWENTY_MINUTES_LATER);

  await openLive(page, "/?requestType=incident&priority=P1");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Abierto ahora 24 horas");
  const notice = page.getByRole("status").filter({ hasText: "No pudimos confirmar el horario de hoy." });
  await expect(notice).toContainText("Mostramos el que conocíamos hoy a las 10:00 a. m.");
  await expect(notice.getByRole("link", { name: "(57) 318 717 49 37" })).toBeVisible();
  expect(await obstacles(page)).toEqual([]);

  for (const path of ["/api/v1/route?requestType=incident&priority=P1", "/api/v1/catalogue"]) {
    const answer = await request.get(path);
    expect(answer.status()).toBe(200);
    expect(answer.headers()).toMatchObject({ age: "1200", "cache-control": "no-cache" });
  }
  const ready = await request.get("/api/ready");
  expect(ready.headers()["retry-after"]).toBe("5");
  expect(ready.headers()["content-type"]).toContain("application/problem+json");
  expect((await request.get("/api/health")).status()).toBe(200);

  await database.startAgain();
  await expect.poll(async () => (await request.get("/api/ready")).status()).toBe(200);
  await desk.setClock(TWENTY_MINUTES_LATER);
  // The open page hears of it when it asks the next time.
  await page.evaluate(() => document.dispatchEvent(new Event("visibilitychange")));
  await expect(notice).toBeHidden();
  const answer = await request.get("/api/v1/catalogue");
  expect(answer.headers().age).toBeUndefined();
  expect(desk.log.filter((line) => line.includes("does not answer"))).toHaveLength(1);
});

test.describe("the desk without its database", () => {
  test.use({ expectedComplaint: /status of 50[03]/ });

  test("keeps what is open and typed, says what could not be done, and goes on when the database is back", async ({
    page,
    desk,
    database,
    request,
    signIn,
  }) => {
    const { number } = await openRequest(desk, { subject: "Antes de la caída" });
    await signIn(page, "agente@demo.test");
    await openLive(page, `/desk/requests/${number}`);
    const text = page.getByRole("textbox", { name: "Texto" });
    await text.fill("Escrito mientras se caía");
    await database.stop();
    await page.getByRole("button", { name: "Enviar respuesta" }).click();
    await expect(page.getByText("No hubo respuesta de la mesa. No se perdió lo escrito")).toBeVisible();
    await expect(text).toHaveValue("Escrito mientras se caía");
    await expect(page.getByText("No se pudo leer la solicitud. Lo que se ve es lo último que llegó.")).toBeVisible();
    expect(await obstacles(page)).toEqual([]);
    await database.startAgain();
    await expect.poll(async () => (await request.get("/api/ready")).status()).toBe(200);
    await page.getByRole("button", { name: "Enviar respuesta" }).click();
    const history = page.getByRole("region", { name: "Historia de la solicitud" });
    await expect(history.getByText("Escrito mientras se caía")).toBeVisible();
    await expect(page.getByText("No se pudo leer la solicitud")).toBeHidden();
  });

  test("leaves the page where the day begins as it is, and makes it anew when it is back", async ({
    page,
    desk,
    database,
    request,
    signIn,
  }) => {
    await signIn(page, "agente@demo.test");
    await page.clock.install();
    await openLive(page, "/desk");
    await database.stop();
    const silence = page.getByText("Sin conexión en vivo");
    const asked = page.waitForResponse((one) => one.url().endsWith("/desk/data/start") && one.status() === 503);
    await expect(silence).toBeVisible();
    await page.clock.runFor(16_000);
    await asked;
    await expect(page.getByRole("heading", { name: "Hola, Andrés" })).toBeVisible();
    await database.startAgain();
    await expect.poll(async () => (await request.get("/api/ready")).status()).toBe(200);
    await openRequest(desk, { priority: "P1", subject: "Llegó mientras no estaba" });
    await page.clock.runFor(20_000);
    await expect(page.getByRole("link", { name: /Llegó mientras no estaba/ })).toBeVisible();
  });

  for (const path of ["/desk", "/desk/requests", "/desk/log", "/desk/profile", "/desk/sign-in", "/admin/outbox"])
    test(`answers that it cannot answer, as a page with a way to try again: ${path}`, async ({
      page,
      database,
      request,
      signIn,
    }) => {
      await signIn(page, "admin@demo.test");
      await database.stop();
      await expect.poll(async () => (await request.get("/api/ready")).status()).toBe(503);
      const answer = await page.goto(path);
      expect(answer?.status()).toBe(503);
      expect(answer?.headers()["retry-after"]).toBe("5");
      // For who has no scripts too.
      expect(await answer?.text()).toContain("No se perdió nada.");
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
      expect(await obstacles(page)).toEqual([]);
      await database.startAgain();
      await expect.poll(async () => (await request.get("/api/ready")).status()).toBe(200);
      await expect
        .poll(async () => (await request.get("/desk/sign-in", { headers: { accept: "text/html" } })).status())
        .toBe(200);
      await page.getByRole("link", { name: "Volver a intentar" }).click();
      await expect(page.locator(".desk, .account")).toBeVisible();
      await page.close();
    });
});

test.describe("without its database", () => {
  test.use({ expectedComplaint: /status of 503/ });

  test("nothing of the desk fails: each address is busy, says when to ask again, and tells one line of it", async ({
    page,
    desk,
    database,
    request,
    signIn,
  }) => {
    await signIn(page, "agente@demo.test");
    await database.stop();
    await expect.poll(async () => (await request.get("/api/ready")).status()).toBe(503);
    // The pages know of it once somebody who asks again and again has been left without an answer.
    await expect.poll(() => desk.log.filter((line) => line.includes("does not answer")).length).toBe(1);

    for (const path of ["/desk", "/desk/requests", "/desk/profile", "/admin/outbox", "/solicitud?corregir=x"]) {
      const answer = await page.goto(path);
      expect([path, answer?.status(), answer?.headers()["retry-after"]]).toEqual([path, 503, "5"]);
      await expect(page.getByRole("heading", { level: 1 })).toHaveText("El servicio está ocupado");
    }
    const held = { cookie: `held_request_aaaaaaaa=${"a".repeat(43)}` };
    for (const path of [
      "/desk/data/list",
      "/desk/data/ticket?number=CA-2026-000001",
      "/desk/stream",
      "/solicitud?corregir=aaaaaaaa.bbbb",
    ]) {
      const answer = await page.request.get(path, { headers: path.startsWith("/solicitud") ? held : {} });
      expect([path, answer.status(), answer.headers()["retry-after"]]).toEqual([path, 503, "5"]);
    }
    for (const path of ["/desk/draft", "/desk/presence"]) {
      const answer = await page.request.post(path, { headers: { "sec-fetch-site": "same-origin" }, data: {} });
      expect([path, answer.status(), answer.headers()["retry-after"]]).toEqual([path, 503, "5"]);
    }
    expect(desk.log.filter((line) => /at \S+ \(|prisma\.\w+\.\w+\(/.test(line)).length).toBeLessThanOrEqual(1);
  });

  test("who signs in or out is told that the desk is busy, nothing of why, and is where they were", async ({
    page,
    database,
    request,
    signIn,
  }) => {
    await signIn(page, "agente@demo.test");
    const before = await page.context().cookies();
    await database.stop();
    await expect.poll(async () => (await request.get("/api/ready")).status()).toBe(503);

    const options = { headers: { "sec-fetch-site": "same-origin" }, maxRedirects: 0 };
    for (const answer of [
      await page.request.post("/api/auth/callback/credentials", {
        ...options,
        form: { email: "agente@demo.test", password: "lo que sea" },
      }),
      await page.request.post("/api/auth/signout", { ...options, form: { x: "" } }),
      await page.request.get("/api/auth/session"),
    ]) {
      expect(answer.status()).toBe(503);
      expect(answer.headers()["retry-after"]).toBe("5");
      expect(JSON.stringify(answer.headers()) + (await answer.text())).not.toMatch(/prisma|127\.0\.0\.1/i);
    }
    expect(await page.context().cookies()).toEqual(before);
    await database.startAgain();
    await expect.poll(async () => (await page.request.get("/api/auth/session")).status()).toBe(200);
    expect(await (await page.request.get("/api/auth/session")).json()).toMatchObject({
      user: { email: "agente@demo.test" },
    });
  });
});

const testFromNothing = test.extend({
  desk: async ({ server, database, now }, use) => {
    await database.stop();
    const desk = await Desk.start(server, now);
    await use(desk);
    await desk.stop();
  },
});

test.describe("without a catalogue", () => {
  test.use({ expectedComplaint: /status of 503/ });

  testFromNothing(
    "a desk that starts without its database says that it has nothing to answer from, and answers as soon as it can",
    async ({ page, database, request }) => {
      const first = await page.goto("/");
      // So that a browser that kept a page shows that one.
      expect(first?.status()).toBe(503);
      expect(first?.headers()["retry-after"]).toBe("5");
      await expect(page.getByRole("heading", { name: "Estamos conectando con los datos del servicio" })).toBeVisible();
      expect(await obstacles(page)).toEqual([]);
      const answer = await request.get("/api/v1/catalogue");
      expect(answer.status()).toBe(503);
      expect(answer.headers()["retry-after"]).toBe("5");

      await database.startAgain();
      await expect.poll(async () => (await request.get("/api/v1/catalogue")).status(), { timeout: 15_000 }).toBe(200);
      await page.goto("/");
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(/^Abierto ahora/);
    },
  );
});
