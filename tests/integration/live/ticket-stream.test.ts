import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { db } from "#lib/db.ts";
import { TicketHub } from "#lib/live/ticket-hub.ts";
import { ticketStream } from "#lib/live/ticket-stream.ts";
import { endSession, SESSION_IDLE_MS, startSession, watchingActor } from "#lib/people/session.ts";
import { until } from "#tests/integration/house/until.ts";
import { deskForSuite } from "#tests/integration/tickets/desk-suite.ts";
import { NOW, opened, person } from "#tests/integration/tickets/scene.ts";

deskForSuite();

let hub: TicketHub;
beforeAll(async () => {
  hub = new TicketHub();
  await hub.start();
});
afterAll(() => hub.stop());

const readers: ReadableStreamDefaultReader<Uint8Array>[] = [];
afterEach(async () => {
  for (const reader of readers.splice(0)) await reader.cancel();
});

const always = async () => true;

/** A browser that reads a stream, and what it has heard. */
function browser(given: { lastEventId?: string; mayGoOn?: () => Promise<boolean>; signal?: AbortSignal } = {}) {
  const stream = ticketStream(hub, {
    lastEventId: given.lastEventId ?? null,
    mayGoOn: given.mayGoOn ?? always,
    signal: given.signal ?? new AbortController().signal,
  });
  const reader = stream.getReader();
  readers.push(reader);
  const heard = { text: "", isOver: false };
  const decoder = new TextDecoder();
  const read = async (): Promise<void> => {
    const { done, value } = await reader.read();
    if (done) heard.isOver = true;
    else {
      heard.text += decoder.decode(value);
      await read();
    }
  };
  void read();
  return heard;
}

async function sessionOf() {
  const agent = await person(1);
  const session = await startSession(agent.id, "a browser", NOW);
  return { agent, session, mayGoOn: async () => (await watchingActor(session, NOW)) !== null };
}

describe("the stream of a browser", () => {
  it("begins by saying where it begins, and when to come back", async () => {
    const heard = browser();
    await until("it begins", () => heard.text.includes("event: hello"));
    expect(heard.text).toMatch(/^retry: \d+\nid: \d+\nevent: hello\ndata: {}\n\n$/);
  });

  it("tells what happens, by ids alone", async () => {
    const heard = browser();
    const ticket = await opened();
    await until("it is told", () => heard.text.includes(ticket.id));
    expect(heard.text).toContain("event: tickets\n");
    for (const secret of [ticket.subject, ticket.requesterName, ticket.requesterEmail])
      expect(heard.text).not.toContain(secret);
  });

  it("tells who comes back what they missed", async () => {
    const before = hub.position;
    const ticket = await opened();
    const heard = browser({ lastEventId: before });
    await until("it is told", () => heard.text.includes(ticket.id));
  });

  it.each(["", "abc", "-1", "99999999999999999999"])(
    "begins anew from a position that is none: %j",
    async (lastEventId) => {
      const heard = browser({ lastEventId });
      await until("it begins", () => heard.text.includes("event: hello"));
      expect(heard.isOver).toBe(false);
    },
  );

  it.each([
    ["is ended", ({ session }: { session: string; agent: { id: string } }) => endSession(session)],
    [
      "is of somebody who was disabled",
      ({ agent }: { session: string; agent: { id: string } }) =>
        db().person.update({ where: { id: agent.id }, data: { disabledAt: new Date(NOW) } }),
    ],
  ])("ends untold at the next news when its session %s", async (_, end) => {
    const mine = await sessionOf();
    const heard = browser({ mayGoOn: mine.mayGoOn });
    await until("it begins", () => heard.text.includes("event: hello"));
    await end(mine);
    const ticket = await opened();
    await until("it is over", () => heard.isOver);
    expect(heard.text).not.toContain(ticket.id);
  });

  it("ends when nobody can say whether it may go on", async () => {
    const heard = browser({ mayGoOn: () => Promise.reject(new Error("the database does not answer")) });
    await opened();
    await until("it is over", () => heard.isOver);
  });

  it("is no use of its session, which ends when nobody does anything", async () => {
    const { session } = await sessionOf();
    expect(await watchingActor(session, NOW + SESSION_IDLE_MS - 1)).not.toBeNull();
    expect(await watchingActor(session, NOW + SESSION_IDLE_MS)).toBeNull();
  });

  it("ends when the browser goes, and leaves nothing behind", async () => {
    const gone = new AbortController();
    const heard = browser({ signal: gone.signal });
    await until("it begins", () => heard.text.includes("event: hello"));
    gone.abort();
    await until("it is over", () => heard.isOver);
    expect(await ticketStreamOf(AbortSignal.abort())).toBe("");
  });

  it("is cut for a browser that reads nothing, instead of being kept for it", async () => {
    const stream = ticketStream(hub, { lastEventId: null, mayGoOn: always, signal: new AbortController().signal });
    const reader = stream.getReader();
    readers.push(reader);
    let isOver = false;
    void reader.closed.then(() => {
      isOver = true;
    });
    const agent = await person(1);
    const ticket = await opened();
    for (let count = 0; count < 80; count += 1) {
      await db().$executeRaw`SELECT pg_notify('presence', ${`${ticket.id} ${count} ${agent.id}`})`;
    }
    // What was kept is read to its end: it has one.
    const kept = async (count: number): Promise<number> => ((await reader.read()).done ? count : kept(count + 1));
    expect(await kept(0)).toBeLessThanOrEqual(64);
    await until("it is closed", () => isOver);
  });
});

async function ticketStreamOf(signal: AbortSignal): Promise<string> {
  const stream = ticketStream(hub, { lastEventId: null, mayGoOn: always, signal });
  return new Response(stream).text();
}
