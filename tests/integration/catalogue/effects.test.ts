import { beforeEach, describe, expect, it } from "vitest";
import { closeChannel } from "#lib/catalogue/close-channel.ts";
import { publishRevision } from "#lib/catalogue/publish-revision.ts";
import { reopenChannel } from "#lib/catalogue/reopen-channel.ts";
import { dismissEffects, revisionNews } from "#lib/catalogue/revision-news.ts";
import type { Catalogue } from "#lib/catalogue/schema.ts";
import { snapshot } from "#lib/catalogue/snapshot.ts";
import { tellOfEffects } from "#lib/catalogue/tell-admins.ts";
import { withdrawRevision } from "#lib/catalogue/withdraw-revision.ts";
import { db } from "#lib/db.ts";
import type { Actor } from "#lib/people/actor.ts";
import { toLocalDate } from "#lib/schedule/local-date.ts";
import { readOutbox } from "#lib/tickets/read-outbox.ts";
import { sweep } from "#lib/tickets/sweep.ts";
import { deskForSuite } from "#tests/integration/tickets/desk-suite.ts";
import { DAY_MS, NOW, person } from "#tests/integration/tickets/scene.ts";

deskForSuite();

const HOUR_MS = 60 * 60_000;
let clock = NOW;
let admin: Actor;

beforeEach(async () => {
  clock += 100 * DAY_MS;
  await tellOfEffects(clock);
  await db().outboxMessage.deleteMany();
  await db().person.updateMany({ data: { disabledAt: new Date(NOW) } });
  admin = await person(1, "admin");
});

function published<Value>(outcome: { ok: true; value: Value } | { ok: false; refused: unknown }): Value {
  return outcome.ok ? outcome.value : expect.unreachable(JSON.stringify(outcome.refused));
}

/** Publishes what is in force at an instant, with a change, from that instant on. @returns the revision's number */
async function publish(effectiveFrom: number, change: (catalogue: Catalogue) => void, note = "Programada") {
  const found = await (await snapshot()).inForce(effectiveFrom);
  const catalogue = structuredClone(found?.revision.catalogue ?? expect.unreachable("no revision"));
  change(catalogue);
  const { revision: baseRevision, effectiveFrom: _from, note: _note, ...content } = catalogue;
  const given = { actor: admin, now: clock, content, note, acceptGaps: "all", effectiveFrom } as const;
  return published(await publishRevision({ ...given, baseRevision })).revision;
}

const named = (name: string) => (catalogue: Catalogue) => {
  catalogue.desk.name = name;
};

/** The exception that a closing until the evening makes, but with another reason and other hours. */
const closedToday = (catalogue: Catalogue) => {
  const date = toLocalDate(new Date(clock - 5 * HOUR_MS).toISOString().slice(0, 10));
  for (const channel of catalogue.channels)
    if (channel.slug === "critical-line")
      channel.schedule.exceptions.push({ from: date, to: date, intervals: [["01:00", "02:00"]], reason: "Pruebas" });
};

async function closeCriticalLine({ notice = false } = {}) {
  const given = { slug: "critical-line", until: clock + HOUR_MS, reason: "La línea falla.", notice };
  return published(await closeChannel({ actor: admin, now: clock, ...given }));
}

async function mails(): Promise<string[]> {
  const rows = await db().outboxMessage.findMany({ orderBy: { id: "asc" }, include: { person: true } });
  return rows.map(({ kind, revisionNumber, person: to, recipient }) => {
    expect(recipient).toBe(to?.email);
    return `${kind} ${revisionNumber} to ${to?.name}`;
  });
}

const news = async (actor: Actor, now: number) =>
  published(await revisionNews({ actor, now, language: "es", thisYear: 2026 }));

describe("a scheduled revision that has taken effect", () => {
  it("is told to every administrator at that instant and not before, once however many processes tell", async () => {
    const other = await person(2, "admin");
    await person(3);
    const from = clock + HOUR_MS;
    const number = await publish(from, named("Mesa desde luego"));
    expect(await sweep(from - 1)).toMatchObject({ effects: 0 });
    expect(await mails()).toEqual([]);
    const swept = await Promise.all([sweep(from), sweep(from), sweep(from)]);
    expect(swept.map(({ effects }) => effects).sort()).toEqual([0, 0, 1]);
    expect(await sweep(from + DAY_MS)).toMatchObject({ effects: 0 });
    const expected = [admin, other].map(({ name }) => `revision_in_force ${number} to ${name}`);
    expect((await mails()).sort()).toEqual(expected.sort());
    const outbox = published(await readOutbox({ actor: admin, now: from }));
    const revision = { number, effectiveFrom: from, author: admin.name, note: "Programada" };
    expect(outbox[0]?.what).toEqual({ kind: "revision_in_force", revision });
  });

  it("is told when somebody sweeps again, however long nobody did, each by itself", async () => {
    const first = await publish(clock + HOUR_MS, named("Uno"));
    const second = await publish(clock + 2 * HOUR_MS, named("Dos"));
    await sweep(clock + 40 * DAY_MS);
    expect(await mails()).toEqual([first, second].map((number) => `revision_in_force ${number} to ${admin.name}`));
  });

  it.each([
    ["published to be in force at once", () => publish(clock, named(`Ya ${clock}`))],
    [
      "withdrawn before",
      async () => {
        const number = await publish(clock + HOUR_MS, named("Nunca"));
        published(await withdrawRevision({ actor: admin, now: clock, number, acceptGaps: [] }));
        return number;
      },
    ],
  ])("is not told of what was %s", async (_what, make) => {
    await make();
    expect(await sweep(clock + DAY_MS)).toMatchObject({ effects: 0 });
    expect(await mails()).toEqual([]);
    expect(await news(admin, clock + DAY_MS)).toMatchObject({ effects: [] });
  });

  it("is told once of two for the same instant: the later one, which is in force", async () => {
    const from = clock + HOUR_MS;
    await publish(from, named("Antes"));
    const number = await publish(from, named("Después"));
    await sweep(from);
    expect(await mails()).toEqual([`revision_in_force ${number} to ${admin.name}`]);
    expect((await news(admin, from)).effects.map((one) => one.number)).toEqual([number]);
  });

  it("stands on the pages at that instant, until each has dismissed it or 30 days have passed", async () => {
    const other = await person(2, "admin");
    const from = clock + HOUR_MS;
    const number = await publish(from, named("Mesa nueva"));
    const seen = async (actor: Actor, now = from) => (await news(actor, now)).effects.map((one) => one.number);
    expect(await seen(admin, from - 1)).toEqual([]);
    // What is still to come is not dismissed.
    await dismissEffects({ actor: admin, now: from - 1, numbers: [number, 999_999] });
    expect(await seen(admin)).toEqual([number]);
    await dismissEffects({ actor: admin, now: from, numbers: [number] });
    await dismissEffects({ actor: admin, now: from, numbers: [number] });
    expect(await seen(admin)).toEqual([]);
    expect(await seen(other)).toEqual([number]);
    expect(await seen(other, from + 30 * DAY_MS - 1)).toEqual([number]);
    expect(await seen(other, from + 30 * DAY_MS)).toEqual([]);
  });

  it("is told with what is in force by then, where that is another one", async () => {
    const from = clock + HOUR_MS;
    const number = await publish(from, named("Programada y pasada"));
    expect(await news(admin, from)).toMatchObject({ effects: [{ number }], inForce: number });
    clock = from + HOUR_MS;
    const later = await publish(clock, named(`Después ${clock}`));
    expect(await news(admin, clock)).toMatchObject({ effects: [{ number }], inForce: later });
  });

  it("is no news for who administers the desk since later, nor for who does not", async () => {
    const from = clock + HOUR_MS;
    await publish(from, named("Antes de ella"));
    const later = await person(1, "admin");
    await db().person.update({ where: { id: later.id }, data: { createdAt: new Date(from + 1) } });
    expect(await news(later, from + 2)).toMatchObject({ effects: [] });
    const agent = { actor: await person(3), now: from };
    expect(await revisionNews({ ...agent, language: "es", thisYear: 2026 })).toMatchObject({ ok: false });
    expect(await dismissEffects({ ...agent, numbers: [] })).toMatchObject({ ok: false });
  });
});

describe("a scheduled revision that gives way to a closing", () => {
  it("is told at once, with what clashes, and stays until it is withdrawn", async () => {
    const of = await publish(clock + DAY_MS, closedToday);
    const { revision: to, rebased } = await closeCriticalLine();
    const [{ to: as } = expect.unreachable()] = rebased;
    expect(await mails()).toEqual([`rebase_stopped ${as} to ${admin.name}`]);
    const { stopped } = await news(admin, clock);
    expect(stopped).toMatchObject([{ number: as, note: "Programada", stops: [{ of, to, as }] }]);
    const lines = stopped[0]?.stops[0]?.changes.flatMap(({ after }) => after).join() ?? "";
    expect(lines).toContain("La línea falla.");
    const outbox = published(await readOutbox({ actor: admin, now: clock }));
    expect(outbox[0]?.what).toMatchObject({ kind: "rebase_stopped", revision: { number: as }, stop: { of, to, as } });

    // What is published before it meanwhile is carried into it, and does not make it right.
    clock += 1;
    await publish(clock, named(`Otra cosa ${clock}`));
    const [later = expect.unreachable()] = (await news(admin, clock)).stopped;
    expect(later.number).toBeGreaterThan(as);
    expect(later.stops).toMatchObject([{ of, to, as }]);
    expect(await mails()).toHaveLength(1);

    published(await withdrawRevision({ actor: admin, now: clock, number: later.number, acceptGaps: [] }));
    expect(await news(admin, clock)).toMatchObject({ stopped: [] });
  });

  it("stays until another is published for the same instant, or it is in force", async () => {
    const from = clock + DAY_MS;
    await publish(from, closedToday);
    await closeCriticalLine();
    expect((await news(admin, clock)).stopped).toHaveLength(1);
    expect((await news(admin, from)).stopped).toEqual([]);
    await publish(from, named("Como debe ser"));
    expect((await news(admin, clock)).stopped).toEqual([]);
  });

  it("is not told where it takes the channel away, nor once that is open again", async () => {
    await publish(clock + DAY_MS, (catalogue) => {
      catalogue.channels = catalogue.channels.filter(({ slug }) => slug !== "critical-line");
    });
    const { revision: closing, rebased } = await closeCriticalLine({ notice: true });
    expect(rebased).toHaveLength(1);
    expect(await news(admin, clock)).toMatchObject({ stopped: [] });
    clock += 1;
    published(await reopenChannel({ actor: admin, now: clock, closing }));
    expect(await news(admin, clock)).toMatchObject({ stopped: [] });
    expect(await mails()).toEqual([]);
    const then = (await (await snapshot()).inForce(clock + DAY_MS))?.revision.catalogue;
    expect(then?.channels.map(({ slug }) => slug)).not.toContain("critical-line");
    expect(then?.notices).toEqual([]);
    const number = then?.revision ?? expect.unreachable();
    published(await withdrawRevision({ actor: admin, now: clock, number, acceptGaps: [] }));
  });

  it("is not told any more once it says again what was lost, whatever else it says by then", async () => {
    await publish(clock + DAY_MS, closedToday);
    await closeCriticalLine();
    expect((await news(admin, clock)).stopped).toHaveLength(1);
    clock += 1;
    await publish(clock, (catalogue) => {
      named(`Otra cosa ${clock}`)(catalogue);
      for (const { schedule } of catalogue.channels)
        schedule.exceptions = schedule.exceptions.filter(({ reason }) => reason !== "La línea falla.");
      closedToday(catalogue);
    });
    expect((await news(admin, clock)).stopped).toEqual([]);
  });

  it("is not told where both can stand", async () => {
    await publish(clock + DAY_MS, named("Nada que ver"));
    const { rebased } = await closeCriticalLine();
    expect(rebased).toHaveLength(1);
    expect(await mails()).toEqual([]);
    expect(await news(admin, clock)).toMatchObject({ stopped: [] });
  });
});
