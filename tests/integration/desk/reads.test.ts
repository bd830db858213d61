import { describe, expect, it } from "vitest";
import { callerOf } from "#lib/desk/caller.ts";
import { logSchema } from "#lib/desk/deeds.ts";
import { NO_FILTER } from "#lib/desk/list-address.ts";
import { logCall } from "#lib/desk/log-call.ts";
import { readList } from "#lib/desk/read-list.ts";
import { readStart } from "#lib/desk/read-start.ts";
import { readTicket } from "#lib/desk/read-ticket.ts";
import { requestStatus } from "#lib/desk/request-status.ts";
import { writeOnce } from "#lib/desk/write-once.ts";
import type { Actor } from "#lib/people/actor.ts";
import { startSession } from "#lib/people/session.ts";
import { closeTicket } from "#lib/tickets/close-ticket.ts";
import { escalateTicket } from "#lib/tickets/escalate-ticket.ts";
import { deskForSuite } from "#tests/integration/tickets/desk-suite.ts";
import { changed, INCIDENT, NOW, opened, person, seen, written } from "#tests/integration/tickets/scene.ts";

deskForSuite();

const KEY = "01a20f5f-85e2-4839-8df5-124fd8d00c18";

async function read(number: string, actor: Actor) {
  const ticket = await readTicket(number, { actor, now: NOW });
  if (!ticket) throw new Error("not found");
  return ticket;
}

describe("a request as the desk reads it", () => {
  it("tells what happened by names, what follows from something else left out", async () => {
    const [ticket, agent, other, original] = [await opened(), await person(1), await person(2), await opened()];
    await changed(agent, ticket.id, { assignee: agent.email });
    await changed(agent, ticket.id, { assignee: other.email });
    await written(agent, ticket, "nota", "internal");
    const { version } = await seen(ticket.id);
    const as = { kind: "duplicate", of: original.number } as const;
    expect(await closeTicket({ actor: other, now: NOW, number: ticket.number, version, as })).toMatchObject({
      ok: true,
    });
    const { timeline, duplicateOf } = await read(ticket.number, agent);
    expect(duplicateOf).toBe(original.number);
    expect(timeline.map((item) => (item.kind === "entry" ? item.text : item.what))).toEqual([
      { kind: "opened", channel: "web" },
      INCIDENT.text,
      { kind: "taken" },
      { kind: "assigned", to: other.name },
      "nota",
      { kind: "duplicate", of: original.number },
      { kind: "status", to: "closed" },
    ]);
    expect(timeline.map(({ by }) => by.name).slice(-2)).toEqual([other.name, other.name]);
  });

  it("is missing for who works here alone: anybody else is answered alike, whether there is one or not", async () => {
    const [{ number }, agent] = [await opened(), await person(1)];
    const session = await startSession(agent.id, "the tests", NOW);
    const missing = ["CA-2026-999999", "nada", "CA-2026-000001\0"];
    for (const one of missing) expect(await requestStatus(one, session, NOW), one).toBe(404);
    for (const one of [number, number.toLowerCase(), "2026-999999"])
      expect(await requestStatus(one, session, NOW), one).toBe(200);
    for (const one of [number, ...missing]) expect(await requestStatus(one, "nobody's", NOW), one).toBe(200);
  });

  it("says what the person may do, and why not", async () => {
    const [{ number }, agent, supervisor] = [await opened(), await person(1), await person(2)];
    const all = { reply: true, change: true, escalate: true, handBack: false, close: true, because: null };
    expect((await read(number, agent)).may).toEqual(all);
    await escalateTicket({ actor: agent, now: NOW, number, version: 1, reason: "x", direction: "up" });
    const none = { reply: false, change: false, escalate: false, handBack: false, close: false };
    expect((await read(number, agent)).may).toEqual({ ...none, because: "higher_tier" });
    expect((await read(number, supervisor)).may).toEqual({ ...all, handBack: true });
  });

  it("is an appeal that whoever handled its matter does not decide, and may pass on", async () => {
    const [agent, email] = [await person(1), "apela@cliente.example"];
    const claim = await opened({ requestType: "claim", priority: undefined, email });
    await changed(agent, claim.id, { assignee: agent.email });
    const { number } = await opened({ requestType: "appeal", priority: undefined, email });
    expect((await read(number, agent)).may).toMatchObject({ reply: false, escalate: true, because: "handled_matter" });
    expect((await read(number, await person(1))).may).toMatchObject({ reply: true, because: null });
  });

  it("lets the writer of an answer take it back, also from a tier that they do not reach", async () => {
    const [ticket, agent, colleague] = [await opened(), await person(1), await person(1)];
    await written(agent, ticket, "respuesta");
    const { version } = await seen(ticket.id);
    await escalateTicket({ actor: agent, now: NOW, number: ticket.number, version, reason: "x", direction: "up" });
    const mayTakeBack = async (actor: Actor) =>
      (await read(ticket.number, actor)).timeline.some((item) => item.kind === "entry" && item.mayTakeBack);
    expect([await mayTakeBack(agent), await mayTakeBack(colleague)]).toEqual([true, false]);
  });

  it.each(["", "CA-2026-999999", "ca-2026-000001", "CA-2026-000001'", "\u0000"])("is none: %j", async (number) => {
    expect(await readTicket(number, { actor: await person(1), now: NOW })).toBeNull();
  });
});

describe("an answer", () => {
  it("that is sent again after its acknowledgement was lost is written once", async () => {
    const [{ number }, actor] = [await opened(), await person(1)];
    const writing = { actor, now: NOW, number, version: 1, visibility: "public", text: "respuesta", key: KEY } as const;
    const first = await writeOnce(writing);
    expect(first).toMatchObject({ ok: true });
    expect(await writeOnce(writing)).toEqual(first);
    expect((await read(number, actor)).timeline.filter(({ kind }) => kind === "entry")).toHaveLength(2);
    expect(await writeOnce({ ...writing, text: "otra" })).toMatchObject({ ok: false });
  });
});

describe("the start of the day", () => {
  it("has what presses within reach first, the oldest first, and not what a colleague or a higher tier has", async () => {
    const [agent, colleague] = [await person(1), await person(1)];
    const at = (minutesAgo: number) => NOW - minutesAgo * 60_000;
    const free = await opened({ priority: "P1", subject: "sin asignar" }, at(10));
    const mine = await opened({ priority: "P1", subject: "mía" }, at(20));
    const theirs = await opened({ priority: "P1", subject: "ajena" }, at(30));
    const higher = await opened({ priority: "P1", subject: "escalada" }, at(40));
    await changed(agent, mine.id, { assignee: agent.email });
    await changed(colleague, theirs.id, { assignee: colleague.email });
    await escalateTicket({ actor: agent, now: NOW, number: higher.number, version: 1, reason: "x", direction: "up" });
    const start = await readStart({ actor: agent, now: NOW });
    const numbers = start.due.map(({ number }) => number);
    expect(numbers.filter((number) => [free, mine, theirs, higher].some((one) => one.number === number))).toEqual([
      mine.number,
      free.number,
    ]);
    expect(start.mine.map(({ number }) => number)).toEqual([mine.number]);
  });
});

describe("a list", () => {
  it("goes on where its last page ended", async () => {
    const actor = await person(1);
    for (let count = 0; count < 51; count += 1) await opened({ subject: `Seguida ${count}` }, NOW - count);
    const first = await readList({ ...NO_FILTER, q: "seguida" }, { actor, now: NOW });
    const next = await readList({ ...NO_FILTER, q: "seguida", cursor: first.next }, { actor, now: NOW });
    expect([first.rows.length, next.rows.length, next.next]).toEqual([50, 1, null]);
    expect(next.rows[0]?.hit).toContain("⟦Seguida⟧");
  });

  it.each([
    { q: "zuluaga", shown: "Ana ⟦Zuluaga⟧" },
    { q: "peletería", shown: "⟦Peleteria⟧" },
  ])("shows that $q was found in who asks", async ({ q, shown }) => {
    const text = "Un relato largo. ".repeat(60);
    await opened({ subject: "Hallazgo", text, name: "Ana Zuluaga", company: "Peleteria del Sur" });
    const { rows } = await readList({ ...NO_FILTER, q }, { actor: await person(1), now: NOW });
    expect(rows[0]?.hit).toContain(shown);
  });
});

describe("a call", () => {
  const contact = { ...INCIDENT, channel: "phone", phone: "320 555 66 77" };

  it("is logged once for one sending, and its caller is known from then on", async () => {
    const actor = await person(1);
    const given = { ...logSchema.parse({ key: KEY, contact }), actor, now: NOW };
    const [first, again] = [await logCall(given), await logCall(given)];
    expect(first).toEqual(again);
    const number = first.ok ? first.value.number : "";
    expect(await callerOf("+57 320 555 6677", actor)).toMatchObject({
      phone: "+573205556677",
      name: INCIDENT.name,
      requests: [{ number }],
    });
  });

  it.each([
    ["as an exchange writes it", "+573205556677", "+573205556677"],
    ["its plus sign read as a space", " 573205556677", "+573205556677"],
    ["as it is dialled here", "3205556677", "+573205556677"],
    ["with 00 for its plus sign", "00573205556677", "+573205556677"],
    ["none", "", null],
    ["withheld", "anonymous", null],
    ["too long", "1".repeat(200), null],
  ])("comes from a number: %s", async (_, given, phone) => {
    expect((await callerOf(given, await person(1))).phone).toBe(phone);
  });
});
