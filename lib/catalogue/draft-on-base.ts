import "server-only";
import type { Tx } from "#lib/db.ts";
import { type ClashChoices, clashChoices } from "./clash-choices.ts";
import type { CatalogueDraft } from "./draft.ts";
import { type Merge, mergeCatalogues } from "./merge-catalogues.ts";
import type { Sides } from "./merge-units.ts";
import { contentOfRevision, knownRevision } from "./rebase.ts";
import { numberInForce } from "./revision-rows.ts";

/**
 * What a draft says on a revision: what was published since it was begun stays. Cost: the queries of two revisions.
 * @param sides what is taken from the draft (`mine`) or from the revision where both changed it
 */
export async function draftOn(tx: Tx, draft: CatalogueDraft, base: number, sides?: Sides): Promise<Merge> {
  if (base === draft.baseNumber) return { ok: true, content: draft.content, gaveWay: [] };
  return mergeCatalogues({ ...(await sidesOf(tx, draft, base)), sides });
}

async function sidesOf(tx: Tx, { baseNumber, content }: CatalogueDraft, base: number) {
  return {
    base: contentOfRevision(await knownRevision(tx, baseNumber)),
    theirs: contentOfRevision(await knownRevision(tx, base)),
    mine: content,
  };
}

/**
 * What there is to choose between the draft and what is in force at an instant (epoch ms), which changed the same.
 * @returns null: they do not clash, or no choice would settle it
 */
export async function draftChoices(
  tx: Tx,
  draft: CatalogueDraft,
  now: number,
): Promise<{ readonly revision: number; readonly choices: ClashChoices } | null> {
  const revision = await numberInForce(tx, now);
  if ((await draftOn(tx, draft, revision)).ok) return null;
  const choices = clashChoices(await sidesOf(tx, draft, revision));
  return choices && { revision, choices };
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
