import "server-only";
import { recordAudit } from "#lib/audit/record-audit.ts";
import { type Tx, transaction } from "#lib/db.ts";
import { done, refused } from "#lib/outcome.ts";
import type { Actor } from "#lib/people/actor.ts";
import { may } from "#lib/people/rights.ts";
import type { NewGap } from "#lib/routing/new-gaps.ts";
import { followAtOnce, gapsOpened, type PublishRefusal, type Replaced, storeSuccessors } from "./publish-revision.ts";
import { knownRevision, rebase } from "./rebase.ts";
import { inTurn, lockRevisions, publishing, type RevisionRow, readRevisionRows } from "./revision-rows.ts";
import { revisionInForce, timelineOf } from "./revisions.ts";

/**
 * Withdraws a revision that is not in force yet; one that is, is undone by publishing an earlier one again. What is
 * scheduled after it, or later for the same instant, then stands on what it stood on: its changes go with it, unless
 * something later changed the same.
 * @param given.acceptGaps the gaps of `gapsOfWithdrawal` that are meant, by their ids; `all`: whatever they are
 */
export async function withdrawRevision({
  actor,
  now: asked,
  number,
  acceptGaps,
}: {
  readonly actor: Actor;
  readonly now: number;
  readonly number: number;
  readonly acceptGaps: "all" | readonly string[];
}) {
  if (!may(actor, "edit_catalogue")) return refused<never>({ kind: "forbidden" });
  const outcome = await publishing(async (tx) => {
    const { now, rows, last } = await lockRevisions(tx, { now: asked, effectiveFrom: null });
    const without = await withoutRevision(tx, { rows, now, number });
    if (!without.ok) return without;
    const { base, successors } = without.value;
    const gaps = await gapsLeft(tx, { rows, now, ...without.value });
    const unaccepted = acceptGaps === "all" ? [] : gaps.filter(({ id }) => !acceptGaps.includes(id));
    if (unaccepted.length > 0) return refuse({ kind: "gaps", gaps: unaccepted });
    const publishedAt = new Date(now);
    await tx.catalogueRevision.update({
      where: { number },
      data: { withdrawnAt: publishedAt },
      select: { number: true },
    });
    const replaced: readonly Replaced[] = await storeSuccessors(tx, {
      successors,
      rows,
      base: base.number,
      last,
      publishedAt,
    });
    const withdrawn = { kind: "revision_withdrawn", revision: number, acceptedGaps: gaps.length } as const;
    await recordAudit(tx, withdrawn, { by: actor, now });
    for (const one of replaced) await recordAudit(tx, { kind: "revision_rebased", ...one }, { by: "desk", now });
    return done({ rebased: replaced });
  });
  if (outcome.ok) await followAtOnce();
  return outcome;
}

/**
 * The gaps that withdrawing a revision would open within twelve months of when it takes effect, and of when each that is
 * scheduled after it does: those that were covered as long as it was to come, and are covered by what is in force at
 * `now`. Nothing is locked: `withdrawRevision` checks again. Cost: as `gapsOpened`.
 */
export async function gapsOfWithdrawal({
  actor,
  now,
  number,
}: {
  readonly actor: Actor;
  readonly now: number;
  readonly number: number;
}) {
  if (!may(actor, "edit_catalogue")) return refused<never>({ kind: "forbidden" });
  return transaction(async (tx) => {
    const { rows } = await readRevisionRows(tx, now);
    const without = await withoutRevision(tx, { rows, now, number });
    return without.ok ? done(await gapsLeft(tx, { rows, now, ...without.value })) : without;
  });
}

const refuse = (why: PublishRefusal) => ({ ok: false, refused: why }) as const;

/** What will be in force where a revision that is still to come is not there. */
async function withoutRevision(
  tx: Tx,
  { rows, now, number }: { readonly rows: readonly RevisionRow[]; readonly now: number; readonly number: number },
) {
  const heads = inTurn(rows);
  const place = heads.findIndex((row) => row.number === number && row.effectiveFrom > now);
  const revision = heads[place];
  if (!revision) {
    const begun = await tx.catalogueRevision.findFirst({
      where: { number, withdrawnAt: null },
      select: { number: true },
    });
    return begun ? refuse({ kind: "in_force" }) : refused<never>({ kind: "not_found" });
  }
  const base = heads[place - 1];
  if (!base) throw new Error("a scheduled revision stands on nothing");
  const was = await knownRevision(tx, number);
  const is = await knownRevision(tx, base.number);
  const rebased = await rebase(tx, { scheduled: heads.slice(place + 1), was, is, winner: "none" });
  if (!rebased.ok) return refuse({ kind: "clash", revision: rebased.revision, places: rebased.clashes });
  return done({ revision, base, was, is, successors: rebased.successors });
}

type Without = Extract<Awaited<ReturnType<typeof withoutRevision>>, { ok: true }>["value"];

async function gapsLeft(
  tx: Tx,
  {
    rows,
    now,
    revision: { effectiveFrom },
    ...without
  }: Without & { readonly rows: readonly RevisionRow[]; readonly now: number },
): Promise<readonly NewGap[]> {
  const today = revisionInForce(timelineOf(rows), now);
  if (!today) throw new Error("there is no revision in force");
  return gapsOpened({ ...without, today: await knownRevision(tx, today.number), effectiveFrom });
}
