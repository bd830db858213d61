import "server-only";
import { type Tx, transaction } from "#lib/db.ts";
import type { Language } from "#lib/i18n/language.ts";
import { yearOf } from "#lib/schedule/local-date.ts";
import { zoneRules } from "#lib/schedule/wall-clock.ts";
import { wallTimeAt } from "#lib/schedule/zone.ts";
import { doubtsOf } from "./doubts.ts";
import { scheduledAfter } from "./draft-comparison.ts";
import { gapsOpened, type Publisher, publishIn } from "./publish-revision.ts";
import { type ShownGap, tellClash, tellEffects } from "./publish-view.ts";
import { contentOfRevision, knownRevision } from "./rebase.ts";
import { publishing, readRevisionRows } from "./revision-rows.ts";
import { revisionInForce, timelineOf } from "./revisions.ts";
import type { CatalogueContent } from "./schema.ts";
import { type ShownChange, shown } from "./shown-changes.ts";
import { tellChanges } from "./tell-changes.ts";

/** What publishing a file would do, in words. Instants are epoch milliseconds. */
export type ImportPreview = {
  /** The revision in force where it would take effect, with which it is compared. */
  readonly base: number;
  readonly effectiveFrom: number;
  /** Empty when it says the same. */
  readonly changes: readonly ShownChange[];
  readonly gaps: readonly ShownGap[];
  /** What of it never opens. */
  readonly warnings: readonly string[];
  /** What becomes of what is scheduled after it. */
  readonly rebased: readonly string[];
  /** What a scheduled revision changed in another way; null: nothing. */
  readonly clash: { readonly revision: number; readonly changes: readonly ShownChange[] } | null;
  /** Who saved the draft, which stays; null: there is none. */
  readonly draftBy: string | null;
};

/**
 * What publishing a file from an instant on would do; one that is not in the future is now. Nothing is locked and nothing
 * is written: `publishImport` checks again.
 * Cost: that of coverage over a year.
 */
export function previewImport({
  now,
  content,
  effectiveFrom,
  language,
}: {
  readonly now: number;
  readonly content: CatalogueContent;
  readonly effectiveFrom: number;
  readonly language: Language;
}): Promise<ImportPreview> {
  const from = Math.max(effectiveFrom, now);
  return transaction(async (tx: Tx) => {
    const { rows } = await readRevisionRows(tx, from);
    const head = revisionInForce(timelineOf(rows), from);
    if (!head) throw new Error("there is no revision in force");
    const before = contentOfRevision(await knownRevision(tx, head.number));
    const scheduled = await scheduledAfter(tx, { rows, from, base: head.number, was: before, is: content });
    const draft = await tx.catalogueDraft.findUnique({ where: { id: 1 }, select: { savedByName: true } });
    const zone = zoneRules(content.desk.timeZone);
    const thisYear = yearOf(wallTimeAt(zone, now).date);
    const said = { language, thisYear, content };
    const successors = scheduled.ok ? scheduled.successors : [];
    const gaps = scheduled.ok ? await gapsOpened({ was: before, is: content, effectiveFrom: from, successors }) : [];
    const rebased = successors.map(({ of, was }) => ({ ...of, note: was.note }));
    return {
      base: head.number,
      effectiveFrom: from,
      changes: shown(tellChanges({ before, after: content, language, thisYear }), null),
      ...tellEffects({ gaps, doubts: doubtsOf(content), rebased, zone }, said),
      clash: scheduled.ok ? null : { revision: scheduled.clash.revision, changes: tellClash(scheduled.clash, said) },
      draftBy: draft?.savedByName ?? null,
    };
  });
}

/**
 * Publishes a file as it was previewed; as `publishRevision`, for a process that answers nobody: the web processes follow
 * when the database tells them. Whoever runs a command on the desk's machine may do so.
 * @param given.base as it was previewed; `base_replaced` when something else is in force there by now
 */
export function publishImport({
  publisher,
  now,
  content,
  base,
  note,
  effectiveFrom,
  acceptGaps,
}: {
  readonly publisher: Publisher;
  readonly now: number;
  readonly content: CatalogueContent;
  readonly base: number;
  readonly note: string;
  readonly effectiveFrom: number;
  readonly acceptGaps: "all" | readonly string[];
}) {
  return publishing((tx) =>
    publishIn(tx, {
      actor: publisher,
      now,
      content,
      baseRevision: base,
      note,
      effectiveFrom,
      acceptGaps,
      origin: { kind: "publication" },
    }),
  );
}
