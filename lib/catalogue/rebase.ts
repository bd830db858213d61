import "server-only";
import type { Tx } from "#lib/db.ts";
import type { Place } from "./facts.ts";
import { mergeCatalogues } from "./merge-catalogues.ts";
import { readRevision } from "./read-revision.ts";
import type { RevisionHead } from "./revisions.ts";
import type { Catalogue, CatalogueContent } from "./schema.ts";

/** What a scheduled revision would become. */
export type Successor = {
  readonly of: RevisionHead;
  readonly was: Catalogue;
  readonly content: CatalogueContent;
  /** Where it could not be carried on as it was meant, because what came before it does not stop for it. */
  readonly gaveWay: readonly Place[];
};

export type Rebased =
  | { readonly ok: true; readonly successors: readonly Successor[] }
  | { readonly ok: false; readonly revision: number; readonly clashes: readonly Place[] };

/**
 * Carries a change of what is in force into the revisions that are scheduled after it, one upon the other: each is
 * merged with what takes the place of its base.
 * @param given.scheduled in the order in which they take effect; the base of the first is `was`
 * @param given.winner as of `mergeCatalogues`; with `theirs`, a revision that cannot be merged at all stays as it is
 */
export async function rebase(
  tx: Tx,
  {
    scheduled,
    was,
    is,
    winner,
  }: {
    readonly scheduled: readonly RevisionHead[];
    readonly was: CatalogueContent;
    readonly is: CatalogueContent;
    readonly winner: "none" | "theirs";
  },
): Promise<Rebased> {
  const successors: Successor[] = [];
  let [base, theirs] = [was, is];
  for (const head of scheduled) {
    const mine = await knownRevision(tx, head.number);
    const wanted = { base, theirs, mine, winner, later: "theirs" } as const;
    const whole = mergeCatalogues(wanted);
    // What does not stop for notices that would be too many goes on without its own.
    const merge =
      whole.ok || winner === "none"
        ? whole
        : mergeCatalogues({ ...wanted, theirs: { ...theirs, notices: base.notices } });
    if (!merge.ok && winner === "none") return { ok: false, revision: head.number, clashes: merge.clashes };
    const content = merge.ok ? merge.content : contentOfRevision(mine);
    const gaveWay = [...(merge.ok ? merge.gaveWay : merge.clashes), ...(whole.ok || !merge.ok ? [] : whole.clashes)];
    successors.push({ of: head, was: mine, content, gaveWay });
    [base, theirs] = [mine, content];
  }
  return { ok: true, successors };
}

/** A revision that must be there. @throws when it is not */
export async function knownRevision(tx: Tx, number: number): Promise<Catalogue> {
  const revision = await readRevision(tx, number);
  if (!revision) throw new Error(`revision ${number} is gone`);
  return revision;
}

/** What a revision says, without its number, date and note. */
export function contentOfRevision({ desk, channels, tiers, holidays, notices }: Catalogue): CatalogueContent {
  return { desk, channels, tiers, holidays, notices };
}
