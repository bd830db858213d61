import "server-only";
import { recordAudit } from "#lib/audit/record-audit.ts";
import { transaction } from "#lib/db.ts";
import { done, refused } from "#lib/outcome.ts";
import type { Actor } from "#lib/people/actor.ts";
import { may } from "#lib/people/rights.ts";
import { followAtOnce, type PublishRefusal, type Replaced, storeSuccessors } from "./publish-revision.ts";
import { knownRevision, rebase } from "./rebase.ts";
import { headsToCome, lockRevisions } from "./revision-rows.ts";
import { revisionInForce, timelineOf } from "./revisions.ts";

/**
 * Withdraws a revision that is not in force yet; one that is, is undone by publishing an earlier one again. What is
 * scheduled after it stands on what it stood on: its changes go with it, unless something later changed the same.
 */
export async function withdrawRevision({
  actor,
  now,
  number,
}: {
  readonly actor: Actor;
  readonly now: number;
  readonly number: number;
}) {
  if (!may(actor, "edit_catalogue")) return refused<never>({ kind: "forbidden" });
  const outcome = await transaction(async (tx) => {
    const refuse = (why: PublishRefusal) => ({ ok: false, refused: why }) as const;
    const { rows, last } = await lockRevisions(tx);
    const revision = rows.find((row) => row.number === number);
    if (!revision) return refused<never>({ kind: "not_found" });
    if (revision.effectiveFrom <= now) return refuse({ kind: "in_force" });
    const others = rows.filter((row) => row !== revision);
    const base = revisionInForce(timelineOf(others), revision.effectiveFrom);
    if (!base) throw new Error("a scheduled revision stands on nothing");
    const was = await knownRevision(tx, number);
    const rebased = await rebase(tx, {
      scheduled: headsToCome(others, revision.effectiveFrom),
      was,
      is: await knownRevision(tx, base.number),
      winner: "none",
    });
    if (!rebased.ok) return refuse({ kind: "clash", revision: rebased.revision, places: rebased.clashes });
    const publishedAt = new Date(now);
    await tx.catalogueRevision.update({
      where: { number },
      data: { withdrawnAt: publishedAt },
      select: { number: true },
    });
    const replaced: readonly Replaced[] = await storeSuccessors(tx, {
      successors: rebased.successors,
      rows,
      base: base.number,
      last,
      publishedAt,
    });
    await recordAudit(tx, { kind: "revision_withdrawn", revision: number }, { by: actor, now });
    for (const one of replaced) await recordAudit(tx, { kind: "revision_rebased", ...one }, { by: "desk", now });
    return done({ rebased: replaced });
  });
  if (outcome.ok) await followAtOnce();
  return outcome;
}
