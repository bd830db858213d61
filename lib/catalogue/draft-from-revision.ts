import "server-only";
import { transaction } from "#lib/db.ts";
import { done, type Refused, refused } from "#lib/outcome.ts";
import type { Actor } from "#lib/people/actor.ts";
import { may } from "#lib/people/rights.ts";
import { findDraft, keepDraft } from "./draft.ts";

import { readRevision } from "./read-revision.ts";
import { contentOfRevision } from "./rebase.ts";
import { numberInForce } from "./revision-rows.ts";

export type AgainRefusal =
  | Refused
  /** There is a draft, which would be lost; its version. */
  | { readonly kind: "draft_exists"; readonly version: number }
  /** It says what is in force. */
  | { readonly kind: "same" };

/**
 * Makes what an earlier revision says the draft, to be compared and published again.
 * @param given.replaces the version of the draft that may be lost; null: none may
 */
export async function draftFromRevision({
  actor,
  now,
  number,
  replaces,
}: {
  readonly actor: Actor;
  readonly now: number;
  readonly number: number;
  readonly replaces: number | null;
}) {
  if (!may(actor, "edit_catalogue")) return refused<never>({ kind: "forbidden" });
  return transaction(async (tx) => {
    const refuse = (why: AgainRefusal) => ({ ok: false, refused: why }) as const;
    const before = await findDraft(tx, { forChange: true });
    if (before && before.version !== replaces) return refuse({ kind: "draft_exists", version: before.version });
    const revision = await readRevision(tx, number);
    if (!revision) return refuse({ kind: "not_found" });
    const content = contentOfRevision(revision);
    const baseNumber = await numberInForce(tx, now);
    const version = await keepDraft(tx, { before, baseNumber, content, by: actor, now });
    return version === null ? refuse({ kind: "same" }) : done({ version });
  });
}
