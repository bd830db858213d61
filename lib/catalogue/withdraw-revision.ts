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
  now: asked,
  number,
}: {
  readonly actor: Actor;
  readonly now: number;
  readonly number: number;
}) {
  if (!may(actor, "edit_catalogue")) return refused<never>({ kind: "forbidden" });
  const outcome = await transaction(async (tx) => {
    const refuse = (why: PublishRefusal) => ({ ok: false, refused: why }) as const;
    const { now, rows, last } = await lockRevisions(tx, { now: asked, effectiveFrom: null });
    const revision = headsToCome(rows, now).find((row) => row.number === number);
    if (!revision) {
      const begun = await tx.catalogueRevision.findFirst({
        where: { number, withdrawnAt: null },
        select: { number: true },
      });
      return begun ? refuse({ kind: "in_force" }) : refused<never>({ kind: "not_found" });
    }
    const others = rows.filter((row) => row.number !== number);
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
