import "server-only";
import { type Tx, transaction } from "#lib/db.ts";
import type { RevisionHead } from "./revisions.ts";

/** Any number of ours: whoever publishes or withdraws waits on it for who does so at the same time. */
const REVISIONS_LOCK = 20_251_101;
/** More than a request may take to come. A publication that is further ahead was dated by a clock that was wrong. */
const OVERTAKEN_BY_MOST_MS = 5 * 60_000;

/**
 * A catalogue within its limits has more than 200,000 rows, which the database needs ten seconds to write and to check,
 * and twice that with a revision that is scheduled after it; on a busy machine some times as long. Whoever publishes keeps
 * nobody waiting but others who do.
 */
const PUBLISHING_TIMEOUT_MS = 60_000;

export type RevisionRow = RevisionHead & { readonly author: string; readonly authorId: string | null };

/**
 * The revisions that are in force at an instant (epoch ms) or after it and not withdrawn, and the greatest number that
 * was ever given. Cost: three queries by key, however long the history is.
 */
export async function readRevisionRows(
  tx: Tx,
  at: number,
): Promise<{ readonly rows: readonly RevisionRow[]; readonly last: number }> {
  const published = { withdrawnAt: null };
  const begun = await tx.catalogueRevision.findFirst({
    where: { ...published, effectiveFrom: { lte: new Date(at) } },
    orderBy: { effectiveFrom: "desc" },
    select: { effectiveFrom: true },
  });
  const rows = await tx.catalogueRevision.findMany({
    where: { ...published, ...(begun ? { effectiveFrom: { gte: begun.effectiveFrom } } : {}) },
    select: { number: true, effectiveFrom: true, author: true, authorId: true },
  });
  const { _max } = await tx.catalogueRevision.aggregate({ _max: { number: true } });
  return {
    rows: rows.map((row) => ({ ...row, effectiveFrom: row.effectiveFrom.getTime() })),
    last: _max.number ?? 0,
  };
}

/** As `transaction`, for what writes whole revisions: publishing, closing, opening again and withdrawing. */
export function publishing<Value>(work: (tx: Tx) => Promise<Value>): Promise<Value> {
  return transaction(work, PUBLISHING_TIMEOUT_MS);
}

/**
 * Whoever publishes or withdraws comes after everybody who has done so, and until the end of the transaction nobody else
 * does: `now` is when they asked, or when the last one published who overtook them, on this machine or on one whose
 * clock is ahead. Thus nothing that is in force can be taken for something that is still to come. All in epoch ms.
 * Only within some minutes: after a clock that was wrong by more, everybody publishes at their own time.
 * @param asked.effectiveFrom null, or one that has passed: at once
 * @returns what `readRevisionRows` says of `from`, when it would take effect
 */
export async function lockRevisions(
  tx: Tx,
  asked: { readonly now: number; readonly effectiveFrom: number | null },
): Promise<{ readonly now: number; readonly from: number } & Awaited<ReturnType<typeof readRevisionRows>>> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(${REVISIONS_LOCK})`;
  const latest = await tx.catalogueRevision.findFirst({ orderBy: { number: "desc" }, select: { publishedAt: true } });
  const ahead = (latest?.publishedAt.getTime() ?? asked.now) - asked.now;
  const now = ahead > 0 && ahead <= OVERTAKEN_BY_MOST_MS ? asked.now + ahead : asked.now;
  const from = Math.max(asked.effectiveFrom ?? now, now);
  return { now, from, ...(await readRevisionRows(tx, from)) };
}

/** Those that take effect after an instant (epoch ms), in the order in which they do. */
export function headsToCome(rows: readonly RevisionHead[], after: number): readonly RevisionHead[] {
  return inTurn(rows).filter(({ effectiveFrom }) => effectiveFrom > after);
}

/** In the order in which they stand one on the other: of those for the same instant, the later on the earlier. */
export function inTurn(rows: readonly RevisionHead[]): readonly RevisionHead[] {
  return rows.toSorted((a, b) => a.effectiveFrom - b.effectiveFrom || a.number - b.number);
}

/** As `headsToCome`, asked of the database. Cost: a query by key. */
export async function headsAfter(tx: Pick<Tx, "catalogueRevision">, after: number): Promise<readonly RevisionHead[]> {
  const rows = await tx.catalogueRevision.findMany({
    where: { withdrawnAt: null, effectiveFrom: { gt: new Date(after) } },
    orderBy: [{ effectiveFrom: "asc" }, { number: "asc" }],
    select: { number: true, effectiveFrom: true },
  });
  return rows.map(({ number, effectiveFrom }) => ({ number, effectiveFrom: effectiveFrom.getTime() }));
}

/** The number of the revision in force at an instant (epoch ms); null when there is none at all. Cost: one query by key. */
export async function numberInForceAt(tx: Pick<Tx, "catalogueRevision">, at: number): Promise<number | null> {
  const published = { withdrawnAt: null };
  const begun = await tx.catalogueRevision.findFirst({
    where: { ...published, effectiveFrom: { lte: new Date(at) } },
    orderBy: [{ effectiveFrom: "desc" }, { number: "desc" }],
    select: { number: true },
  });
  const row =
    begun ??
    (await tx.catalogueRevision.findFirst({
      where: published,
      orderBy: [{ effectiveFrom: "asc" }, { number: "desc" }],
      select: { number: true },
    }));
  return row?.number ?? null;
}

/** As `numberInForceAt`, where there must be one. @throws when there is none */
export async function numberInForce(tx: Pick<Tx, "catalogueRevision">, at: number): Promise<number> {
  const number = await numberInForceAt(tx, at);
  if (number === null) throw new Error("there is no revision in force");
  return number;
}
