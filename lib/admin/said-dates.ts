import { isEqual } from "es-toolkit/predicate";
import type { Owner } from "#lib/catalogue/facts.ts";
import type { SpecialDate, SpecialHours } from "#lib/catalogue/special-dates.ts";
import type { CalendarDay, HoursWords } from "#lib/i18n/admin/hours-es.ts";
import { dayNumber, weekdayIndexOfDay, yearOf } from "#lib/schedule/local-date.ts";
import { minuteOf } from "#lib/schedule/time-text.ts";
import type { DatedOwner } from "./hours-page.ts";

/** A date for people; its year is said when it is not the one of `today`. */
export function calendarDay(date: string, today: string): CalendarDay {
  return {
    weekday: weekdayIndexOfDay(dayNumber(date)),
    day: Number(date.slice(8, 10)),
    month: Number(date.slice(5, 7)) - 1,
    year: yearOf(date) === yearOf(today) ? null : yearOf(date),
  };
}

/** Says special dates in a language: when, which hours, of which channels and tiers. */
export function saidDates(words: HoursWords, all: readonly DatedOwner[], today: string) {
  const nameOf = (owner: Owner) => {
    const known = all.find((one) => isEqual(one.owner, owner))?.name;
    return known ?? ("tier" in owner ? words.dates.tier(owner.tier) : owner.channel);
  };
  const when = ({ from, to }: SpecialHours) => {
    const first = calendarDay(from, today);
    if (to === null) return words.dates.since(first);
    return to === from ? words.dates.on(first) : words.dates.between(first, calendarDay(to, today));
  };
  const hours = ({ intervals }: SpecialHours) =>
    intervals.length === 0 ? words.dates.closed : saidDay(intervals, words);
  return {
    when,
    hours,
    names: (owners: readonly Owner[]) => owners.map(nameOf),
    /** All, all but a few, or which. */
    where: (owners: readonly Owner[]) => {
      const others = all.filter(({ owner }) => !owners.some((one) => isEqual(one, owner)));
      if (others.length === 0) return words.dates.all;
      const isOfTiers = (owner: Owner) => "tier" in owner;
      if (others.every(({ owner }) => isOfTiers(owner)) && !owners.some(isOfTiers)) return words.dates.allChannels;
      return others.length < owners.length
        ? words.dates.allBut(others.map(({ name }) => name))
        : words.dates.some(owners.map(nameOf));
    },
    whole: (date: Omit<SpecialDate, "id">) => `${when(date.hours)}, ${hours(date.hours)}, ${date.hours.reason}`,
  };
}

/** The hours of a day, as "7:00 a. m. – 12:00 p. m., 2:00 p. m. – 5:00 p. m."; closed is not said. */
export function saidDay(intervals: readonly (readonly [string, string])[], words: HoursWords): string {
  return intervals
    .map(([opens, closes]) => {
      const range = words.week.range(words.time(minuteOf(opens)), words.time(minuteOf(closes)));
      return minuteOf(closes) < minuteOf(opens) ? `${range} (${words.week.nextDay})` : range;
    })
    .join(", ");
}
