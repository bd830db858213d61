import { isEqual } from "es-toolkit/predicate";
import { z } from "zod";
import type { Facts } from "./facts.ts";

/** The number of a revision. */
const number = z.int().min(1);

/**
 * Where a scheduled revision was not carried on as it was meant: `of` gave way to `to`, which never stops, and became
 * `as`. The places are the keys of `placeKey`.
 */
const gaveWaySchema = z.object({ of: number, to: number, as: number, places: z.array(z.string()) });
export type GaveWay = z.infer<typeof gaveWaySchema>;

/**
 * Whether what a revision lost where it gave way is lost still: at one of the places it says something else than was
 * meant. One that could not be merged at all became what was meant, without what it should have taken over, and is made
 * good by nothing. (Until 2026-11-29 one that takes a channel away gave way to the closing of it: that lost nothing.)
 * @param given.stands what it says by now
 */
export function isLostStill(
  { places }: GaveWay,
  { meant, became, stands }: { readonly meant: Facts; readonly became: Facts; readonly stands: Facts },
): boolean {
  const differs = (facts: Facts) => places.some((key) => !isEqual(facts.get(key)?.value, meant.get(key)?.value));
  return differs(stands) || (!differs(became) && places.some((key) => meant.has(key)));
}

/** Reads what a revision keeps of it; a revision that was never stopped keeps null. @throws on what is no such thing */
export function readGaveWay(stored: unknown): readonly GaveWay[] {
  return stored === null ? [] : z.array(gaveWaySchema).parse(stored);
}
