import { openLive } from "#tests/fixtures/opening.ts";
import { expect, test } from "#tests/fixtures/test.ts";

const CLOCK = "Martes 24 de noviembre, 10:00 a. m. en Bogotá";

test.describe("a visitor in Madrid", () => {
  test.use({ timezoneId: "Europe/Madrid" });

  test("reads the desk's time, and their own beside it", async ({ page }) => {
    await openLive(page, "/");
    await expect(page.getByText(CLOCK)).toHaveText(`${CLOCK} (4:00 p. m. donde usted está)`);
  });
});

for (const timezoneId of ["America/Bogota", "America/Lima"]) {
  test.describe(`a visitor in ${timezoneId}`, () => {
    test.use({ timezoneId });

    test("has the same time, and reads it once", async ({ page }) => {
      await openLive(page, "/");
      await expect(page.getByText(CLOCK)).toHaveText(CLOCK);
    });
  });
}
