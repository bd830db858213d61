import { describe, expect, it, onTestFinished, test, vi } from "vitest";
import { db, transaction } from "#lib/db.ts";
import { SESSION_IDLE_MS, SESSION_LONGEST_MS } from "#lib/people/session.ts";
import { keepSweeping } from "#lib/tickets/keep-sweeping.ts";
import { REOPEN_WITHIN_MS } from "#lib/tickets/life.ts";
import { lockTicket } from "#lib/tickets/locked-ticket.ts";
import { sweep } from "#lib/tickets/sweep.ts";
import { deskForSuite } from "./desk-suite.ts";
import { changed, DAY_MS, NOW, opened, person, seen, told } from "./scene.ts";

deskForSuite();

const LATER = NOW + 100 * DAY_MS;
const at = (ms: number) => new Date(ms);

async function solved(now: number) {
  const ticket = await opened({}, now);
  return changed(await person(1), ticket.id, { status: "solved" }, now);
}

describe("what is solved", () => {
  it("is closed by the desk 15 days after, at that instant and not before", async () => {
    const ticket = await solved(NOW);
    expect(await sweep(NOW + REOPEN_WITHIN_MS - 1)).toMatchObject({ closed: 0 });
    expect(await seen(ticket.id)).toMatchObject({ status: "solved" });
    expect(await sweep(NOW + REOPEN_WITHIN_MS)).toMatchObject({ closed: 1 });
    const page = await seen(ticket.id);
    expect(page).toMatchObject({
      status: "closed",
      closedAs: "solved",
      solvedAt: at(NOW),
      closedAt: at(NOW + REOPEN_WITHIN_MS),
      version: ticket.version + 1,
    });
    expect(told(page).at(-1)).toBe("status by desk");
    expect(await sweep(NOW + REOPEN_WITHIN_MS)).toMatchObject({ closed: 0 });
  });

  it("is closed once by several processes at once, in batches, however many there are", async () => {
    const tickets = await Promise.all(Array.from({ length: 6 }, () => solved(NOW)));
    const more = Array.from({ length: 120 }, (_, index) => `CA-2025-${String(index + 1).padStart(6, "0")}`);
    await db().$executeRaw`
      INSERT INTO "Ticket" ("number", "requestType", "priority", "status", "tags", "subject", "text", "channel",
        "revisionNumber", "openedAt", "solvedAt", "followHash")
      SELECT number, 'complaint', 'P3', 'solved', '{}', 's', 't', 'web', 1, ${at(NOW)}, ${at(NOW)}, number
      FROM unnest(${more}::text[]) number`;
    const swept = await Promise.all([sweep(LATER), sweep(LATER), sweep(LATER)]);
    const rest = await sweep(LATER);
    expect([...swept, rest].reduce((sum, { closed }) => sum + closed, 0)).toBe(126);
    expect(await db().ticket.count({ where: { status: "solved" } })).toBe(0);
    for (const { id } of tickets)
      expect(told(await seen(id)).filter((event) => event === "status by desk")).toHaveLength(1);
  });

  it("waits for the next time while somebody holds it, and keeps nobody from the others", async () => {
    const [held, free] = [await solved(NOW), await solved(NOW)];
    await transaction(async (tx) => {
      await lockTicket(tx, { id: held.id });
      expect(await sweep(LATER)).toMatchObject({ closed: 1 });
    });
    expect(await seen(free.id)).toMatchObject({ status: "closed" });
    expect(await sweep(LATER)).toMatchObject({ closed: 1 });
  });
});

test("a process sweeps every minute, once however often it is told to", async () => {
  const ticket = await solved(NOW);
  vi.useFakeTimers({ toFake: ["setInterval", "Date"], now: LATER });
  onTestFinished(() => {
    vi.useRealTimers();
  });
  keepSweeping();
  keepSweeping();
  expect(vi.getTimerCount()).toBe(1);
  vi.advanceTimersByTime(59_999);
  expect(await seen(ticket.id)).toMatchObject({ status: "solved" });
  vi.advanceTimersByTime(1);
  await vi.waitFor(async () => expect(await seen(ticket.id)).toMatchObject({ status: "closed" }));
});

async function heldForm(createdAt: number) {
  const { id } = await db().heldForm.create({
    data: { tokenHash: crypto.randomUUID(), values: {}, errors: {}, createdAt: at(createdAt) },
    select: { id: true },
  });
  await db().attachment.create({
    data: {
      heldFormId: id,
      name: "a.pdf",
      type: "application/pdf",
      size: 1,
      sha256: "x",
      createdAt: at(createdAt),
      parts: { create: { position: 0, bytes: new Uint8Array([1]) } },
    },
    select: { id: true },
  });
}

async function session(startedAt: number, lastSeenAt: number) {
  const { id: personId } = await person(1);
  const idHash = crypto.randomUUID();
  await db().personSession.create({
    data: { idHash, personId, startedAt: at(startedAt), lastSeenAt: at(lastSeenAt), userAgent: "test" },
  });
}

describe("what has had its time is taken away at that instant, and not before", () => {
  test.each<[keyof Awaited<ReturnType<typeof sweep>>, number, () => Promise<unknown>]>([
    ["heldForms", NOW + DAY_MS, () => heldForm(NOW)],
    [
      "arrivingFiles",
      NOW + 60 * 60_000,
      async () => {
        await heldForm(NOW);
        // As a server leaves it that was killed while the file was on its way.
        await db().attachment.updateMany({ data: { sha256: "" } });
      },
    ],
    [
      "idempotencyKeys",
      NOW + 7 * DAY_MS,
      () =>
        db().idempotencyKey.create({ data: { sender: "s", key: "k", bodyHash: "", result: "", createdAt: at(NOW) } }),
    ],
    ["throttles", NOW + DAY_MS, () => db().throttle.create({ data: { key: "k", startedAt: at(NOW), count: 1 } })],
    ["sessions", NOW + SESSION_IDLE_MS, () => session(NOW, NOW)],
    ["sessions", NOW + SESSION_LONGEST_MS, () => session(NOW, NOW + SESSION_LONGEST_MS)],
    [
      "passwordLinks",
      NOW,
      async () =>
        db().passwordLink.create({
          data: { hash: crypto.randomUUID(), personId: (await person(1)).id, expiresAt: at(NOW) },
        }),
    ],
    [
      "catalogueFiles",
      NOW + DAY_MS,
      async () =>
        db().catalogueImport.create({
          data: {
            personId: (await person(1, "admin")).id,
            version: crypto.randomUUID(),
            name: "a.json",
            trouble: {},
            receivedAt: at(NOW),
          },
          select: { version: true },
        }),
    ],
    [
      "presences",
      NOW + 10 * 60_000,
      async () =>
        db().presence.create({
          data: { ticketId: (await opened()).id, personId: (await person(1)).id, seenAt: at(NOW) },
        }),
    ],
  ])("%s at %i", async (what, due, make) => {
    await sweep(LATER);
    await make();
    expect((await sweep(due - 1))[what]).toBe(0);
    expect((await sweep(due))[what]).toBe(1);
    expect(await db().attachmentPart.count()).toBe(0);
  });
});
