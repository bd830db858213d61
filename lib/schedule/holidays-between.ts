import type { CompiledSchedule } from "./compile-schedule.ts";
import type { Holiday, LocalDate } from "./schedule.ts";

/**
 * The holidays after one date and before another, neither included, that close a day which would have had hours:
 * not those on a day without, nor those that an exception replaces. Ascending. Cost: O(log holidays + answer).
 */
export function holidaysBetween<Name>(
  { closingHolidays }: CompiledSchedule<Name>,
  afterDate: LocalDate,
  beforeDate: LocalDate,
): readonly Holiday<Name>[] {
  const start = firstIndex(closingHolidays, ({ date }) => date > afterDate);
  const end = firstIndex(closingHolidays, ({ date }) => date >= beforeDate);
  return closingHolidays.slice(start, end);
}

/** In a list in which the ones that fulfil the condition come last. */
function firstIndex<Item>(list: readonly Item[], condition: (item: Item) => boolean): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const item = list[middle];
    if (item !== undefined && condition(item)) high = middle;
    else low = middle + 1;
  }
  return low;
}
