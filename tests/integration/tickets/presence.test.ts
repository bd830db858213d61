import pg from "pg";
import { describe, expect, it } from "vitest";
import { databaseUrl, db } from "#lib/db.ts";
import { PRESENCE_GONE_AFTER_MS, PRESENCE_RENEWED_MS, presentOn, showPresence } from "#lib/tickets/presence.ts";
import { deskForSuite } from "./desk-suite.ts";
import { NOW, opened, person, written } from "./scene.ts";

deskForSuite();

describe("presence on a ticket", () => {
  it("names the others, in their order, never oneself", async () => {
    const [{ id, number }, one, two] = [await opened(), await person(1), await person(2)];
    await showPresence({ actor: two, now: NOW, number, leaving: false });
    const seen = await showPresence({ actor: one, now: NOW, number, leaving: false });
    expect(seen).toEqual({ ok: true, value: { present: [two.name] } });
    expect(await presentOn(id, two.id, NOW)).toEqual([one.name]);
  });

  it.each([
    ["at the next renewal", PRESENCE_RENEWED_MS, true],
    ["when one renewal was lost", 2 * PRESENCE_RENEWED_MS, true],
    ["at the last instant", PRESENCE_GONE_AFTER_MS - 1, true],
    ["then not any more", PRESENCE_GONE_AFTER_MS, false],
  ])("lasts without renewal: %s", async (_, after, isHere) => {
    const [{ id, number }, one, two] = [await opened(), await person(1), await person(2)];
    await showPresence({ actor: one, now: NOW, number, leaving: false });
    expect(await presentOn(id, two.id, NOW + after)).toEqual(isHere ? [one.name] : []);
  });

  it("ends when the person leaves, or is disabled", async () => {
    const [{ id, number }, one, two, three] = [await opened(), await person(1), await person(2), await person(2)];
    for (const actor of [one, two]) await showPresence({ actor, now: NOW, number, leaving: false });
    await showPresence({ actor: one, now: NOW, number, leaving: true });
    await db().person.update({ where: { id: two.id }, data: { disabledAt: new Date(NOW) } });
    expect(await presentOn(id, three.id, NOW)).toEqual([]);
  });

  it("tells others of a coming and a going, not of a renewal", async () => {
    const [{ id, number }, one] = [await opened(), await person(1)];
    const listener = new pg.Client({ connectionString: databaseUrl() });
    await listener.connect();
    const told: (string | undefined)[] = [];
    listener.on("notification", ({ payload }) => told.push(payload));
    await listener.query("LISTEN presence");
    for (const leaving of [false, false, true]) await showPresence({ actor: one, now: NOW, number, leaving });
    // What was told before comes with the answer to whatever is asked next.
    await listener.query("SELECT 1");
    await listener.end();
    expect(told).toEqual([id, id]);
  });

  it("makes the mentions on it seen", async () => {
    const [ticket, one, two] = [await opened(), await person(1), await person(2)];
    await written(one, ticket, `@${two.name}, ¿puede verla?`, "internal");
    const unseen = () => db().mention.count({ where: { personId: two.id, seenAt: null } });
    expect(await unseen()).toBe(1);
    await showPresence({ actor: two, now: NOW, number: ticket.number, leaving: false });
    expect(await unseen()).toBe(0);
  });
});
