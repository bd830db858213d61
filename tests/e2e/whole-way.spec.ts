import { openLive } from "#tests/fixtures/opening.ts";
import { openRequestBy } from "#tests/fixtures/request-form.ts";
import { expect, test } from "#tests/fixtures/test.ts";

test("a request goes from its customer's form over two tiers of the desk to its customer's rating", async ({
  page,
  other: customer,
  signIn,
}) => {
  const { number, link } = await openRequestBy(customer);
  const history = page.getByRole("region", { name: "Historia de la solicitud" });

  await signIn(page, "agente@demo.test");
  await openLive(page, `/desk/requests/${number}`);
  await page.getByRole("button", { name: "Tomarla" }).click();
  await expect(history.getByText("Andrés Gómez la tomó")).toBeVisible();
  await page.getByRole("textbox", { name: "Texto" }).fill("Estamos mirando la estampa.");
  await page.getByRole("button", { name: "Enviar respuesta" }).click();
  await expect(history.getByText("Estamos mirando la estampa.")).toBeVisible();
  await page.getByRole("button", { name: "Escalar" }).first().click();
  const dialog = page.getByRole("dialog", { name: "Escalar al nivel 2" });
  await dialog.getByLabel("Motivo").fill("La cola de estampado no responde.");
  await dialog.getByRole("button", { name: "Escalar al nivel 2" }).click();
  await expect(page.getByText("Está en el nivel 2")).toBeVisible();

  await openLive(customer, link);
  await expect(customer.getByText("Estamos mirando la estampa.")).toBeVisible();
  await expect(customer.getByText("Escalada al nivel 2")).toBeVisible();
  await expect(customer.getByText("La cola de estampado no responde.")).toBeHidden();

  await signIn(page, "supervisor@demo.test");
  await openLive(page, `/desk/requests/${number}`);
  await page.getByLabel("Estado").selectOption("solved");
  await expect(history.getByText("Diana Rojas la pasó a «resuelta»")).toBeVisible();

  await openLive(customer, link);
  await customer.getByRole("radio", { name: "5" }).check({ force: true });
  await customer.getByRole("button", { name: "Enviar la calificación" }).click();
  await expect(customer.getByText("La calificó con 5 de 5. Gracias.")).toBeVisible();
  await expect(history.getByText("calificó la atención con 5 de 5")).toBeVisible();
});
