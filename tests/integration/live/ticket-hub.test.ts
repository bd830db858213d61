import pg from "pg";
import { afterEach, describe, expect, it } from "vitest";
import { databaseUrl, db } from "#lib/db.ts";
import { TicketHub, type TicketNews } from "#lib/live/ticket-hub.ts";
import { until } from "#tests/integration/house/until.ts";
import { deskForSuite } from "#tests/integration/tickets/desk-suite.ts";
import { changed, opened, person } from "#tests/integration/tickets/scene.ts";

deskForSuite();

const begun: (() => unknown)[] = [];
afterEach(async () => {
  for (const end of begun.splice(0)) await end();
});

/** A hub, as each web process has one, with what it has told so far. */
async function hub(): Promise<{ hub: TicketHub; told: TicketNews[]; all: { readonly kind: string }[] }> {
  const started = new TicketHub();
  await started.start();
  begun.push(() => started.stop());
  const told: TicketNews[] = [];
  const all: { readonly kind: string }[] = [];
  started.subscribe((news) => {
    all.push(news);
    if (news.kind === "tickets") told.push(...news.news);
  });
  return { hub: started, told, all };
}

/** A connection in a transaction of its own. */
async function transactionOf(ticketId: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: databaseUrl() });
  await client.connect();
  begun.push(() => client.end());
  await client.query("BEGIN");
  await client.query(`INSERT INTO "TicketEvent" ("ticketId", "at", "kind") VALUES ($1, now(), 'link_renewed')`, [
    ticketId,
  ]);
  return client;
}

const renewals = (told: readonly TicketNews[], id: string) =>
  told.filter(({ ticketId, kind }) => ticketId === id && kind === "link_renewed").length;

describe("what happens to tickets", () => {
  it("is told by every process, whichever did it, once", async () => {
    const [one, other] = [await hub(), await hub()];
    const ticket = await opened();
    const agent = await person(1);
    await changed(agent, ticket.id, { assignee: agent.email });
    for (const { told } of [one, other]) {
      await until("both are told", () => told.some(({ kind }) => kind === "assigned"));
      expect(told.map(({ kind }) => kind)).toEqual(["opened", "assigned", "status"]);
      expect(told[1]).toEqual({
        ticketId: ticket.id,
        number: ticket.number,
        priority: "P2",
        kind: "assigned",
        personId: agent.id,
      });
    }
  });

  it("is told though a transaction that began later ended first", async () => {
    const [early, late] = [await opened(), await opened()];
    const { told, hub: listening } = await hub();
    const first = await transactionOf(early.id);
    const second = await transactionOf(late.id);
    await second.query("COMMIT");
    await until("the later one is told", () => renewals(told, late.id) === 1);
    expect(renewals(told, early.id)).toBe(0);
    await first.query("COMMIT");
    await until("the earlier one is told", () => renewals(told, early.id) === 1);
    await listening.catchUp();
    expect(renewals(told, late.id)).toBe(1);
  });

  it("is not told when its transaction is undone", async () => {
    const [ticket, other] = [await opened(), await opened()];
    const { told } = await hub();
    await (await transactionOf(ticket.id)).query("ROLLBACK");
    await (await transactionOf(other.id)).query("COMMIT");
    await until("the other one is told", () => renewals(told, other.id) === 1);
    expect(renewals(told, ticket.id)).toBe(0);
  });

  it("is told after the connection that listens was lost", async () => {
    const ticket = await opened();
    const { told } = await hub();
    // It listens only some time after it has started.
    await until("a connection that listens is lost", async () => {
      const lost = await db().$queryRaw<unknown[]>`
        SELECT pg_terminate_backend(pid) FROM pg_stat_activity
        WHERE datname = current_database() AND query LIKE 'LISTEN presence%'`;
      return lost.length > 0;
    });
    await (await transactionOf(ticket.id)).query("COMMIT");
    await until("it is told", () => renewals(told, ticket.id) === 1);
  });

  it("is told to whoever was away, from where they were, with what was still open then", async () => {
    const [ticket, other] = [await opened(), await opened()];
    const open = await transactionOf(ticket.id);
    const before = (await hub()).hub.position;
    await (await transactionOf(other.id)).query("COMMIT");
    await open.query("COMMIT");
    const { hub: later } = await hub();
    const missed = await later.since(BigInt(before));
    if (missed.kind !== "tickets") throw new Error("more than was done");
    expect([renewals(missed.news, ticket.id), renewals(missed.news, other.id)]).toEqual([1, 1]);
    expect(await later.since(BigInt(missed.position))).toMatchObject({ kind: "tickets", news: [] });
  });

  it("is told as a whole when it is more than can be told one by one", async () => {
    const ticket = await opened();
    const { all, hub: listening } = await hub();
    const before = listening.position;
    await db().$executeRaw`
      INSERT INTO "TicketEvent" ("ticketId", "at", "kind")
      SELECT ${ticket.id}::uuid, now(), 'link_renewed' FROM generate_series(1, 1001)`;
    await until("it is told", () => all.some(({ kind }) => kind === "everything"));
    expect(await listening.since(BigInt(before))).toMatchObject({ kind: "everything" });
  });

  it("costs the same however much happened before: the floor follows what is over", async () => {
    const { hub: listening, told } = await hub();
    const before = BigInt(listening.position);
    const ticket = await opened();
    await until("it is told", () => told.some(({ ticketId }) => ticketId === ticket.id));
    await listening.catchUp();
    expect(BigInt(listening.position)).toBeGreaterThan(before);
  });
});
