import { describe, expect, it, test } from "vitest";
import { db } from "#lib/db.ts";
import type { Outcome } from "#lib/outcome.ts";
import type { Actor } from "#lib/people/actor.ts";
import { changeTicket, type TicketChanges } from "#lib/tickets/change-ticket.ts";
import { closeTicket } from "#lib/tickets/close-ticket.ts";
import { escalateTicket } from "#lib/tickets/escalate-ticket.ts";
import { takeBackReply } from "#lib/tickets/take-back-reply.ts";
import type { TicketPage } from "#lib/tickets/ticket-page.ts";
import { writeMessage } from "#lib/tickets/write-message.ts";
import { deskForSuite } from "./desk-suite.ts";
import { changed, NOW, opened, person, seen, written } from "./scene.ts";

deskForSuite();

type Deed = (actor: Actor, ticket: TicketPage) => Promise<Outcome<unknown, unknown>>;

const of = ({ number, version }: TicketPage) => ({ now: NOW, number, version });
const DEEDS: Record<string, Deed> = {
  "take it": (actor, ticket) => changeTicket({ actor, ...of(ticket), changes: { assignee: actor.email } }),
  "change its priority": (actor, ticket) => changeTicket({ actor, ...of(ticket), changes: { priority: "P4" } }),
  "solve it": (actor, ticket) => changeTicket({ actor, ...of(ticket), changes: { status: "solved" } }),
  "snooze it": (actor, ticket) => changeTicket({ actor, ...of(ticket), changes: { snoozedUntil: NOW + 1 } }),
  "close it as spam": (actor, ticket) => closeTicket({ actor, ...of(ticket), as: { kind: "spam" } }),
  "answer it": (actor, ticket) => writeMessage({ actor, ...of(ticket), visibility: "public", text: "hola" }),
  "take back another's answer": (actor, ticket) => {
    const message = ticket.events.find((event) => event.message)?.message;
    return takeBackReply({ actor, ...of(ticket), messageId: message?.id ?? "" });
  },
  "escalate it": (actor, ticket) => escalateTicket({ actor, ...of(ticket), reason: "…", direction: "up" }),
  "hand it back": (actor, ticket) => escalateTicket({ actor, ...of(ticket), reason: "…", direction: "back" }),
};

/** A ticket at tier 2 with an answer of somebody else. */
async function atSecondTier(): Promise<TicketPage> {
  const other = await person(1);
  const ticket = await opened();
  await written(other, ticket, "hola");
  const before = await seen(ticket.id);
  await escalateTicket({ actor: other, ...of(before), reason: "…", direction: "up" });
  return seen(ticket.id);
}

describe.each(Object.entries(DEEDS))("on a ticket at tier 2, to %s", (_, deed) => {
  it("is refused to tier 1, and changes nothing", async () => {
    const ticket = await atSecondTier();
    expect(await deed(await person(1), ticket)).toEqual({ ok: false, refused: { kind: "forbidden" } });
    expect(await seen(ticket.id)).toEqual(ticket);
  });

  test.each([
    ["tier 2", 2, "agent"],
    ["tier 3", 3, "agent"],
    ["an administrator at tier 1", 1, "admin"],
  ] as const)("is for %s", async (_, tier, role) => {
    expect(await deed(await person(tier, role), await atSecondTier())).toMatchObject({ ok: true });
  });
});

test("anybody of the desk writes a note at any tier, and on a closed ticket", async () => {
  const [agent, supervisor] = [await person(1), await person(2)];
  const ticket = await atSecondTier();
  await written(agent, ticket, "nota", "internal");
  await closeTicket({ actor: supervisor, ...of(await seen(ticket.id)), as: { kind: "spam" } });
  await written(agent, ticket, "otra", "internal");
});

test.each([
  ["somebody who does not reach its tier", 1, null, "tier_reach"],
  ["somebody who is disabled", 2, new Date(NOW), "person"],
] as const)("a ticket is not given to %s", async (_, tier, disabledAt, rule) => {
  const [supervisor, other] = [await person(2), await person(tier)];
  await db().person.update({ where: { id: other.id }, data: { disabledAt } });
  const ticket = await atSecondTier();
  const given = await changeTicket({ actor: supervisor, ...of(ticket), changes: { assignee: other.email } });
  expect(given).toMatchObject({ refused: { kind: "invalid", fields: [{ path: ["assignee"], rule }] } });
});

describe("tiers", () => {
  it("are skipped by administrators alone, and never in the wrong direction or beyond the last", async () => {
    const [agent, admin] = [await person(1), await person(3, "admin")];
    const move = async (actor: Actor, ticket: TicketPage, direction: "up" | "back", tier?: 1 | 2 | 3) =>
      escalateTicket({ actor, ...of(await seen(ticket.id)), reason: "…", direction, tier });
    const ticket = await opened();
    expect(await move(agent, ticket, "up", 3)).toMatchObject({ refused: { kind: "forbidden" } });
    expect(await move(agent, ticket, "back")).toMatchObject({ refused: { because: "at_first_tier" } });
    expect(await move(admin, ticket, "up", 3)).toMatchObject({ ok: true });
    expect(await move(admin, ticket, "up")).toMatchObject({ refused: { because: "at_top_tier" } });
    expect(await move(admin, ticket, "back", 1)).toMatchObject({ ok: true });
    expect(await seen(ticket.id)).toMatchObject({ tier: 1, version: 3, assignee: null });
  });
});

test.each([
  [[], "open"],
  [["waiting"], "waiting"],
  [["solved"], "solved"],
] as const)(
  "escalating and handing back keep the status, a new one being open then: after %j it is %s",
  async (moves, kept) => {
    const supervisor = await person(2);
    const ticket = await opened();
    for (const status of moves) await changed(supervisor, ticket.id, { status });
    for (const direction of ["up", "back"] as const) {
      const moved = await escalateTicket({ actor: supervisor, ...of(await seen(ticket.id)), reason: "…", direction });
      expect(moved, direction).toMatchObject({ ok: true });
      expect(await seen(ticket.id)).toMatchObject({ status: kept, tier: direction === "up" ? 2 : 1 });
    }
  },
);

describe("an appeal", () => {
  it("is decided by nobody who handled what it contests, administrators included; they may read, note and pass it on", async () => {
    const [handler, other] = [await person(1, "admin"), await person(1)];
    const matter = await opened({ requestType: "claim", priority: undefined });
    await changed(handler, matter.id, { assignee: handler.email });
    await changed(handler, matter.id, { assignee: null });
    const appeal = await opened({ requestType: "appeal", priority: undefined, email: "otra@empresa.example" });
    const named = await changed(other, appeal.id, { matter: matter.number });
    for (const name of ["take it", "answer it", "close it as spam", "solve it"])
      expect(await DEEDS[name]?.(handler, named), name).toMatchObject({ refused: { kind: "forbidden" } });
    const given = await changeTicket({ actor: other, ...of(named), changes: { assignee: handler.email } });
    expect(given).toMatchObject({ refused: { kind: "invalid" } });
    await written(handler, named, "nota", "internal");
    expect(await DEEDS["escalate it"]?.(handler, named)).toMatchObject({ ok: true });
  });

  it("is left to others by who handled what it contests only once they know it", async () => {
    const handler = await person(1);
    const email = "apela@empresa.example";
    const matter = await opened({ requestType: "claim", priority: undefined, email });
    await written(handler, matter, "hola");
    const elsewhere = await opened({ requestType: "appeal", priority: undefined, email: "tercera@empresa.example" });
    const again = await opened({ requestType: "petition", priority: undefined, email });
    const asked = (ticket: TicketPage, changes: TicketChanges, unlessShutOut: boolean) =>
      changeTicket({ actor: handler, ...of(ticket), changes, unlessShutOut });
    const cases: [TicketPage, TicketChanges][] = [
      [elsewhere, { matter: matter.number }],
      [again, { requestType: "appeal" }],
    ];
    for (const [ticket, changes] of cases) {
      expect(await asked(ticket, changes, true)).toEqual({
        ok: false,
        refused: { kind: "conflict", because: "shuts_out" },
      });
      expect(await seen(ticket.id)).toEqual(ticket);
      expect(await asked(ticket, { priority: "P2" }, true)).toMatchObject({ ok: true });
      expect(await asked(await seen(ticket.id), changes, false)).toMatchObject({ ok: true });
      expect(await asked(await seen(ticket.id), { priority: "P1" }, true)).toMatchObject({
        refused: { kind: "forbidden" },
      });
    }
  });

  it("is given to nobody who handled what the same change makes it contest, or makes it an appeal", async () => {
    const [handler, other] = [await person(1), await person(1)];
    const email = "de-una-vez@empresa.example";
    const matter = await opened({ requestType: "claim", priority: undefined, email });
    await written(handler, matter, "No procede.");
    const give = (ticket: TicketPage, changes: TicketChanges) =>
      changeTicket({ actor: other, ...of(ticket), changes: { ...changes, assignee: handler.email } });
    const refused = { refused: { kind: "invalid", fields: [{ path: ["assignee"], rule: "tier_reach" }] } };
    const appeal = await opened({ requestType: "appeal", priority: undefined, email: "otro@empresa.example" });
    expect(await give(appeal, { matter: matter.number })).toMatchObject(refused);
    const claim = await opened({ requestType: "claim", priority: undefined, email });
    expect(await give(claim, { requestType: "appeal" })).toMatchObject(refused);
    expect(await give(claim, {})).toMatchObject({ ok: true });
  });

  it("whose matter is not named yet is decided by nobody who handled another request of the same requester", async () => {
    const handler = await person(1);
    const email = "apelante@empresa.example";
    const matter = await opened({ requestType: "claim", priority: undefined, email });
    await written(handler, matter, "No procede.");
    const appeal = await opened({ requestType: "appeal", priority: undefined, email });
    expect(await DEEDS["answer it"]?.(handler, appeal)).toMatchObject({ refused: { kind: "forbidden" } });
    expect(await DEEDS["answer it"]?.(await person(1), appeal)).toMatchObject({ ok: true });
  });
});
