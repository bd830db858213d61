import "server-only";
import { db, transaction } from "#lib/db.ts";
import type { Language } from "#lib/i18n/language.ts";
import { done, type Outcome, refused } from "#lib/outcome.ts";
import type { Actor } from "#lib/people/actor.ts";
import { may } from "#lib/people/rights.ts";
import { factsOf, placeKey } from "./facts.ts";
import { type GaveWay, isLostStill, readGaveWay } from "./gave-way.ts";
import { contentOfRevision, knownRevision } from "./rebase.ts";
import { numberInForce } from "./revision-rows.ts";
import { type ToldChange, tellChanges } from "./tell-changes.ts";

/** What nobody dismissed for so long is no news any more. */
const NEWS_FOR_MS = 30 * 24 * 60 * 60 * 1_000;
/** Nobody schedules so many: it bounds what a page may cost. */
const SHOWN_MOST = 20;

/** A revision that was scheduled. Instants are epoch milliseconds. */
type ScheduledRevision = {
  readonly number: number;
  readonly effectiveFrom: number;
  readonly author: string;
  readonly note: string;
};

/** A scheduled revision that could not be carried on as it was meant, and waits for somebody to look at it. */
export type StoppedRebase = ScheduledRevision & {
  readonly stops: readonly (GaveWay & {
    /** What the other one changed that this one had changed, too. */
    readonly changes: readonly ToldChange[];
  })[];
};

export type RevisionNews = {
  /** Those that took effect and that this person has not dismissed, the last one first. */
  readonly effects: readonly ScheduledRevision[];
  readonly stopped: readonly StoppedRebase[];
  /** The number of what is in force: what took effect may have been followed since. */
  readonly inForce: number;
};

type Asked = { readonly actor: Actor; readonly now: number; readonly language: Language; readonly thisYear: number };

/**
 * What an administrator should know of scheduled revisions: which took effect in the last 30 days, since they are here
 * and until they dismiss it; and which gave way to a closing, until they are withdrawn, replaced, in force, or say
 * again what was lost.
 * @param given.thisYear of dates that are told without their year
 * Cost: three queries, and five revisions for each that gave way.
 */
export async function revisionNews({ actor, now, ...said }: Asked): Promise<Outcome<RevisionNews>> {
  if (!may(actor, "edit_catalogue")) return refused({ kind: "forbidden" });
  // One after the other: every page of the administration asks, and should not want many connections at once.
  const effects = await effectsFor(actor, now);
  const stopped: StoppedRebase[] = [];
  for (const { gaveWay, ...revision } of await waitingRows(now)) {
    const stops = [];
    for (const stop of readGaveWay(gaveWay))
      if (await isLostIn(revision.number, stop)) stops.push({ ...stop, changes: await changesOf(stop, said) });
    if (stops.length > 0) stopped.push({ ...revision, stops });
  }
  return done({ effects, stopped, inForce: await numberInForce(db(), now) });
}

type Row = Omit<ScheduledRevision, "effectiveFrom"> & { readonly effectiveFrom: Date };

async function effectsFor(actor: Actor, now: number): Promise<ScheduledRevision[]> {
  const rows = await db().$queryRaw<Row[]>`
    SELECT r."number", r."effectiveFrom", r."author", r."note"
      FROM "CatalogueRevision" r JOIN "Person" p ON p."id" = ${actor.id}::uuid
     WHERE r."effectiveFrom" > GREATEST(${new Date(now - NEWS_FOR_MS)}, p."createdAt") AND r."effectiveFrom" <= ${new Date(now)}
       AND r."effectiveFrom" > r."publishedAt" AND r."withdrawnAt" IS NULL
       AND NOT EXISTS (SELECT FROM "EffectRead" e WHERE e."personId" = p."id" AND e."revisionNumber" = r."number")
       AND NOT EXISTS (SELECT FROM "CatalogueRevision" o
                        WHERE o."effectiveFrom" = r."effectiveFrom" AND o."number" > r."number" AND o."withdrawnAt" IS NULL)
     ORDER BY r."effectiveFrom" DESC LIMIT ${SHOWN_MOST}`;
  return rows.map((row) => ({ ...row, effectiveFrom: row.effectiveFrom.getTime() }));
}

async function waitingRows(now: number): Promise<(ScheduledRevision & { readonly gaveWay: unknown })[]> {
  const rows = await db().$queryRaw<(Row & { readonly gaveWay: unknown })[]>`
    SELECT r."number", r."effectiveFrom", r."author", r."note", r."gaveWay"
      FROM "CatalogueRevision" r
     WHERE r."effectiveFrom" > ${new Date(now)} AND r."withdrawnAt" IS NULL AND r."gaveWay" IS NOT NULL
       AND NOT EXISTS (SELECT FROM "CatalogueRevision" o
                        WHERE o."effectiveFrom" = r."effectiveFrom" AND o."number" > r."number" AND o."withdrawnAt" IS NULL)
     ORDER BY r."effectiveFrom" LIMIT ${SHOWN_MOST}`;
  return rows.map((row) => ({ ...row, effectiveFrom: row.effectiveFrom.getTime() }));
}

async function isLostIn(number: number, stop: GaveWay): Promise<boolean> {
  const factsIn = async (one: number) => factsOf(await knownRevision(db(), one));
  const [meant, became] = [await factsIn(stop.of), await factsIn(stop.as)];
  return isLostStill(stop, { meant, became, stands: number === stop.as ? became : await factsIn(number) });
}

/** What the one that never stops changed at the places of a clash; all that it changed, where no row tells of those. */
async function changesOf(
  { to, places }: GaveWay,
  said: Pick<Asked, "language" | "thisYear">,
): Promise<readonly ToldChange[]> {
  const revision = await db().catalogueRevision.findUnique({ where: { number: to }, select: { baseNumber: true } });
  if (!revision || revision.baseNumber === null) return [];
  const before = contentOfRevision(await knownRevision(db(), revision.baseNumber));
  const after = contentOfRevision(await knownRevision(db(), to));
  const told = tellChanges({ before, after, ...said });
  const concerned = told.filter((change) => change.places.some((place) => places.includes(placeKey(place))));
  return concerned.length > 0 ? concerned : told;
}

/** Says that a person has read that these revisions took effect: they are not told so again. Unknown numbers are let go. */
export async function dismissEffects({
  actor,
  now,
  numbers,
}: {
  readonly actor: Actor;
  readonly now: number;
  readonly numbers: readonly number[];
}): Promise<Outcome<null>> {
  if (!may(actor, "edit_catalogue")) return refused({ kind: "forbidden" });
  return transaction(async (tx) => {
    const rows = await tx.catalogueRevision.findMany({
      where: { number: { in: numbers.slice(0, SHOWN_MOST) }, effectiveFrom: { lte: new Date(now) } },
      select: { number: true },
    });
    await tx.effectRead.createMany({
      data: rows.map(({ number }) => ({ personId: actor.id, revisionNumber: number })),
      skipDuplicates: true,
    });
    return done(null);
  });
}
