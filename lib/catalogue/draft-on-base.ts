import "server-only";
import type { Tx } from "#lib/db.ts";
import type { CatalogueDraft } from "./draft.ts";
import { type Merge, mergeCatalogues } from "./merge-catalogues.ts";
import { contentOfRevision, knownRevision } from "./rebase.ts";
import { numberInForce } from "./revision-rows.ts";

/** What a draft says on a revision: what was published since it was begun stays. Cost: the queries of two revisions. */
export async function draftOn(tx: Tx, { baseNumber, content }: CatalogueDraft, base: number): Promise<Merge> {
  if (base === baseNumber) return { ok: true, content, gaveWay: [] };
  return mergeCatalogues({
    base: contentOfRevision(await knownRevision(tx, baseNumber)),
    theirs: contentOfRevision(await knownRevision(tx, base)),
    mine: content,
  });
}

/**
 * A draft as it is edited at an instant (epoch ms): on what is in force by then, so that nobody corrects what is not
 * there any more. Where that changed the same as the draft, it stays on what it was begun on, and publishing says so.
 * Cost: a query, and where something came into force since it was begun, as `draftOn`.
 */
export async function draftOnBase(tx: Tx, draft: CatalogueDraft, now: number): Promise<CatalogueDraft> {
  const baseNumber = await numberInForce(tx, now);
  const merge = await draftOn(tx, draft, baseNumber);
  return merge.ok ? { ...draft, baseNumber, content: merge.content } : draft;
}
