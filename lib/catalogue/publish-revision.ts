import "server-only";
import { setImmediate as othersFirst } from "node:timers/promises";
import { recordAudit } from "#lib/audit/record-audit.ts";
import type { Tx } from "#lib/db.ts";
import { done, type Refused, refused } from "#lib/outcome.ts";
import type { Actor } from "#lib/people/actor.ts";
import { may } from "#lib/people/rights.ts";
import { compileCatalogue } from "#lib/routing/compile-catalogue.ts";
import { type NewGap, newGaps } from "#lib/routing/new-gaps.ts";
import { yearsAfter } from "#lib/routing/years-after.ts";
import { zoneRules } from "#lib/schedule/wall-clock.ts";
import { formatInstant } from "#lib/schedule/zone.ts";
import { contentOf, factsOf, type Place, placeKey } from "./facts.ts";
import { type GaveWay, readGaveWay } from "./gave-way.ts";
import { knownRevision, rebase, type Successor } from "./rebase.ts";
import { headsToCome, lockRevisions, publishing, type RevisionRow } from "./revision-rows.ts";
import { revisionInForce, timelineOf } from "./revisions.ts";
import type { CatalogueContent } from "./schema.ts";
import { snapshot } from "./snapshot.ts";
import { type Origin, storeRevision } from "./store-revision.ts";
import { tellOfStoppedRebase } from "./tell-admins.ts";

/** A scheduled revision and the one that took its place. */
export type Replaced = { readonly from: number; readonly to: number };

/** Who publishes: an administrator, or whoever runs a command on the desk's machine. */
export type Publisher = Actor | typeof COMMAND_LINE;

/** Called so by the history of revisions, in any language. */
export const COMMAND_LINE = "npm run catalogue";

type Published = {
  readonly revision: number;
  /** Epoch milliseconds. */
  readonly effectiveFrom: number;
  readonly rebased: readonly Replaced[];
};

/** Why nothing was published, beside what any use case may refuse. */
export type PublishRefusal =
  | Refused
  /** Something else is in force where this would take effect. */
  | { readonly kind: "base_replaced"; readonly inForce: number }
  /** A scheduled revision changed the same thing. */
  | { readonly kind: "clash"; readonly revision: number; readonly places: readonly Place[] }
  | { readonly kind: "gaps"; readonly gaps: readonly NewGap[] }
  /** It has taken effect, and so cannot be withdrawn. */
  | { readonly kind: "in_force" };

/**
 * Publishes a catalogue as the next revision, from `effectiveFrom` on; not in the future, or null: from now on. What is
 * scheduled after it is rebased. In this process it answers at once, in the others when they are told.
 * @param given.baseRevision the revision that it was made on: the one in force where it takes effect
 * @param given.acceptGaps the new gaps within twelve months that are meant, by their ids; `all`: whatever they are
 */
export async function publishRevision({
  actor,
  now,
  content,
  baseRevision,
  note,
  effectiveFrom,
  acceptGaps,
}: {
  readonly actor: Actor;
  readonly now: number;
  readonly content: CatalogueContent;
  readonly baseRevision: number;
  readonly note: string;
  readonly effectiveFrom: number | null;
  readonly acceptGaps: "all" | readonly string[];
}) {
  if (!may(actor, "edit_catalogue")) return refused<never>({ kind: "forbidden" });
  const outcome = await publishing((tx) =>
    publishIn(tx, {
      actor,
      now,
      content,
      baseRevision,
      note,
      effectiveFrom,
      acceptGaps,
      origin: { kind: "publication" },
    }),
  );
  if (outcome.ok) await followAtOnce();
  return outcome;
}

/** What this process answers from now on is what was just committed. */
export async function followAtOnce(): Promise<void> {
  await (await snapshot()).refresh();
}

/**
 * As `publishRevision`, in a transaction of the caller, who has asked whether they may: nothing is written when it is
 * refused. One after the other: the second of two that publish at once finds what the first has published.
 */
export async function publishIn(
  tx: Tx,
  {
    actor,
    content,
    baseRevision,
    note,
    acceptGaps,
    origin,
    ...asked
  }: {
    readonly actor: Publisher;
    readonly now: number;
    readonly content: CatalogueContent;
    /** Null: whatever is in force by then. */
    readonly baseRevision: number | null;
    readonly note: string;
    readonly effectiveFrom: number | null;
    readonly acceptGaps: "all" | readonly string[];
    readonly origin: Origin;
  },
) {
  const refuse = (why: PublishRefusal) => ({ ok: false, refused: why }) as const;
  const { now, from: effectiveFrom, rows, last } = await lockRevisions(tx, asked);
  const base = revisionInForce(timelineOf(rows), effectiveFrom);
  if (!base) throw new Error("there is no revision to publish on");
  if (baseRevision !== null && base.number !== baseRevision)
    return refuse({ kind: "base_replaced", inForce: base.number });
  const was = await knownRevision(tx, base.number);
  await othersFirst();
  const is = contentOf(factsOf(content)).data;
  if (!is) throw new Error("a catalogue that its schema has let in states nothing that it would let in");
  const scheduled = headsToCome(rows, effectiveFrom);
  const neverStops = origin.kind === "closing" || origin.kind === "reopening";
  const rebased = await rebase(tx, { scheduled, was, is, winner: neverStops ? "theirs" : "none" });
  if (!rebased.ok) return refuse({ kind: "clash", revision: rebased.revision, places: rebased.clashes });
  const gaps = await gapsOpened({ was, is, effectiveFrom, successors: rebased.successors });
  const unaccepted = acceptGaps === "all" ? [] : gaps.filter(({ id }) => !acceptGaps.includes(id));
  if (unaccepted.length > 0) return refuse({ kind: "gaps", gaps: unaccepted });

  const publishedAt = new Date(now);
  const zone = zoneRules(is.desk.timeZone);
  const revision = last + 1;
  await storeRevision(
    tx,
    { revision, effectiveFrom: formatInstant(zone, effectiveFrom), note, ...is },
    { ...authorOf(actor), publishedAt, baseNumber: base.number, origin },
  );
  const replaced = await storeSuccessors(tx, {
    successors: rebased.successors,
    rows,
    base: revision,
    last: revision,
    publishedAt,
  });
  await recordAudit(
    tx,
    {
      kind: "revision_published",
      revision,
      base: base.number,
      effectiveFrom: formatInstant(zone, effectiveFrom),
      acceptedGaps: gaps.length,
    },
    { by: actor === COMMAND_LINE ? "desk" : actor, now },
  );
  for (const one of replaced) await recordAudit(tx, { kind: "revision_rebased", ...one }, { by: "desk", now });
  const stopped = replaced.filter((_, index) => (rebased.successors[index]?.gaveWay.length ?? 0) > 0);
  await tellOfStoppedRebase(
    tx,
    stopped.map(({ to }) => to),
    now,
  );
  const published: Published = { revision, effectiveFrom, rebased: replaced };
  return done(published);
}

function authorOf(publisher: Publisher): { readonly author: string; readonly authorId: string | null } {
  if (publisher === COMMAND_LINE) return { author: COMMAND_LINE, authorId: null };
  return { author: publisher.name, authorId: publisher.id };
}

/** Writes what scheduled revisions became, and withdraws what they were. The new numbers follow `last`. */
export async function storeSuccessors(
  tx: Tx,
  {
    successors,
    rows,
    base,
    last,
    publishedAt,
  }: {
    readonly successors: readonly Successor[];
    readonly rows: readonly RevisionRow[];
    /** On which the first of them stands. */
    readonly base: number;
    readonly last: number;
    readonly publishedAt: Date;
  },
): Promise<readonly Replaced[]> {
  const replaced: Replaced[] = [];
  const earlier = await gaveWayBefore(
    tx,
    successors.map(({ of }) => of.number),
  );
  for (const [index, { of, was, content, gaveWay }] of successors.entries()) {
    const number = last + 1 + index;
    const stop = { of: of.number, to: base, as: number, places: gaveWay.map(placeKey) };
    const row = rows.find((one) => one.number === of.number);
    await storeRevision(
      tx,
      { revision: number, effectiveFrom: was.effectiveFrom, note: was.note, ...content },
      {
        author: row?.author ?? "",
        authorId: row?.authorId ?? null,
        publishedAt,
        baseNumber: index === 0 ? base : number - 1,
        origin: {
          kind: "rebase",
          of: of.number,
          gaveWay: [...(earlier.get(of.number) ?? []), ...(gaveWay.length > 0 ? [stop] : [])],
        },
      },
    );
    replaced.push({ from: of.number, to: number });
  }
  await tx.catalogueRevision.updateMany({
    where: { number: { in: replaced.map(({ from }) => from) } },
    data: { withdrawnAt: publishedAt },
  });
  return replaced;
}

/** Where revisions gave way before: what was lost then is not found again by another rebase. */
async function gaveWayBefore(tx: Tx, numbers: readonly number[]): Promise<ReadonlyMap<number, readonly GaveWay[]>> {
  if (numbers.length === 0) return new Map();
  const rows = await tx.catalogueRevision.findMany({
    where: { number: { in: [...numbers] } },
    select: { number: true, gaveWay: true },
  });
  return new Map(rows.map(({ number, gaveWay }) => [number, readGaveWay(gaveWay)]));
}

/**
 * The gaps that a publication or a withdrawal opens within twelve months of when it takes effect, and of when each
 * revision that is rebased on it does. Others are answered meanwhile. Cost: that of coverage over a year of everything
 * that is in force in it, before and after.
 * @param given.today what is in force already, where going back to it opens no gap
 */
export async function gapsOpened({
  was,
  today,
  is,
  effectiveFrom,
  successors,
}: {
  readonly was: CatalogueContent;
  readonly today?: CatalogueContent;
  readonly is: CatalogueContent;
  readonly effectiveFrom: number;
  readonly successors: readonly Pick<Successor, "of" | "was" | "content">[];
}): Promise<readonly NewGap[]> {
  const zone = zoneRules(is.desk.timeZone);
  const piece = async (from: number, content: CatalogueContent) => {
    // Compiling a catalogue at its limits takes a while, and the process has others to answer.
    await othersFirst();
    return { from, catalogue: compileCatalogue(content, zoneRules(content.desk.timeZone)) };
  };
  const timeline = async (first: CatalogueContent, next: (one: (typeof successors)[number]) => CatalogueContent) => {
    const pieces = [await piece(effectiveFrom, first)];
    for (const one of successors) pieces.push(await piece(one.of.effectiveFrom, next(one)));
    return pieces;
  };
  const given = {
    before: await timeline(was, (one) => one.was),
    after: await timeline(is, (one) => one.content),
    otherwise: today ? [await piece(effectiveFrom, today)] : [],
    spans: yearsAfter(zone, [effectiveFrom, ...successors.map(({ of }) => of.effectiveFrom)]),
    zone,
  };
  await othersFirst();
  return newGaps(given);
}
