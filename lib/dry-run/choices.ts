import "server-only";
import { type HistoryEntry, revisionHistory, revisionState } from "#lib/catalogue/revision-history.ts";
import { snapshot } from "#lib/catalogue/snapshot.ts";
import { db } from "#lib/db.ts";
import type { Actor } from "#lib/people/actor.ts";
import { may } from "#lib/people/rights.ts";

/** So many of the last revisions can be chosen; an earlier one by its number in the address. */
const CHOICES_MOST = 50;

export type RevisionChoice = Pick<HistoryEntry, "number" | "effectiveFrom" | "state">;

export type DryRunChoices = {
  /** Null: it is not theirs to know. */
  readonly hasDraft: boolean | null;
  /** The greatest number first. `effectiveFrom` in epoch milliseconds. */
  readonly revisions: readonly RevisionChoice[];
};

/**
 * What somebody may try: the published and scheduled revisions; an administrator the withdrawn ones and the draft, too.
 * Cost: no query but for an administrator, then three.
 */
export async function dryRunChoices({
  actor,
  now,
}: {
  readonly actor: Actor | null;
  readonly now: number;
}): Promise<DryRunChoices> {
  if (actor !== null && may(actor, "edit_catalogue")) {
    const history = await revisionHistory({ actor, now, before: null });
    const drafts = await db().catalogueDraft.count();
    return { hasDraft: drafts > 0, revisions: history.ok ? history.value.items : [] };
  }
  const known = await snapshot();
  const current = (await known.inForce(now))?.revision.catalogue.revision;
  const last = known.revisions.toSorted((a, b) => b.number - a.number).slice(0, CHOICES_MOST);
  return {
    hasDraft: null,
    revisions: last.map(({ number, effectiveFrom }) => ({
      number,
      effectiveFrom,
      state: revisionState(false, number === current, effectiveFrom > now),
    })),
  };
}
