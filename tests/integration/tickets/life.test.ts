import { describe, expect, it } from "vitest";
import { db } from "#lib/db.ts";
import type { Actor } from "#lib/people/actor.ts";
import { changeTicket } from "#lib/tickets/change-ticket.ts";
import { escalateTicket } from "#lib/tickets/escalate-ticket.ts";
import { followToken } from "#lib/tickets/follow-link.ts";
import { followedRequest, followedTicketId, writeAsCustomer } from "#lib/tickets/follow-request.ts";
import { ticketList } from "#lib/tickets/ticket-list.ts";
import { ticketPage } from "#lib/tickets/ticket-page.ts";
import { viewCounts } from "#lib/tickets/view-counts.ts";
import { writeMessage } from "#lib/tickets/write-message.ts";
import { deskForSuite } from "./desk-suite.ts";
import { INCIDENT, NOW, open, opened, person } from "./scene.ts";

deskForSuite();

const withKey = (key: string, content: object = INCIDENT) => open(content, { key: { sender: "anyone", key, content } });

describe("a request", () => {
  it("is opened with a radicado of its year, by the revision in force", async () => {
    const ticket = await opened();
    expect(ticket.number).toMatch(/^CA-2026-\d{6}$/);
    expect(ticket).toMatchObject({
      status: "new",
      tier: 1,
      version: 1,
      priority: "P2",
      requesterEmail: "jpena@loscedros.example",
      requesterPhone: "+573105550142",
      channel: "web",
      revisionNumber: 1,
    });
    expect(ticket.events.map(({ kind, byCustomer }) => [kind, byCustomer])).toEqual([["opened", true]]);
  });

  it("is opened once for one key, also by two at once, and not with another content", async () => {
    const both = await Promise.all([withKey("k1"), withKey("k1")]);
    expect(both[0]).toEqual(both[1]);
    expect(await withKey("k1")).toEqual(both[0]);
    expect(await withKey("k1", { ...INCIDENT, subject: "Otro" })).toMatchObject({ ok: false });
    expect(await withKey("k2")).not.toEqual(both[0]);
  });

  it("goes from end to end: taken, answered, seen by its link, escalated, solved, contested", async () => {
    const ticket = await opened();
    const agent = await person(1);
    const supervisor = await person(2);
    const taken = await changeTicket({
      actor: agent,
      now: NOW,
      number: ticket.number,
      version: 1,
      changes: { assignee: agent.email },
    });
    expect(taken.ok).toBe(true);
    expect(await ticketPage({ id: ticket.id })).toMatchObject({ status: "open", version: 2 });
    const stale = await changeTicket({
      actor: agent,
      now: NOW,
      number: ticket.number,
      version: 1,
      changes: { priority: "P1" },
    });
    expect(stale).toMatchObject({ ok: false, refused: { kind: "stale" } });
    for (const visibility of ["internal", "public"] as const)
      await writeMessage({
        actor: agent,
        now: NOW,
        number: ticket.number,
        visibility,
        text: `hola ${visibility} @${supervisor.name}`,
      });
    const id = await followedTicketId(followToken(ticket.id, 1), NOW);
    const followed = id === null ? null : await followedRequest(id);
    expect(followed?.messages.map(({ text }) => text)).toEqual([`hola public @${supervisor.name}`]);
    expect(await db().mention.count({ where: { personId: supervisor.id } })).toBe(1);

    const escalated = await escalateTicket({
      actor: agent,
      now: NOW,
      number: ticket.number,
      version: 2,
      reason: "la cola no procesa",
      direction: "up",
    });
    expect(escalated.ok).toBe(true);
    const again = await changeTicket({
      actor: agent,
      now: NOW,
      number: ticket.number,
      version: 3,
      changes: { priority: "P1" },
    });
    expect(again).toMatchObject({ ok: false, refused: { kind: "forbidden" } });
    const inTier = async (actor: Actor) =>
      (await ticketList({ view: "tier" }, { actor, now: NOW, after: null })).items.some(
        ({ number }) => number === ticket.number,
      );
    expect([await inTier(agent), await inTier(supervisor)]).toEqual([false, true]);
    const solved = await changeTicket({
      actor: supervisor,
      now: NOW,
      number: ticket.number,
      version: 3,
      changes: { status: "solved" },
    });
    expect(solved.ok).toBe(true);
    await writeAsCustomer({ ticketId: ticket.id, now: NOW, text: "sigue igual" });
    expect(await ticketPage({ id: ticket.id })).toMatchObject({ status: "open", tier: 2, solvedAt: null });
    expect(await viewCounts(supervisor, NOW)).toMatchObject({ escalated: 1 });
  });

  it("is found by its words in any form, its radicado, its e-mail and its telephone", async () => {
    const ticket = await opened();
    const actor = await person(1);
    for (const query of ["estampas", "ACUSE", "pena", ticket.number, "jpena@loscedros.example", "+57 310 555 0142"]) {
      const { items } = await ticketList({ view: "all", query }, { actor, now: NOW, after: null });
      expect(
        items.map(({ number }) => number),
        query,
      ).toContain(ticket.number);
    }
    const end = String(Number(ticket.number.slice(-6)));
    const other = await opened({ text: `Pasó con ${end} destinatarios.` });
    const found = await ticketList({ view: "all", query: end }, { actor, now: NOW, after: null });
    expect(found.items.map(({ number }) => number).sort()).toEqual([ticket.number, other.number].sort());
    const { items } = await ticketList({ view: "all", query: "inexistente" }, { actor, now: NOW, after: null });
    expect(items).toEqual([]);
  });
});
