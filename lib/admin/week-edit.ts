import type { ScheduleText } from "#lib/catalogue/hours.ts";
import type { Channel } from "#lib/catalogue/schema.ts";
import { eachWeekday } from "#lib/schedule/each-weekday.ts";
import { overlappingIntervals } from "#lib/schedule/overlap.ts";
import { type Interval, MINUTES_IN_A_DAY, WEEKDAYS, type Weekday } from "#lib/schedule/schedule.ts";
import { minuteOf, timeText } from "#lib/schedule/time-text.ts";
import { readTime } from "./read-time.ts";

/** An interval as it stands in its two fields, whatever somebody typed there. */
export type TypedInterval = { readonly opens: string; readonly closes: string };
export type TypedWeek = Readonly<Record<Weekday, readonly TypedInterval[]>>;

/** What the page of hours changes of a channel, its dated exceptions apart. */
export type TypedHours = {
  readonly week: TypedWeek;
  readonly closedOnHolidays: boolean;
  readonly acceptsWhileClosed: boolean;
};

/** What is wrong with a field: no time at all, or hours that cannot be. */
export type TimeTrouble = "unreadable" | "zero_length" | "overlap";
/** By weekday, interval and field; a trouble of the interval as a whole stands at the field that would mend it. */
export type WeekTrouble = {
  readonly weekday: Weekday;
  readonly index: number;
  readonly field: keyof TypedInterval;
  readonly trouble: TimeTrouble;
};

/** How a minute is written in a field. */
export type SayTime = (minute: number) => string;

type IntervalText = readonly [string, string];

/** As many as the schema lets in a day have. */
export const INTERVALS_A_DAY_MAX = 12;
/** What a closed day opens with. */
const OFFICE_HOURS: IntervalText = ["08:00", "17:00"];
const STEP = 15;

export function typedInterval([opens, closes]: IntervalText, say: SayTime): TypedInterval {
  return { opens: say(minuteOf(opens)), closes: say(minuteOf(closes)) };
}

/** Weekly hours as fields show them. */
export function typedWeek(weekly: ScheduleText["weekly"], say: SayTime): TypedWeek {
  return eachWeekday((weekday) => weekly[weekday].map((interval) => typedInterval(interval, say)));
}

/** A channel's hours as its fields show them. */
export function typedHours(channel: Channel, say: SayTime): TypedHours {
  const { weekly, closedOnHolidays } = channel.schedule;
  return {
    week: typedWeek(weekly, say),
    closedOnHolidays,
    acceptsWhileClosed: channel.acceptsWhileClosed,
  };
}

/** The minutes of an interval, null for a field that holds no time. */
function minutesOf({ opens, closes }: TypedInterval): {
  readonly opensAt: number | null;
  readonly closesAt: number | null;
} {
  return { opensAt: readTime(opens, "opens"), closesAt: readTime(closes, "closes") };
}

/** An interval whose fields hold times; null where one does not. */
export function readInterval(typed: TypedInterval): Interval | null {
  const { opensAt, closesAt } = minutesOf(typed);
  return opensAt === null || closesAt === null ? null : { opensAtMinute: opensAt, closesAtMinute: closesAt };
}

/** Whether it closes on the next day. */
export function isPastMidnight({ opensAtMinute, closesAtMinute }: Interval): boolean {
  return closesAtMinute < opensAtMinute;
}

/** For how long an interval is open, in minutes; one that closes as it opens has no length. */
export function minutesOpen(interval: Interval): number {
  const { opensAtMinute, closesAtMinute } = interval;
  return closesAtMinute - opensAtMinute + (isPastMidnight(interval) ? MINUTES_IN_A_DAY : 0);
}

/** What is wrong with a week, in its order; nothing: it can be saved. Overlaps are looked for among what is a time. */
export function weekTroubles(week: TypedWeek): WeekTrouble[] {
  const single = WEEKDAYS.flatMap((weekday) =>
    week[weekday].flatMap((typed, index) => intervalTroubles(typed).map((one) => ({ weekday, index, ...one }))),
  );
  const { intervals, at } = readable(eachWeekday((weekday) => week[weekday]));
  const overlaps = overlappingIntervals(intervals).map(({ weekday, index }) => ({
    weekday,
    index: at[weekday][index] ?? 0,
    field: "opens" as const,
    trouble: "overlap" as const,
  }));
  return [...single, ...overlaps];
}

function intervalTroubles(typed: TypedInterval): Pick<WeekTrouble, "field" | "trouble">[] {
  const { opensAt, closesAt } = minutesOf(typed);
  const unreadable = (field: keyof TypedInterval) => ({ field, trouble: "unreadable" as const });
  if (opensAt === null || closesAt === null)
    return [...(opensAt === null ? [unreadable("opens")] : []), ...(closesAt === null ? [unreadable("closes")] : [])];
  return opensAt === closesAt ? [{ field: "closes", trouble: "zero_length" }] : [];
}

/** What is wrong with the hours of one date. */
export function dayTroubles(day: readonly TypedInterval[]): Omit<WeekTrouble, "weekday">[] {
  const alone = eachWeekday((weekday) => (weekday === "mon" ? day : []));
  return weekTroubles(alone).map(({ weekday: _, ...trouble }) => trouble);
}

/** The intervals that are some, with where each of them stands in the fields. */
function readable(week: TypedWeek) {
  const read = eachWeekday((weekday) =>
    week[weekday].flatMap((typed, index) => {
      const interval = readInterval(typed);
      const hasLength = interval !== null && interval.opensAtMinute !== interval.closesAtMinute;
      return hasLength ? [{ interval, index }] : [];
    }),
  );
  return {
    intervals: eachWeekday((weekday) => read[weekday].map(({ interval }) => interval)),
    at: eachWeekday((weekday) => read[weekday].map(({ index }) => index)),
  };
}

/** The hours of a day as the catalogue writes them, by opening. Its fields all hold times (`weekTroubles`). */
export function dayText(day: readonly TypedInterval[]): [string, string][] {
  return day
    .flatMap((typed) => readInterval(typed) ?? [])
    .sort((a, b) => a.opensAtMinute - b.opensAtMinute)
    .map(({ opensAtMinute, closesAtMinute }) => [timeText(opensAtMinute), timeText(closesAtMinute)]);
}

/**
 * A channel with hours as they were typed. A day whose fields say what they said stays as it was written, so that
 * nobody changes what they did not touch.
 */
export function withHours(channel: Channel, typed: TypedHours, say: SayTime): Channel {
  const shown = typedHours(channel, say);
  const { weekly } = channel.schedule;
  return {
    ...channel,
    acceptsWhileClosed: typed.acceptsWhileClosed,
    schedule: {
      ...channel.schedule,
      closedOnHolidays: typed.closedOnHolidays,
      weekly: eachWeekday((weekday) => {
        const day = typed.week[weekday];
        return isSameDay(day, shown.week[weekday]) ? weekly[weekday] : dayText(day);
      }),
    },
  };
}

/** Whether the fields say of a channel what it says already, however the times are written. */
export function saysNothingNew(channel: Channel, typed: TypedHours, say: SayTime): boolean {
  const after = withHours(channel, typed, say);
  return (
    after.acceptsWhileClosed === channel.acceptsWhileClosed &&
    after.schedule.closedOnHolidays === channel.schedule.closedOnHolidays &&
    WEEKDAYS.every((weekday) => String(after.schedule.weekly[weekday]) === String(channel.schedule.weekly[weekday]))
  );
}

/**
 * What somebody typed over a channel, carried over to what was saved of it, by themselves or by a colleague: a day that
 * they did not touch since `was`, and a switch that they did not turn, follows it. What says the same in other letters
 * stays as it was typed.
 */
export function carriedOver(typed: TypedHours, was: TypedHours, theirs: TypedHours): TypedHours {
  return {
    week: eachWeekday((weekday) => {
      const [mine, before, after] = [typed.week[weekday], was.week[weekday], theirs.week[weekday]];
      return isSameDay(mine, before) && !saysTheSame(mine, after) ? after : mine;
    }),
    closedOnHolidays:
      typed.closedOnHolidays === was.closedOnHolidays ? theirs.closedOnHolidays : typed.closedOnHolidays,
    acceptsWhileClosed:
      typed.acceptsWhileClosed === was.acceptsWhileClosed ? theirs.acceptsWhileClosed : typed.acceptsWhileClosed,
  };
}

export function withDay(hours: TypedHours, weekday: Weekday, day: readonly TypedInterval[]): TypedHours {
  return { ...hours, week: { ...hours.week, [weekday]: day } };
}

/** Monday's hours on every day. */
export function withMondayEveryDay(hours: TypedHours): TypedHours {
  return { ...hours, week: eachWeekday(() => hours.week.mon) };
}

/** A day with one more interval: office hours on a closed one, else an hour after the last closing, or what is left of it. */
export function withAnother(day: readonly TypedInterval[], say: SayTime): readonly TypedInterval[] {
  const read = day.flatMap((typed) => readInterval(typed) ?? []);
  const last = read.toSorted((a, b) => a.opensAtMinute - b.opensAtMinute).at(-1);
  if (!last) return [...day, typedInterval(OFFICE_HOURS, say)];
  const opensAt = isPastMidnight(last) ? MINUTES_IN_A_DAY : last.closesAtMinute + 60;
  // Where no room is left it is for the person to say when.
  if (opensAt > MINUTES_IN_A_DAY - STEP) return [...day, { opens: "", closes: "" }];
  return [...day, { opens: say(opensAt), closes: say(Math.min(opensAt + 120, MINUTES_IN_A_DAY)) }];
}

/** The minutes that a week is open, of those fields that hold times. */
export function minutesAWeek(week: TypedWeek): number {
  return WEEKDAYS.flatMap((weekday) => week[weekday])
    .flatMap((typed) => readInterval(typed) ?? [])
    .reduce((sum, interval) => sum + minutesOpen(interval), 0);
}

/** The stretches [from, to) of a day on which something is open, minutes of the day; the night before included. */
export function stretches(day: readonly TypedInterval[]): { readonly from: number; readonly to: number }[] {
  return day.flatMap((typed) => {
    const interval = readInterval(typed);
    if (!interval || interval.opensAtMinute === interval.closesAtMinute) return [];
    return [
      {
        from: interval.opensAtMinute,
        to: isPastMidnight(interval) ? MINUTES_IN_A_DAY : interval.closesAtMinute,
      },
    ];
  });
}

/** What of one set of stretches is not in another: what was opened, or closed, by a change. */
export function without(
  given: readonly { readonly from: number; readonly to: number }[],
  taken: readonly { readonly from: number; readonly to: number }[],
): { readonly from: number; readonly to: number }[] {
  return taken.reduce(
    (left, { from, to }) =>
      left.flatMap((one) => {
        if (to <= one.from || from >= one.to) return [one];
        return [
          { from: one.from, to: Math.min(from, one.to) },
          { from: Math.max(to, one.from), to: one.to },
        ].filter((part) => part.from < part.to);
      }),
    [...given],
  );
}

/** A minute that is moved by a grip, on the grid of its step. */
export function snapped(minute: number, step = STEP): number {
  return Math.round(minute / step) * step;
}

/**
 * How far the grip of an interval goes, in minutes from the midnight before it opens; a closing of the next day lies
 * beyond 1440. It stops at its neighbours and leaves the interval a minute.
 */
export function gripRange(
  day: readonly TypedInterval[],
  index: number,
  edge: keyof TypedInterval,
): { readonly min: number; readonly max: number } {
  const own = readInterval(day[index] ?? { opens: "", closes: "" });
  const others = day.flatMap((typed, at) => (at === index ? [] : (readInterval(typed) ?? [])));
  if (edge === "opens") {
    const end = own ? own.opensAtMinute + minutesOpen(own) : MINUTES_IN_A_DAY;
    const before = others.filter(({ opensAtMinute }) => opensAtMinute < (own?.opensAtMinute ?? 0));
    const min = Math.max(0, ...before.map((one) => one.opensAtMinute + minutesOpen(one)));
    return { min, max: Math.max(min, Math.min(end - 1, MINUTES_IN_A_DAY - 1)) };
  }
  const opensAt = own?.opensAtMinute ?? 0;
  const after = others.filter(({ opensAtMinute }) => opensAtMinute > opensAt);
  // Closing at the hour at which it opens is no length at all; only a whole day ends where the next one begins.
  const longest = opensAt === 0 ? MINUTES_IN_A_DAY : opensAt + MINUTES_IN_A_DAY - 1;
  return { min: opensAt + 1, max: Math.min(longest, ...after.map(({ opensAtMinute }) => opensAtMinute)) };
}

/** A day with the grip of one interval at a minute, within its range. */
export function withGripAt(
  day: readonly TypedInterval[],
  index: number,
  edge: keyof TypedInterval,
  minute: number,
  say: SayTime,
): readonly TypedInterval[] {
  const typed = day[index];
  if (!typed) return day;
  const { min, max } = gripRange(day, index, edge);
  const at = Math.min(Math.max(minute, min), max);
  const ofDay = at > MINUTES_IN_A_DAY ? at - MINUTES_IN_A_DAY : at;
  return day.with(index, { ...typed, [edge]: say(ofDay) });
}

/** Where a grip stands, on the scale of `gripRange`; null where its field holds no time. */
export function gripAt(typed: TypedInterval, edge: keyof TypedInterval): number | null {
  const interval = readInterval(typed);
  if (!interval) return minutesOf(typed)[edge === "opens" ? "opensAt" : "closesAt"];
  return edge === "opens" ? interval.opensAtMinute : interval.opensAtMinute + minutesOpen(interval);
}

function saysTheSame(one: readonly TypedInterval[], other: readonly TypedInterval[]): boolean {
  const isRead = (day: readonly TypedInterval[]) => day.every((typed) => readInterval(typed) !== null);
  return isRead(one) && isRead(other) && String(dayText(one)) === String(dayText(other));
}

/** Whether two days say the same to the letter. */
export function isSameDay(one: readonly TypedInterval[], other: readonly TypedInterval[]): boolean {
  return (
    one.length === other.length &&
    one.every(({ opens, closes }, index) => opens === other[index]?.opens && closes === other[index]?.closes)
  );
}
