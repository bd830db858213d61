import type { SpecialDate, SpecialHours } from "#lib/catalogue/special-dates.ts";
import type { CalendarDay, HoursWords } from "#lib/i18n/admin/hours-es.ts";
import { dayNumber, weekdayIndexOfDay, yearOf } from "#lib/schedule/local-date.ts";
import { minuteOf } from "#lib/schedule/time-text.ts";
import type { ChannelTab } from "./hours-page.ts";

/** A date for people; its year is said when it is not the one of `today`. */
export function calendarDay(date: string, today: string): CalendarDay {
  return {
    weekday: weekdayIndexOfDay(dayNumber(date)),
    day: Number(date.slice(8, 10)),
    month: Number(date.slice(5, 7)) - 1,
    year: yearOf(date) === yearOf(today) ? null : yearOf(date),
  };
}

/** Says special dates in a language: when, which hours, in which channels. */
export function saidDates(words: HoursWords, channels: readonly Pick<ChannelTab, "slug" | "name">[], today: string) {
  const nameOf = (slug: string) => channels.find((one) => one.slug === slug)?.name ?? slug;
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
    names: (slugs: readonly string[]) => slugs.map(nameOf),
    /** All, all but a few, or which. */
    where: (slugs: readonly string[]) => {
      const others = channels.filter(({ slug }) => !slugs.includes(slug));
      if (others.length === 0) return words.dates.all;
      return others.length < slugs.length
        ? words.dates.allBut(others.map(({ name }) => name))
        : words.dates.some(slugs.map(nameOf));
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
