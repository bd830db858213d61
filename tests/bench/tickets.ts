import path from "node:path";
import pg from "pg";
import { prepareDatabase } from "#lib/commands/start/prepare-database.ts";
import { db } from "#lib/db.ts";
import type { Actor } from "#lib/people/actor.ts";
import { followedRequest } from "#lib/tickets/follow-request.ts";
import { filterCondition, type ListPosition, ticketList } from "#lib/tickets/ticket-list.ts";
import { ticketPage } from "#lib/tickets/ticket-page.ts";
import { viewCounts } from "#lib/tickets/view-counts.ts";
import { VIEWS, type View } from "#lib/tickets/views.ts";
import { passwordOf, secretOf } from "#prisma/embedded/secret.ts";
import { startOwnServer } from "#tests/fixtures/database.ts";
import type { Row } from "./row.ts";
import { load } from "./tickets/load.ts";
import {
  ABSENT,
  COMMON,
  COMMON_TOO,
  BENCH_NOW as now,
  ONE_IN_A_HUNDRED,
  PEOPLE,
  RARE,
  randomFrom,
  ticketId,
} from "./tickets/made-up.ts";
import { StatementTime } from "./tickets/statement-time.ts";

const SIZES = [10_000, 100_000];
const FULL_SIZE = 1_000_000;
const CALLS = 31;
const WARM_CALLS = 5;
const DEEP = 0.9;
const CHEAP_MS = 5;
const SEARCH_MS = 60;
const GROWTH_MAX = 2;

/** Medians of milliseconds of database time, by what was asked. */
type Figures = {
  readonly first: Readonly<Record<View, number>>;
  readonly deep: Readonly<Record<View, number>>;
  readonly ticket: number;
  readonly followed: number;
  readonly counts: number;
  readonly searches: Readonly<Record<string, number>>;
  readonly offset: number;
  readonly exactCounts: number;
  readonly ranked: number;
};

/** What lists, tickets, counts and searches cost the database as a desk grows. */
export async function benchTickets({ full }: { readonly full: boolean }): Promise<Row[]> {
  const { server, folder, remove } = await startOwnServer();
  const admin = new pg.Client({
    connectionString: Object.assign(new URL(server.ownerUrl), {
      username: "postgres",
      password: passwordOf("postgres", secretOf(folder)),
    }).href,
  });
  const time = new StatementTime(server);
  process.env.DATABASE_URL = server.appUrl;
  process.env.SECRET = "only-of-the-bench-0123456789abcdef";
  try {
    await prepareDatabase(server, () => {});
    await admin.connect();
    await admin.query("ALTER ROLE canal_app SET log_min_duration_statement = 0");
    const bySize = new Map<number, Figures>();
    for (const size of full ? [...SIZES, FULL_SIZE] : SIZES) {
      console.error(`loading ${inWords(size)} tickets…`);
      await load(admin, path.dirname(server.cluster), size);
      console.error("asking…");
      bySize.set(size, await figuresOf(time, size));
    }
    return rowsOf(bySize);
  } finally {
    time.close();
    await db().$disconnect();
    await admin.end();
    await server.stop();
    remove();
  }
}

async function figuresOf(time: StatementTime, size: number): Promise<Figures> {
  const random = randomFrom(20_261_124);
  const someone = () => actorOf(Math.floor(random() * PEOPLE.length));
  const someTicket = () => ticketId(Math.floor(random() * size), size);
  const medianOf = async (ask: () => Promise<unknown>, calls = CALLS) => {
    const each: number[] = [];
    for (let call = -WARM_CALLS; call < calls; call++) {
      const ms = await time.of(ask);
      if (call >= 0) each.push(ms);
    }
    return each.sort((one, other) => one - other)[calls >> 1] ?? Number.NaN;
  };
  const first = {} as Record<View, number>;
  const deep = {} as Record<View, number>;
  for (const view of VIEWS) {
    first[view] = await medianOf(() => ticketList({ view }, { actor: someone(), now, after: null }));
    const actor = someone();
    const after = await deepPosition(view, actor);
    deep[view] = await medianOf(() => ticketList({ view }, { actor, now, after }));
  }
  const searched = (query: string, view: View = "all") =>
    medianOf(() => ticketList({ view, query }, { actor: someone(), now, after: null }));
  return {
    first,
    deep,
    ticket: await medianOf(() => ticketPage({ id: someTicket() })),
    followed: await medianOf(() => followedRequest(someTicket())),
    counts: await medianOf(() => viewCounts(someone(), now)),
    searches: {
      "a common word": await searched(COMMON),
      "two common words": await searched(`${COMMON} ${COMMON_TOO}`),
      "a word in one of a hundred": await searched(ONE_IN_A_HUNDRED),
      "a rare word": await searched(RARE),
      "an absent word": await searched(ABSENT),
      "a common and an absent word": await searched(`${COMMON} ${ABSENT}`),
      "a common word in the view mine": await searched(COMMON, "mine"),
      "a common word in the view escalated": await searched(COMMON, "escalated"),
    },
    offset: await medianOf(
      () =>
        db()
          .$queryRaw`SELECT t."id", t."subject" FROM "Ticket" t ORDER BY t."queueKey", t."id" OFFSET ${Math.floor(size * DEEP)} LIMIT 51`,
      5,
    ),
    exactCounts: await medianOf(
      () => db().$queryRaw`SELECT "status", "tier", "assigneeId", count(*) FROM "Ticket" GROUP BY 1, 2, 3`,
      5,
    ),
    ranked: await medianOf(
      () => db().$queryRaw`
        SELECT t."id" FROM "Ticket" t, websearch_to_tsquery('public.spanish_plain', ${`${COMMON} ${COMMON_TOO}`}) words
        WHERE t."search" @@ words ORDER BY ts_rank(t."search", words) DESC LIMIT 51`,
      3,
    ),
  };
}

function actorOf(index: number): Actor {
  const person = PEOPLE[index];
  if (!person) throw new Error("there is no such person");
  return { ...person, email: `persona${index}@bench.test`, name: `Persona ${index}` };
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

function rowsOf(bySize: ReadonlyMap<number, Figures>): Row[] {
  const [smallest] = bySize.values();
  const largest = Math.max(...bySize.keys());
  const figures = bySize.get(largest);
  if (!smallest || !figures) throw new Error("nothing was measured");
  const among = `${inWords(largest)} tickets`;
  const bounded = (what: string, ms: number, before: number, mostMs: number): Row => ({
    what: `${what}, among ${among}`,
    measured: `${shown(ms)}, ${(ms / before).toFixed(1)} times what it is among ${inWords(Math.min(...bySize.keys()))}`,
    wanted: `under ${mostMs} ms, at most ${GROWTH_MAX} times`,
    met: ms < mostMs && ms <= GROWTH_MAX * before,
  });
  const beside = (what: string, ms: number): Row => ({
    what: `for comparison: ${what}, among ${among}`,
    measured: shown(ms),
    wanted: "",
    met: null,
  });
  return [
    ...VIEWS.map((view) => bounded(`the view ${view}`, figures.first[view], smallest.first[view], CHEAP_MS)),
    ...VIEWS.map((view) =>
      bounded(`the page of ${view} after nine tenths of it`, figures.deep[view], smallest.deep[view], CHEAP_MS),
    ),
    bounded("a ticket with its timeline", figures.ticket, smallest.ticket, CHEAP_MS),
    bounded("a request as its customer follows it", figures.followed, smallest.followed, CHEAP_MS),
    {
      what: `the counts of all views, among ${among}`,
      measured: shown(figures.counts),
      wanted: `under ${CHEAP_MS} ms`,
      met: figures.counts < CHEAP_MS,
    },
    ...Object.entries(figures.searches).map(
      ([what, ms]): Row => ({
        what: `a search for ${what}, newest first, among ${among}`,
        measured: shown(ms),
        wanted: `under ${SEARCH_MS} ms`,
        met: ms < SEARCH_MS,
      }),
    ),
    beside("the page after nine tenths of all, by OFFSET", figures.offset),
    beside("the counts of all views, exact, by GROUP BY", figures.exactCounts),
    beside("two common words, by rank", figures.ranked),
  ];
}

function shown(ms: number): string {
  return `${ms.toFixed(ms < 10 ? 2 : 0)} ms`;
}

function inWords(count: number): string {
  return count.toLocaleString("en");
}
