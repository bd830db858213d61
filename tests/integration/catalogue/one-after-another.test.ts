import { beforeEach, expect, it } from "vitest";
import { closeChannel } from "#lib/catalogue/close-channel.ts";
import { closingsAt } from "#lib/catalogue/closings.ts";
import { publishRevision } from "#lib/catalogue/publish-revision.ts";
import { reopenChannel } from "#lib/catalogue/reopen-channel.ts";
import type { Catalogue } from "#lib/catalogue/schema.ts";
import { snapshot } from "#lib/catalogue/snapshot.ts";
import { withdrawRevision } from "#lib/catalogue/withdraw-revision.ts";
import { transaction } from "#lib/db.ts";
import type { Actor } from "#lib/people/actor.ts";
import { deskForSuite } from "#tests/integration/tickets/desk-suite.ts";
import { DAY_MS, NOW, person } from "#tests/integration/tickets/scene.ts";

// Somebody asks, and before their turn comes another publishes: their request was sent slowly, they waited for the
// other's transaction, or the other's machine is ahead.

deskForSuite();

const HOUR_MS = 60 * 60_000;
const LATER_MS = 4_000;
let clock = NOW;
let admin: Actor;

beforeEach(async () => {
  clock += 100 * DAY_MS;
  admin = await person(1, "admin");
});

async function inForce(at: number): Promise<Catalogue> {
  return (await (await snapshot()).inForce(at))?.revision.catalogue ?? expect.unreachable("no revision");
}

async function publish(
  catalogue: Catalogue,
  { now, motto, effectiveFrom = null }: { now: number; motto: string; effectiveFrom?: number | null },
) {
  const { revision: baseRevision, effectiveFrom: _from, note: _note, ...content } = catalogue;
  const desk = { ...content.desk, motto: { es: motto, en: motto } };
  const given = { actor: admin, now, content: { ...content, desk }, note: motto, effectiveFrom } as const;
  return publishRevision({ ...given, baseRevision, acceptGaps: "all" });
}

it("is told that something else is in force, instead of slipping under it", async () => {
  const before = await inForce(clock);
  const overtook = await publish(before, { now: clock + LATER_MS, motto: "Publicada entretanto" });
  const revision = overtook.ok ? overtook.value.revision : expect.unreachable();
  expect(await publish(before, { now: clock, motto: "Pedida antes" })).toEqual({
    ok: false,
    refused: { kind: "base_replaced", inForce: revision },
  });
  expect((await inForce(clock + LATER_MS)).revision).toBe(revision);
});

it("takes effect after it, and leaves it as it is", async () => {
  const overtook = await publish(await inForce(clock), { now: clock + LATER_MS, motto: "Publicada entretanto" });
  const revision = overtook.ok ? overtook.value.revision : expect.unreachable();
  const second = await publish(await inForce(clock + LATER_MS), { now: clock, motto: "Pedida antes" });
  expect(second).toEqual({
    ok: true,
    value: { revision: revision + 1, effectiveFrom: clock + LATER_MS, rebased: [] },
  });
  expect(await (await snapshot()).numbered(revision)).not.toBeNull();
});

it("closes a channel for good, and opens the one that it closed", async () => {
  await publish(await inForce(clock), { now: clock + LATER_MS, motto: "Publicada entretanto" });
  const closed = await closeChannel({
    actor: admin,
    now: clock,
    slug: "critical-line",
    until: clock + HOUR_MS,
    reason: "La línea falla.",
    notice: true,
  });
  const closing = closed.ok ? closed.value.revision : expect.unreachable();
  const current = await inForce(clock + LATER_MS);
  expect(current.revision).toBe(closing);
  const closings = await transaction((tx) => closingsAt(tx, current, clock + LATER_MS));
  expect(closings.map(({ revision }) => revision)).toEqual([closing]);
  expect(await reopenChannel({ actor: admin, now: clock, closing })).toMatchObject({ ok: true });
  expect((await inForce(clock + LATER_MS)).notices).toEqual([]);
});

it("is not kept waiting by a publication that a wrong clock dated ahead", async () => {
  await publish(await inForce(clock), { now: clock + DAY_MS, motto: "De mañana" });
  const mine = await publish(await inForce(clock), { now: clock, motto: "De hoy" });
  expect(mine).toMatchObject({ ok: false, refused: { kind: "clash" } });
  expect((await inForce(clock)).desk.motto.es).not.toBe("De mañana");
});

it("cannot withdraw what has taken effect by the time of the last publication", async () => {
  const scheduled = await publish(await inForce(clock), {
    now: clock,
    motto: "Programada",
    effectiveFrom: clock + LATER_MS,
  });
  const number = scheduled.ok ? scheduled.value.revision : expect.unreachable();
  await publish(await inForce(clock + LATER_MS), { now: clock + LATER_MS, motto: "Publicada entretanto" });
  expect(await withdrawRevision({ actor: admin, now: clock, number, acceptGaps: [] })).toMatchObject({
    ok: false,
    refused: { kind: "in_force" },
  });
});
