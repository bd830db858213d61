import path from "node:path";
import { prepareDatabase } from "#lib/commands/start/prepare-database.ts";
import { db, withDb } from "#lib/db.ts";
import type { Actor } from "#lib/people/actor.ts";
import { followedRequest } from "#lib/tickets/follow-request.ts";
import { filterCondition, type ListPosition, ticketList } from "#lib/tickets/ticket-list.ts";
import { ticketPage } from "#lib/tickets/ticket-page.ts";
import { viewCounts } from "#lib/tickets/view-counts.ts";
import { VIEWS, type View } from "#lib/tickets/view-names.ts";
import { copyDatabase, startOwnServer } from "#tests/fixtures/database.ts";
import type { Row } from "./row.ts";
import { load, superuser } from "./tickets/load.ts";
import {
  ABSENT,
  COMMON,
  COMMON_TOO,
  BENCH_NOW as now,
  ONE_IN_A_HUNDRED,
  ONE_IN_A_THOUSAND,
  PEOPLE,
  RARE,
  randomFrom,
  ticketId,
} from "./tickets/made-up.ts";
import { StatementTime } from "./tickets/statement-time.ts";

const SMALL = 10_000;
const LARGE = 100_000;
const FULL = 1_000_000;
const CALLS = 31;
const CALLS_FOR_COMPARISON = 3;
const WARM_CALLS = 5;
const DEEP = 0.9;
const CHEAP_MS = 5;
const SEARCH_MS = 60;
const GROWTH_MAX = 2;

/** A desk with so many tickets, in a database of its own. */
type FilledDesk = { readonly size: number; readonly url: string };

/** Something that is asked of a desk, made ready for one of a size: `withDb` says which. */
type Question = (size: number) => Promise<() => Promise<unknown>> | (() => Promise<unknown>);

/**
 * What lists, tickets, counts and searches cost the database as a desk grows: each question is asked of a small desk
 * and of a large one, one after the other, so that a machine that slows down slows both.
 */
export async function benchTickets({ full }: { readonly full: boolean }): Promise<Row[]> {
  const { server, folder, remove } = await startOwnServer();
  const time = new StatementTime(server);
  process.env.SECRET = "only-of-the-bench-0123456789abcdef";
  try {
    await prepareDatabase(server, () => {});
    const desks: FilledDesk[] = [];
    for (const size of [SMALL, full ? FULL : LARGE]) {
      console.error(`loading ${inWords(size)} tickets…`);
      const { ownerUrl, appUrl } = await copyDatabase(server, `desk_${size}`);
      const admin = await superuser(ownerUrl, folder);
      await load(admin, path.dirname(server.cluster), size);
      await admin.query("ALTER ROLE canal_app SET log_min_duration_statement = 0");
      await admin.end();
      desks.push({ size, url: appUrl });
    }
    console.error("asking…");
    const [small, large] = desks;
    if (!small || !large) throw new Error("there are no desks");
    return await rowsOf(time, small, large);
  } finally {
    time.close();
    await server.stop();
    remove();
  }
}

async function rowsOf(time: StatementTime, small: FilledDesk, large: FilledDesk): Promise<Row[]> {
  const median = ({ size, url }: FilledDesk, question: Question, calls = CALLS) =>
    withDb(url, async () => {
      const ask = await question(size);
      const each: number[] = [];
      for (let call = -WARM_CALLS; call < calls; call++) {
        const ms = await time.of(ask);
        if (call >= 0) each.push(ms);
      }
      return each.sort((one, other) => one - other)[calls >> 1] ?? Number.NaN;
    });
  const among = `among ${inWords(large.size)} tickets`;
  const bounded = async (what: string, question: Question, mostMs = CHEAP_MS): Promise<Row> => {
    const before = await median(small, question);
    const ms = await median(large, question);
    return {
      what: `${what}, ${among}`,
      measured: `${shown(ms)}, ${(ms / before).toFixed(1)} times what it is among ${inWords(small.size)}`,
      wanted: `under ${mostMs} ms, at most ${GROWTH_MAX} times`,
      met: ms < mostMs && ms <= GROWTH_MAX * before,
    };
  };
  const under = async (what: string, question: Question, mostMs: number): Promise<Row> => {
    const ms = await median(large, question);
    return { what: `${what}, ${among}`, measured: shown(ms), wanted: `under ${mostMs} ms`, met: ms < mostMs };
  };
  const beside = async (what: string, question: Question): Promise<Row> => ({
    what: `for comparison: ${what}, ${among}`,
    measured: shown(await median(large, question, CALLS_FOR_COMPARISON)),
    wanted: "",
    met: null,
  });
  const rows: Row[] = [];
  for (const view of VIEWS) rows.push(await bounded(`the view ${view}`, firstPageOf(view)));
  for (const view of VIEWS) rows.push(await bounded(`the page of ${view} after nine tenths of it`, deepPageOf(view)));
  rows.push(
    await bounded("a ticket with its timeline", (size) => () => ticketPage({ id: someTicket(size) })),
    await bounded("a request as its customer follows it", (size) => () => followedRequest(someTicket(size))),
    await under("the counts of all views", () => () => viewCounts(someone(), now), CHEAP_MS),
  );
  for (const [what, query, view] of SEARCHES)
    rows.push(await under(`a search for ${what}, newest first`, searchFor(query, view), SEARCH_MS));
  rows.push(
    await beside("the page after nine tenths of all, by OFFSET", (size) => () => pageByOffset(size * DEEP)),
    await beside("the counts of all views, exact, by GROUP BY", () => exactCounts),
    await beside("two common words, by rank", () => pageByRank),
  );
  return rows;
}

const SEARCHES: readonly (readonly [what: string, query: string, view: View])[] = [
  ["a common word", COMMON, "all"],
  ["two common words", `${COMMON} ${COMMON_TOO}`, "all"],
  ["a word in one of a hundred", ONE_IN_A_HUNDRED, "all"],
  ["a word in one of a thousand", ONE_IN_A_THOUSAND, "all"],
  ["a rare word", RARE, "all"],
  ["an absent word", ABSENT, "all"],
  ["a common and an absent word", `${COMMON} ${ABSENT}`, "all"],
  ["a common word in the view mine", COMMON, "mine"],
  ["a common word in the view escalated", COMMON, "escalated"],
];

const random = randomFrom(20_261_124);

function someone(): Actor {
  const index = Math.floor(random() * PEOPLE.length);
  const person = PEOPLE[index];
  if (!person) throw new Error("there is nobody");
  return { ...person, email: `persona${index}@bench.test`, name: `Persona ${index}`, address: null };
}

function someTicket(size: number): string {
  return ticketId(Math.floor(random() * size), size);
}

function firstPageOf(view: View): Question {
  return () => () => ticketList({ view }, { actor: someone(), now, after: null });
}

function deepPageOf(view: View): Question {
  return async () => {
    const actor = someone();
    const after = await deepPosition(view, actor);
    return () => ticketList({ view }, { actor, now, after });
  };
}

function searchFor(query: string, view: View): Question {
  return () => () => ticketList({ view, query }, { actor: someone(), now, after: null });
}

/** The ticket after which a tenth of a view is left. */
async function deepPosition(view: View, actor: Actor): Promise<ListPosition | null> {
  const where = filterCondition({ view }, actor, now);
  const [held] = await db().$queryRaw<
    { count: number }[]
  >`SELECT count(*)::int AS count FROM "Ticket" t WHERE ${where}`;
  const depth = Math.floor((held?.count ?? 0) * DEEP);
  const [position] = await db().$queryRaw<ListPosition[]>`
    SELECT t."queueKey" AS key, t."id" FROM "Ticket" t WHERE ${where}
    ORDER BY t."queueKey", t."id" OFFSET ${depth}::int LIMIT 1`;
  return position ?? null;
}

function pageByOffset(offset: number): Promise<unknown> {
  return db().$queryRaw`
    SELECT t."id", t."subject" FROM "Ticket" t ORDER BY t."queueKey", t."id" OFFSET ${Math.floor(offset)} LIMIT 51`;
}

function exactCounts(): Promise<unknown> {
  return db().$queryRaw`SELECT "status", "tier", "assigneeId", count(*) FROM "Ticket" GROUP BY 1, 2, 3`;
}

function pageByRank(): Promise<unknown> {
  return db().$queryRaw`
    SELECT t."id" FROM "Ticket" t, websearch_to_tsquery('public.spanish_plain', ${`${COMMON} ${COMMON_TOO}`}) words
    WHERE t."search" @@ words ORDER BY ts_rank(t."search", words) DESC LIMIT 51`;
}

function shown(ms: number): string {
  return `${ms.toFixed(ms < 10 ? 2 : 0)} ms`;
}

function inWords(count: number): string {
  return count.toLocaleString("en");
}
