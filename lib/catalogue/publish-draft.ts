import "server-only";
import type { Tx } from "#lib/db.ts";
import { refused } from "#lib/outcome.ts";
import type { Actor } from "#lib/people/actor.ts";
import { may } from "#lib/people/rights.ts";
import { type CatalogueDraft, dropDraft, findDraft } from "./draft.ts";
import { draftOn } from "./draft-on-base.ts";
import type { Place } from "./facts.ts";
import { followAtOnce, type PublishRefusal, publishIn } from "./publish-revision.ts";
import { lockRevisions, publishing, type RevisionRow } from "./revision-rows.ts";
import { revisionInForce, timelineOf } from "./revisions.ts";
import type { CatalogueContent } from "./schema.ts";

export type DraftRefusal =
  | PublishRefusal
  /** Somebody changed the draft after the version that was compared. */
  | { readonly kind: "draft_changed"; readonly draft: CatalogueDraft }
  /** Something was published, withdrawn or came into force after the draft was compared. */
  | { readonly kind: "base_changed"; readonly base: number; readonly next: number }
  /** What is in force where it would take effect changed the same as the draft. */
  | { readonly kind: "draft_clash"; readonly revision: number; readonly places: readonly Place[] };

/** What somebody looked at before they publish. */
export type ComparedDraft = {
  readonly version: number;
  /** The revision that was in force where the draft would take effect, and the number that it would get. */
  readonly base: number;
  readonly next: number;
};

/**
 * Publishes the draft, brought to what is in force where it takes effect, and ends it. As `publishRevision`.
 * @param given.compared what was looked at; where the draft or what it stands on is another by now, nothing happens
 */
export async function publishDraft({
  actor,
  compared,
  note,
  acceptGaps,
  ...asked
}: {
  readonly actor: Actor;
  readonly now: number;
  readonly compared: ComparedDraft;
  readonly note: string;
  readonly effectiveFrom: number | null;
  readonly acceptGaps: "all" | readonly string[];
}) {
  if (!may(actor, "edit_catalogue")) return refused<never>({ kind: "forbidden" });
  const outcome = await publishing(async (tx) => {
    const refuse = (why: DraftRefusal) => ({ ok: false, refused: why }) as const;
    const { now, from, rows, last } = await lockRevisions(tx, asked);
    const draft = await findDraft(tx, { forChange: true });
    if (!draft) return refused<never>({ kind: "not_found" });
    if (draft.version !== compared.version) return refuse({ kind: "draft_changed", draft });
    const brought = await broughtTo(tx, draft, rows, from);
    if (!brought.ok) return refuse({ kind: "draft_clash", revision: brought.base, places: brought.places });
    const { base } = brought;
    const next = last + 1;
    if (base !== compared.base || next !== compared.next) return refuse({ kind: "base_changed", base, next });
    const published = await publishIn(tx, {
      actor,
      now,
      content: brought.content,
      baseRevision: base,
      note,
      effectiveFrom: from,
      acceptGaps,
      origin: { kind: "publication" },
    });
    if (published.ok) await dropDraft(tx);
    return published;
  });
  if (outcome.ok) await followAtOnce();
  return outcome;
}

/** The draft as it would be where it takes effect: what was published since it was begun stays. */
export async function broughtTo(
  tx: Tx,
  draft: CatalogueDraft,
  rows: readonly RevisionRow[],
  effectiveFrom: number,
): Promise<
  | { readonly ok: true; readonly base: number; readonly content: CatalogueContent }
  | { readonly ok: false; readonly base: number; readonly places: readonly Place[] }
> {
  const head = revisionInForce(timelineOf(rows), effectiveFrom);
  if (!head) throw new Error("there is no revision in force");
  const base = head.number;
  const merge = await draftOn(tx, draft, base);
  return merge.ok ? { ok: true, base, content: merge.content } : { ok: false, base, places: merge.clashes };
}
