import { afterEach, describe, expect, it } from "vitest";
import { publishRevision } from "#lib/catalogue/publish-revision.ts";
import { revisionHistory } from "#lib/catalogue/revision-history.ts";
import type { Catalogue } from "#lib/catalogue/schema.ts";
import { snapshot } from "#lib/catalogue/snapshot.ts";
import { gapsOfWithdrawal, withdrawRevision } from "#lib/catalogue/withdraw-revision.ts";
import { db } from "#lib/db.ts";
import type { Actor } from "#lib/people/actor.ts";
import { deskForSuite } from "#tests/integration/tickets/desk-suite.ts";
import { NOW, person } from "#tests/integration/tickets/scene.ts";

deskForSuite();

const MARCH = Date.parse("2027-03-01T00:00:00-05:00");
const JUNE = Date.parse("2027-06-01T00:00:00-05:00");

afterEach(async () => {
  await db().catalogueRevision.updateMany({
    where: { effectiveFrom: { gt: new Date(NOW) }, withdrawnAt: null },
    data: { withdrawnAt: new Date(NOW) },
  });
  await (await snapshot()).refresh();
});

const admin = (): Promise<Actor> => person(1, "admin");

/** Schedules what is in force at an instant, with a change. @returns the revision's number */
async function schedule(effectiveFrom: number, change: (catalogue: Catalogue) => void): Promise<number> {
  const found = await (await snapshot()).inForce(effectiveFrom);
  const catalogue = structuredClone(found?.revision.catalogue ?? expect.unreachable("no revision"));
  change(catalogue);
  const { revision: baseRevision, effectiveFrom: _from, note: _note, ...content } = catalogue;
  const given = { actor: await admin(), now: NOW, content, note: "Programada", acceptGaps: [], effectiveFrom } as const;
  const outcome = await publishRevision({ ...given, baseRevision });
  return outcome.ok ? outcome.value.revision : expect.unreachable(JSON.stringify(outcome.refused));
}

const withdraw = async (number: number, acceptGaps: "all" | readonly string[] = []) =>
  withdrawRevision({ actor: await admin(), now: NOW, number, acceptGaps });

/** A channel that attends everything around the clock. */
function withSms({ channels }: Catalogue) {
  const [like = expect.unreachable()] = channels.filter(({ standby }) => standby);
  channels.push({
    ...structuredClone(like),
    slug: "sms",
    name: { es: "Mensajes", en: "Text messages" },
    requestTypes: "all",
    priorities: ["P1", "P2", "P3", "P4"],
    standby: false,
  });
}

function closeSaturdays({ channels }: Catalogue) {
  for (const { slug, schedule: hours } of channels)
    if (["phone", "email", "chat", "pqrsa"].includes(slug)) hours.weekly.sat = [];
}

function openSundays({ channels }: Catalogue) {
  for (const { slug, schedule: hours } of channels) if (slug === "phone") hours.weekly.sun = [["08:00", "12:00"]];
}

describe("a withdrawal", () => {
  it("names the hours that what is scheduled later would leave without a channel, until each is accepted", async () => {
    const sms = await schedule(MARCH, withSms);
    await schedule(JUNE, closeSaturdays);
    const refused = await withdraw(sms);
    const gaps = !refused.ok && refused.refused.kind === "gaps" ? refused.refused.gaps : expect.unreachable();
    expect(gaps).toMatchObject([
      { weekdays: ["sat"], opens: "08:00", closes: "13:00", firstDate: "2027-06-05" },
      { weekdays: ["sat"], opens: "08:00", closes: "13:00", firstDate: "2027-06-05" },
    ]);
    expect(await gapsOfWithdrawal({ actor: await admin(), now: NOW, number: sms })).toEqual({ ok: true, value: gaps });
    const ids = gaps.map(({ id }) => id);
    expect(await withdraw(sms, ids.slice(1))).toMatchObject({ refused: { kind: "gaps", gaps: [{ id: ids[0] }] } });
    expect(await db().catalogueRevision.findUnique({ where: { number: sms } })).toMatchObject({ withdrawnAt: null });
    expect(await withdraw(sms, ids)).toMatchObject({ ok: true, value: { rebased: [{}] } });
    expect(await db().auditEntry.findMany({ where: { kind: "revision_withdrawn" } })).toMatchObject([
      { data: { revision: sms, acceptedGaps: 2 } },
    ]);
  });

  it("takes back a longer opening that was scheduled without a question: nobody has those hours today", async () => {
    const sundays = await schedule(MARCH, openSundays);
    await schedule(JUNE, ({ desk }) => {
      desk.name = "Mesa de junio";
    });
    expect(await withdraw(sundays)).toMatchObject({ ok: true });
  });

  it("is not asked about hours that are without a channel whether it is there or not", async () => {
    const name = await schedule(MARCH, ({ desk }) => {
      desk.name = "Mesa de marzo";
    });
    const sms = await schedule(MARCH + 1, withSms);
    await schedule(JUNE, closeSaturdays);
    expect(await withdraw(sms, "all")).toMatchObject({ ok: true });
    expect(await withdraw(name)).toMatchObject({ ok: true });
  });

  it("has no gaps where there is nothing to withdraw, and tells them to administrators alone", async () => {
    expect(await gapsOfWithdrawal({ actor: await admin(), now: NOW, number: 999 })).toMatchObject({ ok: false });
    const sms = await schedule(MARCH, withSms);
    expect(await gapsOfWithdrawal({ actor: await person(3), now: NOW, number: sms })).toMatchObject({
      refused: { kind: "forbidden" },
    });
  });
});

describe("of two revisions for the same instant", () => {
  const motto = ({ desk }: Catalogue) => {
    desk.motto = { es: "Desde marzo", en: "From March" };
  };
  const name = ({ desk }: Catalogue) => {
    desk.name = "Mesa de marzo";
  };
  const then = async () => (await (await snapshot()).inForce(MARCH))?.revision.catalogue ?? expect.unreachable();
  const listed = async () => {
    const history = await revisionHistory({ actor: await admin(), now: NOW, before: null });
    return new Map(history.ok ? history.value.items.map((entry) => [entry.number, entry]) : []);
  };

  it("the later one loses the changes of the earlier one with its withdrawal, and keeps its own", async () => {
    const today = (await (await snapshot()).inForce(NOW))?.revision.catalogue ?? expect.unreachable();
    const earlier = await schedule(MARCH, name);
    const later = await schedule(MARCH, motto);
    const last = await schedule(JUNE, ({ notices }) => {
      notices.push({ from: "2027-06-01T00:00:00-05:00", to: "2027-06-02T00:00:00-05:00", text: { es: "a", en: "b" } });
    });
    expect(await withdraw(earlier)).toEqual({
      ok: true,
      value: {
        rebased: [
          { from: later, to: last + 1 },
          { from: last, to: last + 2 },
        ],
      },
    });
    const { desk, revision } = await then();
    expect(revision).toBe(last + 1);
    expect([desk.name, desk.motto.es]).toEqual([today.desk.name, "Desde marzo"]);
    expect((await listed()).get(last + 1)).toMatchObject({ baseNumber: today.revision, state: "scheduled" });
  });

  it("the earlier one stays as it is when the later one is withdrawn", async () => {
    const earlier = await schedule(MARCH, name);
    const later = await schedule(MARCH, motto);
    expect(await withdraw(later)).toEqual({ ok: true, value: { rebased: [] } });
    expect((await then()).revision).toBe(earlier);
  });

  it("the earlier one is listed with which takes its place, as long as one does", async () => {
    const earlier = await schedule(MARCH, name);
    const later = await schedule(MARCH, motto);
    expect((await listed()).get(earlier)).toMatchObject({ state: "scheduled", replacedBy: later });
    expect((await listed()).get(later)).toMatchObject({ state: "scheduled", replacedBy: null });
    expect((await listed()).get(1)).toMatchObject({ replacedBy: null });
    await withdraw(later);
    expect((await listed()).get(earlier)).toMatchObject({ replacedBy: null });
  });
});
