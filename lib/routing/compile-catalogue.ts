import type { ScheduleText } from "#lib/catalogue/hours.ts";
import type { Catalogue, Channel } from "#lib/catalogue/schema.ts";
import type { Localized } from "#lib/i18n/language.ts";
import { type CompiledSchedule, compileSchedule } from "#lib/schedule/compile-schedule.ts";
import { eachWeekday } from "#lib/schedule/each-weekday.ts";
import { toLocalDate } from "#lib/schedule/local-date.ts";
import type { Holiday, Interval, Schedule } from "#lib/schedule/schedule.ts";
import { minuteOf } from "#lib/schedule/time-text.ts";
import type { ZoneRules } from "#lib/schedule/zone.ts";
import type { TimedNotice } from "./notices.ts";
import { PRIORITIES, type Priority, REQUEST_TYPES, type RequestType } from "./request.ts";

export type CompiledChannel = {
  readonly channel: Channel;
  /** Its place among the published channels, from 0. */
  readonly position: number;
  readonly schedule: CompiledSchedule<Localized>;
};

/** What routing needs to know of a catalogue: all but the tiers and the desk's own words. */
export type Routable = Pick<Catalogue, "channels" | "holidays" | "notices">;

/** A revision made ready for questions. It never changes. */
export type CompiledCatalogue<Source extends Routable = Routable> = {
  readonly catalogue: Source;
  readonly zone: ZoneRules;
  /** The active ones, in their published order. */
  readonly channels: readonly CompiledChannel[];
  /** Those of them that serve a type and a priority, so that a decision costs no more than what is eligible. */
  readonly eligible: Readonly<Record<RequestType, Readonly<Record<Priority, readonly CompiledChannel[]>>>>;
  /** Ascending by date. */
  readonly holidays: readonly Holiday<Localized>[];
  readonly notices: readonly TimedNotice[];
};

/**
 * Compiles a catalogue that its schema has let in. Throws a RangeError on one that breaks a rule of its schedules.
 * Cost: about a tenth of a millisecond a channel, most of it for the days with holidays and exceptions; those that have
 * the same hours are compiled as one, and are kept as one.
 */
export function compileCatalogue<Source extends Routable>(
  catalogue: Source,
  zone: ZoneRules,
): CompiledCatalogue<Source> {
  const holidays = catalogue.holidays
    .map(({ date, name }): Holiday<Localized> => ({ date: toLocalDate(date), name }))
    .sort((a, b) => (a.date < b.date ? -1 : 1));
  const schedules = new Map<string, CompiledChannel["schedule"]>();
  const scheduleOf = ({ schedule }: Channel) => {
    const key = JSON.stringify(schedule);
    const known = schedules.get(key) ?? compileSchedule(toSchedule(schedule), { holidays, zone });
    schedules.set(key, known);
    return known;
  };
  const channels = catalogue.channels
    .map((channel, position) => ({ channel, position }))
    .filter(({ channel }) => channel.active)
    .map(({ channel, position }): CompiledChannel => ({ channel, position, schedule: scheduleOf(channel) }));
  const serving = (type: RequestType, priority: Priority) =>
    channels.filter(({ channel }) => serves(channel, type, priority));
  return {
    catalogue,
    zone,
    channels,
    eligible: record(REQUEST_TYPES, (type) => record(PRIORITIES, (priority) => serving(type, priority))),
    holidays,
    notices: catalogue.notices.map(({ from, to, text }) => ({ from: Date.parse(from), to: Date.parse(to), text })),
  };
}

/**
 * A catalogue in which one channel, known by its slug, has another schedule; the same one where no active channel is
 * called so. Throws as `compileCatalogue`. Cost: that of one channel.
 */
export function withSchedule(compiled: CompiledCatalogue, slug: string, schedule: ScheduleText): CompiledCatalogue {
  const old = compiled.channels.find(({ channel }) => channel.slug === slug);
  if (!old) return compiled;
  const changed: CompiledChannel = {
    channel: { ...old.channel, schedule },
    position: old.position,
    schedule: compileSchedule(toSchedule(schedule), compiled),
  };
  const replaced = (channels: readonly CompiledChannel[]) => channels.map((one) => (one === old ? changed : one));
  return {
    ...compiled,
    catalogue: {
      ...compiled.catalogue,
      channels: compiled.catalogue.channels.with(old.position, changed.channel),
    },
    channels: replaced(compiled.channels),
    eligible: record(REQUEST_TYPES, (type) =>
      record(PRIORITIES, (priority) => replaced(compiled.eligible[type][priority])),
    ),
  };
}

function serves(channel: Channel, requestType: RequestType, priority: Priority): boolean {
  return (
    (channel.requestTypes === "all" || channel.requestTypes.includes(requestType)) &&
    channel.priorities.includes(priority)
  );
}

function toSchedule({ weekly, closedOnHolidays, exceptions }: ScheduleText): Schedule {
  return {
    weekly: eachWeekday((weekday) => weekly[weekday].map(toInterval)),
    closedOnHolidays,
    exceptions: exceptions.map(({ from, to, intervals, reason }) => ({
      from: toLocalDate(from),
      to: to === null ? null : toLocalDate(to),
      intervals: intervals.map(toInterval),
      reason,
    })),
  };
}

function toInterval([opens, closes]: readonly [string, string]): Interval {
  return { opensAtMinute: minuteOf(opens), closesAtMinute: minuteOf(closes) };
}

function record<Key extends string, Value>(keys: readonly Key[], value: (key: Key) => Value): Record<Key, Value> {
  // Object.fromEntries forgets which keys it was given; these are all of them.
  return Object.fromEntries(keys.map((key) => [key, value(key)])) as Record<Key, Value>;
}
