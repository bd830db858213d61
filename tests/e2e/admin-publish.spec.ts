import type { Page } from "@playwright/test";
import { beyondTheSide } from "#tests/fixtures/beyond-the-side.ts";
import type { Desk } from "#tests/fixtures/desk.ts";
import { type Content, saveDraft } from "#tests/fixtures/draft.ts";
import { obstacles } from "#tests/fixtures/obstacles.ts";
import { expectLive, openLive } from "#tests/fixtures/opening.ts";
import { speakTo } from "#tests/fixtures/people.ts";
import { nextRevision, published } from "#tests/fixtures/revision.ts";
import { expect, test as shared, testWithOwnDesk as test } from "#tests/fixtures/test.ts";

function closeSaturdays({ channels }: Content) {
  for (const channel of channels) if (!channel.standby) channel.schedule.weekly.sat = [];
}

const button = (page: Page) => page.getByRole("button", { name: "Publicar la revisión 2" });
const changes = (page: Page) => page.getByRole("region", { name: "Qué cambia" });
const gap = (page: Page, letter: string) => page.getByRole("checkbox", { name: new RegExp(`^${letter} `) });

/** A draft that gives the desk another name, ready to be published with its note. */
async function nameAnew(page: Page, desk: Desk) {
  await saveDraft(desk.database, desk.now, 1, (content) => {
    content.desk.name = "Mesa nueva";
  });
  await openLive(page, "/admin/publish");
  await page.getByLabel("Nota para el historial").fill("Otro nombre.");
}

async function publishSaturdays(page: Page, desk: Desk) {
  await saveDraft(desk.database, desk.now, 1, closeSaturdays);
  await openLive(page, "/admin/publish");
  await gap(page, "A").check();
  await gap(page, "B").check();
  await page.getByLabel("Nota para el historial").fill("Sin atención los sábados.");
  await button(page).click();
  await expect(page.getByRole("status")).toContainText("Publicada la revisión 2: ya rige.");
}

test("Saturdays are closed from a date: compared, each gap confirmed, scheduled, and in force at the hour", async ({
  page,
  desk,
  signIn,
}) => {
  await signIn(page, "admin@demo.test");
  await saveDraft(desk.database, desk.now, 1, closeSaturdays);
  await openLive(page, "/admin/publish");
  await expect(changes(page).getByRole("row", { name: /Teléfono, correo y chat/ })).toContainText("sábado cerrado");
  await expect(page.getByText("los sábados").first()).toContainText("8:00 a. m. – 1:00 p. m.");
  await expect(page.getByText("P1 sigue cubierta a toda hora")).toBeVisible();
  // The legend has the picture's own words.
  await expect(page.getByRole("list", { name: "Convenciones" })).toContainText("Solo línea de críticos");

  // By the keyboard: a pointer of the tests does not press what says that it cannot be used.
  await button(page).press("Enter");
  await expect(gap(page, "A")).toBeFocused();
  await expect(page.getByText("Faltan 2 confirmaciones")).toBeVisible();
  await gap(page, "A").press("Space");
  await gap(page, "B").press("Space");
  await expect(page.getByText("Faltan 2 confirmaciones")).toBeHidden();

  await page.getByLabel("Fecha", { exact: true }).fill("5/12/2026");
  await page.getByLabel("Hora de Bogotá").fill("12:00 a. m.");
  await page.getByLabel("Nota para el historial").fill("Sin atención los sábados.");
  const compare = page.getByRole("button", { name: "Comparar desde entonces" });
  await compare.press("Enter");
  await expect(page.getByText("Sábado 5 de diciembre, a medianoche.")).toBeVisible();
  await expect(compare).toBeFocused();
  await expect(button(page)).toHaveAttribute("aria-disabled", "false");
  await button(page).click();
  await expect(page.getByRole("status")).toContainText(
    "Publicada la revisión 2: rige desde el 5 de diciembre de 2026, 12:00 a. m. Puede deshacerlo: retírela.",
  );
  await expect(page.getByRole("row", { name: /^Revisión 2|^2 / })).toContainText("Programada");

  // A number is corrected before it takes effect.
  await saveDraft(desk.database, desk.now, 1, ({ channels }) => {
    const [contact] = channels.find(({ slug }) => slug === "phone")?.contacts ?? [];
    if (contact?.kind === "phone") Object.assign(contact, { published: "(601) 555 01 23", e164: "+576015550123" });
  });
  await openLive(page, "/admin/publish");
  await expect(page.getByText("La revisión 2, programada para el 5 de diciembre")).toBeVisible();
  await page.getByLabel("Nota para el historial").fill("Número corregido.");
  await page.getByRole("button", { name: "Publicar la revisión 3" }).click();
  await expect(page.getByRole("status")).toContainText("Publicada la revisión 3: ya rige.");
  await expect(page.getByRole("row", { name: /^Revisión 2|^2 / })).toContainText("Reemplazada por la 4");

  // By then the session has ended: a page that is open would ask, and be refused.
  await page.goto("about:blank");
  await desk.setClock("2026-12-05T09:00:00-05:00");
  await openLive(page, "/");
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Cerrado ahora");
  await expect(page.getByText("(601) 555 01 23").first()).toBeVisible();
});

test("what is published is undone by publishing the earlier revision again", async ({ page, desk, signIn }) => {
  await signIn(page, "admin@demo.test");
  await publishSaturdays(page, desk);
  await page.getByRole("button", { name: "Publicar de nuevo la revisión 1" }).click();
  await page.waitForURL("**/admin/publish");
  await expectLive(page);
  await expect(page.getByText("No se abre ninguna")).toBeVisible();
  await page.getByLabel("Nota para el historial").fill("Vuelve el sábado.");
  await page.getByRole("button", { name: "Publicar la revisión 3" }).click();
  await expect(page.getByRole("status")).toContainText("Publicada la revisión 3: ya rige.");
  await page.goto("/admin/revisions?from=1&to=3");
  await expect(page.getByText("Dicen lo mismo.")).toBeVisible();
  await page.goto("/admin/revisions?from=1&to=2");
  await expect(page.getByRole("row", { name: /Teléfono, correo y chat/ })).toContainText("sábado cerrado");
});

test("a draft that a colleague changes meanwhile is not published: what is new is marked, what was typed stays", async ({
  page,
  desk,
  signIn,
}) => {
  await signIn(page, "admin@demo.test");
  await saveDraft(desk.database, desk.now, 1, closeSaturdays);
  await openLive(page, "/admin/publish");
  await gap(page, "A").check();
  await gap(page, "B").check();
  await page.getByLabel("Nota para el historial").fill("Sin atención los sábados.");
  await saveDraft(desk.database, desk.now, 2, (content) => {
    closeSaturdays(content);
    content.desk.name = "Mesa nueva";
  });
  await button(page).click();
  const told = "Luisa Mejía cambió el borrador mientras usted comparaba: un cambio nuevo, marcado.";
  await expect(page.getByRole("alert").filter({ hasText: told })).toBeVisible();
  // What the bar says comes with the answer, not some seconds later.
  const bar = page.getByRole("region", { name: "Borrador", exact: true });
  expect(await bar.textContent()).toContain("Borrador con 2 cambios");
  await expect(page.getByRole("row", { name: /Mesa Nuevo/ })).toContainText("nombre: Mesa nueva");
  await expect(gap(page, "A")).toBeChecked();
  await expect(page.getByLabel("Nota para el historial")).toHaveValue("Sin atención los sábados.");
  await button(page).click();
  await expect(page.getByRole("status")).toContainText("Publicada la revisión 2");
});

test("what was written to publish outlives the end of the session, and nothing was published", async ({
  page,
  desk,
  signIn,
}) => {
  await signIn(page, "admin@demo.test");
  await nameAnew(page, desk);
  await page.context().clearCookies();
  await button(page).click();
  const notice = page.getByRole("alert").filter({ hasText: "su sesión terminó" });
  await expect(notice).toBeVisible();
  await expect(page.getByLabel("Nota para el historial")).toHaveValue("Otro nombre.");
  await signIn(page, "admin@demo.test");
  await openLive(page, "/admin/publish");
  await expect(page.getByText("Lo que escribió y no guardó está aquí otra vez.")).toBeVisible();
  await expect(page.getByLabel("Nota para el historial")).toHaveValue("Otro nombre.");
  await button(page).click();
  await expect(page.getByText("Publicada la revisión 2: ya rige.")).toBeVisible();
  await saveDraft(desk.database, desk.now, 1, (content) => {
    content.desk.name = "Otra vez";
  });
  await openLive(page, "/admin/publish");
  await expect(page.getByLabel("Nota para el historial")).toHaveValue("");
});

test("a date that was chosen outlives the end of the session: what is published is what is compared for it", async ({
  page,
  desk,
  signIn,
}) => {
  await signIn(page, "admin@demo.test");
  await nameAnew(page, desk);
  await page.getByLabel("Fecha", { exact: true }).fill("10/12/2026");
  await page.getByLabel(/^Hora/).fill("0:00");
  await page.getByLabel("Nota para el historial").focus();
  const when = page.getByText("Jueves 10 de diciembre");
  await expect(when).toBeVisible();
  await page.context().clearCookies();
  await button(page).click();
  await expect(page.getByRole("alert").filter({ hasText: "su sesión terminó" })).toBeFocused();
  await signIn(page, "admin@demo.test");
  await openLive(page, "/admin/publish");
  await expect(page.getByRole("radio", { name: "Desde una fecha" })).toBeChecked();
  await expect(when).toBeVisible();
  await page.getByRole("button", { name: "Publicar la revisión 2" }).click();
  await expect(page.getByRole("status").filter({ hasText: "Publicada la revisión 2" })).toContainText(
    "10 de diciembre",
  );
});

test("what is typed while it is compared is compared after it, and until then nothing is published", async ({
  page,
  desk,
  signIn,
}) => {
  await signIn(page, "admin@demo.test");
  await nameAnew(page, desk);
  const held: (() => void)[] = [];
  await page.route("/admin/publish", async (route) => {
    if (route.request().method() === "POST") await new Promise<void>((resolve) => held.push(resolve));
    await route.continue();
  });
  await page.getByLabel("Fecha", { exact: true }).fill("10/12/2026");
  await page.getByLabel(/^Hora/).fill("0:00");
  await page.getByLabel("Fecha", { exact: true }).focus();
  await expect.poll(() => held.length).toBe(1);
  await page.getByLabel("Fecha", { exact: true }).fill("11/12/2026");
  await page.getByLabel("Nota para el historial").focus();
  await expect(page.getByText("Falta comparar para la fecha que escribió")).toBeVisible();
  held[0]?.();
  await expect.poll(() => held.length).toBe(2);
  held[1]?.();
  await expect(page.getByText("Viernes 11 de diciembre")).toBeVisible();
  await expect(page.getByText("Falta comparar")).toHaveCount(0);
});

test("a draft is not published over a revision that came while it was compared: it is told, and compared anew", async ({
  page,
  desk,
  signIn,
}) => {
  await signIn(page, "admin@demo.test");
  await nameAnew(page, desk);
  await desk.publish(
    nextRevision(new Date(desk.now).toISOString(), ({ phone }) => {
      if (phone) phone.schedule.weekly.fri = [["07:00", "17:00"]];
    }),
  );
  await button(page).click();
  await expect(
    page.getByRole("alert").filter({ hasText: "Mientras usted comparaba se publicó la revisión 2." }),
  ).toBeVisible();
  await expect(changes(page).getByRole("row")).toHaveCount(2);
  await expect(page.getByLabel("Nota para el historial")).toHaveValue("Otro nombre.");
  await page.getByRole("button", { name: "Publicar la revisión 3" }).click();
  await expect(page.getByRole("status")).toContainText("Publicada la revisión 3: ya rige.");
  await page.goto("/admin/revisions?from=1&to=3");
  await expect(page.getByRole("row", { name: /Telef/ })).toContainText("viernes");
  await expect(page.getByRole("row", { name: /^Mesa/ })).toContainText("Mesa nueva");
});

/** A draft and a revision that came into force after it was begun, both with another Monday of the e-mail. */
async function changeMondayTwice(desk: Desk) {
  const monday = (closes: string): [string, string][] => [["07:00", closes]];
  await saveDraft(desk.database, desk.now, 1, (content) => {
    content.desk.name = "Mesa nueva";
    const email = content.channels.find(({ slug }) => slug === "email");
    if (email) email.schedule.weekly.mon = monday("21:00");
  });
  await desk.publish(
    nextRevision(new Date(desk.now).toISOString(), ({ email }) => {
      if (email) email.schedule.weekly.mon = monday("20:00");
    }),
  );
}

const settling = (page: Page) => page.getByRole("region", { name: "Qué queda en el borrador" });
const settle = (page: Page) => page.getByRole("button", { name: "Aplicar al borrador lo que elegí" });

test("where the draft and what came into force changed the same, what stays is chosen by the keyboard", async ({
  page,
  desk,
  signIn,
}) => {
  await changeMondayTwice(desk);
  await page.setViewportSize({ width: 360, height: 640 });
  await signIn(page, "admin@demo.test");
  await openLive(page, "/admin/publish");
  const email = settling(page).getByRole("group", { name: "Correo electrónico" });
  await expect(email.getByRole("radio", { name: "Lo del borrador" })).toHaveAccessibleName(/9:00/);
  await expect(email.getByRole("radio", { name: "Lo que entró en vigor" })).toHaveAccessibleName(/8:00/);
  expect(await obstacles(page)).toEqual([]);
  expect(await beyondTheSide(page)).toEqual([]);

  await settle(page).press("Enter");
  await expect(email.getByText("Elija una de las dos.")).toBeVisible();
  await expect(email.getByRole("radio", { name: "Lo del borrador" })).toBeFocused();
  await page.keyboard.press("Space");
  await settle(page).press("Enter");
  const done = page.getByRole("status").filter({ hasText: "El borrador dice ahora lo que usted eligió." });
  await expect(done).toBeVisible();
  await expect(settling(page)).toBeHidden();
  await expect(page.getByRole("region", { name: "Borrador", exact: true })).toContainText("Borrador con 2 cambios");
  await expect(changes(page).getByRole("row", { name: /Correo electrónico/ })).toContainText("9:00 p. m.");
  await page.getByLabel("Nota para el historial").fill("El lunes, hasta las nueve.");
  await page.getByRole("button", { name: "Publicar la revisión 3" }).click();
  await expect(page.getByText("Publicada la revisión 3: ya rige.")).toBeVisible();
});

test("what is missing or wrong is said at its field, and a draft that is there is replaced only when asked", async ({
  page,
  desk,
  signIn,
}) => {
  await signIn(page, "admin@demo.test");
  await publishSaturdays(page, desk);
  await saveDraft(desk.database, desk.now, 4, ({ desk: own }) => {
    own.name = "Otra";
  });
  await openLive(page, "/admin/publish");
  await page.getByRole("button", { name: "Publicar la revisión 3" }).click();
  await expect(page.getByLabel("Nota para el historial")).toHaveAttribute("aria-invalid", "true");
  await page.getByLabel("Fecha", { exact: true }).fill("31/11/2026");
  await page.getByLabel("Hora de Bogotá").fill("7");
  await page.getByLabel("Hora de Bogotá").blur();
  await expect(page.getByText("No es una fecha.")).toBeVisible();
  await page.goto("/admin/revisions");
  await page.getByRole("button", { name: "Publicar de nuevo la revisión 1" }).click();
  await expect(page.getByText("Luisa Mejía lo guardó.")).toBeVisible();
  await page.getByRole("button", { name: "Reemplazarlo por la revisión 1" }).click();
  await page.waitForURL("**/admin/publish");
  await expect(changes(page).getByRole("row", { name: /Teléfono, correo y chat/ })).toBeVisible();
});

for (const width of [1280, 360])
  test(`the page that a link leads to begins at its top, below no bar, ${width} wide`, async ({
    page,
    desk,
    signIn,
  }) => {
    await page.setViewportSize({ width, height: 640 });
    await signIn(page, "admin@demo.test");
    await saveDraft(desk.database, desk.now, 1, closeSaturdays);
    await openLive(page, "/admin/hours");
    for (const by of [4_000, 30]) {
      await page.evaluate((top) => window.scrollTo({ top }), by);
      // Pressed where it is, without being scrolled to.
      await page.getByRole("link", { name: "Comparar y publicar" }).dispatchEvent("click");
      await expect(button(page)).toBeAttached();
      expect(await page.evaluate(() => window.scrollY)).toBe(0);
      await page.getByRole("link", { name: "Seguir editando" }).dispatchEvent("click");
      await expect(page.getByRole("heading", { level: 1, name: "Horarios" })).toBeAttached();
      expect(await page.evaluate(() => window.scrollY)).toBe(0);
    }
  });

test("two revisions are compared above the history, and a number that is none is named at its field", async ({
  page,
  desk,
  signIn,
}) => {
  await desk.publish({ ...published, revision: 2, effectiveFrom: "2026-12-24T12:00:00-05:00", note: "Navidad" });
  await signIn(page, "admin@demo.test");
  await openLive(page, "/admin/revisions");
  const compare = page.getByRole("button", { name: "Comparar" });
  const before = page.getByLabel("Antes (revisión)");
  const after = page.getByLabel("Después (revisión)");
  await before.fill("abc");
  await compare.press("Enter");
  await expect(before).toHaveAccessibleDescription("Escriba el número de una revisión.");
  await expect(before).toHaveValue("abc");
  await expect(after).toHaveAccessibleDescription("Escriba el número de una revisión.");
  await before.fill("1");
  await after.fill("9");
  await compare.press("Enter");
  await expect(after).toHaveAccessibleDescription("No hay una revisión con ese número.");
  await expect(before).toHaveAttribute("aria-invalid", "false");
  await after.fill("2");
  await compare.press("Enter");
  await expect(page.getByRole("heading", { name: "De la revisión 1 a la 2" })).toBeFocused();
  const equal = page.getByText("Dicen lo mismo.");
  await expect(equal).toBeInViewport();
  const [said, list] = await Promise.all([equal.boundingBox(), page.getByRole("table").boundingBox()]);
  expect(said?.y).toBeLessThan(list?.y ?? 0);
});

test("a revision that waits for its hour is withdrawn", async ({ page, desk, signIn }) => {
  await desk.publish({ ...published, revision: 2, effectiveFrom: "2026-12-24T12:00:00-05:00", note: "Navidad" });
  await signIn(page, "admin@demo.test");
  await openLive(page, "/admin/revisions");
  await page.getByText("Retirar", { exact: true }).click();
  await page.getByRole("button", { name: "Retirar la revisión 2" }).click();
  await expect(page.getByRole("status")).toContainText("Retirada la revisión 2.");
  await expect(page.getByRole("row", { name: /Navidad/ })).toContainText("Retirada");
});

test("of two that are scheduled for one instant the history says which will be in force", async ({
  page,
  desk,
  signIn,
}) => {
  const march = (note: string, revision: number) => ({
    ...nextRevision("2027-03-01T00:00:00-05:00", () => {}),
    revision,
    note,
  });
  await desk.publish(march("La primera", 2));
  await desk.publish(march("La segunda", 3));
  await signIn(page, "admin@demo.test");
  await openLive(page, "/admin/revisions");
  await expect(page.getByRole("row", { name: /La primera/ })).toContainText("En su lugar regirá la 3");
  await expect(page.getByRole("row", { name: /La segunda/ })).not.toContainText("En su lugar");
});

/** A channel that is to attend everything, and after it a revision that leaves Saturdays to that channel alone. */
async function leanOnSms(desk: Desk, { withoutLine = false } = {}) {
  const sms = nextRevision("2027-03-01T00:00:00-05:00", ({ "critical-line": line }, { channels }) => {
    if (!line) throw new Error("no critical line");
    const attends = { requestTypes: "all", priorities: ["P1", "P2", "P3", "P4"], standby: false } as const;
    channels.push({ ...structuredClone(line), ...attends, priorities: [...attends.priorities], slug: "sms" });
  });
  await desk.publish({ ...sms, revision: 2, note: "Mensajes" });
  const later = { ...structuredClone(sms), revision: 3, effectiveFrom: "2027-06-01T00:00:00-05:00", note: "Junio" };
  for (const channel of later.channels)
    if (channel.standby ? withoutLine : channel.slug !== "sms") channel.schedule.weekly.sat = [];
  await desk.publish(later);
}

const gapsLeft = (page: Page) => page.getByRole("alert").filter({ hasText: "No se retiró la revisión 2" });
const WITHDRAW_ANYWAY = "Retirar la revisión 2 de todos modos";

test("a withdrawal that leaves hours without a channel names them, and is made when that is meant", async ({
  page,
  desk,
  signIn,
}) => {
  await leanOnSms(desk);
  await signIn(page, "admin@demo.test");
  await openLive(page, "/admin/revisions");
  const row = page.getByRole("row", { name: /Mensajes/ });
  await row.getByText("Retirar", { exact: true }).click();
  await page.getByRole("button", { name: "Retirar la revisión 2" }).click();
  await expect(gapsLeft(page)).toContainText("ningún canal abierto, los sábados, 8:00 a. m. – 1:00 p. m.");
  await expect(gapsLeft(page)).toContainText("desde el 5 de junio de 2027");
  await expect(row).toContainText("Programada");
  for (const width of [360, 1440]) {
    await page.setViewportSize({ width, height: 900 });
    expect(await obstacles(page), `${width} px`).toEqual([]);
    expect(await beyondTheSide(page), `${width} px`).toEqual([]);
  }
  await page.getByRole("button", { name: WITHDRAW_ANYWAY }).click();
  await expect(page.getByRole("status")).toContainText("Retirada la revisión 2.");
  await expect(row).toContainText("Retirada");
});

test("a withdrawal that leaves a critical case without a channel asks about those hours by themselves", async ({
  page,
  desk,
  signIn,
}) => {
  await leanOnSms(desk, { withoutLine: true });
  await signIn(page, "admin@demo.test");
  await openLive(page, "/admin/revisions?said=gaps&number=2");
  const critical = gapsLeft(page).getByRole("checkbox", { name: /P1/ });
  await expect(gapsLeft(page)).toContainText("ni siquiera un caso P1 tiene un canal abierto");
  for (const width of [360, 1440]) {
    await page.setViewportSize({ width, height: 900 });
    expect(await obstacles(page), `${width} px`).toEqual([]);
    expect(await beyondTheSide(page), `${width} px`).toEqual([]);
  }
  const row = page.getByRole("row", { name: /Mensajes/ });
  // Without what a browser asks by itself: the desk asks, too.
  await critical.evaluateAll((boxes) => {
    for (const box of boxes) box.removeAttribute("required");
  });
  await page.getByRole("button", { name: WITHDRAW_ANYWAY }).click();
  await expect(critical).toHaveAttribute("required");
  await expect(row).toContainText("Programada");
  for (const box of await critical.all()) await box.check();
  await page.getByRole("button", { name: WITHDRAW_ANYWAY }).click();
  await expect(page.getByRole("status")).toContainText("Retirada la revisión 2.");
  await expect(row).toContainText("Retirada");
});

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });

  test("a withdrawal that leaves hours without a channel is asked about by a plain form", async ({
    page,
    desk,
    signIn,
  }) => {
    await leanOnSms(desk);
    await speakTo(desk.database, "admin@demo.test", "en");
    await signIn(page, "admin@demo.test");
    await page.goto("/admin/revisions");
    await page
      .getByRole("row", { name: /Mensajes/ })
      .getByText("Withdraw", { exact: true })
      .click();
    await page.getByRole("button", { name: "Withdraw revision 2" }).click();
    await expect(
      page.getByText("no channel open, Saturdays, 8:00 a.m. – 1:00 p.m., from 5 June").first(),
    ).toBeVisible();
    await page.getByRole("button", { name: "Withdraw revision 2 all the same" }).click();
    await expect(page.getByText("Revision 2 is withdrawn.")).toBeVisible();
  });

  test("what stays of a draft that clashes is chosen by a plain form, in English as well", async ({
    page,
    desk,
    signIn,
  }) => {
    await changeMondayTwice(desk);
    await speakTo(desk.database, "admin@demo.test", "en");
    await signIn(page, "admin@demo.test");
    await page.goto("/admin/publish");
    const apply = page.getByRole("button", { name: "Apply what I chose to the draft" });
    await apply.click();
    await expect(page.getByText("Choose one of the two.")).toBeVisible();
    await page.getByRole("radio", { name: "What came into force" }).check();
    await apply.click();
    await expect(page.getByText("The draft says now what you chose.")).toBeVisible();
    const left = page.getByRole("region", { name: "What changes" }).getByRole("row");
    await expect(left).toHaveCount(2);
    await expect(left.last()).toContainText("Mesa nueva");
  });

  test("it is compared, confirmed and published by a plain form, which keeps what was typed", async ({
    page,
    desk,
    signIn,
  }) => {
    await signIn(page, "admin@demo.test");
    await saveDraft(desk.database, desk.now, 1, closeSaturdays);
    await page.goto("/admin/publish");
    await gap(page, "A").check();
    await page.getByLabel("Nota para el historial").fill("Sin sábados.");
    await button(page).click({ force: true });
    await expect(page.getByText("No se publicó: falta confirmar brecha B.")).toBeVisible();
    await expect(gap(page, "A")).toBeChecked();
    await expect(page.getByLabel("Nota para el historial")).toHaveValue("Sin sábados.");
    await gap(page, "B").check();
    await button(page).click({ force: true });
    await expect(page.getByText("Publicada la revisión 2: ya rige.")).toBeVisible();
  });
});

for (const colorScheme of ["light", "dark"] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme });

    for (const path of ["/admin/publish", "/admin/revisions?from=1&to=1"])
      test(`nothing stands in anybody's way on ${path}, at any size`, async ({ page, desk, signIn }) => {
        await signIn(page, "admin@demo.test");
        await saveDraft(desk.database, desk.now, 1, closeSaturdays);
        await openLive(page, path);
        for (const width of [360, 768, 1440]) {
          await page.setViewportSize({ width, height: 900 });
          expect(await obstacles(page), `${width} px`).toEqual([]);
          expect(await beyondTheSide(page), `${width} px`).toEqual([]);
        }
      });
  });
}

test.describe("on a phone", () => {
  test.use({ viewport: { width: 360, height: 640 } });

  test("the bar above a page that the menu does not lead to is called as the page", async ({ page, signIn }) => {
    await signIn(page, "admin@demo.test");
    await openLive(page, "/admin/publish");
    await expect(page.locator(".bar")).toContainText("Comparar y publicar");
  });
});

test("the pages speak English to who chose it", async ({ page, desk, signIn }) => {
  await speakTo(desk.database, "admin@demo.test", "en");
  await signIn(page, "admin@demo.test");
  await saveDraft(desk.database, desk.now, 1, closeSaturdays);
  await openLive(page, "/admin/publish");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Compare and publish");
  await expect(
    page.getByText("no channel open, Saturdays, 8:00 a.m. – 1:00 p.m., from 28 November").first(),
  ).toBeVisible();
  await openLive(page, "/admin/revisions");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Revisions");
});

shared("who does not administer finds no such page", async ({ page, signIn }) => {
  await signIn(page, "coordinador@demo.test");
  for (const path of ["/admin/publish", "/admin/revisions"]) {
    const answer = await page.request.get(path);
    expect(answer.status(), path).toBe(404);
  }
});
