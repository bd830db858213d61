/**
 * A list with what is added at its end; where that would be too many, without as many of those that are over, the first
 * of them first. Null: too many are not over. Cost: linear.
 */
export function withRoom<Item>(
  list: readonly Item[],
  added: readonly Item[],
  { most, isOver }: { readonly most: number; readonly isOver: (item: Item) => boolean },
): Item[] | null {
  let excess = list.length + added.length - most;
  const kept = list.filter((item) => {
    const goes = excess > 0 && isOver(item);
    if (goes) excess -= 1;
    return !goes;
  });
  return excess > 0 ? null : [...kept, ...added];
}
