import { describe, expect, it, test } from "vitest";
import { closeChannel } from "#lib/catalogue/close-channel.ts";
import { closingsAt } from "#lib/catalogue/closings.ts";
import { changesBetween } from "#lib/catalogue/compare-catalogues.ts";
import { publishRevision } from "#lib/catalogue/publish-revision.ts";
import { reopenChannel } from "#lib/catalogue/reopen-channel.ts";
import type { Catalogue } from "#lib/catalogue/schema.ts";
import { snapshot } from "#lib/catalogue/snapshot.ts";
import { transaction } from "#lib/db.ts";
import { decide } from "#lib/routing/decide.ts";
import { toLocalDate } from "#lib/schedule/local-date.ts";
import { deskForSuite } from "#tests/integration/tickets/desk-suite.ts";
import { NOW, person } from "#tests/integration/tickets/scene.ts";

deskForSuite();

const at = (wall: string) => Date.parse(`${wall.replace(" ", "T")}-05:00`);
const TWO = at("2026-11-24 14:00:00");
let clock = NOW;
const admin = () => person(1, "admin");

async function inForce(now: number) {
  const found = await (await snapshot()).inForce(now);
  return found?.revision ?? expect.unreachable("no revision");
}

async function recommended(now: number): Promise<string | undefined> {
  return decide(await inForce(now), { requestType: "incident", priority: "P3", at: now }).recommended?.channel.slug;
}

function published<Value>(outcome: { ok: true; value: Value } | { ok: false; refused: unknown }): Value {
  return outcome.ok ? outcome.value : expect.unreachable(JSON.stringify(outcome.refused));
}

/** As many notices as there is room for, of a day. */
function noticesFrom(date: string): Catalogue["notices"] {
  return Array.from({ length: 200 }, (_, index) => ({
    from: `${date}T10:00:00-05:00`,
    to: `${date}T11:${String(Math.floor(index / 60)).padStart(2, "0")}:${String(index % 60).padStart(2, "0")}-05:00`,
    text: { es: `Aviso ${index}`, en: `Notice ${index}` },
  }));
}

async function closePhone(until: number | null, notice = true) {
  clock += 60_000;
  const given = { actor: await admin(), now: clock, slug: "phone", until, reason: "La línea falla.", notice };
  return published(await closeChannel(given));
}

async function schedule(change: (catalogue: Catalogue) => Catalogue, effectiveFrom: number) {
  clock += 60_000;
  const { catalogue } = await inForce(effectiveFrom - 1);
  const { revision, effectiveFrom: _from, note: _note, ...content } = change(structuredClone(catalogue));
  const given = { actor: await admin(), now: clock, content, note: "Programada", acceptGaps: "all" } as const;
  return published(await publishRevision({ ...given, baseRevision: revision, effectiveFrom }));
}

describe("a channel that is closed at once", () => {
  it("is closed from now until the hour, says why, and opens by itself", async () => {
    const { revision } = await closePhone(TWO);
    expect(await recommended(clock)).toBe("email");
    expect(await recommended(TWO)).toBe("phone");
    const decision = decide(await inForce(clock), { requestType: "incident", priority: "P3", at: clock });
    const phone = decision.closed.find(({ channel }) => channel.slug === "phone");
    expect(phone).toMatchObject({
      opensAt: TWO,
      reasons: [{ code: "closed_exception", reason: "La línea falla." }, {}],
    });
    expect((await inForce(clock)).catalogue.notices).toMatchObject([{ text: { es: "La línea falla." } }]);
    published(await reopenChannel({ actor: await admin(), now: clock, closing: revision }));
  });

  it("is opened again by taking back what the closing did, and nothing that came after it", async () => {
    const before = (await inForce(clock)).catalogue;
    const { revision } = await closePhone(null);
    expect(await recommended(at("2026-12-01 10:00:00"))).toBe("email");
    await schedule((catalogue) => {
      for (const channel of catalogue.channels) if (channel.slug === "chat") channel.name.es = "Chat";
      return catalogue;
    }, clock + 60_000);
    const [closing] = await transaction(async (tx) => closingsAt(tx, (await inForce(clock)).catalogue, clock));
    expect(closing).toMatchObject({ revision, channel: "phone", until: null, reason: "La línea falla." });
    clock += 60_000;
    published(await reopenChannel({ actor: await admin(), now: clock, closing: revision }));
    const changes = changesBetween(before, (await inForce(clock)).catalogue);
    expect(changes.map(({ place }) => place)).toEqual([{ of: "channel", slug: "chat", field: "name" }]);
    const again = await reopenChannel({ actor: await admin(), now: clock, closing: revision });
    expect(again).toMatchObject({ ok: false, refused: { kind: "not_found" } });
  });

  it("is not closed a second time where it is closed until further notice", async () => {
    const { revision } = await closePhone(null);
    const given = { actor: await admin(), now: clock, slug: "phone", reason: "Otra", notice: true };
    for (const until of [null, TWO])
      expect(await closeChannel({ ...given, until })).toMatchObject({
        refused: { kind: "invalid", fields: [{ path: ["until"], rule: "nothing_to_close" }] },
      });
    published(await reopenChannel({ actor: await admin(), now: clock, closing: revision }));
  });

  it("is opened by one reopening however often it was closed, and says so in the note that everybody reads", async () => {
    const before = (await inForce(clock)).catalogue;
    await closePhone(at("2026-11-24 12:00:00"));
    const { revision } = await closePhone(TWO);
    clock += 60_000;
    published(await reopenChannel({ actor: await admin(), now: clock, closing: revision }));
    const { catalogue } = await inForce(clock);
    expect(changesBetween(before, catalogue)).toEqual([]);
    expect(catalogue.note).toBe("Telefónico: vuelve a su horario.");
  });

  it("stays so in what is scheduled meanwhile, also where both changed the same date", async () => {
    const monday = at("2026-11-30 00:00:00");
    await closePhone(TWO);
    await schedule((catalogue) => {
      for (const channel of catalogue.channels)
        if (channel.slug === "phone")
          channel.schedule.exceptions.push({
            from: channel.schedule.exceptions[0]?.from ?? expect.unreachable(),
            to: channel.schedule.exceptions[0]?.to ?? null,
            intervals: [],
            reason: "Otra cosa",
          });
      return catalogue;
    }, monday);
    const { rebased, revision } = await closePhone(null, false);
    expect(rebased).toHaveLength(1);
    expect(await recommended(at("2026-12-01 10:00:00"))).toBe("email");
    clock += 60_000;
    published(await reopenChannel({ actor: await admin(), now: clock, closing: revision }));
  });

  it("stays closed on a day for which other hours are planned, until it is opened again", async () => {
    const noon = { from: toLocalDate("2026-12-18"), to: toLocalDate("2026-12-18"), reason: "Cierre de año" };
    await schedule((catalogue) => {
      for (const channel of catalogue.channels)
        if (channel.slug === "phone") channel.schedule.exceptions.push({ ...noon, intervals: [["07:00", "12:00"]] });
      return catalogue;
    }, at("2026-12-15 00:00:00"));
    const { revision } = await closePhone(null, false);
    expect(await recommended(at("2026-12-18 10:00:00"))).toBe("email");
    clock += 60_000;
    published(await reopenChannel({ actor: await admin(), now: clock, closing: revision }));
    expect(await recommended(at("2026-12-18 10:00:00"))).toBe("phone");
    expect(await recommended(at("2026-12-18 15:00:00"))).toBe("email");
  });

  it("is told of by a notice where there is room, which those that are over make", async () => {
    const given = { actor: await admin(), slug: "phone", until: null, reason: "La línea falla.", notice: true };
    await schedule((catalogue) => ({ ...catalogue, notices: noticesFrom("2026-11-25") }), clock + 60_000);
    clock += 120_000;
    expect(await closeChannel({ ...given, now: clock })).toMatchObject({
      refused: { kind: "invalid", fields: [{ path: ["notice"], rule: "too_many_notices" }] },
    });
    clock = at("2026-11-27 10:00:00");
    const { revision } = published(await closeChannel({ ...given, now: clock }));
    const { notices } = (await inForce(clock)).catalogue;
    expect(notices).toHaveLength(200);
    expect(notices.at(-1)?.text.es).toBe("La línea falla.");
    clock += 60_000;
    published(await reopenChannel({ actor: await admin(), now: clock, closing: revision }));
  });

  it("stays closed in what is scheduled with as many notices as there is room for, without its own", async () => {
    const later = at("2027-01-12 00:00:00");
    await schedule((catalogue) => ({ ...catalogue, notices: noticesFrom("2027-01-13") }), later);
    const { revision } = await closePhone(null);
    expect(await recommended(later + 10 * 3_600_000)).toBe("email");
    expect((await inForce(later)).catalogue.notices).toHaveLength(200);
    clock += 60_000;
    published(await reopenChannel({ actor: await admin(), now: clock, closing: revision }));
  });

  test.each([
    ["no channel of the desk", { slug: "telex" }, { kind: "not_found" }],
    ["an hour that has passed", { until: NOW - 1 }, { kind: "invalid", fields: [{ path: ["until"], rule: "past" }] }],
    [
      "more than 90 days",
      { until: NOW + 100 * 86_400_000 },
      { kind: "invalid", fields: [{ path: ["until"], rule: "closed_too_long" }] },
    ],
    [
      "hours in which it is closed anyway",
      { slug: "pqrsa", now: at("2026-11-24 18:00:00"), until: at("2026-11-24 22:00:00") },
      { kind: "invalid", fields: [{ path: ["until"], rule: "nothing_to_close" }] },
    ],
  ])("is refused for %s", async (_what, more, refusal) => {
    const given = { actor: await admin(), now: clock, slug: "chat", until: null, reason: "Falla", notice: false };
    expect(await closeChannel({ ...given, ...more })).toMatchObject({ ok: false, refused: refusal });
  });

  it("is not closed by who is no administrator", async () => {
    const given = { actor: await person(3), now: clock, slug: "chat", until: null, reason: "Falla", notice: false };
    expect(await closeChannel(given)).toMatchObject({ ok: false, refused: { kind: "forbidden" } });
  });
});
