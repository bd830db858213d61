import "server-only";
import { recordAudit } from "#lib/audit/record-audit.ts";
import { transaction } from "#lib/db.ts";
import { refused } from "#lib/outcome.ts";
import type { Actor } from "#lib/people/actor.ts";
import { may } from "#lib/people/rights.ts";
import { withoutClosing } from "./closings.ts";
import { followAtOnce, publishIn } from "./publish-revision.ts";
import { knownRevision } from "./rebase.ts";
import { lockRevisions } from "./revision-rows.ts";
import { revisionInForce, timelineOf } from "./revisions.ts";

/**
 * Opens again what was closed at once: takes back what the closing changed, and nothing else.
 * @param given.closing the number of the revision that closed it; `not_found` when nothing of it is left
 */
export async function reopenChannel({
  actor,
  now: asked,
  closing,
}: {
  readonly actor: Actor;
  readonly now: number;
  readonly closing: number;
}) {
  if (!may(actor, "edit_catalogue")) return refused<never>({ kind: "forbidden" });
  const outcome = await transaction(async (tx) => {
    const { now, rows } = await lockRevisions(tx, { now: asked, effectiveFrom: null });
    const base = revisionInForce(timelineOf(rows), now);
    if (!base) throw new Error("there is no revision in force");
    const content = await withoutClosing(tx, await knownRevision(tx, base.number), closing);
    const row = await tx.catalogueRevision.findUnique({
      where: { number: closing },
      select: { closesChannel: true, note: true },
    });
    if (!content || !row || row.closesChannel === null) return refused<never>({ kind: "not_found" });
    const published = await publishIn(tx, {
      actor,
      now,
      content,
      baseRevision: base.number,
      note: row.note,
      effectiveFrom: now,
      acceptGaps: "all",
      origin: { kind: "reopening", of: closing },
    });
    if (published.ok)
      await recordAudit(
        tx,
        { kind: "channel_reopened", revision: published.value.revision, channel: row.closesChannel },
        { by: actor, now },
      );
    return published;
  });
  if (outcome.ok) await followAtOnce();
  return outcome;
}
