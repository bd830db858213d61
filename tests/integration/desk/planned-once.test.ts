import { describe, expect, it } from "vitest";
import { db } from "#lib/db.ts";
import { peopleOfDesk } from "#lib/people/people-of-desk.ts";
import { sessionPerson, startSession } from "#lib/people/session.ts";
import { ticketList } from "#lib/tickets/ticket-list.ts";
import { viewCounts } from "#lib/tickets/view-counts.ts";
import { VIEWS } from "#lib/tickets/view-names.ts";
import { deskForSuite } from "#tests/integration/tickets/desk-suite.ts";
import { NOW, opened, person } from "#tests/integration/tickets/scene.ts";

deskForSuite();

/** PostgreSQL plans a named statement anew five times before it keeps a plan, if it does not think that it loses by it. */
const PLANNED_ANEW = 5;

/** How often each statement that is meant to be planned once was answered by the plan that was kept. */
function keptPlans() {
  return db().$queryRaw<{ statement: string; kept: number }[]>`
    SELECT statement, generic_plans::int AS kept FROM pg_prepared_statements WHERE statement LIKE '/* planned once */%'`;
}

describe("what is asked with every page of the desk", () => {
  it("is planned once by a connection, whatever its parameters are", async () => {
    const actor = await person(1);
    await opened();
    const session = await startSession(actor.id, "test", NOW);
    const questions: (() => Promise<unknown>)[] = [
      () => sessionPerson(session, NOW),
      () => peopleOfDesk(),
      () => viewCounts(actor, NOW),
      ...VIEWS.map((view) => () => ticketList({ view }, { actor, now: NOW, after: null })),
    ];
    for (const ask of questions) for (let time = 0; time <= PLANNED_ANEW; time++) await ask();
    const kept = await keptPlans();
    expect(kept).toHaveLength(questions.length);
    expect(kept.filter((one) => one.kept === 0)).toEqual([]);
  });

  it("is planned for itself where it is narrowed: such texts are many", async () => {
    const actor = await person(1);
    const before = await keptPlans();
    await ticketList({ view: "all", status: "open", tier: 2 }, { actor, now: NOW, after: null });
    await ticketList({ view: "all", query: "acuses" }, { actor, now: NOW, after: null });
    expect(await keptPlans()).toEqual(before);
  });
});
