import "server-only";
import { z } from "zod";
import { db } from "#lib/db.ts";
import type { CompiledCatalogue } from "#lib/routing/compile-catalogue.ts";
import { outsideHours } from "#lib/routing/outside-hours.ts";
import { PRIORITIES, REQUEST_TYPES } from "#lib/routing/request.ts";

const DAY_MS = 24 * 60 * 60_000;
/** So many requests show how an ordinary week goes, and are still like those of today. */
const REPLAYED_DAYS = 90;
/** As much as is held at a time. */
const BATCH_MS = 7 * DAY_MS;

/** How many requests there were, and how many of them come when nobody would attend them. */
export type Replay = {
  readonly days: number;
  readonly requests: number;
  readonly before: number;
  readonly after: number;
};

const rowsSchema = z.array(
  z.object({ requestType: z.enum(REQUEST_TYPES), priority: z.enum(PRIORITIES), instants: z.array(z.number()) }),
);

/**
 * Lets the requests of the last 90 days come again, once for each of two catalogues.
 * Cost: a query for each week of them, and that of coverage over 90 days; then linear in the requests.
 */
export async function replayRequests(
  before: CompiledCatalogue,
  after: CompiledCatalogue,
  now: number,
): Promise<Replay> {
  const from = now - REPLAYED_DAYS * DAY_MS;
  const counters = { before: outsideHours(before, from, now), after: outsideHours(after, from, now) };
  const sum = { requests: 0, before: 0, after: 0 };
  for (let start = from; start < now; start += BATCH_MS) {
    const [since, until] = [new Date(start), new Date(Math.min(start + BATCH_MS, now))];
    const rows = await db().$queryRaw`
      SELECT "requestType", "priority",
        array_agg(extract(epoch FROM "openedAt")::float8 * 1000 ORDER BY "openedAt") AS "instants"
      FROM "Ticket" WHERE "openedAt" >= ${since} AND "openedAt" < ${until}
      GROUP BY "requestType", "priority"`;
    for (const { instants, ...request } of rowsSchema.parse(rows)) {
      sum.requests += instants.length;
      sum.before += counters.before(request, instants);
      sum.after += counters.after(request, instants);
    }
  }
  return { days: REPLAYED_DAYS, ...sum };
}
