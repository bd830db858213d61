import "server-only";
import { db } from "#lib/db.ts";
import { done, type Outcome, refused } from "#lib/outcome.ts";
import type { Actor } from "#lib/people/actor.ts";
import { may } from "#lib/people/rights.ts";
import { zoneRules } from "#lib/schedule/wall-clock.ts";
import { formatInstant } from "#lib/schedule/zone.ts";
import { findDraft } from "./draft.ts";
import { readRevision } from "./read-revision.ts";
import { numberInForce, numberInForceAt } from "./revision-rows.ts";
import type { Catalogue } from "./schema.ts";

/**
 * A published catalogue as a file holds it; null when there is no such revision.
 * @param revision its number; null: the one in force
 * @param now epoch milliseconds
 */
export async function exportCatalogue(revision: number | null, now: number): Promise<Catalogue | null> {
  if (revision !== null) return readRevision(db(), revision);
  const inForce = await numberInForceAt(db(), now);
  return inForce === null ? null : readRevision(db(), inForce);
}

type Asked = { readonly actor: Actor; readonly now: number };

/**
 * The draft as a file holds it, under the number of the revision that it changes, which whoever reads the file back does
 * not look at; null when there is none.
 * @param given.note says of that revision that this is a draft on it
 */
export async function exportDraft({
  actor,
  now,
  note,
}: Asked & { readonly note: (base: number) => string }): Promise<Outcome<Catalogue | null>> {
  if (!may(actor, "edit_catalogue")) return refused({ kind: "forbidden" });
  const draft = await findDraft(db());
  if (!draft) return done(null);
  const { baseNumber, content } = draft;
  const effectiveFrom = formatInstant(zoneRules(content.desk.timeZone), now);
  return done({ revision: baseNumber, effectiveFrom, note: note(baseNumber), ...content });
}

/** What there is to be taken along: the revision in force, and the one that the draft changes (null: there is no draft). */
export async function exportable({
  actor,
  now,
}: Asked): Promise<Outcome<{ readonly inForce: number; readonly draftOn: number | null }>> {
  if (!may(actor, "edit_catalogue")) return refused({ kind: "forbidden" });
  const draft = await db().catalogueDraft.findUnique({ where: { id: 1 }, select: { baseNumber: true } });
  return done({ inForce: await numberInForce(db(), now), draftOn: draft?.baseNumber ?? null });
}

/** As it is written to a file: so that versions of it compare line by line. */
export function catalogueText(catalogue: Catalogue): string {
  return `${JSON.stringify(catalogue, null, 2)}\n`;
}
