import "server-only";
import type { Tx } from "#lib/db.ts";
import { changesBetween } from "./compare-catalogues.ts";
import { mergeCatalogues } from "./merge-catalogues.ts";
import { contentOfRevision, knownRevision } from "./rebase.ts";
import type { Catalogue, CatalogueContent } from "./schema.ts";

/** A channel that was closed at once and is closed still. Epoch milliseconds; `until` null: until further notice. */
export type Closing = {
  readonly revision: number;
  readonly channel: string;
  readonly until: number | null;
  readonly at: number;
  readonly reason: string;
  readonly by: string;
};

/**
 * What was closed at once and was not opened again, nor undone otherwise, by what is in force at `now`; the last first.
 * Cost: three queries, and for each that is left three revisions read.
 */
export async function closingsAt(tx: Tx, current: Catalogue, now: number): Promise<readonly Closing[]> {
  const rows = await tx.catalogueRevision.findMany({
    where: {
      origin: "closing",
      withdrawnAt: null,
      effectiveFrom: { lte: new Date(now) },
      OR: [{ closesUntil: null }, { closesUntil: { gt: new Date(now) } }],
    },
    orderBy: { number: "desc" },
    take: CLOSINGS_MOST,
    select: { number: true, closesChannel: true, closesUntil: true, effectiveFrom: true, note: true, author: true },
  });
  if (rows.length === 0) return [];
  const reopened = await lastReopenings(tx);
  const closings: Closing[] = [];
  for (const { number, closesChannel, closesUntil, effectiveFrom, note, author } of rows) {
    // A later closing of the same dates looks like what an earlier one left.
    if (closesChannel === null || number < (reopened.get(closesChannel) ?? 0)) continue;
    if ((await withoutClosing(tx, current, number)) === null) continue;
    closings.push({
      revision: number,
      channel: closesChannel,
      until: closesUntil?.getTime() ?? null,
      at: effectiveFrom.getTime(),
      reason: note,
      by: author,
    });
  }
  return closings;
}

/** As many as could be under way at once; older ones are history. */
const CLOSINGS_MOST = 50;

/** The number of the last revision that opened each channel again: it took back all closings before it. */
async function lastReopenings(tx: Tx): Promise<ReadonlyMap<string, number>> {
  const reopenings = await tx.catalogueRevision.findMany({
    where: { origin: "reopening", withdrawnAt: null, aboutNumber: { not: null } },
    orderBy: { number: "desc" },
    take: CLOSINGS_MOST,
    select: { number: true, aboutNumber: true },
  });
  const closings = await tx.catalogueRevision.findMany({
    where: { number: { in: reopenings.flatMap(({ aboutNumber }) => aboutNumber ?? []) } },
    select: { number: true, closesChannel: true },
  });
  const last = new Map<string, number>();
  for (const { number, aboutNumber } of reopenings) {
    const channel = closings.find((closing) => closing.number === aboutNumber)?.closesChannel;
    if (channel && !last.has(channel)) last.set(channel, number);
  }
  return last;
}

/**
 * What is in force without what a closing did to it: everything that was published since stays.
 * Null when nothing of the closing is left in it.
 */
export async function withoutClosing(tx: Tx, current: Catalogue, closing: number): Promise<CatalogueContent | null> {
  const row = await tx.catalogueRevision.findFirst({
    where: { number: closing, origin: "closing" },
    select: { baseNumber: true },
  });
  if (!row || row.baseNumber === null) return null;
  const base = await knownRevision(tx, closing);
  const merge = mergeCatalogues({
    base,
    theirs: contentOfRevision(current),
    mine: await knownRevision(tx, row.baseNumber),
    winner: "theirs",
  });
  return merge.ok && changesBetween(contentOfRevision(current), merge.content).length > 0 ? merge.content : null;
}
