import type { Channel } from "#lib/catalogue/schema.ts";
import type { Localized } from "#lib/i18n/language.ts";
import type { CompiledCatalogue } from "#lib/routing/compile-catalogue.ts";
import { dayRule } from "#lib/schedule/day-rule.ts";
import { addDays, dayNumber, weekdayIndexOfDay, weekdayOf } from "#lib/schedule/local-date.ts";
import { openIntervals } from "#lib/schedule/open-intervals.ts";
import { type LocalDate, MINUTES_IN_A_DAY, WEEKDAYS } from "#lib/schedule/schedule.ts";
import { minuteOf } from "#lib/schedule/time-text.ts";
import { startOfDate, wallTimeAt } from "#lib/schedule/zone.ts";

/** A stretch of a local day, in minutes from its midnight, during which the same channels are open. */
export type Stretch = {
  readonly fromMinute: number;
  readonly toMinute: number;
  readonly kind: "all" | "some" | "only" | "holiday" | "special";
  /** The open ones; for a holiday or special hours, none of the staffed ones. */
  readonly channels: readonly Channel[];
};

export type WeekDay = {
  readonly date: LocalDate;
  readonly today: boolean;
  readonly stretches: readonly Stretch[];
  /** Whether a stand-by line is open from its first to its last minute. */
  readonly standbyAllDay: boolean;
  readonly holiday: Localized | null;
};

export type WeekView = {
  readonly days: readonly WeekDay[];
  readonly nowMinute: number;
  /** The staffed channels: all that are not stand-by lines. */
  readonly staffed: readonly Channel[];
  readonly standby: readonly Channel[];
  /** The first observed holiday after this week, with its picture, and those that follow it. */
  readonly nextHoliday: WeekDay | null;
  readonly laterHolidays: readonly { readonly date: LocalDate; readonly name: Localized }[];
};

const LATER_HOLIDAYS = 3;

type Picture = Omit<WeekView, "nowMinute">;

const pictures = new WeakMap<CompiledCatalogue, { readonly date: LocalDate; readonly picture: Picture }>();

/**
 * The local week of `now`, Monday to Sunday, hour by hour. Cost: some microseconds a channel for the first of a date,
 * then nothing: it is kept with its catalogue.
 */
export function weekView(catalogue: CompiledCatalogue, now: number): WeekView {
  const { date, minute } = wallTimeAt(catalogue.zone, now);
  const known = pictures.get(catalogue);
  const picture = known?.date === date ? known.picture : weekOf(catalogue, date);
  pictures.set(catalogue, { date, picture });
  return { ...picture, nowMinute: minute };
}

function weekOf(catalogue: CompiledCatalogue, today: LocalDate): Picture {
  const monday = addDays(today, -weekdayIndexOfDay(dayNumber(today)));
  const sunday = addDays(monday, WEEKDAYS.length - 1);
  const [next, ...later] = catalogue.holidays.filter(({ date }) => date > sunday).slice(0, 1 + LATER_HOLIDAYS);
  return {
    days: WEEKDAYS.map((_, index) => weekDay(catalogue, addDays(monday, index), today)),
    staffed: staffed(catalogue),
    standby: catalogue.channels.map(({ channel }) => channel).filter((channel) => channel.standby),
    nextHoliday: next ? weekDay(catalogue, next.date, today) : null,
    laterHolidays: later,
  };
}

function staffed(catalogue: CompiledCatalogue): Channel[] {
  return catalogue.channels.map(({ channel }) => channel).filter((channel) => !channel.standby);
}

function weekDay(catalogue: CompiledCatalogue, date: LocalDate, today: LocalDate): WeekDay {
  const all = openStretches(catalogue, date);
  const standbyAllDay = covers(all);
  // Beside the openings of others, a line that is open all day long is said once, not between each two of them.
  const others = all.filter(({ kind }) => kind !== "only");
  const open = standbyAllDay && others.length > 0 ? others : all;
  return {
    date,
    today: date === today,
    standbyAllDay,
    stretches: [...open, ...suppressed(catalogue, date, open)].sort((a, b) => a.fromMinute - b.fromMinute),
    holiday: catalogue.holidays.find((holiday) => holiday.date === date)?.name ?? null,
  };
}

function covers(stretches: readonly Stretch[]): boolean {
  let until = 0;
  for (const { fromMinute, toMinute, channels } of stretches)
    if (fromMinute === until && channels.some((channel) => channel.standby)) until = toMinute;
  return until === MINUTES_IN_A_DAY;
}

function openStretches(catalogue: CompiledCatalogue, date: LocalDate): Stretch[] {
  const from = startOfDate(catalogue.zone, date);
  const to = startOfDate(catalogue.zone, addDays(date, 1));
  const minute = (at: number) => (at >= to ? MINUTES_IN_A_DAY : wallTimeAt(catalogue.zone, at).minute);
  const openings = catalogue.channels.map(({ channel, schedule }) => ({
    channel,
    intervals: openIntervals(schedule, from, to),
  }));
  const edges = [
    ...new Set([
      from,
      to,
      ...openings.flatMap(({ intervals }) => intervals.flatMap(({ opensAt, closesAt }) => [opensAt, closesAt])),
    ]),
  ].sort((a, b) => a - b);
  const everyone = staffed(catalogue).length;
  const stretches: Stretch[] = [];
  for (const [index, start] of edges.slice(0, -1).entries()) {
    const end = edges[index + 1] ?? to;
    const channels = openings
      .filter(({ intervals }) => intervals.some(({ opensAt, closesAt }) => opensAt <= start && end <= closesAt))
      .map(({ channel }) => channel);
    const attending = channels.filter((channel) => !channel.standby).length;
    if (channels.length === 0) continue;
    const kind = attending === 0 ? "only" : attending === everyone ? "all" : "some";
    stretches.push({ fromMinute: minute(start), toMinute: minute(end), kind, channels });
  }
  return stretches;
}

/** What the week would have opened on a holiday or on a day with special hours, and what the day does not. */
function suppressed(catalogue: CompiledCatalogue, date: LocalDate, open: readonly Stretch[]): Stretch[] {
  const weekday = weekdayOf(date);
  const minutes: number[] = [];
  let kind: "holiday" | "special" | null = null;
  for (const { channel, schedule } of catalogue.channels) {
    const rule = dayRule(schedule, date);
    if (channel.standby || rule.kind === "weekly") continue;
    for (const [opens, closes] of channel.schedule.weekly[weekday]) {
      kind = rule.kind === "holiday" || kind === "holiday" ? "holiday" : "special";
      const end = minuteOf(closes);
      minutes.push(minuteOf(opens), end <= minuteOf(opens) ? MINUTES_IN_A_DAY : end);
    }
  }
  if (kind === null) return [];
  const busy = open.filter((stretch) => stretch.kind !== "only");
  let from = Math.min(...minutes);
  const to = Math.max(...minutes);
  const free: Stretch[] = [];
  for (const stretch of busy) {
    if (stretch.fromMinute > from)
      free.push({ fromMinute: from, toMinute: Math.min(to, stretch.fromMinute), kind, channels: [] });
    from = Math.max(from, stretch.toMinute);
  }
  if (from < to) free.push({ fromMinute: from, toMinute: to, kind, channels: [] });
  return free.filter(({ fromMinute, toMinute }) => fromMinute < toMinute);
}
