import { readFile } from "node:fs/promises";
import { beyondTheSide } from "#tests/fixtures/beyond-the-side.ts";
import { obstacles } from "#tests/fixtures/obstacles.ts";
import { openLive } from "#tests/fixtures/opening.ts";
import { openRequest, openTwoPages } from "#tests/fixtures/requests.ts";
import { expect, testWithOwnDesk as own, test } from "#tests/fixtures/test.ts";

const WIDTHS = [360, 768, 1000, 1440] as const;

test.describe("every page of the desk", () => {
  // Eight pages, each looked over by axe.
  test.describe.configure({ timeout: 90_000 });
  // One of them is of a request that does not exist.
  test.use({ expectedComplaint: /status of 404/ });

  for (const colorScheme of ["light", "dark"] as const) {
    for (const width of WIDTHS) {
      test(`is open to everybody and fits: ${width} px, ${colorScheme}`, async ({ page, desk, signIn }) => {
        const { number } = await openRequest(desk, { subject: "Una que se mira con calma" });
        await page.emulateMedia({ colorScheme });
        await page.setViewportSize({ width, height: 800 });
        await signIn(page, "agente@demo.test");
        const addresses = [
          "/desk",
          "/desk/requests",
          "/desk/requests?q=calma",
          "/desk/requests?status=closed&priority=P4",
          `/desk/requests/${number}`,
          "/desk/requests/CA-2026-999999",
          "/desk/log",
          "/desk/call?number=3105550142",
        ];
        for (const address of addresses) {
          await page.goto(address);
          await expect(page.getByRole("main")).toBeVisible();
          expect(await obstacles(page), address).toEqual([]);
          expect(await beyondTheSide(page), address).toEqual([]);
        }
      });
    }
  }

  for (const colorScheme of ["light", "dark"] as const)
    test(`is open to everybody and fits: the outbox, ${colorScheme}`, async ({ page, signIn }) => {
      await page.emulateMedia({ colorScheme });
      await signIn(page, "admin@demo.test");
      await page.goto("/admin/outbox");
      for (const width of WIDTHS) {
        await page.setViewportSize({ width, height: 800 });
        expect(await obstacles(page), `${width} px`).toEqual([]);
        expect(await beyondTheSide(page), `${width} px`).toEqual([]);
      }
    });

  test("is open to everybody with its dialogs, its filters and what is chosen open", async ({ page, desk, signIn }) => {
    const { number } = await openRequest(desk);
    await signIn(page, "agente@demo.test");
    await openLive(page, `/desk/requests/${number}`);
    await page.getByRole("button", { name: "Filtrar" }).click();
    await page.getByRole("button", { name: "Elegir varias" }).click();
    expect(await obstacles(page)).toEqual([]);
    for (const [open, name] of [
      ["e", "Escalar al nivel 2"],
      ["?", "Atajos del teclado"],
      ["Control+k", "Ir a o hacer"],
    ] as const) {
      await page.keyboard.press(open);
      await expect(page.getByRole("dialog", { name })).toBeVisible();
      expect(await obstacles(page), name).toEqual([]);
      await page.keyboard.press("Escape");
      await expect(page.getByRole("dialog", { name })).toBeHidden();
    }
  });
});

own(
  "on a phone there is the list, then the request, with its actions at hand, and the way back",
  async ({ page, desk, signIn }) => {
    const { number } = await openRequest(desk, { priority: "P1", subject: "Desde el teléfono" });
    await page.setViewportSize({ width: 360, height: 740 });
    await signIn(page, "agente@demo.test");
    await openLive(page, "/desk/requests");
    await page.getByRole("button", { name: "Vistas" }).click();
    await page.getByRole("link", { name: /^Sin asignar/ }).click();
    await expect(page.getByRole("heading", { name: /Sin asignar/ })).toBeVisible();
    await page.getByRole("link", { name: "Desde el teléfono" }).click();
    await expect(page.getByRole("heading", { name: "Desde el teléfono" })).toBeInViewport();
    await page.getByRole("button", { name: "Responder" }).click();
    await expect(page.getByRole("textbox", { name: "Texto" })).toBeFocused();
    await expect(page.getByRole("textbox", { name: "Texto" })).toBeInViewport();
    await page.getByRole("textbox", { name: "Texto" }).fill("Ya la reviso.");
    await page.getByRole("button", { name: "Enviar respuesta" }).click();
    await expect(page.getByText("Ya la reviso.")).toBeVisible();
    await page.getByRole("button", { name: "Volver a la lista" }).click();
    await expect(page.getByRole("link", { name: new RegExp(number.slice(-6)) })).toBeInViewport();
  },
);

test("filters and search are in the address, so that a link and a reload show the same", async ({
  page,
  desk,
  signIn,
}) => {
  await openRequest(desk, { subject: "Estampa perdida en el buzón", priority: "P2" });
  await signIn(page, "agente@demo.test");
  await openLive(page, "/desk/requests");
  await page.getByRole("button", { name: "Filtrar" }).click();
  await page.getByRole("region", { name: /Todas/ }).getByLabel("Prioridad").selectOption("P2");
  await expect(page).toHaveURL(/priority=P2/);
  await page.keyboard.press("Escape");
  await page.getByRole("searchbox", { name: "Buscar" }).fill("estampas");
  await page.getByRole("searchbox", { name: "Buscar" }).press("Enter");
  await expect(page).toHaveURL(/q=estampas/);
  const hit = page.getByRole("link", { name: /Estampa perdida/ });
  await expect(hit.locator("mark").first()).toHaveText("Estampa");
  await page.reload();
  await expect(hit).toBeVisible();
});

test("a page that does not listen yet takes no choice and no text: they would be shown and never happen", async ({
  page,
  desk,
  signIn,
}) => {
  const { number } = await openRequest(desk);
  await signIn(page, "agente@demo.test");
  const main = page.getByRole("main");
  const select = (name: string) => main.getByRole("combobox", { name });
  for (const [address, fields] of [
    [
      `/desk/requests/${number}`,
      [
        main.getByRole("textbox", { name: "Texto" }),
        main.getByRole("radio", { name: "Nota interna" }),
        select("Al enviar"),
        select("Prioridad"),
      ],
    ],
    ["/desk/log", [select("Qué necesita")]],
  ] as const) {
    let letGo = () => {};
    const held = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    await page.route(/\/_next\/static\/.*\.js/, async (route) => {
      await held;
      await route.continue();
    });
    await page.goto(address, { waitUntil: "commit" });
    for (const field of fields) await expect(field).not.toBeEditable();
    letGo();
    for (const field of fields) await expect(field).toBeEditable();
    await page.unroute(/\/_next\/static\/.*\.js/);
  }
});

test("what looks like markup in a request is text", async ({ page, desk, signIn }) => {
  const subject = '<img src=x onerror="alert(1)"> **negrita** zopilote';
  const { number } = await openRequest(desk, { subject, text: "<script>alert(1)</script> ⟦zopilote⟧" });
  await signIn(page, "agente@demo.test");
  await openLive(page, `/desk/requests/${number}?q=zopilote`);
  await expect(page.getByRole("heading", { name: subject })).toBeVisible();
  await expect(page.getByText("<script>alert(1)</script>").first()).toBeVisible();
  await expect(page.locator(".desk img, .desk script")).toHaveCount(0);
});

own("a list is paged by where the last page ended", async ({ page, desk, signIn }) => {
  await openTwoPages(desk);
  await signIn(page, "agente@demo.test");
  await openLive(page, "/desk/requests?q=paginada");
  const rows = page.locator(".rows li");
  await expect(rows).toHaveCount(50);
  await page.getByRole("button", { name: "Siguientes" }).click();
  await expect(rows).toHaveCount(2);
  await expect(page).toHaveURL(/cursor=/);
  await page.getByRole("button", { name: "Anteriores" }).click();
  await expect(rows).toHaveCount(50);
});

own("the desk speaks English to whoever chose it", async ({ page, desk, signIn }) => {
  const { number } = await openRequest(desk);
  await signIn(page, "coordinador@demo.test");
  await openLive(page, "/desk/profile");
  await page.getByRole("button", { name: "English" }).click();
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  await openLive(page, `/desk/requests/${number}`);
  await expect(page.getByText("Received by the form")).toBeVisible();
  await expect(page.getByRole("button", { name: "Take it" })).toBeVisible();
  await expect(page.getByText("no mail is configured")).toBeVisible();
});

for (const [now, said] of [
  ["2026-11-24T10:00:00-05:00", /Abierto\s+hasta las 7:00\sp\.\sm\./],
  ["2026-11-24T18:45:00-05:00", /Cierra en 15\smin/],
  ["2026-11-24T19:00:00-05:00", /Cerrado\s+abre mañana 7:00\sa\.\sm\./],
] as const)
  test.describe(now, () => {
    test.use({ now });

    test(`the views say whether the desk is open, and until when, ${now}`, async ({ page, signIn }) => {
      await signIn(page, "agente@demo.test");
      await page.goto("/desk/requests");
      await expect(page.getByRole("navigation", { name: "Vistas" }).getByText(said)).toBeVisible();
    });
  });

test("an administrator is led to the outbox, by mouse and by keys, and nobody else is", async ({
  page,
  other,
  signIn,
}) => {
  await signIn(page, "admin@demo.test");
  await signIn(other, "coordinador@demo.test");
  for (const one of [page, other]) await openLive(one, "/desk");
  await expect(other.getByRole("link", { name: /^Todas/ })).toBeVisible();
  await expect(other.getByRole("link", { name: "Bandeja de salida" })).toBeHidden();
  await page.keyboard.press("Control+k");
  await page.getByRole("combobox").fill("bandeja");
  await expect(page.getByRole("option", { name: "Bandeja de salida" })).toBeVisible();
  await page.keyboard.press("Escape");
  await page.getByRole("link", { name: "Bandeja de salida" }).click();
  await expect(page.getByRole("heading", { name: "Bandeja de salida" })).toBeVisible();
});

test("a colleague on the same request is seen on a phone too", async ({ page, other, desk, signIn }) => {
  const { number } = await openRequest(desk);
  await page.setViewportSize({ width: 360, height: 740 });
  await signIn(page, "agente@demo.test");
  await signIn(other, "supervisor@demo.test");
  for (const one of [page, other]) await openLive(one, `/desk/requests/${number}`);
  await expect(page.getByRole("status").filter({ hasText: "Diana Rojas" })).toBeVisible();
  expect(await beyondTheSide(page)).toEqual([]);
  expect(await obstacles(page)).toEqual([]);
});

test("a request whose words have no spaces fits, on a phone and on a desk", async ({ page, desk, signIn }) => {
  const name = "N".repeat(200);
  const { number } = await openRequest(desk, { subject: "W".repeat(200), text: "x".repeat(300), name, company: name });
  await signIn(page, "agente@demo.test");
  await openLive(page, `/desk/requests/${number}`);
  for (const width of [360, 1440]) {
    await page.setViewportSize({ width, height: 740 });
    expect(await beyondTheSide(page), `${width} px`).toEqual([]);
    const cutOff = page.locator("#composer-audience");
    expect(await cutOff.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)).toBe(0);
  }
});

test("a list is taken along as a table, with its filters and whole, under the name of its view", async ({
  page,
  desk,
  signIn,
}) => {
  const subject = "De las que van a una hoja";
  const { number } = await openRequest(desk, { subject, priority: "P2" });
  const other = await openRequest(desk, { subject, priority: "P4" });
  await signIn(page, "agente@demo.test");
  await openLive(page, `/desk/requests?view=unassigned&priority=P2&cursor=1.00000000-0000-0000-0000-000000000000`);
  const downloading = page.waitForEvent("download");
  await page.getByRole("link", { name: "CSV" }).click();
  const download = await downloading;
  expect(download.suggestedFilename()).toBe("canal-abierto-sin-asignar-2026-11-24.csv");
  const text = await readFile(await download.path(), "utf8");
  expect(text).toMatch(/^\ufeffRadicado;Asunto;Tipo;Prioridad;Estado;Nivel;Asignada a;/);
  expect(text).toContain(`${number};${subject};`);
  expect(text).not.toContain(other.number);
});
