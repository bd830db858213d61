import { describe, expect, it, test } from "vitest";
import { db, transaction } from "#lib/db.ts";
import { changeTicket } from "#lib/tickets/change-ticket.ts";
import { changeTickets } from "#lib/tickets/change-tickets.ts";
import { closeTicket } from "#lib/tickets/close-ticket.ts";
import { confirmSolved } from "#lib/tickets/confirm-solved.ts";
import { escalateTicket } from "#lib/tickets/escalate-ticket.ts";
import { followToken } from "#lib/tickets/follow-link.ts";
import { followedRequest, followedTicketId, writeAsCustomer } from "#lib/tickets/follow-request.ts";
import { LINK_OUTLIVES_CLOSING_MS } from "#lib/tickets/life.ts";
import { logContact } from "#lib/tickets/log-contact.ts";
import { rateHelp } from "#lib/tickets/rate-help.ts";
import { ratingSchema } from "#lib/tickets/rating-schema.ts";
import { renewLink } from "#lib/tickets/renew-link.ts";
import { requestSchema } from "#lib/tickets/request-schema.ts";
import { requestsOfCaller } from "#lib/tickets/requests-of-caller.ts";
import { takeBackReply } from "#lib/tickets/take-back-reply.ts";
import { deskForSuite } from "./desk-suite.ts";
import { changed, INCIDENT, NOW, opened, person, revisionInForce, seen, textOf, told, written } from "./scene.ts";

deskForSuite();

const REFUSED = (kind: string, because?: string) => ({
  ok: false,
  refused: because === undefined ? { kind } : { kind, because },
});

it("names nobody and nothing by what the database could not even be asked for", async () => {
  const agent = await person(1);
  const ticket = await opened({ requestType: "appeal", priority: undefined });
  const about = { actor: agent, now: NOW, number: ticket.number, version: 1 };
  const refusedAt = (rule: string, field: string) => ({
    ok: false,
    refused: { kind: "invalid", fields: [{ path: [field], rule }] },
  });
  expect(await changeTicket({ ...about, changes: { assignee: "ana\0@demo.test" } })).toEqual(
    refusedAt("person", "assignee"),
  );
  expect(await changeTicket({ ...about, changes: { matter: "CA-2026-000001\0" } })).toEqual(
    refusedAt("ticket", "matter"),
  );
  expect(await closeTicket({ ...about, as: { kind: "duplicate", of: "\0" } })).toEqual(refusedAt("ticket", "of"));
});

describe("an answer that is taken back", () => {
  it("is never given to the customer again, who reads that it was taken back; the desk sees it marked", async () => {
    const agent = await person(1);
    const ticket = await opened();
    const messageId = await written(agent, ticket, "la clave es hunter2");
    const taken = await takeBackReply({ actor: agent, now: NOW + 1, number: ticket.number, messageId });
    expect(taken).toEqual({ ok: true, value: { id: messageId } });
    const followed = await followedRequest(ticket.id);
    expect(textOf(followed)).not.toContain("hunter2");
    expect(followed?.messages).toMatchObject([{ id: messageId, text: "", takenBackAt: new Date(NOW + 1) }]);
    const page = await seen(ticket.id);
    expect(page.events.find(({ message }) => message)?.message).toMatchObject({
      text: "la clave es hunter2",
      takenBackAt: new Date(NOW + 1),
    });
    expect(told(page).at(-1)).toBe(`taken_back by ${agent.name}`);
    expect(page.version).toBe(2);
  });

  it("is taken back once", async () => {
    const agent = await person(1);
    const ticket = await opened();
    const given = { actor: agent, now: NOW, number: ticket.number, messageId: await written(agent, ticket, "uno") };
    const both = await Promise.all([takeBackReply(given), takeBackReply(given)]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(both).toContainEqual(REFUSED("conflict", "already_taken_back"));
  });

  it("is taken back by its writer at any tier and after closing, by others where they work, and by nobody else", async () => {
    const [writer, colleague, supervisor] = [await person(1), await person(1), await person(2)];
    const ticket = await opened();
    const messages = [await written(writer, ticket, "uno"), await written(writer, ticket, "dos")] as const;
    const { version } = await seen(ticket.id);
    await escalateTicket({ actor: writer, now: NOW, number: ticket.number, version, reason: "…", direction: "up" });
    await changed(supervisor, ticket.id, { status: "solved" });
    await changed(supervisor, ticket.id, { status: "closed" });
    const takenBack = (actor: typeof writer, messageId: string) =>
      takeBackReply({ actor, now: NOW, number: ticket.number, messageId });
    expect(await takenBack(colleague, messages[0])).toEqual(REFUSED("forbidden"));
    expect(await takenBack(writer, messages[0])).toMatchObject({ ok: true });
    expect(await takenBack(supervisor, messages[1])).toMatchObject({ ok: true });
  });

  it("is nothing but an answer of the desk on that very ticket", async () => {
    const agent = await person(1);
    const [ticket, other] = [await opened(), await opened()];
    const note = await written(agent, ticket, "nota", "internal");
    const ofCustomer = await writeAsCustomer({ ticketId: ticket.id, now: NOW, text: "hola" });
    const elsewhere = await written(agent, other, "otra");
    for (const messageId of [note, ofCustomer.ok ? ofCustomer.value.id : "", elsewhere])
      expect(await takeBackReply({ actor: agent, now: NOW, number: ticket.number, messageId })).toEqual(
        REFUSED("not_found"),
      );
  });
});

describe("a ticket that is closed", () => {
  it("as spam tells nothing more to the customer, and takes nothing more", async () => {
    const agent = await person(1);
    const ticket = await opened();
    const closing = { actor: agent, now: NOW, number: ticket.number, version: 1, as: { kind: "spam" } as const };
    expect(await closeTicket(closing)).toMatchObject({ ok: true });
    const page = await seen(ticket.id);
    expect(page).toMatchObject({ status: "closed", closedAs: "spam", version: 2, closedAt: new Date(NOW) });
    expect(told(page)).toEqual(["opened by customer", `spam by ${agent.name}`, `status by ${agent.name}`]);
    expect(await closeTicket(closing)).toEqual(REFUSED("conflict", "closed"));
    expect(await writeAsCustomer({ ticketId: ticket.id, now: NOW, text: "¿?" })).toEqual(REFUSED("conflict", "closed"));
    expect(await rateHelp({ ticketId: ticket.id, now: NOW, rating: 1, comment: null })).toEqual(
      REFUSED("conflict", "not_solved"),
    );
  });

  test.each([
    ["the same requester", {}, true],
    ["another requester", { email: "otra@empresa.example" }, false],
  ])(
    "as the duplicate of a ticket of %s tells its number to the customer alone whose it is",
    async (_, change, told) => {
      const agent = await person(1);
      const [original, ticket] = [await opened(), await opened(change)];
      const as = { kind: "duplicate", of: original.number } as const;
      expect(await closeTicket({ actor: agent, now: NOW, number: ticket.number, version: 1, as })).toMatchObject({
        ok: true,
      });
      expect(await seen(ticket.id)).toMatchObject({
        closedAs: "duplicate",
        duplicateOf: { number: original.number },
        events: [{}, { kind: "duplicate", data: { of: original.id } }, { kind: "status" }],
      });
      const followed = await followedRequest(ticket.id);
      expect(followed?.duplicateOf).toBe(told ? original.number : null);
      expect(textOf(followed).includes(original.number)).toBe(told);
    },
  );

  it("is not the duplicate of itself, by however many others, nor of what is not there", async () => {
    const agent = await person(1);
    const [first, second, third] = [await opened(), await opened(), await opened()];
    const close = (ticket: typeof first, of: string) =>
      closeTicket({ actor: agent, now: NOW, number: ticket.number, version: 1, as: { kind: "duplicate", of } });
    expect(await close(first, first.number)).toEqual(REFUSED("conflict", "duplicate_of_itself"));
    expect(await close(first, "CA-2026-999999")).toMatchObject({
      refused: { kind: "invalid", fields: [{ path: ["of"], rule: "ticket" }] },
    });
    expect(await close(first, second.number)).toMatchObject({ ok: true });
    expect(await close(second, third.number)).toMatchObject({ ok: true });
    expect(await close(third, first.number)).toEqual(REFUSED("conflict", "duplicate_of_itself"));
  });

  it("is named by the other's number in any way in which it is written, and not by what could mean several", async () => {
    const agent = await person(1);
    const original = await opened();
    const [, year = "", digits = ""] = original.number.split("-");
    const close = async (of: string) => {
      const { number } = await opened();
      return closeTicket({ actor: agent, now: NOW, number, version: 1, as: { kind: "duplicate", of } });
    };
    for (const of of [original.number.toLowerCase(), ` ${year}-${Number(digits)} `, digits])
      expect(await close(of), of).toMatchObject({ ok: true });
    await db()
      .$executeRaw`UPDATE "Ticket" SET "number" = ${`CA-2025-${digits}`} WHERE "id" = ${(await opened()).id}::uuid`;
    expect(await close(digits)).toMatchObject({
      refused: { kind: "invalid", fields: [{ path: ["of"], rule: "several_tickets" }] },
    });
    expect(await close("000000")).toMatchObject({ refused: { fields: [{ path: ["of"], rule: "ticket" }] } });
  });

  it("is not, when two are closed as each other's duplicates at once, closed twice", async () => {
    const agent = await person(1);
    const [first, second] = [await opened(), await opened()];
    const close = (ticket: typeof first, of: string) =>
      closeTicket({ actor: agent, now: NOW, number: ticket.number, version: 1, as: { kind: "duplicate", of } });
    const both = await Promise.all([close(first, second.number), close(second, first.number)]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(both).toContainEqual(REFUSED("conflict", "duplicate_of_itself"));
  });

  it("is closed by whoever works at its tier, from what they saw", async () => {
    const [agent, supervisor] = [await person(1), await person(2)];
    const ticket = await opened();
    await escalateTicket({ actor: agent, now: NOW, number: ticket.number, version: 1, reason: "…", direction: "up" });
    const close = (actor: typeof agent, version: number) =>
      closeTicket({ actor, now: NOW, number: ticket.number, version, as: { kind: "spam" } });
    expect(await close(agent, 2)).toEqual(REFUSED("forbidden"));
    expect(await close(supervisor, 1)).toMatchObject({ refused: { kind: "stale" } });
    expect(await close(supervisor, 2)).toMatchObject({ ok: true });
  });
});

describe("what is solved", () => {
  it("is closed when its customer confirms it, and not before", async () => {
    const agent = await person(1);
    const ticket = await opened();
    const confirmed = () => confirmSolved({ ticketId: ticket.id, now: NOW + 5 });
    expect(await confirmed()).toEqual(REFUSED("conflict", "not_solved"));
    await changed(agent, ticket.id, { status: "solved" });
    expect(await confirmed()).toMatchObject({ ok: true });
    const page = await seen(ticket.id);
    expect(page).toMatchObject({ status: "closed", closedAs: "solved", closedAt: new Date(NOW + 5) });
    expect(told(page).at(-1)).toBe("status by customer");
    expect(await confirmed()).toEqual(REFUSED("conflict", "closed"));
  });

  test.each(["solved", "closed"] as const)("is rated once, when %s", async (status) => {
    const agent = await person(1);
    const ticket = await opened();
    const rated = (rating: number) =>
      rateHelp({ ticketId: ticket.id, now: NOW, ...ratingSchema.parse({ rating, comment: " Muy bien " }) });
    expect(await rated(5)).toEqual(REFUSED("conflict", "not_solved"));
    await changed(agent, ticket.id, { status: "solved" });
    if (status === "closed") await changed(agent, ticket.id, { status });
    const both = await Promise.all([rated(5), rated(1)]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    const page = await seen(ticket.id);
    expect(page).toMatchObject({ ratingComment: "Muy bien", status });
    expect(page.events.at(-1)).toMatchObject({ kind: "rated", byCustomer: true, data: { rating: page.rating } });
    expect(await rated(3)).toEqual(REFUSED("conflict", "already_rated"));
  });

  test.each([
    { rating: 0 },
    { rating: 6 },
    { rating: 4.5 },
    { rating: 5, comment: "a".repeat(2_001) },
    { rating: "5" },
  ])("is not rated by %o", (given) => {
    expect(ratingSchema.safeParse(given).success).toBe(false);
  });
});

describe("a link that is renewed", () => {
  it("works, and ends the one before", async () => {
    const ticket = await opened();
    const renewed = await transaction((tx) => renewLink(tx, { ticketId: ticket.id, now: NOW }));
    if (!renewed.ok) throw new Error("not renewed");
    expect(renewed.value.token).toBe(followToken(ticket.id, 2));
    expect(await followedTicketId(followToken(ticket.id, 1), NOW)).toBeNull();
    expect(await followedTicketId(renewed.value.token, NOW)).toBe(ticket.id);
    const page = await seen(ticket.id);
    expect(told(page).at(-1)).toBe("link_renewed by customer");
    expect(textOf(page.events)).not.toContain(renewed.value.token);
  });

  it("is not made any more once links to it have ended", async () => {
    const agent = await person(1);
    const ticket = await opened();
    await closeTicket({ actor: agent, now: NOW, number: ticket.number, version: 1, as: { kind: "spam" } });
    const renewed = (now: number) => transaction((tx) => renewLink(tx, { ticketId: ticket.id, now }));
    expect(await renewed(NOW + LINK_OUTLIVES_CLOSING_MS - 1)).toMatchObject({ ok: true });
    expect(await renewed(NOW + LINK_OUTLIVES_CLOSING_MS)).toEqual(REFUSED("conflict", "closed"));
  });
});

describe("a call or a visit", () => {
  test.each(["phone", "critical-line", "in_person", "messaging"])("is logged as having come by %s", async (channel) => {
    const agent = await person(1);
    const logged = await logContact({
      actor: agent,
      now: NOW,
      request: requestSchema.parse(INCIDENT),
      channel,
      revision: await revisionInForce(),
      key: null,
    });
    if (!logged.ok) throw new Error("not logged");
    const page = await seen(logged.value.id);
    expect(page).toMatchObject({ channel, status: "new" });
    expect(told(page)).toEqual([`opened by ${agent.name}`]);
  });

  it("is not logged by a channel that the desk does not have", async () => {
    const logged = await logContact({
      actor: await person(1),
      now: NOW,
      request: requestSchema.parse(INCIDENT),
      channel: "fax",
      revision: await revisionInForce(),
      key: null,
    });
    expect(logged).toMatchObject({ refused: { kind: "invalid", fields: [{ path: ["channel"], rule: "channel" }] } });
  });

  it("of a number that is known shows the caller's requests, newest first, and nobody else's", async () => {
    const phone = "+573005550199";
    const older = await opened({ phone }, NOW - 1);
    const newer = await opened({ phone });
    await opened();
    const found = await requestsOfCaller({ actor: await person(1), phone });
    expect(found.ok && found.value.map(({ number }) => number)).toEqual([newer.number, older.number]);
    expect(await requestsOfCaller({ actor: await person(1), phone: "+573005550198" })).toEqual({ ok: true, value: [] });
  });
});

describe("many that are changed at once", () => {
  it("are each checked, changed and recorded by themselves", async () => {
    const [agent, supervisor] = [await person(1), await person(2)];
    const [plain, above, stale, closed] = [await opened(), await opened(), await opened(), await opened()];
    await escalateTicket({ actor: agent, now: NOW, number: above.number, version: 1, reason: "…", direction: "up" });
    await changed(supervisor, stale.id, { priority: "P1" });
    await closeTicket({ actor: agent, now: NOW, number: closed.number, version: 1, as: { kind: "spam" } });
    const changes = await changeTickets({
      actor: agent,
      now: NOW,
      tickets: [
        { number: above.number, version: 2 },
        { number: stale.number, version: 1 },
        { number: closed.number, version: 2 },
        { number: "CA-2026-999999", version: 1 },
        { number: plain.number, version: 1 },
        { number: plain.number, version: 1 },
      ],
      changes: { status: "waiting", tags: ["lote"] },
    });
    expect(changes.ok && changes.value).toEqual([
      { number: above.number, outcome: REFUSED("forbidden") },
      { number: stale.number, outcome: { ok: false, refused: { kind: "stale", current: { id: stale.id } } } },
      { number: closed.number, outcome: REFUSED("conflict", "closed") },
      { number: "CA-2026-999999", outcome: REFUSED("not_found") },
      { number: plain.number, outcome: { ok: true, value: { id: plain.id, version: 2 } } },
    ]);
    const page = await seen(plain.id);
    expect(page).toMatchObject({ status: "waiting", tags: ["lote"], version: 2 });
    expect(told(page)).toEqual(["opened by customer", `status by ${agent.name}`, `tags by ${agent.name}`]);
  });

  it("are a hundred at most, and then none is changed", async () => {
    const ticket = await opened();
    const tickets = Array.from({ length: 101 }, (_, index) =>
      index === 0 ? { number: ticket.number, version: 1 } : { number: `CA-2025-${100_000 + index}`, version: 1 },
    );
    const changes = await changeTickets({ actor: await person(1), now: NOW, tickets, changes: { priority: "P1" } });
    expect(changes).toMatchObject({ refused: { kind: "invalid", fields: [{ rule: "too_many" }] } });
    expect(await db().ticketEvent.count({ where: { ticketId: ticket.id } })).toBe(1);
  });
});

describe("a solution that its customer contests", () => {
  test.each([
    ["is here", {}, true],
    ["is away", { away: true }, false],
    ["works here no more", { disabledAt: new Date(NOW) }, false],
  ])("is open again, with who had it if that person %s, else in the list of its tier", async (_, now, stays) => {
    const agent = await person(1);
    const ticket = await opened();
    await changed(agent, ticket.id, { assignee: agent.email, status: "solved" });
    await db().person.update({ where: { id: agent.id }, data: now });
    await writeAsCustomer({ ticketId: ticket.id, now: NOW, text: "Sigue igual." });
    const page = await seen(ticket.id);
    expect(page).toMatchObject({ status: "open", solvedAt: null, assignee: stays ? { id: agent.id } : null });
    expect(told(page).includes("assigned by desk")).toBe(!stays);
  });
});
