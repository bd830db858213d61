import { toLocalDate } from "#lib/schedule/local-date.ts";
import { obstacles } from "#tests/fixtures/obstacles.ts";
import { markDocument, marked, openLive, openWithStoppedClock } from "#tests/fixtures/opening.ts";
import { nextRevision } from "#tests/fixtures/revision.ts";
import { expect, TUESDAY_MORNING, testWithOwnDesk as test } from "#tests/fixtures/test.ts";

const MINUTE_MS = 60_000;

const withNotice = nextRevision(TUESDAY_MORNING, (_, catalogue) => {
  catalogue.notices.push({
    from: "2026-11-24T09:00:00-05:00",
    to: "2026-11-24T10:30:00-05:00",
    text: { es: "Hay demoras por una falla en curso.", en: "There are delays because of a failure." },
  });
});

test("a notice that is published appears on an open page within a minute, without a reload", async ({ page, desk }) => {
  await openWithStoppedClock(page, "/", desk.now);
  await markDocument(page);
  await desk.publish(withNotice);
  const notice = page.getByRole("status").filter({ hasText: "Hay demoras por una falla en curso." });
  await expect(notice).toBeHidden();
  await page.clock.runFor(MINUTE_MS);
  await expect(notice).toBeVisible();
  await expect(page.getByText("revisión 2")).toBeVisible();
  await expect(marked(page)).toHaveCount(1);
  await page.clock.resume();
  expect(await obstacles(page)).toEqual([]);
});

test.describe("ten seconds before a notice ends", () => {
  test.use({ now: "2026-11-24T10:29:50-05:00" });

  test("it is there, and goes at the very second", async ({ page, desk }) => {
    await desk.publish(withNotice);
    await openWithStoppedClock(page, "/en", desk.now);
    const notice = page.getByRole("status").filter({ hasText: "There are delays because of a failure." });
    await page.clock.runFor(9_000);
    await expect(notice).toBeVisible();
    await page.clock.runFor(1_000);
    await expect(notice).toBeHidden();
  });
});

test("special hours replace the day's, and say why", async ({ page, desk }) => {
  await desk.publish(
    nextRevision(TUESDAY_MORNING, (channels) => {
      for (const channel of Object.values(channels)) {
        if (channel.standby) continue;
        channel.schedule.exceptions.push({
          from: toLocalDate("2026-11-24"),
          to: toLocalDate("2026-11-24"),
          intervals: [["14:00", "16:00"]],
          reason: "Jornada de capacitación",
        });
      }
    }),
  );
  await page.goto("/");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Cerrado ahora abre a las 2:00 p. m.");
  await expect(page.getByText("Hoy hay un horario especial: Jornada de capacitación.")).toBeVisible();
  const channels = page.getByRole("region", { name: "Todos los canales" });
  await expect(channels.getByText("Jornada de capacitación", { exact: true })).toHaveCount(4);
  await expect(page.getByRole("region", { name: "Esta semana, hora por hora" })).toContainText("Horario especial");
  expect(await obstacles(page)).toEqual([]);

  await desk.setClock("2026-11-24T14:00:00-05:00");
  await page.goto("/");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Abierto ahora hasta las 4:00 p. m.");
});

test("a scheduled revision takes effect on an open page at its very second, without a reload", async ({
  page,
  desk,
}) => {
  await desk.publish(
    nextRevision("2026-11-24T10:00:10-05:00", (channels) => {
      const [contact] = channels.phone?.contacts ?? [];
      if (contact?.kind === "phone") Object.assign(contact, { published: "(601) 555 01 23", e164: "+576015550123" });
    }),
  );
  await openWithStoppedClock(page, "/", desk.now);
  await markDocument(page);
  const call = page.getByRole("region", { name: "Telefónico" }).getByRole("link", { name: /^Llamar \(/ });
  await page.clock.runFor(9_000);
  await expect(call).toHaveText("Llamar (571) 744 27 27");

  await desk.setClock("2026-11-24T10:00:10-05:00");
  await page.clock.runFor(1_000);
  await expect(call).toHaveText("Llamar (601) 555 01 23");
  await expect(call).toHaveAttribute("href", "tel:+576015550123");
  await expect(marked(page)).toHaveCount(1);
});

test("a channel that is taken off the page is no longer on it", async ({ page, desk }) => {
  await desk.publish(
    nextRevision(TUESDAY_MORNING, (channels) => {
      if (channels.chat) channels.chat.active = false;
    }),
  );
  await openLive(page, "/");
  await expect(page.getByText("Chat online")).toHaveCount(0);
});
