import "server-only";
import type { Tx } from "#lib/db.ts";
import type { CatalogueDraft } from "./draft.ts";
import { mergeCatalogues } from "./merge-catalogues.ts";
import { contentOfRevision, knownRevision } from "./rebase.ts";
import { numberInForce } from "./revision-rows.ts";

/**
 * A draft as it is edited at an instant (epoch ms): on what is in force by then, so that nobody corrects what is not
 * there any more. Where that changed the same as the draft, it stays on what it was begun on, and publishing says so.
 * Cost: a query, and where something came into force since it was begun, those of two revisions.
 */
export async function draftOnBase(tx: Tx, draft: CatalogueDraft, now: number): Promise<CatalogueDraft> {
  const baseNumber = await numberInForce(tx, now);
  if (baseNumber === draft.baseNumber) return draft;
  const merge = mergeCatalogues({
    base: contentOfRevision(await knownRevision(tx, draft.baseNumber)),
    theirs: contentOfRevision(await knownRevision(tx, baseNumber)),
    mine: draft.content,
  });
  return merge.ok ? { ...draft, baseNumber, content: merge.content } : draft;
}
