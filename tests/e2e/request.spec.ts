import { mkdir, truncate, writeFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { beyondTheSide } from "#tests/fixtures/beyond-the-side.ts";
import { obstacles } from "#tests/fixtures/obstacles.ts";
import { openLive } from "#tests/fixtures/opening.ts";
import { fileOf, fillRequest, openRequestBy, sendRequest } from "#tests/fixtures/request-form.ts";
import { expect, test } from "#tests/fixtures/test.ts";

/** The browser tells of every answer that is a refusal; these are what the tests provoke. */
const REFUSED = /status of 4\d\d/;

for (const javaScriptEnabled of [true, false]) {
  const how = javaScriptEnabled ? "with scripts" : "without scripts";

  test.describe(how, () => {
    test.use({ javaScriptEnabled, expectedComplaint: REFUSED });

    test(`a request is opened, and its answer stays after a reload, ${how}`, async ({ page }) => {
      const { number, link } = await openRequestBy(page, "/solicitud?requestType=incident&priority=P2");
      expect(number).toMatch(/^CA-2026-\d{6}$/);
      expect(link).toMatch(/\/s\/[\w-]{43}$/);
      await expect(page.getByText("Atiende ahora, hasta las 7:00 p. m.")).toBeVisible();
      await page.reload();
      await expect(page.getByRole("heading", { level: 1 })).toContainText(number);
    });

    test(`what is wrong is said at each field, with all that was typed and the file still there, ${how}`, async ({
      page,
    }) => {
      await openLive(page, "/solicitud");
      await fillRequest(page, { email: "jpena@loscedros", consent: false });
      await page.locator("#files").setInputFiles(fileOf("acuse.txt"));
      await sendRequest(page);

      const errors = page.getByRole("alert").filter({ hasText: "Todavía no se envió: hay 2 cosas por corregir" });
      await expect(errors).toBeVisible();
      if (javaScriptEnabled) await expect(errors).toBeFocused();
      await expect(errors).toContainText("Lo que escribió y su archivo siguen aquí.");
      const email = page.getByLabel("Correo electrónico");
      await expect(email).toHaveValue("jpena@loscedros");
      await expect(email).toHaveAttribute("aria-invalid", "true");
      await expect(email).toHaveAccessibleDescription("Falta el final de la dirección, como .com o .co.");
      await expect(page.getByLabel("Nombre")).toHaveValue("Juan Sebastián Peña");
      await expect(page.getByText("acuse.txt", { exact: true })).toBeVisible();
      await errors.getByRole("link", { name: "Corrija el correo electrónico" }).click();
      await expect(email).toBeFocused();

      await email.fill("jpena@loscedros.example");
      await page.getByRole("checkbox", { name: /Autorizo/ }).check();
      await sendRequest(page);
      await expect(page.getByText("Solicitud recibida")).toBeVisible();
      await page.getByRole("link", { name: "Ver la solicitud" }).click();
      await expect(page.getByRole("link", { name: "acuse.txt" })).toBeVisible();
    });

    test(`two tabs each mend their own request, with its files, ${how}`, async ({ page, context }) => {
      const refuse = async (tab: Page, subject: string, file: string) => {
        await openLive(tab, "/solicitud");
        await fillRequest(tab, { consent: false });
        await tab.getByLabel("Asunto").fill(subject);
        await tab.locator("#files").setInputFiles(fileOf(file));
        await sendRequest(tab);
        await expect(tab.getByText("Todavía no se envió")).toBeVisible();
      };
      const other = await context.newPage();
      await refuse(page, "La primera", "primera.txt");
      await refuse(other, "La segunda", "segunda.txt");
      await page.reload();
      await expect(page.getByLabel("Asunto")).toHaveValue("La primera");
      for (const [tab, subject, file] of [
        [page, "La primera", "primera.txt"],
        [other, "La segunda", "segunda.txt"],
      ] as const) {
        await expect(tab.getByText(file, { exact: true })).toBeVisible();
        await tab.getByRole("checkbox", { name: /Autorizo/ }).check();
        await sendRequest(tab);
        await expect(tab.getByText("Solicitud recibida")).toBeVisible();
        await tab.getByRole("link", { name: "Ver la solicitud" }).click();
        await expect(tab.getByRole("heading", { level: 1 })).toHaveText(subject);
        await expect(tab.locator(".files a")).toHaveText([file]);
      }
      expect((await context.cookies()).filter(({ name }) => name.startsWith("held_request"))).toEqual([]);
    });

    test(`a held file can be taken off, ${how}`, async ({ page }) => {
      await openLive(page, "/solicitud");
      await fillRequest(page, { consent: false });
      await page.locator("#files").setInputFiles([fileOf("uno.txt", "uno"), fileOf("dos.txt", "dos")]);
      await sendRequest(page);
      await expect(page.getByText("Todavía no se envió")).toBeVisible();
      await page.getByRole("button", { name: "Quitar uno.txt" }).click();
      await expect(page.getByText("uno.txt", { exact: true })).toBeHidden();
      await page.getByRole("checkbox", { name: /Autorizo/ }).check();
      await sendRequest(page);
      await page.getByRole("link", { name: "Ver la solicitud" }).click();
      await expect(page.getByRole("link", { name: "dos.txt" })).toBeVisible();
      await expect(page.getByRole("link", { name: "uno.txt" })).toBeHidden();
    });

    if (!javaScriptEnabled)
      test("files of more than 50 MB are refused with the reason at their field, and what was typed before is there", async ({
        page,
      }, testInfo) => {
        await mkdir(testInfo.outputDir, { recursive: true });
        const huge = testInfo.outputPath("video.mp4");
        await writeFile(huge, "");
        await truncate(huge, 60 * 1024 * 1024);
        await openLive(page, "/solicitud");
        await fillRequest(page);
        await page.locator("#files").setInputFiles(huge);
        await sendRequest(page);
        await expect(page.locator("#files")).toHaveAccessibleDescription(/Los archivos pasan de 50 MB/);
        await expect(page.getByLabel("Asunto")).toHaveValue("Acuses sin estampa de tiempo");
      });

    test(`a complaint is filed without saying who complains, ${how}`, async ({ page }) => {
      await openLive(page, "/solicitud?requestType=complaint");
      await expect(page.getByText("¿Qué tan urgente es?")).toBeHidden();
      await page.getByLabel("Asunto").fill("La atención de ayer");
      await page.getByLabel("Cuéntenos qué pasa").fill("No me dejaron hablar.");
      await page.getByRole("checkbox", { name: "Presentarla sin decir quién soy" }).check();
      await expect(page.getByLabel("Nombre")).toBeHidden();
      await sendRequest(page);
      await expect(page.getByText("como no dejó datos, es la única manera de volver")).toBeVisible();
    });

    test(`for a critical matter the number to call comes first, ${how}`, async ({ page }) => {
      await openLive(page, "/solicitud?requestType=incident&priority=P1");
      const first = page.getByRole("alert").filter({ hasText: "llame primero" });
      await expect(first.getByRole("link", { name: "(571) 744 27 27" })).toBeVisible();
      await page.getByLabel("¿Qué necesita?").selectOption("claim");
      await expect(first).toBeHidden();
    });
  });
}

test.describe("at night", () => {
  test.use({ now: "2026-11-29T02:00:00-05:00" });

  test("a critical matter is sent to the line that answers, and the form says from when it is attended", async ({
    page,
  }) => {
    await openLive(page, "/solicitud?requestType=incident&priority=P1");
    const first = page.getByRole("alert").filter({ hasText: "llame primero" });
    await expect(first.getByRole("link", { name: "(57) 318 717 49 37" })).toBeVisible();
    await fillRequest(page);
    await sendRequest(page);
    await expect(page.getByRole("heading", { name: "Es crítico: llame ahora" })).toBeVisible();
    await expect(page.getByText("Ahora está cerrado; abre mañana 7:00 a. m.")).toBeVisible();
  });
});

test("opened again later, the answer says who attends then, and when it was received", async ({ page, desk }) => {
  await openRequestBy(page, "/solicitud?requestType=incident&priority=P2");
  await expect(page.getByText("Atiende ahora, hasta las 7:00 p. m.")).toBeVisible();
  await desk.setClock(Date.parse("2026-11-24T19:00:00-05:00"));
  await page.reload();
  await expect(page.getByText("Ahora está cerrado; abre mañana 7:00 a. m.")).toBeVisible();
  await expect(page.getByText(/^Hoy, martes 24 de noviembre/)).toBeVisible();
  await expect(page.getByText("Atiende ahora")).toBeHidden();
});

test("a file is called as it was where it came from", async ({ page }) => {
  await openLive(page, "/solicitud");
  await fillRequest(page);
  await page.locator("#files").setInputFiles(fileOf('ñandú "q" 100%.txt'));
  await sendRequest(page);
  await page.getByRole("link", { name: "Ver la solicitud" }).click();
  await expect(page.locator(".files a")).toHaveText(['ñandú "q" 100%.txt']);
});

test("the answer names the day as each language writes it", async ({ page }) => {
  await openRequestBy(page, "/solicitud?requestType=incident&priority=P2");
  await expect(page.getByText(/^Hoy, martes 24 de noviembre/)).toBeVisible();
  await page.goto("/en/solicitud/recibida");
  await expect(page.getByText(/^Today, Tuesday 24 November/)).toBeVisible();
});

test("two requests that are opened in two tabs each keep their answer, in the other language too", async ({
  page,
  context,
}) => {
  const other = await context.newPage();
  const [first, second] = [await openRequestBy(page), await openRequestBy(other)];
  for (const [tab, { number, link }] of [
    [page, first],
    [other, second],
  ] as const) {
    await tab.reload();
    await expect(tab.getByRole("heading", { level: 1 })).toContainText(number);
    await expect(tab.locator(".box a")).toHaveAttribute("href", link);
  }
  await page.getByRole("link", { name: "English" }).click();
  await expect(page).toHaveURL(`/en/solicitud/recibida?radicado=${first.number}`);
  await expect(page.getByRole("heading", { level: 1 })).toContainText(first.number);
});

test("sending twice opens one request", async ({ page, request, baseURL }) => {
  await openLive(page, "/solicitud");
  const key = (await page.locator("input[name=key]").getAttribute("value")) ?? "";
  const send = async () => {
    const answer = await request.post(`${baseURL}/solicitud/enviar?in=es`, {
      headers: { origin: baseURL ?? "" },
      maxRedirects: 0,
      multipart: {
        key,
        requestType: "incident",
        priority: "P3",
        subject: "Dos veces",
        text: "Va dos veces.",
        name: "Ana",
        email: "ana@empresa.example",
        consent: "1",
        files: fileOf("uno.txt"),
      },
    });
    expect(answer.status()).toBe(303);
    const received = await request.get(`${baseURL}/solicitud/recibida`);
    return /CA-2026-\d{6}/.exec(await received.text())?.[0];
  };
  const first = await send();
  expect(first).toBeDefined();
  expect(await send()).toBe(first);
});

test("a browser carries the answers to its last five openings, and no more", async ({ page }) => {
  const opened: string[] = [];
  for (let times = 0; times < 6; times += 1) opened.push((await openRequestBy(page)).number);
  const carried = (await page.context().cookies()).map(({ name }) => name).filter((name) => name.startsWith("opened_"));
  expect([...new Set(carried)].sort()).toEqual(opened.slice(1).map((number) => `opened_${number}`));
});

test("what was typed is there after a reload, and gone once it is sent", async ({ page }) => {
  await openLive(page, "/solicitud");
  await fillRequest(page);
  await page.reload();
  await expect(page.getByText("Recuperamos lo que había escrito")).toBeVisible();
  await expect(page.getByLabel("Asunto")).toHaveValue("Acuses sin estampa de tiempo");
  await expect(page.getByRole("checkbox", { name: /Autorizo/ })).toBeChecked();
  await sendRequest(page);
  await expect(page.getByText("Solicitud recibida")).toBeVisible();
  await openLive(page, "/solicitud");
  await expect(page.getByLabel("Asunto")).toHaveValue("");
});

test.describe("after a refusal", () => {
  test.use({ expectedComplaint: REFUSED });

  test("what was corrected and added is there after a reload, and gone once it is sent", async ({ page }) => {
    await openLive(page, "/solicitud");
    await fillRequest(page, { email: "jpena@loscedros", consent: false });
    await page.locator("#files").setInputFiles(fileOf("acuse.txt"));
    await sendRequest(page);
    await expect(page.getByText("Todavía no se envió")).toBeVisible();
    await page.getByLabel("Correo electrónico").fill("jpena@loscedros.example");
    await page.getByLabel("Empresa").fill("Los Cedros");
    await page.getByRole("checkbox", { name: /Autorizo/ }).check();
    await page.reload();
    await expect(page.getByText("Recuperamos lo que había escrito. Si después agregó otros archivos")).toBeVisible();
    await expect(page.getByLabel("Correo electrónico")).toHaveValue("jpena@loscedros.example");
    await expect(page.getByLabel("Empresa")).toHaveValue("Los Cedros");
    await expect(page.getByRole("checkbox", { name: /Autorizo/ })).toBeChecked();
    await expect(page.getByText("acuse.txt", { exact: true })).toBeVisible();
    await sendRequest(page);
    await expect(page.getByText("Solicitud recibida")).toBeVisible();
    expect(await page.evaluate(() => JSON.stringify(sessionStorage))).not.toContain("Los Cedros");
    await openLive(page, "/solicitud");
    await expect(page.getByLabel("Empresa")).toHaveValue("");
  });

  test("the other language has the same form, with what was typed, its files and what is wrong", async ({ page }) => {
    await openLive(page, "/solicitud");
    await fillRequest(page, { email: "jpena@loscedros", consent: false });
    await page.locator("#files").setInputFiles(fileOf("acuse.txt"));
    await sendRequest(page);
    await expect(page.getByText("Todavía no se envió")).toBeVisible();
    await page.getByLabel("Empresa").fill("Los Cedros");
    await page.getByRole("link", { name: "English" }).click();
    await expect(page.getByText("Not sent yet: 2 things are to be corrected")).toBeVisible();
    await expect(page.getByLabel("Subject")).toHaveValue("Acuses sin estampa de tiempo");
    await expect(page.getByLabel("Company")).toHaveValue("Los Cedros");
    await expect(page.getByText("acuse.txt", { exact: true })).toBeVisible();
    await page.getByLabel("E-mail").fill("jpena@loscedros.example");
    await page.getByRole("checkbox", { name: /I consent/ }).check();
    await page.getByRole("button", { name: "Send the request" }).click();
    await expect(page).toHaveURL(/\/en\/solicitud\/recibida/);
  });

  test("beyond five, the oldest loses its files, is told so, and keeps what this tab has of it", async ({
    page,
    context,
  }) => {
    await openLive(page, "/solicitud");
    await fillRequest(page, { consent: false });
    await page.locator("#files").setInputFiles(fileOf("acuse.txt"));
    await sendRequest(page);
    await expect(page.getByText("Todavía no se envió")).toBeVisible();
    const other = await context.newPage();
    for (let count = 0; count < 5; count += 1) {
      await openLive(other, "/solicitud");
      await sendRequest(other);
      await expect(other.getByText("Todavía no se envió")).toBeVisible();
    }
    expect(
      (await context.cookies()).filter(({ name, path }) => /^held/.test(name) && path === "/solicitud"),
    ).toHaveLength(5);
    await page.getByRole("checkbox", { name: /Autorizo/ }).check();
    await sendRequest(page);
    await expect(page.getByText("ya no están guardados").first()).toBeVisible();
    await expect(page.getByLabel("Asunto")).toHaveValue("Acuses sin estampa de tiempo");
    await sendRequest(page);
    await expect(page.getByText("Solicitud recibida")).toBeVisible();
  });
});

test.describe("a sending that fails", () => {
  test.use({ expectedComplaint: /ERR_INTERNET_DISCONNECTED|status of 503/ });

  test("keeps what was typed and says what to do; sent again, it opens one request", async ({ page, context }) => {
    await openLive(page, "/solicitud");
    await fillRequest(page);
    await context.setOffline(true);
    await sendRequest(page);
    await expect(page.getByRole("alert").filter({ hasText: "no hay conexión" })).toBeVisible();
    await expect(page.getByLabel("Asunto")).toHaveValue("Acuses sin estampa de tiempo");
    await context.setOffline(false);
    await page.route("**/solicitud/enviar*", (route) => route.fulfill({ status: 503, body: "" }), { times: 1 });
    await sendRequest(page);
    await expect(page.getByRole("alert").filter({ hasText: "está ocupado" })).toBeVisible();
    await sendRequest(page);
    await expect(page.getByText("Solicitud recibida")).toBeVisible();
  });
});

test("a file that is too large is refused before it is sent, with the reason at its field", async ({ page }) => {
  await openLive(page, "/solicitud");
  await expect(page.getByText("Agregar archivo")).toBeVisible();
  const huge = { name: "video.mp4", mimeType: "video/mp4", buffer: Buffer.alloc(10 * 1024 * 1024 + 1) };
  await page.locator("#files").setInputFiles([huge, fileOf("nota.txt")]);
  await expect(page.getByText("No se agregó lo que pasa de 10 MB: video.mp4")).toBeVisible();
  await expect(page.getByRole("button", { name: "Quitar nota.txt" })).toBeVisible();
  await expect(page.getByRole("button", { name: "Quitar video.mp4" })).toBeHidden();
});

test("the form is filled in and sent by keyboard alone", async ({ page }) => {
  await openLive(page, "/solicitud?requestType=claim");
  await expect(page.getByText("Agregar archivo")).toBeVisible();
  await page.getByLabel("¿Qué necesita?").focus();
  for (const typed of ["Cobro doble", "Me cobraron dos veces.", null, "Ana", "ana@empresa.example"]) {
    await page.keyboard.press("Tab");
    if (typed !== null) await page.keyboard.type(typed);
  }
  for (let tab = 0; tab < 5; tab += 1) await page.keyboard.press("Tab");
  await page.keyboard.press("Space");
  await expect(page.getByRole("checkbox", { name: /Autorizo/ })).toBeChecked();
  await page.getByLabel("Correo electrónico").focus();
  await page.keyboard.press("Enter");
  await expect(page.getByText("Solicitud recibida")).toBeVisible();
});

for (const colorScheme of ["light", "dark"] as const) {
  test.describe(`in the ${colorScheme} theme`, () => {
    test.use({ colorScheme, viewport: { width: 360, height: 740 }, expectedComplaint: REFUSED });

    test(`no page of a request has an obstacle or is wider than a phone, ${colorScheme}`, async ({ page }) => {
      const look = async (what: string) => {
        expect(await obstacles(page), what).toEqual([]);
        expect(await beyondTheSide(page), what).toEqual([]);
      };
      await openLive(page, "/solicitud?requestType=incident&priority=P1");
      await look("the form");
      await fillRequest(page, { email: "no", consent: false });
      await page.locator("#files").setInputFiles(fileOf("acuse.txt"));
      await sendRequest(page);
      await expect(page.getByText("Todavía no se envió")).toBeVisible();
      await expect(page).toHaveTitle("Abrir una solicitud, hay 2 cosas por corregir");
      await look("the form with errors");
      await page.getByLabel("Correo electrónico").fill("ana@empresa.example");
      await page.getByRole("checkbox", { name: /Autorizo/ }).check();
      await sendRequest(page);
      await expect(page.getByText("Solicitud recibida")).toBeVisible();
      await look("the answer");
      await page.getByRole("link", { name: "Ver la solicitud" }).click();
      await expect(page.getByRole("heading", { name: "Conversación" })).toBeVisible();
      await look("the request");
      for (const path of ["/seguir", "/seguir?pedido=1", "/datos", "/en/datos", "/s/nothing", "/en/solicitud"]) {
        await page.goto(path);
        await look(path);
      }
    });
  });
}

for (const colorScheme of ["light", "dark"] as const)
  test.describe(`enlarged, ${colorScheme}`, () => {
    test.use({ colorScheme, expectedComplaint: REFUSED });

    for (const [how, size] of [
      // What a browser does when it enlarges a window of 1440 × 900.
      ["200 %", { width: 720, height: 450 }],
      ["400 %", { width: 360, height: 225 }],
    ] as const)
      test(`the form is filled, corrected and sent at ${how}, and nothing is cut off`, async ({ page }) => {
        await page.setViewportSize(size);
        await openLive(page, "/solicitud?requestType=complaint");
        expect(await obstacles(page)).toEqual([]);
        expect(await beyondTheSide(page)).toEqual([]);
        await fillRequest(page, { consent: false });
        await page.locator("#files").setInputFiles(fileOf(`${"un-nombre-largo-".repeat(8)}.txt`));
        await sendRequest(page);
        const errors = page.getByRole("alert").filter({ hasText: "Todavía no se envió" });
        await expect(errors).toBeInViewport();
        expect(await obstacles(page)).toEqual([]);
        expect(await beyondTheSide(page)).toEqual([]);
        await page.getByRole("checkbox", { name: /Autorizo/ }).check();
        await sendRequest(page);
        await expect(page.getByText("Solicitud recibida")).toBeVisible();
        expect(await obstacles(page)).toEqual([]);
        expect(await beyondTheSide(page)).toEqual([]);
      });
  });

test.describe("while a channel for messages is closed", () => {
  test.use({ now: "2026-11-24T21:30:00-05:00" });

  test("what says that one may write now leads to writing, and not to a telephone that nobody answers", async ({
    page,
  }) => {
    await openLive(page, "/solicitud?requestType=claim");
    const beside = page.getByRole("complementary", { name: "¿Prefiere hablar ya?" });
    await expect(beside).toContainText("Escriba ahora");
    await expect(beside.getByRole("link", { name: "certicamararesponde@certicamara.com" })).toBeVisible();
    await expect(beside.getByRole("link", { name: /marque/ })).toBeHidden();
  });
});
