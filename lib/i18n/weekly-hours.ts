import type { ScheduleText } from "#lib/catalogue/hours.ts";
import { WEEKDAYS } from "#lib/schedule/schedule.ts";
import { minuteOf } from "#lib/schedule/time-text.ts";
import type { Words } from "./es.ts";

/** `days` null: it is said of none, since it never opens. */
export type HoursLine = { readonly days: string | null; readonly hours: readonly string[] };

/** The weekly hours as people write them: neighbouring days with the same hours in one line, closed days left out. */
export function weeklyHours(weekly: ScheduleText["weekly"], words: Words): HoursLine[] {
  const runs: { first: number; last: number; intervals: ScheduleText["weekly"]["mon"] }[] = [];
  for (const [index, weekday] of WEEKDAYS.entries()) {
    const intervals = weekly[weekday];
    const run = runs.at(-1);
    if (run && String(run.intervals) === String(intervals)) run.last = index;
    else runs.push({ first: index, last: index, intervals });
  }
  const lines = runs
    .filter(({ intervals }) => intervals.length > 0)
    .map(({ first, last, intervals }) => ({
      days: first === 0 && last === WEEKDAYS.length - 1 ? words.channels.everyDay : words.channels.days(first, last),
      hours: intervals.map((interval) => intervalWords(interval, words)),
    }));
  return lines.length > 0 ? lines : [{ days: null, hours: [words.channels.noHours] }];
}

/** A line of hours as one text. */
export function hoursText({ days }: HoursLine, hours: string, between: string): string {
  return days === null ? hours : `${days}${between}${hours}`;
}

export function intervalWords([opens, closes]: readonly [string, string], words: Words): string {
  if (opens === "00:00" && closes === "24:00") return words.channels.allDay;
  const range = words.channels.range(words.time(minuteOf(opens)), words.time(minuteOf(closes)));
  return minuteOf(closes) <= minuteOf(opens) ? `${range} ${words.channels.nextDay}` : range;
}
