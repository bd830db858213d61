import "server-only";
import { transaction } from "#lib/db.ts";
import { done, type Outcome, refused } from "#lib/outcome.ts";
import type { Actor } from "#lib/people/actor.ts";
import { may } from "#lib/people/rights.ts";
import { zoneRules } from "#lib/schedule/wall-clock.ts";
import { formatInstant } from "#lib/schedule/zone.ts";
import { findDraft } from "./draft.ts";
import { broughtTo } from "./publish-draft.ts";
import { readRevisionRows } from "./revision-rows.ts";
import type { Catalogue } from "./schema.ts";

export type DraftAsPublished = {
  readonly catalogue: Catalogue;
  /** The revision that changed the same as the draft, which is then shown as it stands; null: none did. */
  readonly clashesWith: number | null;
};

/**
 * The draft as the revision that it would be, brought to what is in force where it takes effect, as `publishDraft` does.
 * @param given.from epoch ms; before now, it is brought to what is in force now, and yet says that it holds from then on
 * @returns refused as not found where there is no draft. Cost: the queries of a revision, or of three where it has to be brought
 */
export async function draftAsPublished({
  actor,
  now,
  from,
}: {
  readonly actor: Actor;
  readonly now: number;
  readonly from: number;
}): Promise<Outcome<DraftAsPublished>> {
  if (!may(actor, "edit_catalogue")) return refused({ kind: "forbidden" });
  return transaction(async (tx) => {
    const draft = await findDraft(tx);
    if (!draft) return refused({ kind: "not_found" });
    const { rows, last } = await readRevisionRows(tx, Math.max(from, now));
    const brought = await broughtTo(tx, draft, rows, Math.max(from, now));
    const content = brought.ok ? brought.content : draft.content;
    const effectiveFrom = formatInstant(zoneRules(content.desk.timeZone), from);
    return done({
      catalogue: { revision: last + 1, effectiveFrom, note: "", ...content },
      clashesWith: brought.ok ? null : brought.base,
    });
  });
}
