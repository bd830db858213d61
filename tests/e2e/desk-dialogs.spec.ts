import { openLive } from "#tests/fixtures/opening.ts";
import { openRequest } from "#tests/fixtures/requests.ts";
import { expect, test } from "#tests/fixtures/test.ts";

test("a number that no request has is said at its field, and stays to be mended", async ({ page, desk, signIn }) => {
  const [{ number }, original] = [await openRequest(desk), await openRequest(desk)];
  await signIn(page, "agente@demo.test");
  await openLive(page, `/desk/requests/${number}`);
  await page.getByRole("button", { name: "Cerrar como…" }).click();
  const dialog = page.getByRole("dialog", { name: "Cerrar la solicitud" });
  const radio = dialog.getByRole("radio", { name: /Duplicada de otra/ });
  await radio.check();
  const [mark, words] = [await radio.boundingBox(), await dialog.getByText(/^Duplicada de otra/).boundingBox()];
  expect((words?.x ?? 0) - (mark?.x ?? 0), "the words stand beside their mark").toBeLessThan(48);
  const field = dialog.getByLabel("Radicado de la otra");
  await field.fill("CA-2026-999999");
  await dialog.getByRole("button", { name: "Cerrar la solicitud" }).click();
  await expect(dialog.getByRole("alert")).toContainText("no hay una solicitud con ese radicado");
  await expect(field).toHaveValue("CA-2026-999999");
  await expect(field).toBeFocused();
  await expect(field).toHaveAccessibleDescription(/no hay una solicitud/);
  await field.fill(number);
  await field.press("Enter");
  await expect(dialog.getByRole("alert")).toContainText("No puede ser duplicada de sí misma.");
  await field.fill(` ${original.number.toLowerCase().replace("ca-", "").replace("-0", "-")}`);
  await field.press("Enter");
  await expect(dialog).toBeHidden();
  await expect(page.getByText(`la cerró como duplicada de ${original.number}`)).toBeVisible();
});

test("what is too long is not cut but said: the reason of an escalation, and what a caller told", async ({
  page,
  desk,
  signIn,
}) => {
  const { number } = await openRequest(desk);
  await signIn(page, "agente@demo.test");
  await openLive(page, `/desk/requests/${number}`);
  const dialog = page.getByRole("dialog", { name: "Escalar al nivel 2" });
  const reason = dialog.getByLabel("Motivo");
  await page.keyboard.press("e");
  await reason.fill("a".repeat(2_003));
  await dialog.getByRole("button", { name: "Escalar al nivel 2" }).click();
  await expect(dialog.getByRole("alert")).toContainText("Sobran 3 caracteres");
  await expect(reason).toBeFocused();
  await expect(reason).toHaveValue("a".repeat(2_003));

  await openLive(page, "/desk/log");
  await page.getByLabel("Asunto").fill("b".repeat(201));
  await page.getByLabel("Lo que cuenta").fill("c".repeat(20_001));
  await page.getByRole("button", { name: /Registrar/ }).click();
  await expect(page.getByLabel("Asunto")).toHaveAttribute("aria-invalid", "true");
  await expect(page.getByLabel("Asunto")).toHaveValue("b".repeat(201));
});

test("the reason for escalating is still there when the question is left and asked again, of that request alone", async ({
  page,
  desk,
  signIn,
}) => {
  const subject = "De las que se escalan con calma";
  const [one, two] = [await openRequest(desk, { subject }), await openRequest(desk, { subject })];
  await signIn(page, "agente@demo.test");
  await openLive(page, `/desk/requests/${one.number}?q=%22escalan+con+calma%22`);
  const dialog = page.getByRole("dialog", { name: "Escalar al nivel 2" });
  const reason = dialog.getByLabel("Motivo");
  await page.keyboard.press("e");
  await reason.fill("La cola no procesa");
  await page.keyboard.press("Escape");
  await expect(dialog).toBeHidden();
  await page.keyboard.press("e");
  await expect(reason).toHaveValue("La cola no procesa");
  await reason.fill("La cola no procesa lotes grandes.");
  await dialog.getByRole("button", { name: "Cancelar" }).click();

  await page.getByRole("link", { name: new RegExp(two.number.slice(-6)) }).click();
  await expect(page.getByRole("heading", { name: subject })).toBeFocused();
  await page.keyboard.press("e");
  await expect(reason).toHaveValue("");
  await page.keyboard.press("Escape");

  await page.getByRole("link", { name: new RegExp(one.number.slice(-6)) }).click();
  await expect(page).toHaveURL(new RegExp(one.number));
  await expect(page.getByRole("heading", { name: subject })).toBeFocused();
  await page.keyboard.press("e");
  await expect(reason).toHaveValue("La cola no procesa lotes grandes.");
  await dialog.getByRole("button", { name: "Escalar al nivel 2" }).click();
  await expect(page.getByText("Andrés Gómez la escaló al nivel 2")).toBeVisible();
});
