import "server-only";
import { recordAudit } from "#lib/audit/record-audit.ts";
import { type Tx, transaction } from "#lib/db.ts";
import { done, type Refused, refused } from "#lib/outcome.ts";
import type { Actor } from "#lib/people/actor.ts";
import { may } from "#lib/people/rights.ts";
import { changesBetween } from "./compare-catalogues.ts";
import { findDraft, keepDraft } from "./draft.ts";
import { heldImport } from "./import-file.ts";
import { contentOfRevision, knownRevision } from "./rebase.ts";
import { numberInForce } from "./revision-rows.ts";
import { toldToAudit } from "./told-to-audit.ts";

export type ImportRefusal =
  | Refused
  /** Another revision is in force than the one that the file was compared with. */
  | { readonly kind: "base_replaced"; readonly inForce: number }
  /** The draft is not the one that was shown: somebody changed, began or ended it. */
  | { readonly kind: "draft_changed" }
  /** It says what is in force. */
  | { readonly kind: "same" };

/**
 * Makes the file that somebody sent the draft, as it was compared, and lets go of the file. Nothing at all when what it
 * was compared with has changed, so that what was looked at is what happens.
 * @param given.version of the file; `not_found` when it is another one by now, or none
 * @param given.base the revision that it was compared with
 * @param given.replaces the version of the draft that it may take the place of; null: there was none
 */
export async function importToDraft({
  actor,
  now,
  version,
  base,
  replaces,
}: {
  readonly actor: Actor;
  readonly now: number;
  readonly version: string;
  readonly base: number;
  readonly replaces: number | null;
}) {
  if (!may(actor, "edit_catalogue")) return refused<never>({ kind: "forbidden" });
  return transaction(async (tx: Tx) => {
    const refuse = (why: ImportRefusal) => ({ ok: false, refused: why }) as const;
    const before = await findDraft(tx, { forChange: true });
    const file = await heldImport(actor, now, tx);
    if (!file?.read.ok || file.version !== version) return refuse({ kind: "not_found" });
    if ((before?.version ?? null) !== replaces) return refuse({ kind: "draft_changed" });
    const inForce = await numberInForce(tx, now);
    if (inForce !== base) return refuse({ kind: "base_replaced", inForce });
    const content = contentOfRevision(file.read.value);
    const published = contentOfRevision(await knownRevision(tx, base));
    if (changesBetween(published, content).length === 0) return refuse({ kind: "same" });
    await keepDraft(tx, { before, baseNumber: base, content, by: actor, now });
    await tx.catalogueImport.deleteMany({ where: { personId: actor.id, version } });
    const imported = { kind: "draft_imported", base, replaced: replaces !== null } as const;
    await recordAudit(tx, { ...imported, ...toldToAudit(published, content) }, { by: actor, now });
    return done(null);
  });
}
