/** A published revision that is not withdrawn. `effectiveFrom` in epoch milliseconds. */
export type RevisionHead = { readonly number: number; readonly effectiveFrom: number };

declare const ordered: unique symbol;
/** The revisions that are in force one after the other, ascending, one an instant. Made by `timelineOf`. */
export type RevisionTimeline<Head extends RevisionHead = RevisionHead> = readonly Head[] & { readonly [ordered]: true };

/** Which revisions are in force, and when; of those that take effect at the same instant the greatest number is. */
export function timelineOf<Head extends RevisionHead>(heads: readonly Head[]): RevisionTimeline<Head> {
  const ascending = heads.toSorted((a, b) => a.effectiveFrom - b.effectiveFrom || a.number - b.number);
  const winners = ascending.filter(({ effectiveFrom }, index) => ascending[index + 1]?.effectiveFrom !== effectiveFrom);
  return winners as readonly Head[] as RevisionTimeline<Head>;
}

/**
 * The revision in force at an instant: the greatest `effectiveFrom` not after it, ties by number.
 * An instant before the first one is answered from the first; null when there is none at all. Cost: O(log revisions).
 */
export function revisionInForce<Head extends RevisionHead>(timeline: RevisionTimeline<Head>, at: number): Head | null {
  return timeline[Math.max(firstAfter(timeline, at) - 1, 0)] ?? null;
}

/** The first instant after `at` from which another revision is in force; null when none is. Cost: O(log revisions). */
export function nextRevisionAt(timeline: RevisionTimeline, at: number): number | null {
  const index = firstAfter(timeline, at);
  // What lies before the first is answered from it, so its own beginning changes nothing.
  return timeline[Math.max(index, 1)]?.effectiveFrom ?? null;
}

/** The place of the first one that takes effect after an instant. */
function firstAfter(timeline: RevisionTimeline, at: number): number {
  let [low, high] = [0, timeline.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((timeline[middle]?.effectiveFrom ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  return low;
}
