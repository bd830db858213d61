import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { db, transaction } from "#lib/db.ts";
import type { Outcome } from "#lib/outcome.ts";
import type { Actor } from "#lib/people/actor.ts";
import { PRIORITIES, REQUEST_TYPES } from "#lib/routing/request.ts";
import { changeTicket, type TicketChanges } from "#lib/tickets/change-ticket.ts";
import { closeTicket } from "#lib/tickets/close-ticket.ts";
import { confirmSolved } from "#lib/tickets/confirm-solved.ts";
import { escalateTicket } from "#lib/tickets/escalate-ticket.ts";
import { writeAsCustomer } from "#lib/tickets/follow-request.ts";
import { canMove, MOVES, TICKET_STATUSES, type TicketStatus } from "#lib/tickets/life.ts";
import { rateHelp } from "#lib/tickets/rate-help.ts";
import { renewLink } from "#lib/tickets/renew-link.ts";
import { sweep } from "#lib/tickets/sweep.ts";
import { takeBackReply } from "#lib/tickets/take-back-reply.ts";
import type { TicketPage } from "#lib/tickets/ticket-page.ts";
import { writeMessage } from "#lib/tickets/write-message.ts";
import { deskForSuite } from "./desk-suite.ts";
import { replayed, rowOf } from "./replay.ts";
import { changed, DAY_MS, NOW, opened, person, seen } from "./scene.ts";

deskForSuite();

let people: Actor[] = [];
let other: TicketPage;
beforeAll(async () => {
  people = [await person(1), await person(1), await person(2), await person(3), await person(1, "admin")];
  other = await opened();
});

/** Brings a new ticket to a status by moves that are allowed. */
async function ticketIn(status: TicketStatus, actor: Actor): Promise<TicketPage> {
  const ticket = await opened();
  if (status === "new") return ticket;
  if (status === "closed") await changed(actor, ticket.id, { status: "solved" });
  return changed(actor, ticket.id, { status });
}

const PAIRS = TICKET_STATUSES.flatMap((from) => TICKET_STATUSES.map((to) => [from, to] as const));
test.each(PAIRS)("an agent moves a ticket from %s to %s, or is told why not", async (from, to) => {
  const [agent] = people;
  if (!agent) throw new Error("nobody");
  const { number, version, id } = await ticketIn(from, agent);
  const outcome = await changeTicket({ actor: agent, now: NOW, number, version, changes: { status: to } });
  const after = await seen(id);
  if (canMove(from, to)) {
    expect(outcome).toMatchObject({ ok: true });
    expect(after).toMatchObject({ status: to, version: version + 1 });
  } else {
    const because = from === "closed" ? "closed" : "move_not_allowed";
    expect(outcome).toEqual(
      from === to && from !== "closed"
        ? { ok: true, value: { id, version } }
        : { ok: false, refused: { kind: "conflict", because } },
    );
    expect(after).toMatchObject({ status: from, version });
  }
});

type Step = { readonly who: number; readonly afterMs: number; readonly what: What };
type What =
  | { readonly do: "change"; readonly changes: TicketChanges; readonly assigneeIndex: number | null }
  | { readonly do: "escalate"; readonly direction: "up" | "back"; readonly tier: 1 | 2 | 3 | undefined }
  | { readonly do: "write"; readonly visibility: "public" | "internal" }
  | { readonly do: "close"; readonly as: "spam" | "duplicate" }
  | { readonly do: "take_back" | "customer_writes" | "confirm" | "rate" | "renew" | "sweep" | "away" };

const optional = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined });
const what: fc.Arbitrary<What> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({
      do: fc.constant("change" as const),
      assigneeIndex: fc.option(fc.nat(4)),
      changes: fc.record({
        status: optional(fc.constantFrom(...TICKET_STATUSES)),
        priority: optional(fc.constantFrom(...PRIORITIES)),
        requestType: optional(fc.constantFrom(...REQUEST_TYPES)),
        tags: optional(fc.uniqueArray(fc.constantFrom("a", "b", "c"))),
        snoozedUntil: optional(fc.option(fc.integer({ min: 1, max: 40 }).map((days) => NOW + days * DAY_MS))),
      }),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant("escalate" as const),
      direction: fc.constantFrom("up" as const, "back" as const),
      tier: optional(fc.constantFrom(1 as const, 2 as const, 3 as const)),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant("write" as const),
      visibility: fc.constantFrom("public" as const, "internal" as const),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant("close" as const),
      as: fc.constantFrom("spam" as const, "duplicate" as const),
    }),
  },
  {
    weight: 5,
    arbitrary: fc
      .constantFrom("take_back", "customer_writes", "confirm", "rate", "renew", "sweep", "away")
      .map((name) => ({ do: name }) as What),
  },
);
const steps: fc.Arbitrary<Step[]> = fc.array(
  fc.record({ who: fc.nat(4), afterMs: fc.integer({ min: 0, max: 6 * DAY_MS }), what }),
  { minLength: 5, maxLength: 25 },
);

async function take({ who, what: given }: Step, ticket: TicketPage, now: number): Promise<Outcome<unknown, unknown>> {
  const actor = people[who];
  if (!actor) throw new Error("nobody");
  const { id, number, version } = ticket;
  switch (given.do) {
    case "change": {
      const assignee = given.assigneeIndex === null ? undefined : people[given.assigneeIndex]?.email;
      return changeTicket({ actor, now, number, version, changes: { ...given.changes, assignee } });
    }
    case "escalate":
      return escalateTicket({ actor, now, number, version, reason: "…", direction: given.direction, tier: given.tier });
    case "write":
      return writeMessage({ actor, now, number, visibility: given.visibility, text: "hola" });
    case "close": {
      const as = given.as === "spam" ? ({ kind: "spam" } as const) : ({ kind: "duplicate", of: other.number } as const);
      return closeTicket({ actor, now, number, version, as });
    }
    case "take_back": {
      const message = ticket.events.find(({ message: one }) => one?.visibility === "public")?.message;
      return message
        ? takeBackReply({ actor, now, number, messageId: message.id })
        : { ok: false, refused: { kind: "not_found" } };
    }
    case "customer_writes":
      return writeAsCustomer({ ticketId: id, now, text: "hola" });
    case "confirm":
      return confirmSolved({ ticketId: id, now });
    case "rate":
      return rateHelp({ ticketId: id, now, rating: 4, comment: null });
    case "renew":
      return transaction((tx) => renewLink(tx, { ticketId: id, now }));
    case "sweep":
      await sweep(now);
      return { ok: true, value: null };
    case "away":
      await db().person.update({ where: { id: actor.id }, data: { away: now % 2 === 0 } });
      return { ok: true, value: null };
  }
}

/** What does not count as a change of a ticket's fields. */
const UNCOUNTED = { rating: undefined, followGeneration: undefined };

test("whatever is done to a ticket, its row is what its events tell, and its version counts its changes", async () => {
  await fc.assert(
    fc.asyncProperty(steps, async (all) => {
      const ticket = await opened();
      let now = NOW;
      for (const step of all) {
        now += step.afterMs;
        const before = await rowOf(ticket.id);
        const outcome = await take(step, await seen(ticket.id), now);
        const after = await rowOf(ticket.id);
        const isChanged = !Object.is(
          JSON.stringify({ ...before.fields, ...UNCOUNTED }),
          JSON.stringify({ ...after.fields, ...UNCOUNTED }),
        );
        expect(after.version - before.version).toBe(isChanged ? 1 : 0);
        if (!outcome.ok) expect(after).toEqual(before);
        const isMoved = before.fields.status !== after.fields.status;
        // By an agent, or by the customer, the desk, or a closing, which agents cannot make by a move.
        if (isMoved && step.what.do === "change") expect(MOVES[before.fields.status]).toContain(after.fields.status);
      }
      expect((await rowOf(ticket.id)).fields).toEqual(await replayed(ticket.id, "incident"));
    }),
    { numRuns: 40, seed: 20_261_124 },
  );
}, 120_000);
