import type { Page } from "@playwright/test";
import { beyondTheSide } from "#tests/fixtures/beyond-the-side.ts";
import { obstacles } from "#tests/fixtures/obstacles.ts";
import { openLive } from "#tests/fixtures/opening.ts";
import { startSessionOf } from "#tests/fixtures/people.ts";
import { fileOf, openRequestBy } from "#tests/fixtures/request-form.ts";
import { openRequest } from "#tests/fixtures/requests.ts";
import { expect, test } from "#tests/fixtures/test.ts";

const MB = 1024 * 1024;

const field = (page: Page) => page.getByRole("textbox", { name: "Texto" });
const history = (page: Page) => page.getByRole("region", { name: "Historia de la solicitud" });
const attached = (page: Page) => page.getByRole("list", { name: "Archivos adjuntos" }).getByRole("listitem");
const isSaid = (page: Page, text: string) => expect(page.getByRole("status").filter({ hasText: text })).toBeAttached();

async function attach(page: Page, ...files: ReturnType<typeof fileOf>[]): Promise<void> {
  const choosing = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: "Adjuntar archivos" }).click();
  await (await choosing).setFiles(files);
}

/** Hands files over as a hand or a clipboard does. */
function hand(
  page: Page,
  how: "drop" | "paste",
  file: { readonly name: string; readonly type: string },
): Promise<void> {
  return field(page).evaluate(
    (element, { how, file }) => {
      const data = new DataTransfer();
      data.items.add(new File(["una captura"], file.name, { type: file.type }));
      const init = { bubbles: true, cancelable: true };
      if (how === "paste") element.dispatchEvent(new ClipboardEvent("paste", { ...init, clipboardData: data }));
      else
        for (const name of ["dragover", "drop"])
          element.dispatchEvent(new DragEvent(name, { ...init, dataTransfer: data }));
    },
    { how, file },
  );
}

test("what is attached to an answer is the customer's, what is attached to a note is not, and what is taken back no more", async ({
  page,
  other: customer,
  signIn,
}) => {
  const { number, link } = await openRequestBy(customer);
  await signIn(page, "agente@demo.test");
  await openLive(page, `/desk/requests/${number}`);
  await attach(page, fileOf("acuse.pdf", "%PDF-1.7 visible"), fileOf("registro.txt"));
  await expect(attached(page)).toHaveCount(2);
  await field(page).fill("Van el acuse y el registro.");
  await page.getByRole("button", { name: "Enviar respuesta" }).click();
  await expect(history(page).getByRole("link", { name: "acuse.pdf" })).toBeVisible();
  await expect(attached(page)).toHaveCount(0);

  await page.getByRole("radio", { name: /^Nota interna/ }).check({ force: true });
  await attach(page, fileOf("canario.txt", "canario-interno"));
  await field(page).fill("Solo para nosotros.");
  await page.getByRole("button", { name: "Guardar nota" }).click();
  const internal = await history(page).getByRole("link", { name: "canario.txt" }).getAttribute("href");
  const internalId = internal?.split("/").at(-1) ?? "";
  expect(await (await page.request.get(internal ?? "")).text()).toBe("canario-interno");

  await openLive(customer, link);
  const file = customer.getByRole("link", { name: "acuse.pdf" });
  const address = (await file.getAttribute("href")) ?? "";
  const downloaded = await customer.request.get(address);
  expect(await downloaded.text()).toBe("%PDF-1.7 visible");
  expect(downloaded.headers()["content-disposition"]).toMatch(/^attachment/);
  const rsc = await (await customer.request.get(customer.url(), { headers: { rsc: "1" } })).text();
  for (const bytes of [await (await customer.request.get(customer.url())).text(), rsc]) {
    expect(bytes).toContain("acuse.pdf");
    expect(bytes).not.toContain("canario");
    expect(bytes).not.toContain(internalId);
  }
  const token = link.split("/").at(-1);
  const api = await (await customer.request.get(`/api/v1/requests/${token}`)).text();
  expect(api).toContain("Van el acuse");
  expect(api).not.toContain("canario");
  const guessed = await customer.request.get(address.replace(/[^/]+$/, internalId));
  expect(guessed.status()).toBe(404);
  expect((await customer.request.get(internal ?? "")).status()).toBe(401);

  await history(page).getByRole("button", { name: "Retirar" }).click();
  await page
    .getByRole("dialog")
    .getByRole("button", { name: /^Retirar/ })
    .click();
  await expect(history(page).getByText("retiró un mensaje")).toBeVisible();
  expect((await customer.request.get(address)).status()).toBe(404);
  await openLive(customer, link);
  await expect(file).toBeHidden();
});

test("files come by dropping and by pasting too, each once, and go by their button", async ({ page, desk, signIn }) => {
  const { number } = await openRequest(desk);
  await signIn(page, "agente@demo.test");
  await openLive(page, `/desk/requests/${number}`);
  await hand(page, "drop", { name: "arrastrado.txt", type: "text/plain" });
  await hand(page, "paste", { name: "image.png", type: "image/png" });
  await expect(attached(page)).toContainText(["arrastrado.txt", "imagen-pegada-1.png"]);
  await isSaid(page, "imagen-pegada-1.png quedó adjunto");
  await hand(page, "drop", { name: "arrastrado.txt", type: "text/plain" });
  await isSaid(page, "arrastrado.txt quedó adjunto");
  await expect(attached(page)).toHaveCount(2);

  await page.getByRole("button", { name: "Quitar arrastrado.txt" }).click();
  await expect(attached(page)).toContainText(["imagen-pegada-1.png"]);
  await expect(page.getByRole("button", { name: "Adjuntar archivos" })).toBeFocused();
  await page.reload();
  await expect(attached(page)).toHaveCount(1);
  await expect(attached(page)).toContainText(["imagen-pegada-1.png"]);
});

test("each file that is not taken is named with its reason, and the rest stays", async ({ page, desk, signIn }) => {
  const { number } = await openRequest(desk);
  await signIn(page, "agente@demo.test");
  await openLive(page, `/desk/requests/${number}`);
  await field(page).fill("Van los archivos.");
  const large = { ...fileOf("enorme.bin"), buffer: Buffer.alloc(10 * MB + 1) };
  await attach(page, fileOf("uno.txt"), large, { ...fileOf("vacío.txt"), buffer: Buffer.alloc(0) });
  await isSaid(page, "«enorme.bin» pasa de 10 MB y no se adjuntó.");
  await isSaid(page, "«vacío.txt» está vacío y no se adjuntó.");
  await expect(attached(page)).toContainText(["uno.txt"]);
  await attach(page, ...["dos", "tres", "cuatro", "cinco", "seis"].map((name) => fileOf(`${name}.txt`, name)));
  await isSaid(page, "«seis.txt» no se adjuntó: van hasta 5 archivos.");
  await expect(attached(page)).toHaveCount(5);
  await expect(field(page)).toHaveValue("Van los archivos.");
  await page.getByRole("button", { name: "Enviar respuesta" }).click();
  await expect(history(page).getByRole("link", { name: "cinco.txt" })).toBeVisible();
  await expect(page.getByText("«seis.txt»")).toBeHidden();
});

test("files and text outlive a colleague's change, a reload and another machine, and go with the answer at last", async ({
  page,
  other,
  desk,
  signIn,
}) => {
  const { number } = await openRequest(desk);
  await signIn(page, "agente@demo.test");
  await openLive(page, `/desk/requests/${number}`);
  await field(page).fill("Va el acuse.");
  await attach(page, fileOf("acuse.txt"));
  await isSaid(page, "acuse.txt quedó adjunto");
  await signIn(other, "supervisor@demo.test");
  await openLive(other, `/desk/requests/${number}`);
  await expect(other.getByText("acuse.txt")).toBeHidden();
  await other.getByLabel("Estado").selectOption("waiting");
  await expect(page.getByLabel("Estado")).toHaveValue("waiting");
  await page.getByRole("button", { name: "Enviar respuesta" }).click();
  const notice = page.getByRole("alert").filter({ hasText: "Su respuesta no se envió" });
  await expect(notice).toBeVisible();
  await expect(attached(page)).toContainText(["acuse.txt"]);

  await signIn(other, "agente@demo.test");
  await openLive(other, `/desk/requests/${number}`);
  await expect(attached(other)).toContainText(["acuse.txt"]);
  await expect(field(other)).toHaveValue("Va el acuse.");

  await notice.getByRole("button", { name: "Ya lo vi: enviar" }).click();
  await expect(history(page).getByRole("link", { name: "acuse.txt" })).toBeVisible();
  await expect(history(page).getByText("Va el acuse.")).toHaveCount(1);
  await expect(attached(page)).toHaveCount(0);
});

test("what is attached to an answer that may not be sent any more is kept with the note that it becomes", async ({
  page,
  other,
  openForTwo,
}) => {
  await openForTwo();
  await field(page).fill("Con lo que averigüé");
  await attach(page, fileOf("hallazgo.txt"));
  await isSaid(page, "hallazgo.txt quedó adjunto");
  await other.keyboard.press("e");
  await other.getByLabel("Motivo").fill("La tomo yo.");
  await other.getByRole("button", { name: "Escalar al nivel 2" }).last().click();
  await expect(page.getByText("Está en el nivel 2")).toBeVisible();
  await expect(page.getByRole("button", { name: "Adjuntar archivos" })).toBeDisabled();
  await page.getByRole("button", { name: "Guardar como nota" }).click();
  const note = history(page).getByRole("listitem").filter({ hasText: "Con lo que averigüé" });
  await expect(note).toContainText("Nota interna");
  await expect(note.getByRole("link", { name: "hallazgo.txt" })).toBeVisible();
});

test.describe(() => {
  test.use({ expectedComplaint: /ERR_FAILED|ERR_CONNECTION|ERR_INTERNET|status of 404/ });

  test("a lost connection costs neither the file nor the text: both go again by a button, and once", async ({
    page,
    desk,
    signIn,
  }) => {
    const { number } = await openRequest(desk);
    await signIn(page, "agente@demo.test");
    await openLive(page, `/desk/requests/${number}`);
    await field(page).fill("Va el acuse.");
    await page.route("**/api/attachments?**", (route) => route.abort("failed"));
    await attach(page, fileOf("acuse.txt"));
    await expect(attached(page)).toContainText(["No subió. Sigue aquí."]);
    await isSaid(page, "Un archivo no subió");
    await expect(page.getByRole("button", { name: "Enviar respuesta" })).toBeDisabled();
    await field(page).press("Control+Enter");
    await page.unroute("**/api/attachments?**");
    await page.getByRole("button", { name: "Subir otra vez acuse.txt" }).click();
    await isSaid(page, "acuse.txt quedó adjunto");

    // The answer to the sending is lost on its way back: the desk has it already.
    let lost = 0;
    await page.route(`**/desk/requests/${number}`, async (route) => {
      if (route.request().method() !== "POST" || lost > 0) return route.fallback();
      lost += 1;
      await route.fetch();
      await route.abort("failed");
    });
    await page.getByRole("button", { name: "Enviar respuesta" }).click();
    await expect(page.getByText("No hubo respuesta de la mesa")).toBeVisible();
    await expect(field(page)).toHaveValue("Va el acuse.");
    await page.getByRole("button", { name: "Enviar respuesta" }).click();
    await expect(field(page)).toHaveValue("");
    await expect(history(page).getByRole("link", { name: "acuse.txt" })).toHaveCount(1);
    await expect(history(page).getByText("Va el acuse.")).toHaveCount(1);
    await expect(attached(page)).toHaveCount(0);
  });

  test("a file on its way shows how far it is, goes on while another request is looked at, and can be stopped", async ({
    page,
    desk,
    signIn,
  }) => {
    const [{ number }, other] = [await openRequest(desk), await openRequest(desk, { subject: "La otra" })];
    await signIn(page, "agente@demo.test");
    await openLive(page, `/desk/requests/${number}`);
    await field(page).fill("Va el acuse.");
    let goOn = () => {};
    const waiting = new Promise<void>((resolve) => {
      goOn = resolve;
    });
    await page.route("**/api/attachments?**", async (route) => {
      await waiting;
      await route.continue().catch(() => {});
    });
    await attach(page, fileOf("lento.txt"), fileOf("de más.txt"));
    await expect(page.getByRole("progressbar", { name: "Subida de lento.txt" })).toBeVisible();
    await isSaid(page, "Los archivos están subiendo");
    await field(page).press("Control+Enter");
    await page.getByRole("button", { name: "Cancelar la subida de de más.txt" }).click();
    await expect(attached(page)).toHaveCount(1);

    await page
      .getByRole("link", { name: /La otra/ })
      .first()
      .click();
    await expect(page.getByRole("heading", { name: "La otra" })).toBeVisible();
    await expect(attached(page)).toHaveCount(0);
    goOn();
    await isSaid(page, "lento.txt quedó adjunto");
    expect(other.number).not.toBe(number);
    await page.goBack();
    await expect(attached(page)).toHaveCount(1);
    await page.getByRole("button", { name: "Enviar respuesta" }).click();
    await expect(history(page).getByRole("link", { name: "lento.txt" })).toBeVisible();
    await expect(history(page).getByText("Va el acuse.")).toHaveCount(1);
  });

  test("a file that was removed from elsewhere stops the answer, which says so and keeps both", async ({
    page,
    other,
    desk,
    signIn,
  }) => {
    const { number } = await openRequest(desk);
    for (const one of [page, other]) await signIn(one, "agente@demo.test");
    await openLive(page, `/desk/requests/${number}`);
    await field(page).fill("Va el acuse.");
    await attach(page, fileOf("acuse.txt"));
    await isSaid(page, "acuse.txt quedó adjunto");
    await openLive(other, `/desk/requests/${number}`);
    const removed = other.waitForResponse((answer) => answer.request().method() === "DELETE");
    await other.getByRole("button", { name: "Quitar acuse.txt" }).click();
    expect((await removed).status()).toBe(200);
    await page.getByRole("button", { name: "Enviar respuesta" }).click();
    await expect(page.getByText("Un archivo adjunto ya no estaba")).toBeVisible();
    await expect(field(page)).toHaveValue("Va el acuse.");
    await page.getByRole("button", { name: "Subir otra vez acuse.txt" }).click();
    await isSaid(page, "acuse.txt quedó adjunto");
    await page.getByRole("button", { name: "Enviar respuesta" }).click();
    await expect(history(page).getByRole("link", { name: "acuse.txt" })).toBeVisible();
  });
});

test("a file is neither sent nor removed in somebody's name by another site, nor by who is not signed in, nor too large", async ({
  desk,
}) => {
  const { number } = await openRequest(desk);
  const session = await startSessionOf(desk.database, "agente@demo.test", desk.now);
  const ask = async (method: "POST" | "DELETE", path: string, headers: Record<string, string>, body = "una prueba") => {
    const answer = await fetch(desk.url + path, {
      method,
      headers: { "sec-fetch-site": "same-origin", cookie: `canal-session=${session}`, ...headers },
      ...(method === "POST" ? { body } : {}),
    });
    return { status: answer.status, said: await answer.json() };
  };
  const address = `/api/attachments?number=${number}&kind=internal&name=nota.txt`;
  const { status, said } = await ask("POST", address, {});
  expect(status).toBe(200);
  const file = `/api/attachments/${said.id}`;
  for (const [headers, refused] of [
    [{ "sec-fetch-site": "cross-site" }, 403],
    [{ "sec-fetch-site": "same-site" }, 403],
    [{ cookie: "" }, 401],
    [{ cookie: `canal-session=${"x".repeat(43)}` }, 401],
  ] as const) {
    expect((await ask("POST", address, headers)).status).toBe(refused);
    expect((await ask("DELETE", file, headers)).status).toBe(refused);
  }
  expect(await ask("POST", address, {}, "x".repeat(11 * MB))).toEqual({
    status: 400,
    said: { refused: "invalid", rule: "too_large" },
  });
  const other = await startSessionOf(desk.database, "admin@demo.test", desk.now);
  expect((await ask("DELETE", file, { cookie: `canal-session=${other}` })).status).toBe(404);
  expect((await ask("DELETE", file, {})).status).toBe(200);
  expect((await ask("DELETE", file, {})).status).toBe(404);
});

test("an answer and a note are kept apart while one looks at the other", async ({ page, desk, signIn }) => {
  const { number } = await openRequest(desk);
  await signIn(page, "agente@demo.test");
  await openLive(page, `/desk/requests/${number}`);
  await field(page).fill("La respuesta");
  await expect(page.getByText("Borrador guardado")).toBeVisible();
  await attach(page, fileOf("para-el-cliente.txt"));
  await isSaid(page, "para-el-cliente.txt quedó adjunto");
  await page.getByRole("radio", { name: /^Nota interna/ }).check({ force: true });
  await expect(field(page)).toHaveValue("");
  await expect(attached(page)).toHaveCount(0);
  await field(page).fill("La nota");
  await page.getByRole("radio", { name: /^Respuesta/ }).check({ force: true });
  await expect(field(page)).toHaveValue("La respuesta");
  await expect(attached(page)).toContainText(["para-el-cliente.txt"]);
});

test("all of it is done by keys alone", async ({ page, desk, signIn }) => {
  const { number } = await openRequest(desk);
  await signIn(page, "agente@demo.test");
  await openLive(page, `/desk/requests/${number}`);
  // The browser is told early that the choice is ours: a key is quicker than the telling.
  const choosing = page.waitForEvent("filechooser");
  await page.keyboard.press("r");
  await page.keyboard.type("Va uno.");
  await page.keyboard.press("Tab");
  await expect(page.getByRole("button", { name: "Adjuntar archivos" })).toBeFocused();
  await page.keyboard.press("Enter");
  await (await choosing).setFiles([fileOf("uno.txt"), fileOf("dos.txt", "dos")]);
  await expect(attached(page)).toHaveCount(2);
  await isSaid(page, "dos.txt quedó adjunto");
  await page.keyboard.press("Shift+Tab");
  await expect(page.getByRole("button", { name: "Quitar dos.txt" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("button", { name: "Adjuntar archivos" })).toBeFocused();
  await expect(attached(page)).toHaveCount(1);
  await field(page).press("Control+Enter");
  await expect(history(page).getByRole("link", { name: "uno.txt" })).toBeVisible();
});

for (const colorScheme of ["light", "dark"] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme, expectedComplaint: /ERR_FAILED/ });

    test(`files of every state stand in nobody's way, at any size, ${colorScheme}`, async ({ page, desk, signIn }) => {
      const { number } = await openRequest(desk);
      await signIn(page, "agente@demo.test");
      await openLive(page, `/desk/requests/${number}`);
      await attach(page, fileOf(`${"captura-de-la-pantalla-".repeat(8)}.png`));
      await isSaid(page, "quedó adjunto");
      await page.route("**/api/attachments?**", (route) =>
        route.request().url().includes("perdido") ? route.abort("failed") : undefined,
      );
      await attach(page, fileOf("perdido.txt"), fileOf("en-camino.txt"), {
        ...fileOf("vacío.txt"),
        buffer: Buffer.alloc(0),
      });
      await expect(page.getByRole("button", { name: "Subir otra vez perdido.txt" })).toBeVisible();
      await expect(page.getByRole("progressbar", { name: "Subida de en-camino.txt" })).toBeVisible();
      await isSaid(page, "«vacío.txt»");
      for (const [width, height] of [
        [360, 740],
        [768, 1024],
        [1440, 900],
      ] as const) {
        await page.setViewportSize({ width, height });
        expect(await obstacles(page), `${width} px`).toEqual([]);
        expect(await beyondTheSide(page), `${width} px`).toEqual([]);
      }
      await page.unrouteAll({ behavior: "ignoreErrors" });
    });
  });
}
