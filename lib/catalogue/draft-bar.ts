import "server-only";
import { transaction } from "#lib/db.ts";
import { done, type Outcome, refused } from "#lib/outcome.ts";
import type { Actor } from "#lib/people/actor.ts";
import { may } from "#lib/people/rights.ts";
import { findDraft } from "./draft.ts";
import { contentOfRevision, knownRevision } from "./rebase.ts";
import { tellChanges } from "./tell-changes.ts";

/** What every page that edits the catalogue says of the draft. Instants are epoch milliseconds. */
export type DraftBar = {
  readonly version: number;
  readonly baseNumber: number;
  /** As many as are told beside what it was begun on. */
  readonly changes: number;
  readonly savedAt: number;
  readonly savedBy: string;
};

/** The draft as a line; null: there is none. Cost: that of reading the revision on which it was begun. */
export async function draftBar({ actor }: { readonly actor: Actor }): Promise<Outcome<DraftBar | null>> {
  if (!may(actor, "edit_catalogue")) return refused({ kind: "forbidden" });
  return transaction(async (tx) => {
    const draft = await findDraft(tx);
    if (!draft) return done(null);
    const { baseNumber, version, savedAt, savedBy, content } = draft;
    const before = contentOfRevision(await knownRevision(tx, baseNumber));
    const told = tellChanges({ before, after: content, language: "es", thisYear: 0 });
    return done({ version, baseNumber, changes: told.length, savedAt, savedBy });
  });
}
