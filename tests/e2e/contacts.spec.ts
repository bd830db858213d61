import type { Locator } from "@playwright/test";
import { expect, test } from "#tests/fixtures/test.ts";

test("a number is dialled as it is today, an address is written to, a menu and an extension are dialled through", async ({
  page,
}) => {
  await page.goto("/");
  const channels = page.getByRole("region", { name: "Todos los canales" });
  expect(await addresses(channels)).toEqual({
    "(571) 744 27 27": "tel:+576017442727,,2,,3",
    "(57) 318 717 49 37": "tel:+573187174937",
    "certimail@certicamara.com": "mailto:certimail@certicamara.com",
    "Abrir el chat": "http://idealab.certicamara.com/CertiChat/chat.php",
    "certicamararesponde@certicamara.com": "mailto:certicamararesponde@certicamara.com",
    "(571) 7442727": "tel:+576017442727,,3",
  });

  const tiers = page.getByRole("region", { name: "Niveles de escalamiento" });
  expect(await addresses(tiers)).toEqual({
    "(571) 7442727": "tel:+576017442727,,2,,3",
    "certimail@certicamara.com": "mailto:certimail@certicamara.com",
    "(571) 3790300": "tel:+576013790300",
    "1113": "tel:+576013790300,,1113",
    "1107": "tel:+576013790300,,1107",
    "1109": "tel:+576013790300,,1109",
    "1427": "tel:+576013790300,,1427",
    "supervisor.mesadeayuda@certicamara.com": "mailto:supervisor.mesadeayuda@certicamara.com",
    "coordinador.mesadeayuda@certicamara.com": "mailto:coordinador.mesadeayuda@certicamara.com",
    "(571) 379 0300": "tel:+576013790300",
    "1101": "tel:+576013790300,,1101",
  });
  await expect(tiers.getByText("Horario no publicado")).toHaveCount(2);
});

test("the recommended number can be called alone, or through its menu", async ({ page }) => {
  await page.goto("/");
  const pick = page.getByRole("region", { name: "Telefónico" });
  await expect(pick.getByRole("link", { name: "Llamar (571) 744 27 27" })).toHaveAttribute("href", "tel:+576017442727");
  await expect(pick.getByRole("link", { name: "Llamar con las opciones marcadas" })).toHaveAttribute(
    "href",
    "tel:+576017442727,,2,,3",
  );
});

/** Each link's text with where it leads. */
async function addresses(region: Locator): Promise<Record<string, string | null>> {
  const links = await region.getByRole("link").all();
  const pairs = links.map(async (link) => [(await link.textContent()) ?? "", await link.getAttribute("href")] as const);
  return Object.fromEntries(await Promise.all(pairs));
}
