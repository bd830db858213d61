import { openLive } from "#tests/fixtures/opening.ts";
import { tokenOf } from "#tests/fixtures/people.ts";
import { openRequest } from "#tests/fixtures/requests.ts";
import { expect, testWithOwnDesk as own, test } from "#tests/fixtures/test.ts";

own(
  "a request is taken, answered, noted, escalated with whom to call, and solved by the next tier",
  async ({ page, desk, signIn }) => {
    const subject = "Certificados en blanco desde las 7:10";
    const { number } = await openRequest(desk, { subject });
    await signIn(page, "agente@demo.test");
    await openLive(page, "/desk/requests?view=unassigned");
    await page.getByRole("link", { name: subject }).click();
    await expect(page).toHaveURL(new RegExp(`/desk/requests/${number}\\?view=unassigned`));
    await expect(page.getByRole("heading", { name: subject })).toBeFocused();

    await page.getByRole("button", { name: "Tomarla" }).click();
    const history = page.getByRole("region", { name: "Historia de la solicitud" });
    await expect(history.getByText("Andrés Gómez la tomó")).toBeVisible();
    await expect(page.getByLabel("Asignada a")).toHaveValue("agente@demo.test");
    await expect(page.getByLabel("Estado")).toHaveValue("open");

    const text = page.getByRole("textbox", { name: "Texto" });
    await expect(page.getByText("la verá en su enlace; no hay correo configurado")).toBeVisible();
    await text.fill("Señora Rincón: reproducimos la falla.");
    await page.getByRole("button", { name: "Enviar respuesta" }).click();
    await expect(history.getByText("Señora Rincón: reproducimos la falla.")).toBeVisible();
    await expect(text).toHaveValue("");

    await page.getByRole("radio", { name: "Nota interna" }).check({ force: true });
    await text.pressSequentially("Sin salida. @dia");
    await page
      .getByRole("listbox", { name: "Colegas" })
      .getByRole("option", { name: /Diana Rojas/ })
      .click();
    await expect(text).toHaveValue("Sin salida. @Diana Rojas ");
    await page.getByRole("button", { name: "Guardar nota" }).click();
    await expect(history.getByText("@Diana Rojas")).toBeVisible();

    await page.getByRole("button", { name: "Escalar" }).first().click();
    const dialog = page.getByRole("dialog", { name: "Escalar al nivel 2" });
    await expect(dialog.getByLabel("Motivo")).toBeFocused();
    await dialog.getByRole("button", { name: "Escalar al nivel 2" }).click();
    await expect(dialog.getByText("Escriba el motivo")).toBeVisible();
    await expect(dialog.getByRole("link", { name: "Llamar a la extensión 1107" })).toHaveAttribute(
      "href",
      "tel:+576013790300,,1107",
    );
    await dialog.getByLabel("Motivo").fill("La cola de estampado no procesa lotes grandes.");
    await dialog.getByRole("button", { name: "Escalar al nivel 2" }).click();
    await expect(history.getByText("Andrés Gómez la escaló al nivel 2")).toBeVisible();
    await expect(history.getByText("La cola de estampado no procesa lotes grandes.")).toBeVisible();
    await expect(page.getByText("Está en el nivel 2")).toBeVisible();
    await expect(page.getByRole("radio", { name: "Respuesta" })).toBeDisabled();

    await signIn(page, "supervisor@demo.test");
    await openLive(page, "/desk");
    const mentions = page.getByRole("region", { name: "Menciones sin leer" });
    await mentions.getByRole("link", { name: subject }).click();
    await page.getByLabel("Estado").selectOption("solved");
    await expect(history.getByText("Diana Rojas la pasó a «resuelta»")).toBeVisible();
    const solved = page.getByText(`${number}: resuelta`);
    await expect(solved).toBeVisible();

    await page.getByRole("button", { name: "Deshacer" }).click();
    await expect(page.getByLabel("Estado")).toHaveValue("open");
    await page.getByLabel("Estado").selectOption("solved");
    await openLive(page, "/desk");
    await expect(mentions.getByText("No tiene menciones sin leer.")).toBeVisible();
  },
);

test("an answer is taken back when it is confirmed, and a request closed as a duplicate", async ({
  page,
  desk,
  signIn,
}) => {
  const [{ number }, other] = [await openRequest(desk), await openRequest(desk)];
  await signIn(page, "agente@demo.test");
  await openLive(page, `/desk/requests/${number}`);
  await page.getByRole("textbox", { name: "Texto" }).fill("A la persona equivocada.");
  await page.getByRole("button", { name: "Enviar respuesta" }).click();
  await page.getByRole("button", { name: "Retirar" }).click();
  const ask = page.getByRole("dialog", { name: "¿Retirar esta respuesta?" });
  await ask.getByRole("button", { name: "Cancelar" }).click();
  await expect(page.getByText("Retirada: el cliente ya no la lee")).toBeHidden();
  await page.getByRole("button", { name: "Retirar" }).click();
  await ask.getByRole("button", { name: "Retirar" }).click();
  await expect(page.getByText("Retirada: el cliente ya no la lee")).toBeVisible();

  await page.getByRole("button", { name: "Cerrar como…" }).click();
  const dialog = page.getByRole("dialog", { name: "Cerrar la solicitud" });
  await dialog.getByRole("radio", { name: /Duplicada de otra/ }).check();
  await dialog.getByLabel("Radicado de la otra").fill(other.number);
  await dialog.getByRole("button", { name: "Cerrar la solicitud" }).click();
  await expect(page.getByText(`la cerró como duplicada de ${other.number}`)).toBeVisible();
  await expect(page.getByText("Está cerrada: ya no se responde ni se cambia.")).toBeVisible();
});

test("tags, type, priority and a pause are set beside the history, each with its way back", async ({
  page,
  desk,
  signIn,
}) => {
  const { number } = await openRequest(desk);
  await signIn(page, "agente@demo.test");
  await openLive(page, `/desk/requests/${number}`);
  const facts = page.getByRole("complementary", { name: "Datos de la solicitud" });
  await facts.getByLabel("Prioridad").selectOption("P1");
  await expect(page.getByText("Andrés Gómez cambió la prioridad de P3 a P1")).toBeVisible();
  await facts.getByLabel("Tipo").selectOption("service_request");
  await expect(page.getByText("cambió el tipo de incidente a requerimiento")).toBeVisible();
  await facts.getByLabel("Añadir etiqueta").fill("notarías");
  await facts.getByLabel("Añadir etiqueta").press("Enter");
  await expect(facts.getByRole("button", { name: "Quitar la etiqueta notarías" })).toBeVisible();
  await facts.getByLabel("En pausa hasta").fill("2026-11-30T08:00");
  await facts.getByRole("button", { name: "Poner en pausa" }).click();
  await expect(facts.getByText("En pausa hasta el 30 de noviembre a las 8:00 a. m.")).toBeVisible();
  await facts.getByRole("button", { name: "Sacar de la pausa" }).click();
  await expect(facts.getByRole("button", { name: "Poner en pausa" })).toBeVisible();
});

test("a call is logged with what is known of the caller, once", async ({ page, desk, signIn }) => {
  const known = await openRequest(desk, { phone: "311 555 77 88", subject: "La de antes" });
  await signIn(page, "agente@demo.test");
  await openLive(page, "/desk/call?number=+573115557788");
  await expect(page.getByRole("heading", { name: "Llamada de +573115557788" })).toBeVisible();
  await expect(page.getByRole("link", { name: /La de antes/ })).toHaveAttribute(
    "href",
    `/desk/requests/${known.number}`,
  );
  await expect(page.getByLabel("Nombre")).toHaveValue("Marcela Rincón");
  await page.getByLabel("Asunto").fill("Llama por los acuses");
  await page.getByRole("button", { name: "Registrar la solicitud" }).click();
  await expect(page.getByRole("alert").first()).toContainText("lo escrito sigue aquí");
  await expect(page.getByLabel("Asunto")).toHaveValue("Llama por los acuses");
  const troubled = page.locator('[aria-invalid="true"]');
  await expect(troubled).toHaveCount(2);
  await expect(page.getByLabel("Lo que cuenta")).toBeFocused();
  await expect(page.getByLabel("Lo que cuenta")).toHaveAccessibleDescription("está vacío");
  await page.getByLabel("Lo que cuenta").fill("Dice que no llegan.");
  await page.getByLabel("Teléfono").fill("12");
  await page.getByRole("button", { name: "Registrar la solicitud" }).click();
  await expect(page.getByLabel("Teléfono")).toHaveAccessibleDescription("no es un número de teléfono que exista");
  await expect(page.getByLabel("Teléfono")).toBeFocused();
  await page.getByLabel("Teléfono").fill("+573115557788");
  await page.getByLabel(/autorizó el tratamiento/).check();
  await page.getByRole("button", { name: "Registrar la solicitud" }).click();
  await expect(page.getByRole("heading", { name: "Llama por los acuses" })).toBeVisible();
  await expect(page.getByText("Recibida por teléfono")).toBeVisible();
});

test("a request that is put off for many years is shown with its year, and found by the end of its radicado", async ({
  page,
  desk,
  request,
  signIn,
}) => {
  const { number } = await openRequest(desk, { subject: "Para mucho después" });
  const token = await tokenOf(desk.database, "agente@demo.test", desk.now);
  const put = await request.patch(`/api/v1/tickets/${number}`, {
    headers: { authorization: `Bearer ${token}` },
    data: { version: 1, snoozedUntil: "2090-11-30T08:00:00-05:00" },
  });
  expect(put.status()).toBe(200);
  await signIn(page, "agente@demo.test");
  await openLive(page, `/desk/requests?q=${number.slice(-6)}`);
  await page.getByRole("link", { name: "Para mucho después" }).click();
  await expect(page.getByText("En pausa hasta el 30 de noviembre de 2090").first()).toBeVisible();
  await page.getByRole("button", { name: "Sacar de la pausa" }).click();
  const until = page.getByLabel("En pausa hasta");
  await until.fill("2101-01-01T08:00");
  await page.getByRole("button", { name: "Poner en pausa" }).click();
  expect(await until.evaluate((field) => field instanceof HTMLInputElement && field.validity.rangeOverflow)).toBe(true);
  await openLive(page, `/desk/requests/${number.toLowerCase()}`);
  await expect(page.getByRole("heading", { name: "Para mucho después" })).toBeVisible();
});

test("many are changed at once, and those that could not be stay chosen", async ({ page, desk, signIn }) => {
  const subject = "De las que van juntas";
  const one = await openRequest(desk, { subject });
  const two = await openRequest(desk, { subject });
  await signIn(page, "agente@demo.test");
  await openLive(page, "/desk/requests?q=%22van+juntas%22");
  await page.getByRole("button", { name: "Elegir varias" }).click();
  for (const { number } of [one, two]) await page.getByRole("checkbox", { name: `Elegir ${number}` }).check();
  await expect(page.getByText("2 elegidas")).toBeVisible();
  await page.getByRole("combobox", { name: "Prioridad" }).selectOption("P2 alta");
  await expect(page.getByText("2 solicitudes cambiaron")).toBeVisible();
  await expect(page.getByRole("link", { name: subject }).filter({ hasText: "P2" })).toHaveCount(2);
});

test("of many, those that could not be changed are named, each with its reason, and stay chosen, and the others are changed", async ({
  page,
  other,
  desk,
  signIn,
}) => {
  const subject = "De las que no van todas";
  const [mine, theirs, closed] = [
    await openRequest(desk, { subject }),
    await openRequest(desk, { subject }),
    await openRequest(desk, { subject }),
  ];
  await signIn(other, "supervisor@demo.test");
  await openLive(other, `/desk/requests/${closed.number}`);
  await other.getByRole("button", { name: "Cerrar como…" }).click();
  await other.getByRole("dialog").getByRole("button", { name: "Cerrar la solicitud" }).click();
  await expect(other.getByText("Está cerrada: ya no se responde ni se cambia.")).toBeVisible();
  await openLive(other, `/desk/requests/${theirs.number}`);
  await other.getByRole("button", { name: "Escalar" }).first().click();
  await other.getByLabel("Motivo").fill("La tomo yo.");
  await other.getByRole("button", { name: "Escalar al nivel 2" }).last().click();
  await expect(other.getByText("Escalada al nivel 2", { exact: true })).toBeVisible();

  await signIn(page, "agente@demo.test");
  await openLive(page, "/desk/requests?q=%22no+van+todas%22");
  await page.getByRole("button", { name: "Elegir varias" }).click();
  await page.getByRole("button", { name: "Elegir todas las que se ven" }).click();
  await page.getByRole("combobox", { name: "Prioridad" }).selectOption("P2 alta");
  await expect(page.getByText("1 solicitud cambió")).toBeVisible();
  const told = page.locator(".toast").filter({ hasText: "2 no se pudieron cambiar:" });
  await expect(told.getByText(`${theirs.number}: Usted no puede hacer esto`)).toBeVisible();
  await expect(told.getByText(`${closed.number}: Está cerrada y ya no cambia.`)).toBeVisible();
  await expect(page.getByText("2 elegidas")).toBeVisible();
  await expect(page.getByRole("checkbox", { name: `Elegir ${theirs.number}` })).toBeChecked();
  await expect(page.getByRole("checkbox", { name: `Elegir ${mine.number}` })).not.toBeChecked();
  const row = ({ number }: { number: string }) => page.getByRole("link", { name: new RegExp(number.slice(-6)) });
  await expect(row(mine)).toContainText("P2");
  await expect(row(theirs)).toContainText("P3");
});

test("of two quick changes, the second shows until the desk has answered it, whenever the first is done", async ({
  page,
  desk,
  signIn,
}) => {
  const { number } = await openRequest(desk);
  await signIn(page, "agente@demo.test");
  await openLive(page, `/desk/requests/${number}`);
  const letGo: (() => void)[] = [];
  await page.route(/\/desk\/requests\//, async (route) => {
    if (route.request().method() === "POST") await new Promise<void>((resolve) => letGo.push(resolve));
    await route.continue();
  });
  const facts = page.getByRole("complementary", { name: "Datos de la solicitud" });
  await facts.getByLabel("Prioridad").selectOption("P2");
  await facts.getByLabel("Tipo").selectOption("claim");
  await expect.poll(() => letGo.length).toBe(1);
  letGo.shift()?.();
  // The second is sent when the first is done.
  await expect.poll(() => letGo.length).toBe(1);
  await expect(page.getByText("cambió la prioridad de P3 a P2")).toBeVisible();
  await expect(facts.getByLabel("Tipo")).toHaveValue("claim");
  letGo.shift()?.();
  await expect(page.getByText("cambió el tipo de incidente a reclamo")).toBeVisible();
  await expect(facts.getByLabel("Tipo")).toHaveValue("claim");
});

test("it is not asked any more whether to take an answer back that is no longer one's to take back", async ({
  page,
  other,
  desk,
  signIn,
}) => {
  const { number } = await openRequest(desk);
  await signIn(other, "supervisor@demo.test");
  await openLive(other, `/desk/requests/${number}`);
  await other.getByRole("textbox", { name: "Texto" }).fill("La respuesta de la supervisora.");
  await other.getByRole("button", { name: "Enviar respuesta" }).click();
  await signIn(page, "agente@demo.test");
  await openLive(page, `/desk/requests/${number}`);
  await page.getByRole("button", { name: "Retirar" }).click();
  const ask = page.getByRole("dialog", { name: "¿Retirar esta respuesta?" });
  await expect(ask).toBeVisible();
  await other.getByRole("button", { name: "Escalar" }).first().click();
  await other.getByLabel("Motivo").fill("La tomo yo.");
  await other.getByRole("button", { name: "Escalar al nivel 2" }).last().click();
  await expect(ask).toBeHidden();
  await expect(page.getByText("Está en el nivel 2")).toBeVisible();
  await expect(page.getByRole("button", { name: "Retirar" })).toBeHidden();
});
