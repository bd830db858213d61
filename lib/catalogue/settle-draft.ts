import "server-only";
import { recordAudit } from "#lib/audit/record-audit.ts";
import { transaction } from "#lib/db.ts";
import { done, refused } from "#lib/outcome.ts";
import type { Actor } from "#lib/people/actor.ts";
import { may } from "#lib/people/rights.ts";
import { findDraft, keepDraft } from "./draft.ts";
import { draftChoices, draftOn } from "./draft-on-base.ts";
import type { Sides } from "./merge-units.ts";
import { toldToAudit } from "./told-to-audit.ts";

type SettleRefusal =
  /** The draft, or what is in force, is not what was looked at. */
  | { readonly kind: "changed_meanwhile" }
  /** Something is not chosen. */
  | { readonly kind: "not_chosen" }
  /** What was chosen breaks a rule of the catalogue. */
  | { readonly kind: "not_together" };

/**
 * Settles a draft with what came into force since it was begun, where both changed the same: each as it was chosen. The
 * draft then stands on what is in force, and everything else that either side changed is kept.
 * @param given.seen the version of the draft, and the revision in force, that were looked at
 * @returns `version` null: what was chosen is what is in force, and so there is no draft any more
 */
export async function settleDraft({
  actor,
  now,
  seen,
  sides,
}: {
  readonly actor: Actor;
  readonly now: number;
  readonly seen: { readonly version: number; readonly revision: number };
  readonly sides: Sides;
}) {
  if (!may(actor, "edit_catalogue")) return refused<never>({ kind: "forbidden" });
  return transaction(async (tx) => {
    const refuse = (why: SettleRefusal) => ({ ok: false, refused: why }) as const;
    const draft = await findDraft(tx, { forChange: true });
    if (!draft) return refused<never>({ kind: "not_found" });
    const found = await draftChoices(tx, draft, now);
    if (draft.version !== seen.version || found?.revision !== seen.revision)
      return refuse({ kind: "changed_meanwhile" });
    if (found.choices.units.some((unit) => !sides.has(unit))) return refuse({ kind: "not_chosen" });
    const merge = await draftOn(tx, draft, found.revision, sides);
    if (!merge.ok) return refuse({ kind: "not_together" });
    const version = await keepDraft(tx, {
      before: draft,
      baseNumber: found.revision,
      content: merge.content,
      by: actor,
      now,
    });
    const given = toldToAudit(found.choices.mine, merge.content);
    const kept = found.choices.units.filter((unit) => sides.get(unit) === "mine").length;
    const settled = { kind: "draft_settled", revision: found.revision, kept, ...given } as const;
    await recordAudit(tx, settled, { by: actor, now });
    return done({ content: merge.content, version });
  });
}
