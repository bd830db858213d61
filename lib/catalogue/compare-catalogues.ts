import { isEqual } from "es-toolkit/predicate";
import { factsOf, type Place } from "./facts.ts";
import { relativeOrder } from "./merge-order.ts";
import type { CatalogueContent } from "./schema.ts";

/** What two catalogues say at one place; undefined where one says nothing. */
export type Change = { readonly place: Place; readonly before: unknown; readonly after: unknown };

/**
 * Every place at which two catalogues say something else: what `after` says in its own order, then what only `before`
 * said. Empty exactly when both say the same. Cost: linear.
 */
export function changesBetween(before: CatalogueContent, after: CatalogueContent): readonly Change[] {
  const [was, is] = [factsOf(before), factsOf(after)];
  const changes = [...is].map(([key, fact]) => ({ place: fact.place, before: was.get(key)?.value, after: fact.value }));
  for (const [key, { place, value }] of was) if (!is.has(key)) changes.push({ place, before: value, after: undefined });
  return changes.filter(isChange);
}

/** What was added to a list or taken from it is told by its own facts: its order changes when what stayed changed places. */
function isChange({ place, before, after }: Change): boolean {
  if (place.of !== "order") return !isEqual(before, after);
  return !isEqual(relativeOrder(before, after), relativeOrder(after, before));
}
