import { beforeEach, describe, expect, it, test } from "vitest";
import type { DraftPart } from "#lib/catalogue/draft-part.ts";
import { discardDraft, editDraft } from "#lib/catalogue/edit-draft.ts";
import { editedCatalogue } from "#lib/catalogue/edited-catalogue.ts";
import { type ComparedDraft, publishDraft } from "#lib/catalogue/publish-draft.ts";
import { publishRevision } from "#lib/catalogue/publish-revision.ts";
import type { Channel } from "#lib/catalogue/schema.ts";
import { snapshot } from "#lib/catalogue/snapshot.ts";
import { db } from "#lib/db.ts";
import { comparedDraft } from "#tests/fixtures/compared-draft.ts";
import { deskForSuite } from "#tests/integration/tickets/desk-suite.ts";
import { NOW, person } from "#tests/integration/tickets/scene.ts";

deskForSuite();

const SUNDAY = Date.parse("2026-11-29T00:00:00-05:00");
const MONDAY = Date.parse("2026-11-30T00:00:00-05:00");
let clock = NOW;
beforeEach(async () => {
  clock += 60_000;
  await discardDraft({ actor: await person(1, "admin"), now: clock });
});

async function inForce(at = clock) {
  const found = await (await snapshot()).inForce(at);
  return found?.revision.catalogue ?? expect.unreachable("no revision");
}

async function channel(slug: string, at = clock): Promise<Channel> {
  const { channels } = await inForce(at);
  return channels.find((one) => one.slug === slug) ?? expect.unreachable(slug);
}

function part(value: Channel): DraftPart {
  return { part: "channel", slug: value.slug, value };
}

function until(value: Channel, day: "mon" | "tue" | "wed", closes: string): Channel {
  return {
    ...value,
    schedule: { ...value.schedule, weekly: { ...value.schedule.weekly, [day]: [["07:00", closes]] } },
  };
}

async function edit(before: Channel, after: Channel) {
  return editDraft({ actor: await person(1, "admin"), now: clock, before: part(before), after: part(after) });
}

const seen = async (effectiveFrom: number | null = null) =>
  comparedDraft(await person(1, "admin"), clock, effectiveFrom);

async function publish(compared: ComparedDraft, effectiveFrom: number | null = null) {
  const actor = await person(1, "admin");
  return publishDraft({ actor, now: clock, compared, note: "Un cambio", acceptGaps: [], effectiveFrom });
}

/** A revision that a colleague publishes past the draft: another name for a channel, and other hours on Tuesday. */
async function publishPast(slug: string, effectiveFrom: number | null = null) {
  const { revision, effectiveFrom: _from, note: _note, ...content } = await inForce();
  const renamed = content.channels.map((one) =>
    one.slug === slug ? { ...until(one, "tue", "20:00"), name: { es: "Teléfono", en: "Phone" } } : one,
  );
  const given = {
    actor: await person(1, "admin"),
    now: clock,
    note: "Nombre",
    effectiveFrom,
    acceptGaps: "all",
  } as const;
  const outcome = await publishRevision({
    ...given,
    content: { ...content, channels: renamed },
    baseRevision: revision,
  });
  return outcome.ok ? outcome.value.revision : expect.unreachable();
}

const draft = () => db().catalogueDraft.findUnique({ where: { id: 1 } });

describe("the draft", () => {
  it("begins with what is in force, holds what everybody edits, and is public only when it is published", async () => {
    const email = await channel("email");
    await edit(email, until(email, "mon", "19:00"));
    const chat = await channel("chat");
    expect(await edit(chat, until(chat, "mon", "20:00"))).toMatchObject({ ok: true, value: { version: 2 } });
    expect(await channel("email")).toEqual(email);
    expect(await publish(await seen())).toMatchObject({ ok: true });
    expect((await channel("email")).schedule.weekly.mon).toEqual([["07:00", "19:00"]]);
    expect((await channel("chat")).schedule.weekly.mon).toEqual([["07:00", "20:00"]]);
    expect(await draft()).toBeNull();
  });

  it("keeps what two edit at once in one channel, and tells the second where both changed the same", async () => {
    const email = await channel("email");
    await edit(email, until(email, "mon", "18:00"));
    expect(await edit(email, until(email, "tue", "18:00"))).toMatchObject({ ok: true });
    const clash = await edit(email, until(email, "mon", "20:00"));
    expect(clash).toMatchObject({
      ok: false,
      refused: { kind: "changed_meanwhile", places: [{ of: "hours", owner: { channel: "email" }, weekday: "mon" }] },
    });
    expect(await draft()).toMatchObject({ version: 2 });
  });

  it("is none any more once it says what is in force", async () => {
    const email = await channel("email");
    await edit(email, until(email, "wed", "18:00"));
    expect(await edit(until(email, "wed", "18:00"), email)).toMatchObject({ ok: true, value: { version: null } });
    expect(await draft()).toBeNull();
  });

  it("tells the audit log of each edit: who, from where, and what became of what; of what changes nothing, nothing", async () => {
    const admin = { ...(await person(1, "admin")), address: "203.0.113.40" };
    const email = await channel("email");
    const sixOClock = until(email, "wed", "18:00");
    await editDraft({ actor: admin, now: clock, before: part(email), after: part(sixOClock) });
    await editDraft({ actor: admin, now: clock, before: part(sixOClock), after: part(sixOClock) });
    await discardDraft({ actor: admin, now: clock });
    const log = await db().auditEntry.findMany({ where: { actorId: admin.id }, orderBy: { sequence: "asc" } });
    expect(log.map(({ kind, address, data }) => ({ kind, address, data }))).toMatchObject([
      {
        kind: "draft_changed",
        address: admin.address,
        data: {
          changes: [
            {
              field: "Correo electrónico",
              from: expect.stringMatching(/miércoles.* 5:00/),
              to: expect.stringMatching(/miércoles.* 6:00/),
            },
          ],
          more: null,
        },
      },
      {
        kind: "draft_discarded",
        address: admin.address,
        data: {
          changes: [
            {
              field: "Correo electrónico",
              from: expect.stringMatching(/miércoles.* 6:00/),
              to: expect.stringMatching(/miércoles.* 5:00/),
            },
          ],
          more: null,
        },
      },
    ]);
  });

  it("is not published in a version that nobody compared", async () => {
    const email = await channel("email");
    await edit(email, until(email, "wed", "18:00"));
    const compared = await seen();
    await edit(email, until(email, "tue", "18:30"));
    expect(await publish(compared)).toMatchObject({
      ok: false,
      refused: { kind: "draft_changed", draft: { version: 2 } },
    });
    expect(await draft()).not.toBeNull();
  });

  it("is not published over a revision that nobody compared it with, in force or scheduled", async () => {
    const email = await channel("email");
    await edit(email, until(email, "wed", "18:00"));
    const first = await seen();
    const base = await publishPast("email");
    const refusal = { ok: false, refused: { kind: "base_changed", base, next: base + 1 } };
    expect(await publish(first)).toMatchObject(refusal);
    const second = await seen();
    expect(await publishPast("chat", SUNDAY)).toBe(base + 1);
    expect(await publish(second)).toMatchObject({ refused: { ...refusal.refused, next: base + 2 } });
    const third = await seen();
    clock = SUNDAY;
    expect(await publish(third)).toMatchObject({ refused: { kind: "base_changed", base: base + 1, next: base + 2 } });
    expect(await publish(await seen())).toMatchObject({ ok: true });
  });

  it("is published once where two publish it at once, and the second is told", async () => {
    const email = await channel("email");
    await edit(email, until(email, "mon", "20:30"));
    const compared = await seen();
    const both = await Promise.all([publish(compared), publish(compared)]);
    expect(both.map(({ ok }) => ok).sort()).toEqual([false, true]);
    expect(both.find(({ ok }) => !ok)).toMatchObject({ refused: { kind: "not_found" } });
  });

  it("takes over what was published since it was begun, or says what clashes", async () => {
    const phone = await channel("phone");
    await edit(phone, until(phone, "mon", "20:00"));
    await publishPast("phone");
    clock += 60_000;
    expect(await publish(await seen())).toMatchObject({ ok: true });
    expect(await channel("phone")).toMatchObject({
      name: { es: "Teléfono" },
      schedule: { weekly: { mon: [["07:00", "20:00"]], tue: [["07:00", "20:00"]] } },
    });
  });

  it("is edited on what came into force since it was begun", async () => {
    const pqrsa = await channel("pqrsa");
    await edit(pqrsa, until(pqrsa, "wed", "16:00"));
    const revision = await publishPast("pqrsa");
    clock += 60_000;
    const { baseNumber, base, content, draft: status } = await editedCatalogue(clock);
    const [was, is] = [base, content].map(({ channels }) => channels.find(({ slug }) => slug === "pqrsa"));
    expect([baseNumber, status?.changes]).toEqual([revision, 1]);
    expect(was?.schedule.weekly).toMatchObject({ wed: [["07:00", "17:00"]], tue: [["07:00", "20:00"]] });
    expect(is?.schedule.weekly).toMatchObject({ wed: [["07:00", "16:00"]], tue: [["07:00", "20:00"]] });
    const shown = is ?? expect.unreachable();
    expect(await edit(shown, until(shown, "tue", "18:30"))).toMatchObject({ ok: true });
    expect(await draft()).toMatchObject({ baseNumber: revision });
    expect(await publish(await seen())).toMatchObject({ ok: true });
    expect((await channel("pqrsa")).schedule.weekly.tue).toEqual([["07:00", "18:30"]]);
  });

  it("stays on what it was begun on where that which came into force changed the same", async () => {
    const line = await channel("critical-line");
    const { revision } = await inForce();
    await edit(line, until(line, "tue", "18:45"));
    await publishPast("critical-line");
    clock += 60_000;
    expect(await editedCatalogue(clock)).toMatchObject({ baseNumber: revision });
  });

  it("takes effect on a date with what is in force then", async () => {
    const pqrsa = await channel("pqrsa");
    await edit(pqrsa, until(pqrsa, "mon", "16:00"));
    expect(await publish(await seen(MONDAY), MONDAY)).toMatchObject({ ok: true, value: { effectiveFrom: MONDAY } });
    expect(await channel("pqrsa")).toEqual(pqrsa);
    expect((await channel("pqrsa", MONDAY)).schedule.weekly.mon).toEqual([["07:00", "16:00"]]);
  });

  test("channels are added, put in order and taken away", async () => {
    const chat = await channel("chat");
    const actor = await person(1, "admin");
    const whatsapp = { ...chat, slug: "whatsapp", name: { es: "WhatsApp", en: "WhatsApp" } };
    const nothing: DraftPart = { part: "channel", slug: "whatsapp", value: null };
    await editDraft({ actor, now: clock, before: nothing, after: part(whatsapp) });
    const slugs = (await inForce()).channels.map(({ slug }) => slug);
    const moved = await editDraft({
      actor,
      now: clock,
      before: { part: "order", value: [...slugs, "whatsapp"] },
      after: { part: "order", value: ["whatsapp", ...slugs] },
    });
    expect(moved.ok && moved.value.content.channels.map(({ slug }) => slug)).toEqual(["whatsapp", ...slugs]);
    const gone = await editDraft({
      actor,
      now: clock,
      before: part(chat),
      after: { part: "channel", slug: "chat", value: null },
    });
    expect(gone.ok && gone.value.content.channels.map(({ slug }) => slug)).not.toContain("chat");
  });

  it("is edited, published and discarded by administrators alone", async () => {
    const actor = await person(3);
    const email = await channel("email");
    const refusal = { ok: false, refused: { kind: "forbidden" } };
    expect(await editDraft({ actor, now: clock, before: part(email), after: part(email) })).toMatchObject(refusal);
    expect(await discardDraft({ actor, now: clock })).toMatchObject(refusal);
    const compared = { version: 1, base: 1, next: 2 };
    const given = { actor, now: clock, compared, note: "", effectiveFrom: null, acceptGaps: [] };
    expect(await publishDraft(given)).toMatchObject(refusal);
  });
});
