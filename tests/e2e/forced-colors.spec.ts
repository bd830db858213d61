import type { Locator } from "@playwright/test";
import { openLive } from "#tests/fixtures/opening.ts";
import { openRequest } from "#tests/fixtures/requests.ts";
import { expect, test } from "#tests/fixtures/test.ts";

test.use({ contextOptions: { forcedColors: "active" }, expectedComplaint: /status of 400/ });

/** How a part of a page is painted where the system chooses the colours. */
const paint = (part: Locator) =>
  part.evaluate((element) => {
    const { backgroundColor, borderInlineStartWidth } = getComputedStyle(element);
    return `${backgroundColor} ${borderInlineStartWidth}`;
  });

test("what is chosen is told apart where the system chooses the colours", async ({ page, desk, signIn }) => {
  await openLive(page, "/solicitud");
  const urgency = page.getByRole("group", { name: "¿Qué tan urgente es?" });
  expect(await paint(urgency.locator(":checked + span"))).not.toBe(
    await paint(urgency.locator(":not(:checked) + span").first()),
  );
  const consent = page.getByRole("checkbox", { name: /Autorizo/ });
  const before = await paint(consent);
  await consent.check();
  expect(await paint(consent)).not.toBe(before);

  // Found by their subject: the list of all may be too long to show them at once.
  const { number } = await openRequest(desk, { subject: "Contraste uno" });
  await openRequest(desk, { subject: "Contraste dos" });
  await signIn(page, "agente@demo.test");
  await openLive(page, `/desk/requests/${number}?q=contraste`);
  const writing = page.getByRole("radiogroup", { name: "Quién lo verá" });
  expect(await paint(writing.locator("input:checked + span"))).not.toBe(
    await paint(writing.locator("input:not(:checked) + span")),
  );
  const rows = page.locator(".rows");
  expect(await paint(rows.locator("[aria-current]"))).not.toBe(
    await paint(rows.locator(".row:not([aria-current])").first()),
  );

  await openLive(page, "/desk/profile");
  const languages = page.locator(".languages");
  expect(await paint(languages.locator('[aria-pressed="true"]'))).not.toBe(
    await paint(languages.locator('[aria-pressed="false"]')),
  );
  const knob = page.getByRole("switch", { name: "No disponible" });
  expect(await paint(knob.locator("i"))).not.toBe(await paint(knob));
});

test("what stands out by its ground alone has an edge there", async ({ page, desk, signIn }) => {
  await openLive(page, "/solicitud");
  await page.getByRole("button", { name: "Enviar la solicitud" }).click();
  const edge = (part: Locator) => part.evaluate((element) => getComputedStyle(element).borderTopStyle);
  expect(await edge(page.getByRole("alert").filter({ hasText: "Todavía no se envió" }))).toBe("solid");
  const { number } = await openRequest(desk);
  await signIn(page, "agente@demo.test");
  await openLive(page, `/desk/requests/${number}`);
  await page.getByRole("button", { name: "Tomarla" }).click();
  expect(await edge(page.getByRole("log").locator("> *"))).toBe("solid");
});
