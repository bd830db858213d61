import { beforeEach, describe, expect, it } from "vitest";
import { draftPresenceSchema, showOnDraft } from "#lib/admin/draft-presence.ts";
import { editSpecialDate } from "#lib/admin/edit-special-date.ts";
import { hoursView } from "#lib/admin/hours-view.ts";
import { typedHours, withDay, withHours } from "#lib/admin/week-edit.ts";
import type { DraftPart } from "#lib/catalogue/draft-part.ts";
import { discardDraft, editDraft } from "#lib/catalogue/edit-draft.ts";
import { editedCatalogue } from "#lib/catalogue/edited-catalogue.ts";
import type { Owner } from "#lib/catalogue/facts.ts";
import { numberInForce } from "#lib/catalogue/revision-rows.ts";
import type { Channel } from "#lib/catalogue/schema.ts";
import type { SpecialHours } from "#lib/catalogue/special-dates.ts";
import { db } from "#lib/db.ts";
import { es } from "#lib/i18n/es.ts";
import type { Actor } from "#lib/people/actor.ts";
import { toLocalDate } from "#lib/schedule/local-date.ts";
import { deskForSuite } from "#tests/integration/tickets/desk-suite.ts";
import { NOW, person } from "#tests/integration/tickets/scene.ts";

deskForSuite();

let admin: Actor;
let clock = NOW;
beforeEach(async () => {
  clock += 60_000;
  admin = await person(1, "admin");
  await discardDraft({ actor: admin, now: clock });
  await db().draftPresence.deleteMany();
});

const NOON: SpecialHours = {
  from: toLocalDate("2026-12-24"),
  to: toLocalDate("2026-12-24"),
  intervals: [["07:00", "12:00"]],
  reason: "Cierre de fin de año",
};
const OFFICE: Owner[] = ["phone", "email", "chat", "pqrsa"].map((channel) => ({ channel }));
const EMAIL: Owner = { channel: "email" };

async function view(slug: string | null = "email", actor = admin, language: "es" | "en" = "es") {
  return (await hoursView({ actor, now: clock, language, slug })) ?? expect.unreachable("no channel");
}

const part = (value: Channel): DraftPart => ({ part: "channel", slug: value.slug, value });

async function close(day: "mon" | "tue", at: string, actor = admin) {
  const { channel } = await view();
  const typed = withDay(typedHours(channel, es.time), day, [{ opens: "7", closes: at }]);
  return editDraft({ actor, now: clock, before: part(channel), after: part(withHours(channel, typed, es.time)) });
}

const putDate = (before: Owner[] | null, after: Owner[] | null, hours = NOON, actor = admin) =>
  editSpecialDate({
    actor,
    now: clock,
    edit: { before: before && { hours: NOON, owners: before }, after: after && { hours, owners: after } },
  });

describe("the page of hours", () => {
  it("shows what is in force while there is no draft, with the next holiday", async () => {
    const { status, channel, before, dates, nextHoliday, channels } = await view(null);
    expect(status).toEqual({ baseNumber: 1, inForce: 1, version: null, changes: 0, savedAt: null, savedBy: null });
    expect(channel.slug).toBe("phone");
    expect(before).toEqual(channel);
    expect(dates).toEqual([]);
    expect(nextHoliday).toEqual({ date: "2026-12-08", name: "Inmaculada Concepción" });
    expect(channels.filter(({ isEdited }) => isEdited)).toEqual([]);
    expect((await view(null, admin, "en")).nextHoliday?.name).toBe("Immaculate Conception");
  });

  it("shows the draft: what was before, how many changes a person would count, when it was saved and by whom", async () => {
    await close("mon", "19:00");
    await close("tue", "19:00");
    const colleague = await person(1, "admin");
    const seen = await view("email", colleague);
    expect(seen.status).toEqual({
      baseNumber: 1,
      inForce: 1,
      version: 2,
      changes: 1,
      savedAt: es.time(600 + minutes()),
      savedBy: admin.name,
    });
    expect(seen.channel.schedule.weekly.mon).toEqual([["07:00", "19:00"]]);
    expect(seen.before?.schedule.weekly.mon).toEqual([["07:00", "17:00"]]);
    expect(seen.channels.filter(({ isEdited }) => isEdited).map(({ slug }) => slug)).toEqual(["email"]);
    expect((await view()).status.savedBy).toBeNull();
  });

  it("says when the draft was saved by the clock of the desk, also where the draft moves that", async () => {
    const { desk } = (await editedCatalogue(clock)).content;
    const after = { ...desk, timeZone: "Asia/Tokyo" };
    const edited = { before: { part: "desk", value: desk }, after: { part: "desk", value: after } } as const;
    await editDraft({ actor: admin, now: clock, ...edited });
    expect((await view()).status.savedAt).toBe(es.time(600 + minutes()));
  });

  it("knows no channel that is not there", async () => {
    expect(await hoursView({ actor: admin, now: clock, language: "es", slug: "fax" })).toBeNull();
  });
});

function minutes() {
  return (clock - NOW) / 60_000;
}

describe("a special date", () => {
  it("goes into several channels at once, as one change to a person, and is taken back as one", async () => {
    expect(await putDate(null, OFFICE)).toMatchObject({ ok: true, value: { version: 1 } });
    const seen = await view();
    expect(seen.dates).toMatchObject([{ hours: NOON, owners: OFFICE, state: "new" }]);
    expect(seen.status.changes).toBe(1);
    expect(await putDate(OFFICE, null)).toMatchObject({ ok: true, value: { version: null } });
    expect((await view()).dates).toEqual([]);
  });

  it("is of a tier too that publishes hours, and is refused where it publishes none any more", async () => {
    const tier: Owner = { tier: 1 };
    expect((await view()).owners.map(({ name }) => name).at(-1)).toBe("Nivel 1 · Grupo de soporte técnico");
    await putDate(null, [EMAIL, tier]);
    const seen = await view();
    expect(seen.dates).toMatchObject([{ hours: NOON, owners: [EMAIL, tier], state: "new" }]);
    expect(await putDate([EMAIL, tier], [tier])).toMatchObject({ ok: true });
    expect((await view()).dates).toMatchObject([{ owners: [tier] }]);
    const refusal = await putDate(null, [EMAIL, { tier: 2 }]);
    expect(refusal).toMatchObject({ ok: false, refused: { kind: "no_hours", owners: [{ tier: 2 }] } });
  });

  it("is refused as a whole where a colleague changed it meanwhile, with what stands now", async () => {
    await putDate(null, OFFICE);
    const later = { ...NOON, reason: "Otro motivo" };
    await putDate(OFFICE, OFFICE, later);
    const refusal = await putDate(OFFICE, null);
    expect(refusal).toMatchObject({
      ok: false,
      refused: { kind: "date_changed", now: [{ hours: later, owners: OFFICE }] },
    });
    expect((await view()).dates).toMatchObject([{ hours: later }]);
  });

  it("is refused on dates that a channel has other hours for, and nothing is half-saved", async () => {
    await putDate(null, [EMAIL]);
    const refusal = await putDate(null, OFFICE, { ...NOON, intervals: [] });
    expect(refusal).toMatchObject({ ok: false, refused: { kind: "date_taken", owners: [EMAIL] } });
    expect((await view("chat")).channel.schedule.exceptions).toEqual([]);
  });

  it("is for administrators alone", async () => {
    const agent = await person(3);
    expect(await putDate(null, OFFICE, NOON, agent)).toMatchObject({ ok: false, refused: { kind: "forbidden" } });
  });

  it("stays beside what a colleague does to the hours of the same channel", async () => {
    const { channel } = await view();
    await putDate(null, OFFICE);
    const typed = withDay(typedHours(channel, es.time), "mon", [{ opens: "7", closes: "19" }]);
    const after = part(withHours(channel, typed, es.time));
    expect(await editDraft({ actor: admin, now: clock, before: part(channel), after })).toMatchObject({ ok: true });
    const { schedule } = (await view()).channel;
    expect([schedule.exceptions, schedule.weekly.mon]).toEqual([[NOON], [["07:00", "19:00"]]]);
  });
});

describe("who is where", () => {
  const show = (actor: Actor, channel: string | null, leaving = false, now = clock) =>
    showOnDraft({ actor, now, page: "hours", channel, leaving });

  it("is told of the others, with the draft's version and what is in force, until they leave or are not heard of", async () => {
    const other = await person(1, "admin");
    const inForce = await numberInForce(db(), clock);
    expect(await show(admin, "email")).toEqual({ ok: true, value: { others: [], version: null, inForce } });
    await close("mon", "19:00", other);
    const seen = { others: [{ name: admin.name, page: "hours", channel: "email" }], version: 1, inForce };
    expect(await show(other, null)).toEqual({ ok: true, value: seen });
    expect(await show(other, null, false, clock + 36_000)).toMatchObject({ value: { others: [] } });
    await show(admin, "email", true);
    expect(await show(other, null)).toMatchObject({ value: { others: [] } });
  });

  it("is not forgotten by leaving a page that was left before for another one", async () => {
    const other = await person(1, "admin");
    await show(admin, "email");
    await show(admin, "chat");
    await show(admin, "email", true);
    expect(await show(other, null)).toMatchObject({ value: { others: [{ channel: "chat" }] } });
  });

  it("is for administrators alone, and asked of pages that there are", async () => {
    expect(await show(await person(2), "email")).toMatchObject({ ok: false, refused: { kind: "forbidden" } });
    const given = { page: "secrets", channel: null, leaving: false };
    expect(draftPresenceSchema.safeParse(given).success).toBe(false);
  });
});
