import { beforeEach, describe, expect, it } from "vitest";
import { askPublication, firstPublication } from "#lib/admin/ask-publication.ts";
import { draftComparison } from "#lib/catalogue/draft-comparison.ts";
import { discardDraft, editDraft } from "#lib/catalogue/edit-draft.ts";
import type { Side } from "#lib/catalogue/merge-units.ts";
import { publishRevision } from "#lib/catalogue/publish-revision.ts";
import type { Channel } from "#lib/catalogue/schema.ts";
import { settleDraft } from "#lib/catalogue/settle-draft.ts";
import { snapshot } from "#lib/catalogue/snapshot.ts";
import { db } from "#lib/db.ts";
import { deskForSuite } from "#tests/integration/tickets/desk-suite.ts";
import { NOW, person } from "#tests/integration/tickets/scene.ts";

deskForSuite();

type Hours = [string, string][];

let clock = NOW;
beforeEach(async () => {
  clock += 60_000;
  await discardDraft({ actor: await person(1, "admin"), now: clock });
});

async function inForce() {
  const found = await (await snapshot()).inForce(clock);
  return found?.revision.catalogue ?? expect.unreachable("no revision");
}

function on(channel: Channel, weekday: "mon" | "tue", hours: Hours): Channel {
  return { ...channel, schedule: { ...channel.schedule, weekly: { ...channel.schedule.weekly, [weekday]: hours } } };
}

async function edit(slug: string, change: (channel: Channel) => Channel) {
  const before = (await inForce()).channels.find((one) => one.slug === slug) ?? expect.unreachable(slug);
  const outcome = await editDraft({
    actor: await person(1, "admin"),
    now: clock,
    before: { part: "channel", slug, value: before },
    after: { part: "channel", slug, value: change(before) },
  });
  return outcome.ok ? outcome.value.version : expect.unreachable("not edited");
}

/** A colleague publishes past the draft. */
async function publish(slug: string, change: (channel: Channel) => Channel, effectiveFrom: number | null = null) {
  const { revision, effectiveFrom: _from, note: _note, ...content } = await inForce();
  const outcome = await publishRevision({
    actor: await person(1, "admin"),
    now: clock,
    content: { ...content, channels: content.channels.map((one) => (one.slug === slug ? change(one) : one)) },
    baseRevision: revision,
    note: "De otra persona",
    effectiveFrom,
    acceptGaps: "all",
  });
  if (effectiveFrom === null) clock += 60_000;
  return outcome.ok ? outcome.value.revision : expect.unreachable("not published");
}

async function compared(effectiveFrom: number | null = null) {
  const actor = await person(1, "admin");
  const outcome = await draftComparison({ actor, now: clock, effectiveFrom, week: null });
  return (outcome.ok && outcome.value) || expect.unreachable("no draft");
}

async function choices() {
  const { outcome } = await compared();
  return (!outcome.ok && outcome.choices) || expect.unreachable("nothing to choose");
}

async function settle(version: number | null, revision: number, sides: readonly (readonly [string, Side])[]) {
  const actor = await person(1, "admin");
  return settleDraft({ actor, now: clock, seen: { version: version ?? 0, revision }, sides: new Map(sides) });
}

const draft = () => db().catalogueDraft.findUnique({ where: { id: 1 } });
const evening = (closes: string): Hours => [["07:00", closes]];

describe("a draft that clashes with what came into force", () => {
  it.each([
    ["mine", "20:00", { mine: "20:00", theirs: "21:00" }],
    ["theirs", "21:30", { mine: "20:30", theirs: "21:30" }],
  ] as const)(
    "says as it is chosen (%s), keeps what else either changed, and can be published",
    async (side, closes, by) => {
      await edit("email", (one) => on(one, "mon", evening(by.mine)));
      const version = await edit("chat", (one) => on(one, "mon", evening("20:30")));
      const revision = await publish("email", (one) => on(on(one, "mon", evening(by.theirs)), "tue", evening("18:00")));
      const { units } = await choices();
      expect(units).toHaveLength(1);
      const outcome = await settle(
        version,
        revision,
        units.map((unit) => [unit, side]),
      );
      expect(outcome).toMatchObject({ ok: true, value: { version: (version ?? 0) + 1 } });
      const { after, outcome: comparison } = await compared();
      expect(comparison.ok).toBe(true);
      const weekly = (slug: string) => after.channels.find((one) => one.slug === slug)?.schedule.weekly;
      expect(weekly("email")).toMatchObject({ mon: evening(closes), tue: evening("18:00") });
      expect(weekly("chat")).toMatchObject({ mon: evening("20:30") });
      expect(await draft()).toMatchObject({ baseNumber: revision, savedAt: new Date(clock) });
      const entry = await db().auditEntry.findFirst({ orderBy: { sequence: "desc" } });
      const gaveWay = side === "mine" ? [] : [{ field: "Correo electrónico" }];
      expect(entry).toMatchObject({
        kind: "draft_settled",
        data: { revision, changes: gaveWay, kept: side === "mine" ? 1 : 0 },
      });
    },
  );

  it("is none any more where only what came into force was chosen", async () => {
    const version = await edit("pqrsa", (one) => on(one, "mon", evening("15:00")));
    const revision = await publish("pqrsa", (one) => on(one, "mon", evening("16:00")));
    const { units } = await choices();
    expect(
      await settle(
        version,
        revision,
        units.map((unit) => [unit, "theirs"]),
      ),
    ).toMatchObject({ ok: true, value: { version: null } });
    expect(await draft()).toBeNull();
  });

  it("stays as it is where it is another, nothing is chosen, the choices contradict, or somebody may not", async () => {
    const version = await edit("phone", (one) => on(one, "mon", evening("20:00")));
    const revision = await publish("phone", (one) => on(one, "mon", evening("21:00")));
    const { units } = await choices();
    const mine = units.map((unit) => [unit, "mine"] as const);
    const kept = await draft();
    expect(await settle((version ?? 0) + 1, revision, mine)).toMatchObject({ refused: { kind: "changed_meanwhile" } });
    expect(await settle(version, revision - 1, mine)).toMatchObject({ refused: { kind: "changed_meanwhile" } });
    expect(await settle(version, revision, [])).toMatchObject({ refused: { kind: "not_chosen" } });
    const actor = await person(3, "agent");
    expect(
      await settleDraft({ actor, now: clock, seen: { version: version ?? 0, revision }, sides: new Map(mine) }),
    ).toMatchObject({ refused: { kind: "forbidden" } });
    expect(await draft()).toEqual(kept);
  });

  it("has nothing to choose against what is only scheduled", async () => {
    await edit("chat", (one) => on(one, "tue", evening("20:00")));
    await publish("chat", (one) => on(one, "tue", evening("21:00")), clock + 3_600_000);
    const { outcome } = await compared(clock + 7_200_000);
    expect(outcome).toMatchObject({ ok: false, choices: null });
  });
});

describe("the form for publishing", () => {
  it("asks for what is not chosen, and says what became of the draft", async () => {
    const actor = await person(1, "admin");
    await edit("email", (one) => ({ ...one, name: { es: "Correo nuestro", en: "Our mail" } }));
    await publish("email", (one) => ({ ...one, name: { es: "Correo de ellos", en: "Their mail" } }));
    const view = await firstPublication({ actor, language: "es", now: clock });
    const [choice, ...others] = view?.settling?.choices ?? [];
    expect(others).toEqual([]);
    expect(choice?.rows).toMatchObject([
      { mine: [expect.stringContaining("Correo nuestro"), expect.stringContaining("Our mail")] },
    ]);
    const ask = async (side: string) => {
      const form = new FormData();
      const fields = { do: "settle", version: view?.version, settling: view?.settling?.revision, choice: choice?.id };
      for (const [name, value] of Object.entries(fields)) form.set(name, `${value}`);
      form.set(`${choice?.id}`, side);
      const answer = await askPublication({ actor, language: "es", now: clock, form });
      return "published" in answer ? expect.unreachable() : answer;
    };
    expect(await ask("")).toMatchObject({
      fields: { choice: "Elija una de las dos.", settle: expect.stringMatching(/^No se cambió nada/) },
    });
    expect(await ask("mine")).toMatchObject({
      settled: { isDone: true, text: expect.stringMatching(/^El borrador dice ahora/) },
      view: { settling: null, clash: null, meanwhile: [] },
    });
    // From a page on which a colleague had not chosen yet.
    expect(await ask("theirs")).toMatchObject({
      settled: { isDone: false, text: expect.stringMatching(/^No se aplicó lo que eligió/) },
      view: { settling: null, meanwhile: [] },
    });
  });
});
