import "server-only";
import { db } from "#lib/db.ts";
import type { Language } from "#lib/i18n/language.ts";
import { done, refused } from "#lib/outcome.ts";
import type { Actor } from "#lib/people/actor.ts";
import { may } from "#lib/people/rights.ts";
import { readRevision } from "./read-revision.ts";
import { contentOfRevision } from "./rebase.ts";
import { tellChanges } from "./tell-changes.ts";

/**
 * What one revision says otherwise than another, in words; withdrawn ones, too. `unknown` when there is none of a number
 * that was given, or none was given. Cost: that of reading both.
 */
export async function compareRevisions({
  actor,
  from,
  to,
  language,
  thisYear,
}: {
  readonly actor: Actor;
  readonly from: number | null;
  readonly to: number | null;
  readonly language: Language;
  readonly thisYear: number;
}) {
  if (!may(actor, "edit_catalogue")) return refused<never>({ kind: "forbidden" });
  const [before, after] = await Promise.all(
    [from, to].map((number) => (number === null ? null : readRevision(db(), number))),
  );
  if (!before || !after) {
    const which = [...(before ? [] : (["from"] as const)), ...(after ? [] : (["to"] as const))];
    return { ok: false, refused: { kind: "unknown", which } } as const;
  }
  const [was, is] = [contentOfRevision(before), contentOfRevision(after)];
  return done(tellChanges({ before: was, after: is, language, thisYear }));
}
