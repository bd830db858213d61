import "server-only";
import { changesBetween } from "#lib/catalogue/compare-catalogues.ts";
import { findDraft } from "#lib/catalogue/draft.ts";
import { placeKey } from "#lib/catalogue/facts.ts";
import { contentOfRevision, knownRevision } from "#lib/catalogue/rebase.ts";
import { numberInForce } from "#lib/catalogue/revision-rows.ts";
import type { CatalogueContent } from "#lib/catalogue/schema.ts";
import { type ToldChange, tellChanges } from "#lib/catalogue/tell-changes.ts";
import { db, type Tx } from "#lib/db.ts";
import type { Language } from "#lib/i18n/language.ts";
import { done, type Outcome, refused } from "#lib/outcome.ts";
import type { Actor } from "#lib/people/actor.ts";
import { may } from "#lib/people/rights.ts";

export type ImportComparison = {
  /** The revision in force, with which it is compared. */
  readonly base: number;
  /** What the file says otherwise; empty when it says the same. */
  readonly changes: readonly ToldChange[];
  /** The draft that it would take the place of; null: there is none. */
  readonly draft: {
    readonly version: number;
    readonly savedBy: string;
    /** How many changes it makes, and those that the file does not make. */
    readonly count: number;
    readonly lost: readonly ToldChange[];
  } | null;
};

type Said = { readonly language: Language; readonly thisYear: number };

/**
 * What a file would change of what is in force, and what of the draft would be lost, in words.
 * Cost: the queries of a revision or two, and as many comparisons.
 */
export async function importComparison({
  actor,
  now,
  content,
  ...said
}: Said & {
  readonly actor: Actor;
  readonly now: number;
  readonly content: CatalogueContent;
}): Promise<Outcome<ImportComparison>> {
  if (!may(actor, "edit_catalogue")) return refused({ kind: "forbidden" });
  const base = await numberInForce(db(), now);
  const inForce = contentOfRevision(await knownRevision(db(), base));
  const changes = tellChanges({ before: inForce, after: content, ...said });
  return done({ base, changes, draft: await draftBeside(db(), content, said) });
}

async function draftBeside(tx: Tx, content: CatalogueContent, said: Said): Promise<ImportComparison["draft"]> {
  const draft = await findDraft(tx);
  if (!draft) return null;
  const before = contentOfRevision(await knownRevision(tx, draft.baseNumber));
  const told = tellChanges({ before, after: draft.content, ...said });
  const otherwise = new Set(changesBetween(draft.content, content).map(({ place }) => placeKey(place)));
  const lost = told.filter(({ places }) => places.some((place) => otherwise.has(placeKey(place))));
  return { version: draft.version, savedBy: draft.savedBy, count: told.length, lost };
}
