import { describe, expect, it, test } from "vitest";
import { db } from "#lib/db.ts";
import { demoSignIns } from "#lib/people/demo-people.ts";
import { STORIES } from "#prisma/demo/stories.ts";
import { areDemoRequestsTold, instantsBefore, tellDemoRequests } from "#prisma/demo/tell.ts";
import { deskForSuite } from "./desk-suite.ts";
import { replayed, rowOf } from "./replay.ts";
import { DAY_MS, NOW, revisionInForce } from "./scene.ts";

deskForSuite();

const counts = async () => [await db().ticket.count(), await db().ticketEvent.count(), await db().message.count()];

describe("the demo requests", () => {
  it("are not told where there are no demo people", async () => {
    await tellDemoRequests(NOW);
    expect(await counts()).toEqual([0, 0, 0]);
  });

  it("are told once, by several first starts at once", async () => {
    await demoSignIns("secret-of-a-data-directory", NOW);
    expect(await areDemoRequestsTold()).toBe(false);
    await Promise.all([tellDemoRequests(NOW), tellDemoRequests(NOW)]);
    expect(await areDemoRequestsTold()).toBe(true);
    const [tickets] = await counts();
    expect(tickets).toBe(STORIES.length);
  });

  it("are left alone by every later start", async () => {
    const before = await counts();
    await tellDemoRequests(NOW + 30 * DAY_MS);
    expect(await counts()).toEqual(before);
  });

  it("are numbered in the order in which they came", async () => {
    const rows = await db().ticket.findMany({ orderBy: { number: "asc" }, select: { openedAt: true } });
    const instants = rows.map(({ openedAt }) => openedAt.getTime());
    expect(instants).toEqual(instants.toSorted((one, other) => one - other));
  });

  it("have events that tell what they are, none of it in the future", async () => {
    for (const { key, request } of STORIES) {
      const { id } = await db().ticket.findFirstOrThrow({ where: { subject: request.subject }, select: { id: true } });
      expect((await rowOf(id)).fields, key).toEqual(await replayed(id, request.requestType));
    }
    expect(await db().ticketEvent.count({ where: { at: { gt: new Date(NOW) } } })).toBe(0);
  });

  it("show every status, tier, type and way to close, an appeal with its matter, and something to do for everybody", async () => {
    const some = async (where: object) =>
      expect(await db().ticket.count({ where }), JSON.stringify(where)).toBeGreaterThan(0);
    for (const status of ["new", "open", "waiting", "solved", "closed"]) await some({ status });
    for (const tier of [1, 2, 3]) await some({ tier, status: "open", assignee: { demo: true } });
    for (const closedAs of ["solved", "spam", "duplicate"]) await some({ closedAs });
    for (const priority of ["P1", "P2", "P3", "P4"]) await some({ priority });
    await some({ requestType: "appeal", matter: { requestType: "claim" } });
    await some({ requesterEmail: null });
    await some({ snoozedUntil: { gt: new Date(NOW) } });
    await some({ messages: { some: { takenBackAt: { not: null } } } });
    expect(await db().mention.groupBy({ by: ["personId"] })).toHaveLength(3);
  });
});

test.each(["2026-11-24T10:00:00-05:00", "2027-01-04T00:05:00-05:00", "2026-12-27T23:30:00-05:00"])(
  "at %s all that is told has happened, in its order",
  async (text) => {
    const now = Date.parse(text);
    const instantOf = instantsBefore(now, await revisionInForce());
    for (const { key, opened, after } of STORIES) {
      const instants = [opened, ...after.map(({ at }) => at)].map(instantOf);
      expect(instants, key).toEqual(instants.toSorted((one, other) => one - other));
      expect(Math.max(...instants), key).toBeLessThan(now);
    }
  },
);
