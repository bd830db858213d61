import "server-only";
import { db } from "#lib/db.ts";
import type { Language } from "#lib/i18n/language.ts";
import { done, type Outcome, refused } from "#lib/outcome.ts";
import type { Actor } from "#lib/people/actor.ts";
import { may } from "#lib/people/rights.ts";
import { readRevision } from "./read-revision.ts";
import { contentOfRevision } from "./rebase.ts";
import { type ToldChange, tellChanges } from "./tell-changes.ts";

/**
 * What one revision says otherwise than another, in words; withdrawn ones, too. `not_found` when there is none of
 * either number. Cost: that of reading both.
 */
export async function compareRevisions({
  actor,
  from,
  to,
  language,
  thisYear,
}: {
  readonly actor: Actor;
  readonly from: number;
  readonly to: number;
  readonly language: Language;
  readonly thisYear: number;
}): Promise<Outcome<readonly ToldChange[]>> {
  if (!may(actor, "edit_catalogue")) return refused({ kind: "forbidden" });
  const [before, after] = await Promise.all([readRevision(db(), from), readRevision(db(), to)]);
  if (!before || !after) return refused({ kind: "not_found" });
  const [was, is] = [contentOfRevision(before), contentOfRevision(after)];
  return done(tellChanges({ before: was, after: is, language, thisYear }));
}
