import "server-only";
import type { AuditEvent } from "#lib/audit/audit-event.ts";
import { recordAudit } from "#lib/audit/record-audit.ts";
import { transaction } from "#lib/db.ts";
import { done, type Refused, refused } from "#lib/outcome.ts";
import type { Actor } from "#lib/people/actor.ts";
import { may } from "#lib/people/rights.ts";
import { dropDraft, findDraft, keepDraft } from "./draft.ts";
import { draftOnBase } from "./draft-on-base.ts";
import { type DraftPart, withPart } from "./draft-part.ts";
import type { Place } from "./facts.ts";
import { mergeCatalogues } from "./merge-catalogues.ts";
import { contentOfRevision, knownRevision } from "./rebase.ts";
import { numberInForce } from "./revision-rows.ts";
import type { CatalogueContent } from "./schema.ts";
import { toldToAudit } from "./told-to-audit.ts";

export type EditRefusal =
  | Refused
  /** Somebody else changed the same meanwhile; `content` is the draft as it is now. */
  | { readonly kind: "changed_meanwhile"; readonly places: readonly Place[]; readonly content: CatalogueContent };

/**
 * Changes a part of the draft, which begins with what is in force. What others changed in the meantime stays: only what
 * differs between `before`, as it was on the screen, and `after` is changed, and nothing at all where that clashes.
 * @returns the draft's content; `version` null when it says again what is in force, and so is no draft any more
 */
export async function editDraft({
  actor,
  now,
  before,
  after,
  audit,
}: {
  readonly actor: Actor;
  readonly now: number;
  readonly before: DraftPart;
  readonly after: DraftPart;
  /** What the audit log is told of it; left out: what changed. */
  readonly audit?: readonly AuditEvent[] | undefined;
}) {
  return changeDraft({
    actor,
    now,
    change: (current) => ({ ok: true, base: withPart(current, before), mine: withPart(current, after), audit }),
  });
}

type Changed<Why> =
  | {
      readonly ok: true;
      readonly base: CatalogueContent;
      readonly mine: CatalogueContent;
      readonly audit?: readonly AuditEvent[] | undefined;
    }
  | { readonly ok: false; readonly refused: Why };

/**
 * Has the draft become what `change` makes of it: what differs between its `base` and `mine` is changed, and nothing at
 * all where that clashes or `change` itself refuses.
 */
export async function changeDraft<Why = never>({
  actor,
  now,
  change,
}: {
  readonly actor: Actor;
  readonly now: number;
  readonly change: (current: CatalogueContent) => Changed<Why>;
}) {
  if (!may(actor, "edit_catalogue")) return refused<never>({ kind: "forbidden" });
  return transaction(async (tx) => {
    const refuse = (why: EditRefusal | Why) => ({ ok: false, refused: why }) as const;
    const kept = await findDraft(tx, { forChange: true });
    const draft = kept && (await draftOnBase(tx, kept, now));
    const baseNumber = draft?.baseNumber ?? (await numberInForce(tx, now));
    const current = draft?.content ?? contentOfRevision(await knownRevision(tx, baseNumber));
    const changed = change(current);
    if (!changed.ok) return refuse(changed.refused);
    const merge = mergeCatalogues({ base: changed.base, theirs: current, mine: changed.mine });
    if (!merge.ok) return refuse({ kind: "changed_meanwhile", places: merge.clashes, content: current });
    const version = await keepDraft(tx, { before: draft, baseNumber, content: merge.content, by: actor, now });
    const told = toldToAudit(current, merge.content);
    const events = changed.audit ?? (told.changes.length === 0 ? [] : [{ kind: "draft_changed" as const, ...told }]);
    for (const event of events) await recordAudit(tx, event, { by: actor, now });
    return done({ content: merge.content, version });
  });
}

/** Throws the draft away; what is in force stays. */
export async function discardDraft({ actor, now }: { readonly actor: Actor; readonly now: number }) {
  if (!may(actor, "edit_catalogue")) return refused<never>({ kind: "forbidden" });
  return transaction(async (tx) => {
    const draft = await findDraft(tx, { forChange: true });
    if (!draft) return done(null);
    await dropDraft(tx);
    const base = contentOfRevision(await knownRevision(tx, draft.baseNumber));
    const lost = toldToAudit(draft.content, base);
    await recordAudit(tx, { kind: "draft_discarded", base: draft.baseNumber, ...lost }, { by: actor, now });
    return done(null);
  });
}
