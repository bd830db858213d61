import "server-only";
import { db, type Tx } from "#lib/db.ts";
import { findDraft } from "./draft.ts";
import { draftOnBase } from "./draft-on-base.ts";
import { contentOfRevision, knownRevision } from "./rebase.ts";
import { numberInForce } from "./revision-rows.ts";
import type { CatalogueContent } from "./schema.ts";
import { tellChanges } from "./tell-changes.ts";

/** The draft as it is edited, with what it changes. Instants are epoch milliseconds. */
export type EditedCatalogue = {
  /** The revision that the draft changes: the one in force, unless both changed the same. */
  readonly baseNumber: number;
  readonly base: CatalogueContent;
  /** The revision in force. */
  readonly inForce: number;
  /** What the draft says; without one, what is in force. */
  readonly content: CatalogueContent;
  readonly draft: {
    readonly version: number;
    /** Its changes, as many as the comparison tells. */
    readonly changes: number;
    readonly savedAt: number;
    readonly savedBy: string;
  } | null;
};

/** What an administrator edits. Cost: the queries of a revision, and a comparison. */
export async function editedCatalogue(now: number, tx: Tx = db()): Promise<EditedCatalogue> {
  const kept = await findDraft(tx);
  const draft = kept && (await draftOnBase(tx, kept, now));
  const inForce = await numberInForce(tx, now);
  const baseNumber = draft?.baseNumber ?? inForce;
  const base = contentOfRevision(await knownRevision(tx, baseNumber));
  if (!draft) return { baseNumber, base, inForce, content: base, draft: null };
  const { content, version, savedAt, savedBy } = draft;
  // Counted as they are told: the language and the year change nothing of how many there are.
  const changes = tellChanges({ before: base, after: content, language: "es", thisYear: 0 }).length;
  return { baseNumber, base, inForce, content, draft: { version, changes, savedAt, savedBy } };
}
