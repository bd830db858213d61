import { beforeAll, describe, expect, it } from "vitest";
import { deskZone } from "#lib/catalogue/desk-zone.ts";
import { discardDraft, editDraft } from "#lib/catalogue/edit-draft.ts";
import { publishRevision } from "#lib/catalogue/publish-revision.ts";
import type { Channel } from "#lib/catalogue/schema.ts";
import { snapshot } from "#lib/catalogue/snapshot.ts";
import { withdrawRevision } from "#lib/catalogue/withdraw-revision.ts";
import { dryRunChoices } from "#lib/dry-run/choices.ts";
import { type DryRun, dryRun } from "#lib/dry-run/dry-run.ts";
import { dryRunStatus } from "#lib/dry-run/dry-run-status.ts";
import { dryRunRefused } from "#lib/dry-run/dry-run-view.ts";
import type { Actor } from "#lib/people/actor.ts";
import { startSession } from "#lib/people/session.ts";
import { decide } from "#lib/routing/decide.ts";
import { deskForSuite } from "#tests/integration/tickets/desk-suite.ts";
import { NOW, person } from "#tests/integration/tickets/scene.ts";

deskForSuite();

const SATURDAY = "2026-11-28T09:00";
const CHRISTMAS = Date.parse("2026-12-24T12:00:00-05:00");
let admin: Actor;
let agent: Actor;

type Who = "admin" | "agent" | "visitor";
const actorOf = (who: Who) => ({ admin, agent, visitor: null })[who];

async function inForce() {
  const found = await (await snapshot()).inForce(NOW);
  return found?.revision.catalogue ?? expect.unreachable("no catalogue");
}

const noSaturday = (channel: Channel): Channel => ({
  ...channel,
  schedule: { ...channel.schedule, weekly: { ...channel.schedule.weekly, sat: [] } },
});

async function closeChatOnSaturdays() {
  const { channels } = await inForce();
  const chat = channels.find(({ slug }) => slug === "chat") ?? expect.unreachable("no chat");
  const part = (value: Channel) => ({ part: "channel", slug: "chat", value }) as const;
  const outcome = await editDraft({ actor: admin, now: NOW, before: part(chat), after: part(noSaturday(chat)) });
  if (!outcome.ok) expect.unreachable("not edited");
}

async function schedule(name: string, effectiveFrom: number): Promise<number> {
  const { revision, effectiveFrom: _from, note: _note, ...content } = structuredClone(await inForce());
  content.desk.name = name;
  const given = { actor: admin, now: NOW, content, note: name, acceptGaps: "all", baseRevision: revision } as const;
  const outcome = await publishRevision({ ...given, effectiveFrom });
  return outcome.ok ? outcome.value.revision : expect.unreachable("not published");
}

function ask(given: { at?: string; revision?: string }, who: Who) {
  const one = (text?: string) => (text === undefined ? [] : [text]);
  return dryRun({ given: { at: one(given.at), revision: one(given.revision) }, actor: actorOf(who), now: NOW });
}

async function shown(given: { at?: string; revision?: string }, who: Who): Promise<DryRun> {
  const outcome = await ask(given, who);
  return outcome?.ok ? outcome.value : expect.unreachable(JSON.stringify(outcome));
}

const isOpen = ({ revision, at }: DryRun, slug: string) => {
  const { recommended, alternatives } = decide(revision, { requestType: "incident", priority: "P3", at });
  return [recommended, ...alternatives].some((one) => one?.open && one.channel.slug === slug);
};

let scheduled: number;
let withdrawn: number;

beforeAll(async () => {
  [admin, agent] = [await person(1, "admin"), await person(3)];
  withdrawn = await schedule("Retirada", CHRISTMAS + 1);
  await withdrawRevision({ actor: admin, now: NOW, number: withdrawn, acceptGaps: [] });
  scheduled = await schedule("Navidad", CHRISTMAS);
});

describe("without a draft", () => {
  it.each([
    ["admin", false, "No hay borrador"],
    ["agent", null, "No hay tal revisión"],
    ["visitor", null, "No hay tal revisión"],
  ] as const)("there is none to be tried, for an %s", async (who, hasDraft, title) => {
    const outcome = await ask({ revision: "draft" }, who);
    const choices = await dryRunChoices({ actor: actorOf(who), now: NOW });
    expect(choices.hasDraft).toBe(hasDraft);
    if (outcome === null || outcome.ok) return expect.unreachable("it is shown");
    const given = { at: [], revision: ["draft"] };
    const zone = await deskZone(NOW);
    expect(dryRunRefused({ refused: outcome.refused, given, choices, language: "es", zone })).toMatchObject({ title });
  });
});

describe("a draft that closes the chat on Saturdays", () => {
  beforeAll(closeChatOnSaturdays);

  it("is tried by an administrator at such a Saturday, as the revision that it would be", async () => {
    const now = await shown({ at: SATURDAY }, "admin");
    expect(isOpen(now, "chat")).toBe(true);
    const then = await shown({ at: SATURDAY, revision: "draft" }, "admin");
    expect(then).toMatchObject({ tried: { kind: "draft", clashesWith: null }, isExpected: false });
    expect(then.at).toBe(Date.parse(`${SATURDAY}:00-05:00`));
    expect([isOpen(then, "chat"), isOpen(then, "phone")]).toEqual([false, true]);
    expect(then.revision.catalogue).toMatchObject({
      revision: scheduled + 1,
      effectiveFrom: `${SATURDAY}:00-05:00`,
    });
  });

  it("keeps what a scheduled revision says, where that is in force", async () => {
    const then = await shown({ at: "2026-12-26T09:00", revision: "draft" }, "admin");
    expect(then.revision.catalogue.desk.name).toBe("Navidad");
    expect(isOpen(then, "chat")).toBe(false);
  });

  it("is tried before today, too, with what is in force today", async () => {
    const then = await shown({ at: "2026-11-14T09:00", revision: "draft" }, "admin");
    expect([isOpen(then, "chat"), isOpen(then, "phone")]).toEqual([false, true]);
  });

  it("is answered to nobody else, as what was never there", async () => {
    expect(await ask({ revision: "draft" }, "agent")).toEqual({ ok: false, refused: { kind: "forbidden" } });
    expect(await ask({ revision: "draft" }, "visitor")).toEqual({ ok: false, refused: { kind: "not_found" } });
  });

  it("is offered to administrators alone", async () => {
    const offered = async (who: Who) => {
      const { hasDraft, revisions } = await dryRunChoices({ actor: actorOf(who), now: NOW });
      return { hasDraft, revisions: revisions.map(({ number, state }) => `${number} ${state}`) };
    };
    const everybody = { hasDraft: null, revisions: [`${scheduled} scheduled`, "1 in_force"] };
    expect(await offered("visitor")).toEqual(everybody);
    expect(await offered("agent")).toEqual(everybody);
    expect(await offered("admin")).toEqual({
      hasDraft: true,
      revisions: [`${scheduled} scheduled`, `${withdrawn} withdrawn`, "1 in_force"],
    });
  });
});

describe("a revision", () => {
  it("that is scheduled is for everybody, now and when it is in force", async () => {
    const early = await shown({ revision: String(scheduled) }, "visitor");
    expect(early).toMatchObject({ at: NOW, isExpected: false, tried: { number: scheduled, state: "scheduled" } });
    expect(early.revision.catalogue.desk.name).toBe("Navidad");
    const then = await shown({ at: "2026-12-24T12:00" }, "visitor");
    expect(then).toMatchObject({ isExpected: true, tried: { number: scheduled, state: "scheduled" } });
    const before = await shown({ at: "2026-12-24T11:59" }, "visitor");
    expect(before).toMatchObject({ isExpected: true, tried: { number: 1, state: "in_force" } });
  });

  it("that was withdrawn is for administrators alone", async () => {
    const asked = { revision: String(withdrawn) };
    expect(await shown(asked, "admin")).toMatchObject({ tried: { number: withdrawn, state: "withdrawn" } });
    for (const who of ["agent", "visitor"] as const)
      expect(await ask(asked, who)).toEqual(await ask({ revision: "99" }, who));
  });

  it("is tried in the past without a promise", async () => {
    expect(await shown({ at: "2026-11-14T09:00" }, "visitor")).toMatchObject({
      isExpected: false,
      tried: { number: 1 },
    });
  });
});

describe("a status", () => {
  const given = (at: string[], revision: string[]) => ({ at, revision });
  it.each([
    ["in force then", given([SATURDAY], []), 200, 200, 200],
    ["scheduled", given([], ["3"]), 200, 200, 200],
    ["the draft", given([], ["draft"]), 200, 404, 404],
    ["withdrawn", given([], ["2"]), 200, 404, 404],
    ["unknown", given([], ["99"]), 404, 404, 404],
    ["no instant", given(["9999-12-31T23:59"], []), 400, 400, 400],
    ["no instant, of the draft", given(["x"], ["draft"]), 400, 400, 400],
    ["twice", given([SATURDAY, SATURDAY], []), 400, 400, 400],
    ["no number", given([], ["0"]), 400, 400, 400],
  ])("of %s", async (_, asked, forAdmin, forAgent, forVisitor) => {
    expect([withdrawn, scheduled]).toEqual([2, 3]);
    const sessionOf = (actor: Actor) => startSession(actor.id, "the tests", NOW);
    const statusFor = (session: string | null) => dryRunStatus({ given: asked, session, now: NOW });
    expect(await statusFor(await sessionOf(admin))).toBe(forAdmin);
    expect(await statusFor(await sessionOf(agent))).toBe(forAgent);
    expect(await statusFor(null)).toBe(forVisitor);
    expect(await statusFor("nobody's")).toBe(forVisitor);
  });
});

describe("a draft that contradicts what is in force then", () => {
  it("is shown as it stands, and says with which revision it does not agree", async () => {
    await discardDraft({ actor: admin, now: NOW });
    const { desk } = await inForce();
    const part = (name: string) => ({ part: "desk", value: { ...desk, name } }) as const;
    await editDraft({ actor: admin, now: NOW, before: part(desk.name), after: part("Del borrador") });
    const then = await shown({ at: "2026-12-26T09:00", revision: "draft" }, "admin");
    expect(then.tried).toEqual({ kind: "draft", clashesWith: scheduled });
    expect(then.revision.catalogue.desk.name).toBe("Del borrador");
  });
});
