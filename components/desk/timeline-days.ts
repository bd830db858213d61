import { type Day, FAR_DAYS } from "#lib/i18n/moment.ts";
import { dayFrom } from "#lib/i18n/moment-from.ts";
import type { LocalDate } from "#lib/schedule/schedule.ts";
import { wallTimeAt, type ZoneRules } from "#lib/schedule/zone.ts";

export type DayOf<Item> = {
  readonly date: LocalDate;
  readonly day: Day;
  /** Null: it is understood without. */
  readonly year: string | null;
  readonly items: readonly Item[];
};

/** What happened, day by day on the desk's wall, in the order in which it was given. */
export function byDay<Item extends { readonly at: number }>(
  items: readonly Item[],
  zone: ZoneRules,
  now: number,
): DayOf<Item>[] {
  const today = wallTimeAt(zone, now).date;
  const days: { date: LocalDate; day: Day; year: string | null; items: Item[] }[] = [];
  for (const item of items) {
    const { date } = wallTimeAt(zone, item.at);
    const last = days.at(-1);
    if (last?.date === date) last.items.push(item);
    else {
      const day = dayFrom(today, date);
      days.push({ date, day, year: day.daysAhead < -FAR_DAYS ? date.slice(0, 4) : null, items: [item] });
    }
  }
  return days;
}
