import pg from "pg";
import { describe, expect, it } from "vitest";
import { databaseUrl, db, transaction } from "#lib/db.ts";
import { changeTicket } from "#lib/tickets/change-ticket.ts";
import { escalateTicket } from "#lib/tickets/escalate-ticket.ts";
import { writeAsCustomer } from "#lib/tickets/follow-request.ts";
import { lockTicket } from "#lib/tickets/locked-ticket.ts";
import { writeMessage } from "#lib/tickets/write-message.ts";
import { deskForSuite } from "./desk-suite.ts";
import { replayed, rowOf } from "./replay.ts";
import { changed, INCIDENT, NOW, open, opened, person, seen } from "./scene.ts";

deskForSuite();

/** The pool of a process, as lib/db.ts makes it. */
const CONNECTIONS = 10;

describe("two agents on one ticket", () => {
  it("do not overwrite each other: the second is told what stands there now", async () => {
    const [one, other] = [await person(1), await person(1)];
    const { id, number } = await opened();
    const outcomes = await Promise.all(
      [one, other].map((actor) =>
        changeTicket({ actor, now: NOW, number, version: 1, changes: { assignee: actor.email } }),
      ),
    );
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(outcomes).toContainEqual({ ok: false, refused: { kind: "stale", current: { id } } });
    expect(await seen(id)).toMatchObject({ version: 2, status: "open" });
  });

  it("twenty at once: one change, one event", async () => {
    const actor = await person(1);
    const { id, number } = await opened();
    const outcomes = await Promise.all(
      Array.from({ length: 20 }, () =>
        changeTicket({ actor, now: NOW, number, version: 1, changes: { priority: "P1" } }),
      ),
    );
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect((await seen(id)).events.filter(({ kind }) => kind === "priority")).toHaveLength(1);
  });

  it("who answer, escalate and solve at once, with the customer, leave a row that its events tell", async () => {
    const agent = await person(1);
    const ticket = await opened();
    await changed(agent, ticket.id, { assignee: agent.email, status: "waiting" });
    const { id, number } = ticket;
    await Promise.all([
      writeMessage({ actor: agent, now: NOW, number, visibility: "public", text: "hola" }),
      writeAsCustomer({ ticketId: id, now: NOW, text: "hola" }),
      changeTicket({ actor: agent, now: NOW, number, version: 2, changes: { status: "solved" } }),
      escalateTicket({ actor: agent, now: NOW, number, version: 2, reason: "…", direction: "up" }),
      writeAsCustomer({ ticketId: id, now: NOW, text: "¿hola?" }),
    ]);
    expect((await rowOf(id)).fields).toEqual(await replayed(id, INCIDENT.requestType));
  });
});

it("a ticket that is being changed can be looked at, drafted on and named by another", async () => {
  const [actor, { id: personId }] = [await person(1), await person(1)];
  const [held, other] = [await opened(), await opened()];
  await transaction(async (tx) => {
    await lockTicket(tx, { id: held.id });
    await db().presence.create({ data: { ticketId: held.id, personId, seenAt: new Date(NOW) } });
    await changed(actor, other.id, { matter: held.number });
  });
  expect(await seen(other.id)).toMatchObject({ matter: { number: held.number } });
});

describe("what is sent twice with one key", () => {
  it("is written once, by two at once and later, and refused with another content", async () => {
    const actor = await person(1);
    const { id, number } = await opened();
    const send = (text: string) =>
      writeMessage({
        actor,
        now: NOW,
        number,
        visibility: "public",
        text,
        key: { sender: actor.id, key: "k1", content: { number, text } },
      });
    const both = await Promise.all([send("hola"), send("hola")]);
    expect(both[0]).toEqual(both[1]);
    expect(await send("hola")).toEqual(both[0]);
    expect(await send("otra")).toEqual({ ok: false, refused: { kind: "conflict", because: "key_reused" } });
    expect((await seen(id)).events.filter(({ kind }) => kind === "message")).toHaveLength(1);
  });

  it("and refused the first time may be sent again once it can be done", async () => {
    const [agent, supervisor] = [await person(1), await person(2)];
    const { id, number } = await opened();
    await escalateTicket({ actor: agent, now: NOW, number, version: 1, reason: "…", direction: "up" });
    const send = (actor: typeof agent) =>
      writeMessage({
        actor,
        now: NOW,
        number,
        visibility: "public",
        text: "hola",
        key: { sender: "both", key: "k2", content: number },
      });
    expect(await send(agent)).toEqual({ ok: false, refused: { kind: "forbidden" } });
    expect(await send(supervisor)).toMatchObject({ ok: true });
    expect((await seen(id)).events.filter(({ kind }) => kind === "message")).toHaveLength(1);
  });
});

describe("a busy database says so instead of hanging, and nothing is lost", () => {
  it("when every connection is taken", async () => {
    await opened();
    const { promise, resolve } = Promise.withResolvers<void>();
    const taken = Array.from({ length: CONNECTIONS }, () =>
      db().$transaction(async () => {
        await promise;
      }),
    );
    const key = { sender: "anyone", key: "busy", content: INCIDENT };
    const before = await Promise.race([open(INCIDENT, { key }).catch((error: unknown) => error), hanging(8_000)]);
    expect(before).toBeInstanceOf(Error);
    resolve();
    await Promise.all(taken);
    const now = await open(INCIDENT, { key });
    expect(now.ok).toBe(true);
    expect(await open(INCIDENT, { key })).toEqual(now);
  });

  it("when somebody holds the ticket", async () => {
    const actor = await person(1);
    const { id, number } = await opened();
    const holder = new pg.Client({ connectionString: databaseUrl() });
    await holder.connect();
    await holder.query("BEGIN");
    await holder.query('SELECT FROM "Ticket" WHERE "id" = $1 FOR UPDATE', [id]);
    const change = () => changeTicket({ actor, now: NOW, number, version: 1, changes: { priority: "P1" } });
    expect(await Promise.race([change().catch((error: unknown) => error), hanging(9_000)])).toBeInstanceOf(Error);
    await holder.end();
    expect(await change()).toMatchObject({ ok: true });
    expect((await seen(id)).events).toHaveLength(2);
  });
});

/** Says that something took longer than it may. */
function hanging(ms: number): Promise<string> {
  return new Promise((resolve) => setTimeout(() => resolve("it hangs"), ms).unref());
}
