import type { Change } from "./compare-catalogues.ts";

/**
 * Changes that are one to a person: the weekly hours of one channel that went from the same to the same, and a dated
 * exception, however many channels have it. The order of exceptions and contacts is told by nothing else.
 */
export function groupChanges(changes: readonly Change[]): readonly (readonly Change[])[] {
  const groups = new Map<string, Change[]>();
  for (const change of changes) {
    const key = groupOf(change);
    const group = groups.get(key);
    if (group) group.push(change);
    else groups.set(key, [change]);
  }
  return [...groups.values()];
}

function groupOf({ place, before, after }: Change): string {
  switch (place.of) {
    case "hours":
      return JSON.stringify([place.of, place.owner, before, after]);
    case "exception":
      return JSON.stringify([place.of, place.item.from, place.item.to]);
    default:
      return JSON.stringify(place);
  }
}
