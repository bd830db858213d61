import { beforeAll, describe, expect, it, test } from "vitest";
import { draftComparison } from "#lib/catalogue/draft-comparison.ts";
import type { DraftPart } from "#lib/catalogue/draft-part.ts";
import { discardDraft, editDraft } from "#lib/catalogue/edit-draft.ts";
import { publishDraft } from "#lib/catalogue/publish-draft.ts";
import type { Channel } from "#lib/catalogue/schema.ts";
import { snapshot } from "#lib/catalogue/snapshot.ts";
import { tellChanges } from "#lib/catalogue/tell-changes.ts";
import { db } from "#lib/db.ts";
import type { Actor } from "#lib/people/actor.ts";
import { toLocalDate } from "#lib/schedule/local-date.ts";
import { comparedDraft } from "#tests/fixtures/compared-draft.ts";
import { deskForSuite } from "#tests/integration/tickets/desk-suite.ts";
import { NOW, opened, person } from "#tests/integration/tickets/scene.ts";

deskForSuite();

const MONDAY = Date.parse("2026-11-30T00:00:00-05:00");
const LATER = Date.parse("2026-12-14T00:00:00-05:00");
let admin: Actor;
beforeAll(async () => {
  admin = await person(1, "admin");
});

async function channel(slug: string, at = NOW): Promise<Channel> {
  const found = await (await snapshot()).inForce(at);
  return found?.revision.catalogue.channels.find((one) => one.slug === slug) ?? expect.unreachable(slug);
}

async function edit(slug: string, change: (channel: Channel) => Channel) {
  const before = await channel(slug);
  const part = (value: Channel): DraftPart => ({ part: "channel", slug, value });
  const outcome = await editDraft({ actor: admin, now: NOW, before: part(before), after: part(change(before)) });
  return outcome.ok ? outcome.value.version : expect.unreachable("not edited");
}

function hours(one: Channel, day: "mon" | "sat", intervals: [string, string][]): Channel {
  return { ...one, schedule: { ...one.schedule, weekly: { ...one.schedule.weekly, [day]: intervals } } };
}

async function compared(effectiveFrom: number | null = null) {
  const outcome = await draftComparison({ actor: admin, now: NOW, effectiveFrom, week: null });
  return outcome.ok ? outcome.value : expect.unreachable("refused");
}

async function effects(effectiveFrom: number | null = null) {
  const comparison = await compared(effectiveFrom);
  return comparison?.outcome.ok ? comparison.outcome.effects : expect.unreachable("it clashes");
}

test("nothing is compared while there is no draft, and only administrators compare", async () => {
  expect(await compared()).toBeNull();
  const actor = await person(3);
  const refusal = { ok: false, refused: { kind: "forbidden" } };
  expect(await draftComparison({ actor, now: NOW, effectiveFrom: null, week: null })).toMatchObject(refusal);
});

describe("a draft that closes Saturdays", () => {
  beforeAll(async () => {
    // A Saturday and a Tuesday, in the last 90 days; one that is older is not replayed.
    await opened({}, Date.parse("2026-11-21T09:00:00-05:00"));
    await opened({ requestType: "claim", priority: undefined }, Date.parse("2026-11-21T12:59:00-05:00"));
    await opened({}, Date.parse("2026-11-24T09:00:00-05:00"));
    await opened({}, Date.parse("2026-08-01T09:00:00-05:00"));
    for (const slug of ["phone", "email", "chat"]) await edit(slug, (one) => hours(one, "sat", []));
  });

  it("is compared in words, in gaps, in pictures, in hours and by the requests that came", async () => {
    const comparison = (await compared(MONDAY)) ?? expect.unreachable("no draft");
    const { before, after } = comparison;
    expect(tellChanges({ before, after, language: "es", thisYear: 2026 })).toMatchObject([
      { subject: "Teléfono, correo y chat", after: ["sábado cerrado"] },
    ]);
    expect(comparison).toMatchObject({ base: 1, next: 2, effectiveFrom: MONDAY, doubts: [] });
    const { gaps, criticalAlways, week, hours: open, replay } = await effects(MONDAY);
    expect(gaps.map(({ id }) => id)).toEqual([
      "sat:incident+service_request:P2+P3+P4:08:00-13:00",
      "sat:petition+complaint+claim+suggestion+appeal:P1+P2+P3+P4:08:00-13:00",
    ]);
    expect(criticalAlways).toBe(true);
    expect(week).toMatchObject({ monday: "2026-11-30", previous: null, next: "2026-12-07" });
    expect(week.scopes.all.after[5]?.stretches).toMatchObject([{ kind: "gap", gaps: [0, 1] }]);
    const HOUR_MS = 60 * 60_000;
    expect(open.rows.map(({ week: of }) => [of.before / HOUR_MS, of.after / HOUR_MS])).toEqual([
      [168, 168],
      [65, 60],
      [65, 60],
    ]);
    expect(replay).toEqual({ days: 90, requests: 3, before: 0, after: 2 });
  });

  it("names what never opens", async () => {
    await edit("chat", (one) => ({ ...one, schedule: { ...one.schedule, weekly: emptyWeek() } }));
    expect(await compared()).toMatchObject({ doubts: [{ kind: "never_open", owner: { channel: "chat" } }] });
    await discardDraft({ actor: admin, now: NOW });
  });
});

test("the picture is of the first week that looks different, where no gap opens", async () => {
  const christmas = { from: toLocalDate("2026-12-24"), to: toLocalDate("2026-12-24"), reason: "Más horas" };
  await edit("email", (one) => ({
    ...one,
    schedule: { ...one.schedule, exceptions: [{ ...christmas, intervals: [["07:00", "19:00"]] }] },
  }));
  const { gaps, week } = await effects();
  expect(gaps).toEqual([]);
  expect(week).toMatchObject({ monday: "2026-12-21", previous: null, next: null });
  await discardDraft({ actor: admin, now: NOW });
});

test("what is scheduled is said to take the change over, or to clash with it", async () => {
  await edit("pqrsa", (one) => hours(one, "mon", [["07:00", "16:00"]]));
  const seen = await comparedDraft(admin, NOW, LATER);
  const given = {
    actor: admin,
    now: NOW,
    compared: seen,
    note: "PQRSA",
    effectiveFrom: LATER,
    acceptGaps: "all",
  } as const;
  expect(await publishDraft(given)).toMatchObject({ ok: true });

  await edit("email", (one) => hours(one, "mon", [["07:00", "19:00"]]));
  expect(await effects(MONDAY)).toMatchObject({
    gaps: [],
    rebased: [{ number: 2, effectiveFrom: LATER, note: "PQRSA" }],
  });
  expect(await effects(LATER)).toMatchObject({ rebased: [] });

  await edit("pqrsa", (one) => hours(one, "mon", [["07:00", "18:00"]]));
  const place = { of: "hours", owner: { channel: "pqrsa" }, weekday: "mon" };
  expect(await compared(MONDAY)).toMatchObject({
    base: 1,
    next: 3,
    outcome: { ok: false, clash: { revision: 2, places: [place] } },
  });
  expect(await compared(LATER)).toMatchObject({
    base: 2,
    outcome: { ok: false, clash: { revision: 2, places: [place] } },
  });
  await discardDraft({ actor: admin, now: NOW });
});

test("a hundred thousand requests are replayed in two seconds", { timeout: 120_000 }, async () => {
  await opened({}, NOW - 60_000);
  await db().$executeRaw`
    INSERT INTO "Ticket" ("id", "number", "requestType", "priority", "status", "subject", "text", "channel",
      "revisionNumber", "openedAt", "followHash", "tags")
    SELECT uuidv7(), 'CA-2026-9' || lpad(n::text, 6, '0'), 'incident',
      (ARRAY['P1', 'P2', 'P3', 'P4'])[1 + n % 4]::"Priority", 'new', 'Prueba', 'Prueba', 'web', 1,
      ${new Date(NOW)}::timestamptz - n * interval '77 seconds', 'replay ' || n, '{}'
    FROM generate_series(1, 100000) AS n`;
  await edit("chat", (one) => hours(one, "sat", []));
  const began = performance.now();
  const { replay } = await effects();
  expect(replay.requests).toBeGreaterThan(100_000);
  expect(performance.now() - began).toBeLessThan(2_000);
});

function emptyWeek(): Channel["schedule"]["weekly"] {
  return { mon: [], tue: [], wed: [], thu: [], fri: [], sat: [], sun: [] };
}
