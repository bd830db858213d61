import "server-only";
import { db } from "#lib/db.ts";
import { done, type Outcome, refused } from "#lib/outcome.ts";
import type { Actor } from "#lib/people/actor.ts";
import { may } from "#lib/people/rights.ts";
import type { RevisionOrigin } from "#prisma/client/client.ts";
import { headsAfter, numberInForceAt } from "./revision-rows.ts";
import type { RevisionHead } from "./revisions.ts";

const PAGE_SIZE = 50;

/** What there is to say of a revision without reading it. Instants are epoch milliseconds. */
export type HistoryEntry = {
  readonly number: number;
  readonly effectiveFrom: number;
  readonly publishedAt: number;
  readonly author: string;
  readonly note: string;
  readonly state: "in_force" | "scheduled" | "past" | "withdrawn";
  readonly origin: RevisionOrigin;
  readonly baseNumber: number | null;
  readonly aboutNumber: number | null;
  /** Of a scheduled one: the greater number that is to be in force from the same instant on, and so in its place. */
  readonly replacedBy: number | null;
  /** Of one that was withdrawn because it was rebased: what became of it. */
  readonly succeededBy: number | null;
};

/**
 * The revisions of the catalogue, the greatest number first, a page of 50; withdrawn ones, too.
 * @param given.before the last number of the page before; null: the first page
 * Cost: four queries, the last by the revisions that were rebased.
 */
export async function revisionHistory({
  actor,
  now,
  before,
}: {
  readonly actor: Actor;
  readonly now: number;
  readonly before: number | null;
}): Promise<Outcome<{ readonly items: readonly HistoryEntry[]; readonly next: number | null }>> {
  if (!may(actor, "edit_catalogue")) return refused({ kind: "forbidden" });
  const current = await numberInForceAt(db(), now);
  const ahead = await headsAfter(db(), now);
  const rows = await db().catalogueRevision.findMany({
    where: before === null ? {} : { number: { lt: before } },
    orderBy: { number: "desc" },
    take: PAGE_SIZE + 1,
    select: {
      number: true,
      effectiveFrom: true,
      publishedAt: true,
      author: true,
      note: true,
      withdrawnAt: true,
      origin: true,
      baseNumber: true,
      aboutNumber: true,
    },
  });
  const successors = await db().catalogueRevision.findMany({
    where: { origin: "rebase", aboutNumber: { in: rows.map(({ number }) => number) } },
    select: { number: true, aboutNumber: true },
  });
  const items = rows.slice(0, PAGE_SIZE).map(({ withdrawnAt, effectiveFrom, publishedAt, ...row }) => ({
    ...row,
    effectiveFrom: effectiveFrom.getTime(),
    publishedAt: publishedAt.getTime(),
    state: revisionState(withdrawnAt !== null, row.number === current, effectiveFrom.getTime() > now),
    replacedBy: withdrawnAt === null ? replacementOf(row.number, effectiveFrom.getTime(), ahead) : null,
    succeededBy: successors.find(({ aboutNumber }) => aboutNumber === row.number)?.number ?? null,
  }));
  return done({ items, next: rows.length > PAGE_SIZE ? (items.at(-1)?.number ?? null) : null });
}

function replacementOf(number: number, effectiveFrom: number, ahead: readonly RevisionHead[]): number | null {
  const last = ahead.findLast((one) => one.effectiveFrom === effectiveFrom);
  return last && last.number > number ? last.number : null;
}

/** How a revision stands to an instant. @param isAhead whether it takes effect after it */
export function revisionState(isWithdrawn: boolean, isInForce: boolean, isAhead: boolean): HistoryEntry["state"] {
  if (isWithdrawn) return "withdrawn";
  if (isInForce) return "in_force";
  return isAhead ? "scheduled" : "past";
}
