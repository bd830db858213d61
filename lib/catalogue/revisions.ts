/** A published revision that is not withdrawn. `effectiveFrom` in epoch milliseconds. */
export type RevisionHead = { readonly number: number; readonly effectiveFrom: number };

/**
 * The revision in force at an instant: the greatest `effectiveFrom` not after it, ties by number.
 * An instant before the first one is answered from the first; null when there is none at all.
 * `heads` in any order. Cost: linear in their number.
 */
export function revisionInForce(heads: readonly RevisionHead[], at: number): RevisionHead | null {
  let inForce: RevisionHead | null = null;
  let first: RevisionHead | null = null;
  for (const head of heads) {
    if (head.effectiveFrom <= at && (inForce === null || isLater(head, inForce))) inForce = head;
    if (first === null || isLater(first, head)) first = head;
  }
  return inForce ?? first;
}

/**
 * The first instant after `at` from which another revision is in force; null when none is scheduled.
 * One that takes effect at the same instant as a later-numbered one never is.
 */
export function nextRevisionAt(heads: readonly RevisionHead[], at: number): number | null {
  const current = revisionInForce(heads, at);
  const edges = heads
    .map(({ effectiveFrom }) => effectiveFrom)
    .filter((from) => from > at)
    .sort((a, b) => a - b);
  return edges.find((edge) => revisionInForce(heads, edge)?.number !== current?.number) ?? null;
}

function isLater(a: RevisionHead, b: RevisionHead): boolean {
  return a.effectiveFrom === b.effectiveFrom ? a.number > b.number : a.effectiveFrom > b.effectiveFrom;
}
