import type { Page } from "@playwright/test";
import { type DatabaseUrls, withClient } from "#tests/fixtures/database.ts";
import { obstacles } from "#tests/fixtures/obstacles.ts";
import { openLive } from "#tests/fixtures/opening.ts";
import { fileOf, openRequestBy } from "#tests/fixtures/request-form.ts";
import { expect, TUESDAY_MORNING, test } from "#tests/fixtures/test.ts";

const DAY_MS = 24 * 60 * 60 * 1_000;

test.use({ expectedComplaint: /status of 40[049]/ });

/** What the desk does to a request, behind the browser's back. */
async function atTheDesk({ appUrl }: DatabaseUrls, sql: string, values: readonly unknown[]): Promise<void> {
  await withClient(appUrl, (client) => client.query(sql, [...values]));
}

function solve(database: DatabaseUrls, number: string, at = TUESDAY_MORNING): Promise<void> {
  return atTheDesk(database, `UPDATE "Ticket" SET "status" = 'solved', "solvedAt" = $2 WHERE "number" = $1`, [
    number,
    at,
  ]);
}

/** Writes as the desk: a row and its event, as `writeMessage` makes them. */
function answer(
  database: DatabaseUrls,
  number: string,
  text: string,
  visibility: "public" | "internal",
): Promise<void> {
  return atTheDesk(
    database,
    `WITH t AS (SELECT id FROM "Ticket" WHERE "number" = $1),
          p AS (SELECT id FROM "Person" WHERE email = 'agente@demo.test'),
          m AS (INSERT INTO "Message" ("ticketId", "personId", "visibility", "text", "at")
                SELECT t.id, p.id, $3::"Visibility", $2, $4 FROM t, p RETURNING id, "ticketId", "personId", "at")
     INSERT INTO "TicketEvent" ("ticketId", "at", "kind", "personId", "messageId")
     SELECT m."ticketId", m."at", 'message', m."personId", m.id FROM m`,
    [number, text, visibility, TUESDAY_MORNING],
  );
}

async function status(page: Page, name: string): Promise<void> {
  await expect(page.locator("main .state").first()).toHaveText(name);
}

test("a private link leads to a clean address, with a cookie for that request alone", async ({ page, request }) => {
  const { number, link } = await openRequestBy(page);
  const opened = await request.get(link, { maxRedirects: 0 });
  expect(opened.status()).toBe(303);
  const headers = opened.headers();
  expect(headers.location).toBe(`/solicitud/${number}`);
  expect(headers["referrer-policy"]).toBe("no-referrer");
  expect(headers["cache-control"]).toContain("no-store");
  expect(headers["x-robots-tag"]).toContain("noindex");
  const cookies = opened.headersArray().filter(({ name }) => name.toLowerCase() === "set-cookie");
  expect(cookies.length).toBeGreaterThan(0);
  for (const { value } of cookies)
    expect(value).toMatch(new RegExp(`; Path=/(en/)?solicitud/${number}; HttpOnly; SameSite=Lax$`));
  const page303 = await request.get(`/solicitud/${number}`);
  expect(page303.status()).toBe(200);
  expect(page303.headers()["referrer-policy"]).toBe("no-referrer");
  expect(page303.headers()["cache-control"]).toContain("no-store");
});

test("another's request, a dead link and a link of another request are one and the same 404, which helps", async ({
  page,
  other: stranger,
}) => {
  const mine = await openRequestBy(page);
  const another = await openRequestBy(page);
  await stranger.goto(mine.link);
  for (const path of [`/s/${"A".repeat(43)}`, "/s/x", `/solicitud/${another.number}`, "/solicitud/CA-2026-999999"]) {
    const answered = await stranger.goto(path);
    expect(answered?.status(), path).toBe(404);
    await expect(stranger.getByRole("button", { name: "Pedir el enlace" })).toBeVisible();
    await expect(stranger.getByText("Acuses sin estampa")).toBeHidden();
  }
});

test("the link of one request writes on no other, and neither confirms nor rates it", async ({
  page,
  request,
  baseURL,
}) => {
  const [mine, theirs] = [await openRequestBy(page), await openRequestBy(page)];
  const headers = { origin: baseURL ?? "", cookie: `follow=${mine.link.split("/").at(-1)}` };
  const send = async (number: string, deed: string) => {
    const multipart = { text: "Soy otra persona.", rating: "1" };
    return (await request.post(`/solicitud/${number}/${deed}`, { headers, multipart, maxRedirects: 0 })).status();
  };
  for (const deed of ["escribir", "confirmar", "calificar"]) {
    expect(await send(theirs.number, deed), deed).toBe(404);
    expect(await send(mine.number, deed), deed).not.toBe(404);
  }
});

test("an answer is read, written to with a file, and nothing internal is in any byte of it", async ({ page, desk }) => {
  const { number, link } = await openRequestBy(page);
  await answer(desk.database, number, "Ya lo revisamos.", "public");
  await answer(desk.database, number, "canario-interno", "internal");
  await atTheDesk(
    desk.database,
    `INSERT INTO "TicketEvent" ("ticketId", "at", "kind", "data")
     SELECT id, $2, 'escalated', '{"from": 1, "to": 2, "reason": "canario-motivo"}' FROM "Ticket" WHERE "number" = $1`,
    [number, TUESDAY_MORNING],
  );
  await openLive(page, link);
  await expect(page.getByText("Ya lo revisamos.")).toBeVisible();
  await expect(page.getByText("Escalada al nivel 2")).toBeVisible();

  await page.getByLabel("Su mensaje").fill("<b>Sigue</b> igual\n=HYPERLINK(1)");
  await page.locator("#files").setInputFiles(fileOf("prueba.svg", "<svg xmlns='http://www.w3.org/2000/svg'/>"));
  await page.getByRole("button", { name: "Enviar el mensaje" }).click();
  await expect(page.getByText("Su mensaje está abajo")).toBeVisible();
  await expect(page.getByText("<b>Sigue</b> igual")).toBeVisible();
  const file = page.getByRole("link", { name: "prueba.svg" });
  const downloaded = await page.request.get((await file.getAttribute("href")) ?? "");
  expect(downloaded.headers()).toMatchObject({
    "content-disposition": expect.stringMatching(/^attachment/),
    "content-type": "application/octet-stream",
    "x-content-type-options": "nosniff",
    "content-security-policy": expect.stringContaining("sandbox"),
  });

  const html = await (await page.request.get(page.url())).text();
  const rsc = await (await page.request.get(page.url(), { headers: { rsc: "1" } })).text();
  for (const bytes of [html, rsc, await page.content()]) {
    expect(bytes).toContain("Ya lo revisamos.");
    expect(bytes).not.toContain("canario");
  }
});

test("a message that says nothing is refused, and what was attached is still there", async ({ page }) => {
  const { link } = await openRequestBy(page);
  await openLive(page, link);
  await page.locator("#files").setInputFiles(fileOf("prueba.txt"));
  await page.getByRole("button", { name: "Enviar el mensaje" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "Todavía no se envió" })).toBeFocused();
  await expect(page.getByText("prueba.txt", { exact: true })).toBeVisible();
  await page.getByLabel("Su mensaje").fill("Ahora sí.");
  await page.getByRole("button", { name: "Enviar el mensaje" }).click();
  await expect(page.getByText("Ahora sí.")).toBeVisible();
  await expect(page.getByRole("link", { name: "prueba.txt" })).toBeVisible();
});

test("what is typed after a message was refused is there after a reload", async ({ page }) => {
  const { link } = await openRequestBy(page);
  await openLive(page, link);
  await page.locator("#files").setInputFiles(fileOf("prueba.txt"));
  await page.getByRole("button", { name: "Enviar el mensaje" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "Todavía no se envió" })).toBeFocused();
  await page.getByLabel("Su mensaje").fill("Escrito después.");
  await page.reload();
  await expect(page.getByLabel("Su mensaje")).toHaveValue("Escrito después.");
  await page.getByRole("button", { name: "Enviar el mensaje" }).click();
  await expect(page.locator(".talk-text").filter({ hasText: "Escrito después." })).toBeVisible();
  await expect(page.getByRole("link", { name: "prueba.txt" })).toBeVisible();
  expect(await page.evaluate(() => JSON.stringify(sessionStorage))).not.toContain("Escrito");
});

test("what is solved is opened again by writing within 15 days, and not after them", async ({ page, desk }) => {
  const { number, link } = await openRequestBy(page);
  await solve(desk.database, number);
  await desk.setClock(desk.now + 15 * DAY_MS - 1);
  await openLive(page, link);
  await status(page, "Resuelta");
  await page.getByLabel("Su mensaje").fill("Sigue igual.");
  await page.getByRole("button", { name: "Enviar el mensaje" }).click();
  await status(page, "En atención");
  await solve(desk.database, number);
  await desk.setClock(desk.now + 1);
  await openLive(page, link);
  await expect(page.getByText("hace más de 15 días")).toBeVisible();
  await expect(page.getByRole("link", { name: "Abrir otra solicitud" })).toBeVisible();
  await expect(page.getByLabel("Su mensaje")).toBeHidden();
});

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "scripts" : "no scripts", () => {
    test.use({ javaScriptEnabled });

    test(`a message sent just after the request was closed is not lost, ${javaScriptEnabled ? "with" : "without"} scripts`, async ({
      page,
      desk,
    }) => {
      const { number, link } = await openRequestBy(page);
      await openLive(page, link);
      await page.getByLabel("Su mensaje").fill("Todavía falta\nel acuse.");
      await page.locator("#files").setInputFiles(fileOf("acuse.txt"));
      await atTheDesk(
        desk.database,
        `UPDATE "Ticket" SET "status" = 'closed', "closedAs" = 'solved', "solvedAt" = $2, "closedAt" = $2 WHERE "number" = $1`,
        [number, TUESDAY_MORNING],
      );
      await page.getByRole("button", { name: "Enviar el mensaje" }).click();
      const alert = page.getByRole("alert").filter({ hasText: "Su mensaje no se envió" });
      await expect(alert).toContainText("Esta solicitud ya se cerró y no recibe mensajes. Abra una nueva.");
      await expect(alert).toContainText("Los archivos hay que elegirlos de nuevo.");
      if (javaScriptEnabled) await expect(alert).toBeFocused();
      const unsent = page.getByLabel("Su mensaje, que no se envió");
      await expect(unsent).toHaveValue("Todavía falta\nel acuse.");
      await expect(unsent).not.toBeEditable();
      await status(page, "Cerrada");
      if (javaScriptEnabled) expect(await obstacles(page)).toEqual([]);
      await page.getByRole("link", { name: "Abrir otra solicitud" }).click();
      await expect(page.getByRole("heading", { level: 1 })).toHaveText("Abrir una solicitud");
      if (javaScriptEnabled)
        await expect(page.getByLabel("Cuéntenos qué pasa")).toHaveValue("Todavía falta\nel acuse.");
    });

    test(`what is solved is confirmed and rated once, ${javaScriptEnabled ? "with" : "without"} scripts`, async ({
      page,
      desk,
    }) => {
      const { number, link } = await openRequestBy(page);
      await solve(desk.database, number);
      await openLive(page, link);
      await page.getByRole("radio", { name: "4" }).check({ force: true });
      await page.getByLabel("Comentario").fill("Rápidos");
      await page.getByRole("button", { name: "Enviar la calificación" }).click();
      await expect(page.getByText("La calificó con 4 de 5. Gracias.")).toBeVisible();
      await page.getByRole("button", { name: "Sí, quedó resuelta" }).click();
      await status(page, "Cerrada");
      await expect(page.getByLabel("Su mensaje")).toBeHidden();
      await expect(page.getByText("La calificó con 4 de 5. Gracias.")).toBeVisible();
    });

    test(`a rating that is refused keeps its stars and its comment until it is taken, ${javaScriptEnabled ? "with" : "without"} scripts`, async ({
      page,
      desk,
    }) => {
      const { number, link } = await openRequestBy(page);
      await solve(desk.database, number);
      await openLive(page, link);
      const comment = "a\n".repeat(999).trim();
      await page.getByRole("radio", { name: "4" }).check({ force: true });
      await page.getByLabel("Comentario").fill(comment);
      await atTheDesk(
        desk.database,
        `UPDATE "Ticket" SET "status" = 'open', "solvedAt" = NULL, "closedAs" = NULL WHERE "number" = $1`,
        [number],
      );
      await page.getByRole("button", { name: "Enviar la calificación" }).click();
      const refused = page.getByRole("alert").filter({ hasText: "se abrió de nuevo" });
      await expect(refused).toContainText("Podrá calificarla cuando esté resuelta");
      await solve(desk.database, number);
      await openLive(page, link);
      await expect(page.getByRole("radio", { name: "4" })).toBeChecked();
      await expect(page.getByLabel("Comentario")).toHaveValue(comment);

      await page.getByLabel("Comentario").fill("Con un\u0001invisible");
      await page.getByRole("button", { name: "Enviar la calificación" }).click();
      await expect(page.getByLabel("Comentario")).toHaveAccessibleDescription(/caracteres invisibles/);
      await expect(page.getByRole("radio", { name: "4" })).toBeChecked();

      // Each break of a line counts as one, though a browser sends it as two.
      await page.getByLabel("Comentario").fill("a\n".repeat(1_000).trim());
      await page.getByRole("button", { name: "Enviar la calificación" }).click();
      await expect(page.getByText("La calificó con 4 de 5. Gracias.")).toBeVisible();
      expect((await page.context().cookies()).filter(({ name }) => name.startsWith("held_rating"))).toEqual([]);
    });
  });
}

test.describe("written again without scripts", () => {
  test.use({ javaScriptEnabled: false });

  test("the same message is there once, until the desk has answered it", async ({ page, desk }) => {
    const { number, link } = await openRequestBy(page);
    const write = async (count: number) => {
      await page.goto(link);
      await page.getByLabel("Su mensaje").fill("Sigue igual.");
      await page.getByRole("button", { name: "Enviar el mensaje" }).click();
      await expect(page.getByText("Su mensaje está abajo")).toBeVisible();
      await expect(page.locator(".talk-text").filter({ hasText: "Sigue igual." })).toHaveCount(count);
    };
    await write(1);
    await write(1);
    await answer(desk.database, number, "¿Y ahora?", "public");
    await write(2);
  });
});

test("a link that is asked for again is in the outbox of administrators, and of nobody else", async ({
  page,
  signIn,
}) => {
  const { number, link } = await openRequestBy(page);
  const ask = async (radicado: string) => {
    await openLive(page, "/seguir");
    await page.getByLabel("Radicado").fill(radicado);
    await page.getByLabel("Correo electrónico").fill("jpena@loscedros.example");
    await page.getByRole("button", { name: "Pedir el enlace" }).click();
    await expect(page.getByText("Recibimos su pedido")).toBeVisible();
    return page.locator("main").textContent();
  };
  expect(await ask("CA-2026-999999")).toBe(await ask(number));
  await signIn(page, "agente@demo.test");
  expect((await page.goto("/admin/outbox"))?.status()).toBe(404);
  await signIn(page, "admin@demo.test");
  await openLive(page, "/admin/outbox");
  await expect(page.getByRole("heading", { name: `Enlace de la solicitud ${number}` })).toBeVisible();
  const entry = page.getByRole("listitem").filter({ hasText: `Enlace de la solicitud ${number}` });
  const fresh = await entry.locator(".box").textContent();
  expect((await page.goto(link))?.status()).toBe(404);
  expect((await page.goto(fresh ?? ""))?.status()).toBe(200);
});

test("a form from elsewhere is refused, and a GET changes nothing", async ({ request, baseURL }) => {
  for (const headers of [{ origin: "https://elsewhere.example" }, { "sec-fetch-site": "cross-site" }, {}])
    for (const path of ["/solicitud/enviar", "/solicitud/CA-2026-000001/escribir", "/seguir/enviar"]) {
      const answered = await request.post(`${baseURL}${path}?in=es`, { headers, multipart: { subject: "no" } });
      expect(answered.status(), `${path} ${JSON.stringify(headers)}`).toBe(403);
    }
  for (const path of ["/solicitud/CA-2026-000001/confirmar", "/seguir/enviar"])
    expect((await request.get(`${baseURL}${path}`)).status()).toBe(405);
});
