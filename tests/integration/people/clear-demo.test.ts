import { describe, expect, it } from "vitest";
import { db, withDb } from "#lib/db.ts";
import type { Actor } from "#lib/people/actor.ts";
import { ACTOR_SELECT, actorFrom } from "#lib/people/actor-row.ts";
import { demoSignIns } from "#lib/people/demo-people.ts";
import { changeTicket } from "#lib/tickets/change-ticket.ts";
import { openRequest } from "#lib/tickets/open-request.ts";
import { requestSchema } from "#lib/tickets/request-schema.ts";
import { writeMessage } from "#lib/tickets/write-message.ts";
import { clearDemo } from "#prisma/demo/clear.ts";
import { areDemoRequestsTold, tellDemoRequests } from "#prisma/demo/tell.ts";
import { withClient } from "#tests/fixtures/database.ts";
import { SECRET } from "#tests/fixtures/secret.ts";
import { deskForSuite } from "#tests/integration/tickets/desk-suite.ts";
import { revisionInForce } from "#tests/integration/tickets/scene.ts";
import { NOW, person } from "./person.ts";

deskForSuite();

/** As the command does it: by a connection of the owner's. */
async function clear(now = NOW) {
  await db().$disconnect();
  return withDb(process.env.OWNER_URL ?? "", () => clearDemo(now));
}

async function actor(email: string): Promise<Actor> {
  const row = await db().person.findUniqueOrThrow({ where: { email }, select: ACTOR_SELECT });
  const found = actorFrom(row);
  if (!found) throw new Error(`${email} may do nothing`);
  return found;
}

async function openReal(subject: string): Promise<{ id: string; number: string }> {
  const request = requestSchema.parse({
    ...{ requestType: "incident", priority: "P3", subject, text: "Una solicitud de verdad." },
    ...{ name: "Juan Peña", email: "jpena@ejemplo.example", consent: true },
  });
  const opened = await openRequest({ request, revision: await revisionInForce(), now: NOW, key: null });
  if (!opened.ok) throw new Error("it was refused");
  return db().ticket.findUniqueOrThrow({ where: { id: opened.value.id }, select: { id: true, number: true } });
}

async function takeOver(number: string, who: Actor): Promise<void> {
  const { version } = await db().ticket.findUniqueOrThrow({ where: { number } });
  const outcome = await changeTicket({ actor: who, now: NOW, number, version, changes: { assignee: who.email } });
  expect(outcome.ok).toBe(true);
}

const counts = async () => ({
  requests: await db().ticket.count(),
  people: await db().person.count(),
  messages: await db().message.count(),
  events: await db().ticketEvent.count(),
});

describe("clearing the demo", () => {
  it("where there is none does nothing, and keeps nobody from trying the desk out later", async () => {
    expect(await clear()).toEqual({
      ...{ requests: 0, kept: [], removed: [], disabled: [], assigned: 0, hasAdmin: false },
    });
    await demoSignIns(SECRET, NOW);
    await tellDemoRequests(NOW);
    expect(await counts()).toMatchObject({ people: 4, requests: expect.any(Number) });
  });

  it("takes away what is the demo's, and leaves what is not with whom it names, disabled and shut out", async () => {
    const demo = await counts();
    const ana = await person("admin", 3);
    const [touched, untouched, copy] = [await openReal("Uno"), await openReal("Dos"), await openReal("Tres")];
    await takeOver(touched.number, await actor("agente@demo.test"));
    const text = "Ya lo miramos.";
    const supervisor = await actor("supervisor@demo.test");
    const answered = { actor: supervisor, now: NOW, number: untouched.number, visibility: "public" as const, text };
    expect((await writeMessage(answered)).ok).toBe(true);
    const [pointedAt] = await db().ticket.findMany({
      where: { closedAs: "duplicate" },
      select: { number: true, id: true, duplicateOf: { select: { number: true } } },
    });
    await db().ticket.update({ where: { id: copy.id }, data: { matterId: pointedAt?.id ?? null } });
    await db().personSession.create({
      data: {
        idHash: "x",
        personId: supervisor.id,
        startedAt: new Date(NOW),
        lastSeenAt: new Date(NOW),
        userAgent: "",
      },
    });

    const cleared = await clear();
    expect(cleared).toMatchObject({
      requests: demo.requests - 2,
      kept: [pointedAt?.duplicateOf?.number, pointedAt?.number].toSorted(),
      assigned: 1,
      hasAdmin: true,
    });
    expect([...cleared.removed, ...cleared.disabled].toSorted()).toEqual([
      ...["admin@demo.test", "agente@demo.test", "coordinador@demo.test", "supervisor@demo.test"],
    ]);
    expect(cleared.disabled).toEqual(expect.arrayContaining(["agente@demo.test", "supervisor@demo.test"]));

    expect(await db().ticket.count()).toBe(5);
    const people = await db().person.findMany({ where: { demo: true } });
    expect(people.map(({ email }) => email).toSorted()).toEqual(cleared.disabled.toSorted());
    for (const { disabledAt, passwordHash } of people)
      expect([disabledAt, passwordHash]).toEqual([new Date(NOW), null]);
    expect(await db().personSession.count()).toBe(0);
    expect(await db().person.findUniqueOrThrow({ where: { id: ana.id } })).toMatchObject({ disabledAt: null });
    expect(await db().message.findMany({ where: { text } })).toHaveLength(1);
  });

  it("is for good: no later start makes them again, and what happened is kept as before", async () => {
    const before = await counts();
    expect(await demoSignIns(SECRET, NOW)).toEqual([]);
    expect(await areDemoRequestsTold()).toBe(true);
    await tellDemoRequests(NOW);
    expect(await counts()).toEqual(before);
    await withClient(process.env.OWNER_URL ?? "", async (owner) => {
      for (const table of ["Ticket", "Message", "TicketEvent"])
        await expect(owner.query(`DELETE FROM "${table}"`), table).rejects.toThrow(/is kept/);
    });
  });

  it("while somebody holds the requests for long gives up, and has changed nothing", async () => {
    const before = await counts();
    await withClient(process.env.OWNER_URL ?? "", async (owner) => {
      await owner.query(`BEGIN; LOCK TABLE "Ticket" IN ROW EXCLUSIVE MODE`);
      await expect(clear()).rejects.toThrow(/lock timeout/);
      await owner.query("ROLLBACK");
    });
    expect(await counts()).toEqual(before);
  });

  it("done again changes nothing, and is told to the audit log once", async () => {
    const before = await counts();
    expect(await clear(NOW + 1)).toMatchObject({ requests: 0, removed: [], hasAdmin: true });
    expect(await counts()).toEqual(before);
    const entries = await db().auditEntry.findMany({ where: { kind: "demo_cleared" } });
    expect(entries).toHaveLength(1);
    expect(entries[0]).toMatchObject({ actor: "Canal Abierto", actorId: null });
  });

  it("takes the last of them once nothing names them any more, and then nobody is made again either", async () => {
    await withClient(process.env.OWNER_URL ?? "", (owner) =>
      owner.query(`TRUNCATE "Ticket", "Message", "TicketEvent" CASCADE; DELETE FROM "Person" WHERE NOT "demo"`),
    );
    const cleared = await clear();
    expect(cleared).toMatchObject({ disabled: [], hasAdmin: false });
    expect(cleared.removed.length).toBeGreaterThan(0);
    expect(await demoSignIns(SECRET, NOW)).toEqual([]);
    expect(await db().person.count()).toBe(0);
  });
});
