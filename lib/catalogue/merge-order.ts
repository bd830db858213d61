import { isEqual } from "es-toolkit/predicate";

/** The keys of a list, as texts; none for what is no list. */
function keysOf(list: unknown): readonly string[] {
  return Array.isArray(list) ? list.map((item) => JSON.stringify(item)) : [];
}

/** The items of a list that stand in the other, too, in its own order. */
export function relativeOrder(list: unknown, other: unknown): readonly string[] {
  const others = new Set(keysOf(other));
  return keysOf(list).filter((key) => others.has(key));
}

/**
 * Merges the orders of a list of which two descend: what both kept stands as the one who moved it put it, what one
 * added stands behind what it was added behind, what one took away is gone.
 * @param given.last whose additions stand behind those of the other where both added to the same place of the list; where
 *   the order says nothing of it, what theirs added stands first
 * @returns `clash` where both moved what all three have, each in another way; then the order is that of `theirs`
 */
export function mergeOrder(
  base: unknown,
  theirs: unknown,
  mine: unknown,
  { last = "mine" }: { readonly last?: "mine" | "theirs" } = {},
): { readonly merged: readonly unknown[]; readonly clash: boolean } {
  const [b, t, m] = [keysOf(base), keysOf(theirs), keysOf(mine)];
  const [inBase, inTheirs, inMine] = [new Set(b), new Set(t), new Set(m)];
  const isCommon = (key: string) => inBase.has(key) && inTheirs.has(key) && inMine.has(key);
  const [was, of, my] = [b.filter(isCommon), t.filter(isCommon), m.filter(isCommon)];
  const theirsLead = !isEqual(of, was) && !isEqual(of, my);
  const clash = theirsLead && !isEqual(my, was);
  const [lead, other] = theirsLead ? [t, m] : [m, t];
  // Gone is what the base had and one of both has no more.
  const isKept = (key: string) => !inBase.has(key) || (inTheirs.has(key) && inMine.has(key));
  const kept = lead.filter(isKept);
  const standing = new Set(kept);
  /** What stands behind a key of the lead, or before all of them. */
  const behind = new Map<string | null, string[]>();
  let before: string | null = null;
  for (const key of other.filter(isKept)) {
    const others = behind.get(before) ?? [];
    if (standing.has(key)) before = key;
    else {
      others.push(key);
      behind.set(before, others);
    }
  }
  const merged = [...(behind.get(null) ?? []), ...kept.flatMap((key) => [key, ...(behind.get(key) ?? [])])];
  const isOf = (one: Set<string>, another: Set<string>) => (key: string) =>
    !inBase.has(key) && one.has(key) && !another.has(key);
  const ofTheirs = isOf(inTheirs, inMine);
  const stood = last === "mine" ? merged : lastInRuns(merged, { isLast: ofTheirs, isOther: isOf(inMine, inTheirs) });
  return { merged: stood.map((key): unknown => JSON.parse(key)), clash };
}

/** With those that are to be last behind the others that stand beside them: nothing passes what neither of both is. */
function lastInRuns(
  keys: readonly string[],
  { isLast, isOther }: Readonly<Record<"isLast" | "isOther", (key: string) => boolean>>,
): readonly string[] {
  const done: string[] = [];
  let waiting: string[] = [];
  for (const key of keys) {
    if (isLast(key)) waiting.push(key);
    else if (isOther(key)) done.push(key);
    else {
      done.push(...waiting, key);
      waiting = [];
    }
  }
  return [...done, ...waiting];
}
