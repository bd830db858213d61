import "server-only";
import { draftAsPublished } from "#lib/catalogue/draft-as-published.ts";
import { parseInstant } from "#lib/catalogue/instant.ts";
import { readRevision } from "#lib/catalogue/read-revision.ts";
import { type HistoryEntry, revisionState } from "#lib/catalogue/revision-history.ts";
import type { Catalogue } from "#lib/catalogue/schema.ts";
import { type Snapshot, snapshot } from "#lib/catalogue/snapshot.ts";
import { db } from "#lib/db.ts";
import { done, type Outcome, refused } from "#lib/outcome.ts";
import type { Actor } from "#lib/people/actor.ts";
import { may } from "#lib/people/rights.ts";
import { type CompiledCatalogue, compileCatalogue } from "#lib/routing/compile-catalogue.ts";
import { zoneRules } from "#lib/schedule/wall-clock.ts";
import { DRAFT, type DryRunAsked } from "./parameters.ts";
import { type GivenParameters, instantOf, readDryRun } from "./question.ts";

/** What is shown, as it is told beside it. */
type Tried =
  | { readonly kind: "draft"; readonly clashesWith: number | null }
  | { readonly kind: "revision"; readonly number: number; readonly state: HistoryEntry["state"] };

export type DryRun = {
  readonly revision: CompiledCatalogue<Catalogue>;
  /** Where the clock stands, epoch milliseconds. */
  readonly at: number;
  readonly tried: Tried;
  /** Whether the page will be so, as far as is known now: the instant lies ahead, and the revision is in force at it. */
  readonly isExpected: boolean;
  /** What was asked, as its addresses ask it again. */
  readonly asked: DryRunAsked;
};

type Asking = {
  readonly given: GivenParameters;
  /** Null: nobody who is signed in. */
  readonly actor: Actor | null;
  readonly now: number;
};

/**
 * The support page as it would be at an instant, with a revision or the draft. Published and scheduled revisions are for
 * everybody; a withdrawn one and the draft are there for administrators alone, and for others as if they had never been.
 * Null: there is nothing to answer from yet. Cost: none of queries for what the snapshot holds, else those of a revision.
 */
export async function dryRun({ given, actor, now }: Asking): Promise<Outcome<DryRun> | null> {
  const known = await snapshot();
  const current = await known.inForce(now);
  if (!current) return null;
  const read = readDryRun(given, current.revision.zone);
  if (!read.ok) return refused({ kind: "invalid", fields: read.troubles });
  const question = read.value;
  const from = question.at?.instant ?? now;
  const found = await tried(known, question.revision, { actor, now, from });
  if (!found.ok) return found;
  const { revision, clashesWith, isWithdrawn } = found.value;
  // The wall that was meant is that of the page that is shown.
  const at = question.at === null ? now : (instantOf(revision.zone, question.at.text) ?? from);
  const asked = {
    at: question.at?.text ?? null,
    revision: question.revision === null ? null : String(question.revision),
  };
  if (question.revision === DRAFT)
    return done({ revision, at, asked, tried: { kind: "draft", clashesWith }, isExpected: false });
  const { revision: number, effectiveFrom } = revision.catalogue;
  const isInForce = number === current.revision.catalogue.revision;
  const state = revisionState(isWithdrawn, isInForce, (parseInstant(effectiveFrom) ?? now) > now);
  const isExpected = at >= now && (await known.inForce(at))?.revision.catalogue.revision === number;
  return done({ revision, at, asked, tried: { kind: "revision", number, state }, isExpected });
}

type Found = Pick<DryRun, "revision"> & { readonly clashesWith: number | null; readonly isWithdrawn: boolean };

async function tried(
  known: Snapshot,
  asked: number | typeof DRAFT | null,
  { actor, now, from }: Pick<Asking, "actor" | "now"> & { readonly from: number },
): Promise<Outcome<Found>> {
  const nothing = refused({ kind: "not_found" });
  const published = (revision: CompiledCatalogue<Catalogue>) =>
    done({ revision, clashesWith: null, isWithdrawn: false });
  if (asked === null) {
    const inForce = await known.inForce(from);
    return inForce ? published(inForce.revision) : nothing;
  }
  if (asked === DRAFT) {
    if (actor === null) return nothing;
    const draft = await draftAsPublished({ actor, now, from });
    if (!draft.ok) return draft;
    const { catalogue, clashesWith } = draft.value;
    return done({ revision: compiled(catalogue), clashesWith, isWithdrawn: false });
  }
  const revision = await known.numbered(asked);
  if (revision) return published(revision);
  if (actor === null || !may(actor, "edit_catalogue")) return nothing;
  const withdrawn = await readRevision(db(), asked);
  return withdrawn ? done({ revision: compiled(withdrawn), clashesWith: null, isWithdrawn: true }) : nothing;
}

function compiled(catalogue: Catalogue): CompiledCatalogue<Catalogue> {
  return compileCatalogue(catalogue, zoneRules(catalogue.desk.timeZone));
}
