import { factsOf } from "./facts.ts";
import { isChangedByBoth, mergeCatalogues } from "./merge-catalogues.ts";
import { type Side, unitOfClash } from "./merge-units.ts";
import type { CatalogueContent } from "./schema.ts";

/** What two catalogues that clash leave to choose between. */
export type ClashChoices = {
  /** Each is taken from one side; all of them settle the clash. */
  readonly units: readonly string[];
  /** The merge with all of them from one side: these differ in what is to be chosen, and in nothing else. */
  readonly mine: CatalogueContent;
  readonly theirs: CatalogueContent;
};

/**
 * Between what one would have to choose to merge two catalogues that clash; nothing else of either is lost by it.
 * @returns null: no choice would settle it. Cost: that of some merges.
 */
export function clashChoices(clashing: {
  readonly base: CatalogueContent;
  readonly theirs: CatalogueContent;
  readonly mine: CatalogueContent;
}): ClashChoices | null {
  const facts = [factsOf(clashing.base), factsOf(clashing.theirs), factsOf(clashing.mine)] as const;
  const [, theirs, mine] = facts;
  const units = new Set<string>();
  const from = (side: Side) =>
    mergeCatalogues({ ...clashing, sides: new Map([...units].map((unit) => [unit, side] as const)) });
  // What is settled may bring to light where changes cannot stand together, which is looked for behind all clashes.
  for (;;) {
    const [byMe, byThem] = [from("mine"), from("theirs")];
    if (byMe.ok && byThem.ok) return { units: [...units], mine: byMe.content, theirs: byThem.content };
    const known = units.size;
    for (const place of [byMe, byThem].flatMap((merge) => (merge.ok ? [] : merge.clashes))) {
      const unit = unitOfClash(place, { theirs, mine, isBoth: isChangedByBoth(place, facts) });
      if (unit !== null) units.add(unit);
    }
    if (units.size === known) return null;
  }
}
