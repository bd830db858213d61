import type { Localized } from "#lib/i18n/language.ts";
import { dayRule } from "#lib/schedule/day-rule.ts";
import { addDays, weekdayOf } from "#lib/schedule/local-date.ts";
import { openIntervals } from "#lib/schedule/open-intervals.ts";
import { type LocalDate, MINUTES_IN_A_DAY, WEEKDAYS } from "#lib/schedule/schedule.ts";
import { minuteOf } from "#lib/schedule/time-text.ts";
import { startOfDate, wallTimeAt, type ZoneRules } from "#lib/schedule/zone.ts";
import type { CompiledCatalogue, CompiledChannel } from "./compile-catalogue.ts";
import type { Combination, NewGap, Timeline } from "./new-gaps.ts";
import { combinationsOf, type Scope } from "./scope.ts";

/** A stretch of a local day, in minutes from its midnight, during which the same channels are open. */
export type CoverageStretch = {
  readonly fromMinute: number;
  readonly toMinute: number;
  readonly kind: "all" | "some" | "only" | "holiday" | "gap";
  /** The slugs of the open ones, stand-by lines too. */
  readonly channels: readonly string[];
  /** Whether others attend than before. */
  readonly changed: boolean;
  /** The gaps that lie in it, by their places in the list of gaps. */
  readonly gaps: readonly number[];
};

export type CoverageDay = {
  readonly date: LocalDate;
  readonly stretches: readonly CoverageStretch[];
  /** Whether a stand-by line is open from the first minute to the last. */
  readonly standbyAllDay: boolean;
  readonly holiday: Localized | null;
};

export type CoverageWeek = { readonly before: readonly CoverageDay[]; readonly after: readonly CoverageDay[] };

/**
 * Who attends in the week that begins on a Monday, hour by hour, before and after a change, for the requests of a scope.
 * @param given.gaps those that the change opens, as `newGaps` tells them
 * Cost: some tens of microseconds a channel and a day.
 */
export function coverageWeek({
  before,
  after,
  monday,
  scope,
  gaps,
  zone,
}: {
  readonly before: Timeline;
  readonly after: Timeline;
  readonly monday: LocalDate;
  readonly scope: Scope;
  readonly gaps: readonly NewGap[];
  readonly zone: ZoneRules;
}): CoverageWeek {
  const combinations = combinationsOf(scope);
  const days = WEEKDAYS.map((_, index) => {
    const date = addDays(monday, index);
    const [from, to] = [startOfDate(zone, date), startOfDate(zone, addDays(date, 1))];
    const [was, is] = [sideOf(before, combinations, from, to), sideOf(after, combinations, from, to)];
    const minuteAt = (at: number) => (at >= to ? MINUTES_IN_A_DAY : wallTimeAt(zone, at).minute);
    const edges = [...new Set([from, to, ...was.edges, ...is.edges])].sort((a, b) => a - b);
    const pieces = edges.slice(0, -1).map((start, place) => {
      const end = edges[place + 1] ?? to;
      const [then, now] = [was.openAt(start), is.openAt(start)];
      const opened = gapsAt({ gaps, combinations, date, was, is, start });
      return {
        fromMinute: minuteAt(start),
        toMinute: minuteAt(end),
        before: stretchOf(then, false, []),
        after: stretchOf(now, staffedOf(then) !== staffedOf(now), opened),
      };
    });
    return {
      before: dayOf(date, was, joined(pieces.map(({ before: one, ...span }) => ({ ...span, ...one })))),
      after: dayOf(date, is, joined(pieces.map(({ after: one, ...span }) => ({ ...span, ...one })))),
    };
  });
  return { before: days.map((day) => day.before), after: days.map((day) => day.after) };
}

/** Whether a week looks different after the change. */
export function isWeekChanged({ before, after }: CoverageWeek): boolean {
  return after.some(
    ({ stretches, holiday }, index) =>
      stretches.some(({ changed, gaps }) => changed || gaps.length > 0) ||
      stretches.length !== before[index]?.stretches.length ||
      holiday?.es !== before[index]?.holiday?.es,
  );
}

type Open = { readonly channels: readonly CompiledChannel[]; readonly everyone: number };

type Side = {
  readonly edges: readonly number[];
  readonly openAt: (at: number) => Open;
  /** Whether one of those that serve a request is open at an instant. */
  readonly isAttended: (request: Combination, at: number) => boolean;
  readonly last: CompiledCatalogue;
  readonly serving: readonly CompiledChannel[];
};

function sideOf(timeline: Timeline, combinations: readonly Combination[], from: number, to: number): Side {
  const pieces = timeline
    .map(({ from: since, catalogue }, index) => ({
      from: index === 0 ? from : Math.max(since, from),
      to: Math.min(timeline[index + 1]?.from ?? to, to),
      catalogue,
    }))
    .filter((piece) => piece.from < piece.to)
    .map((piece) => {
      const serving = piece.catalogue.channels.filter((channel) =>
        combinations.some(({ requestType, priority }) =>
          piece.catalogue.eligible[requestType][priority].includes(channel),
        ),
      );
      const openings = new Map(
        serving.map((channel) => [channel, openIntervals(channel.schedule, piece.from, piece.to)]),
      );
      return { ...piece, serving, openings };
    });
  const last = pieces.at(-1);
  if (!last) throw new RangeError(`nothing is in force over [${from}, ${to})`);
  const pieceAt = (at: number) => pieces.findLast((piece) => piece.from <= at) ?? last;
  const isOpen = (piece: typeof last, channel: CompiledChannel, at: number) =>
    (piece.openings.get(channel) ?? []).some(({ opensAt, closesAt }) => opensAt <= at && at < closesAt);
  return {
    last: last.catalogue,
    serving: last.serving,
    edges: pieces.flatMap((piece) => [
      piece.from,
      ...[...piece.openings.values()].flat().flatMap(({ opensAt, closesAt }) => [opensAt, closesAt]),
    ]),
    openAt: (at) => {
      const piece = pieceAt(at);
      return {
        channels: piece.serving.filter((channel) => isOpen(piece, channel, at)),
        everyone: piece.serving.filter(({ channel }) => !channel.standby).length,
      };
    },
    isAttended: ({ requestType, priority }, at) => {
      const piece = pieceAt(at);
      return piece.catalogue.eligible[requestType][priority].some((channel) => isOpen(piece, channel, at));
    },
  };
}

function staffedOf({ channels }: Open): string {
  return channels
    .filter(({ channel }) => !channel.standby)
    .map(({ channel }) => channel.slug)
    .sort()
    .join();
}

type Piece = Pick<CoverageStretch, "channels" | "changed" | "gaps"> & { readonly kind: CoverageStretch["kind"] | null };

function stretchOf(open: Open, changed: boolean, gaps: readonly number[]): Piece {
  const attending = open.channels.filter(({ channel }) => !channel.standby).length;
  const channels = open.channels.map(({ channel }) => channel.slug);
  return { kind: gaps.length > 0 ? "gap" : kindOf(attending, open), channels, changed, gaps };
}

function kindOf(attending: number, { channels, everyone }: Open): CoverageStretch["kind"] | null {
  if (channels.length === 0) return null;
  if (attending === 0) return "only";
  return attending === everyone ? "all" : "some";
}

function gapsAt({
  gaps,
  combinations,
  date,
  was,
  is,
  start,
}: {
  readonly gaps: readonly NewGap[];
  readonly combinations: readonly Combination[];
  readonly date: LocalDate;
  readonly was: Side;
  readonly is: Side;
  readonly start: number;
}): number[] {
  return gaps.flatMap((gap, index) => {
    const request = combinations.find(
      ({ requestType, priority }) => gap.requestTypes.includes(requestType) && gap.priorities.includes(priority),
    );
    const isOfDate = Array.from({ length: gap.daysLater + 1 }, (_, days) => addDays(date, -days)).some((first) =>
      gap.weekdays === null ? gap.firstDate === first : gap.weekdays.some((day) => day === weekdayOf(first)),
    );
    return request && isOfDate && was.isAttended(request, start) && !is.isAttended(request, start) ? [index] : [];
  });
}

type Spanned = Piece & Pick<CoverageStretch, "fromMinute" | "toMinute">;

/** Neighbours that look the same are one. */
function joined(pieces: readonly Spanned[]): CoverageStretch[] {
  const stretches: CoverageStretch[] = [];
  for (const piece of pieces) {
    const { kind } = piece;
    if (kind === null) continue;
    const last = stretches.at(-1);
    const isSame =
      last?.toMinute === piece.fromMinute &&
      last.kind === kind &&
      last.changed === piece.changed &&
      last.channels.join() === piece.channels.join() &&
      last.gaps.join() === piece.gaps.join();
    if (last && isSame) stretches[stretches.length - 1] = { ...last, toMinute: piece.toMinute };
    else stretches.push({ ...piece, kind });
  }
  return stretches;
}

function dayOf(date: LocalDate, side: Side, all: readonly CoverageStretch[]): CoverageDay {
  const standby = new Set(side.serving.filter(({ channel }) => channel.standby).map(({ channel }) => channel.slug));
  let until = 0;
  for (const { fromMinute, toMinute, channels } of all)
    if (fromMinute === until && channels.some((slug) => standby.has(slug))) until = toMinute;
  const standbyAllDay = until === MINUTES_IN_A_DAY;
  const closed = holidayHours(date, side, all);
  // Beside the openings of others, a line that is open all day long is said once, not between each two of them.
  const others = all.filter(({ kind, changed }) => kind !== "only" || changed);
  const shown = standbyAllDay && others.length + closed.length > 0 ? others : all;
  return {
    date,
    standbyAllDay,
    stretches: [...shown, ...closed].sort((a, b) => a.fromMinute - b.fromMinute),
    holiday: closed.length > 0 ? (side.last.holidays.find((holiday) => holiday.date === date)?.name ?? null) : null,
  };
}

/** What the week would have opened on a holiday, and the holiday does not. */
function holidayHours(date: LocalDate, { serving }: Side, all: readonly CoverageStretch[]): CoverageStretch[] {
  const weekday = weekdayOf(date);
  const minutes = serving
    .filter(({ channel, schedule }) => !channel.standby && dayRule(schedule, date).kind === "holiday")
    .flatMap(({ channel }) => channel.schedule.weekly[weekday])
    .flatMap(([opens, closes]) => [
      minuteOf(opens),
      minuteOf(closes) <= minuteOf(opens) ? MINUTES_IN_A_DAY : minuteOf(closes),
    ]);
  if (minutes.length === 0) return [];
  let from = Math.min(...minutes);
  const to = Math.max(...minutes);
  const free: CoverageStretch[] = [];
  const between = (fromMinute: number, toMinute: number) => {
    if (fromMinute < toMinute)
      free.push({ fromMinute, toMinute, kind: "holiday", channels: [], changed: false, gaps: [] });
  };
  for (const stretch of all.filter(({ kind }) => kind !== "only")) {
    between(from, Math.min(to, stretch.fromMinute));
    from = Math.max(from, stretch.toMinute);
  }
  between(from, to);
  return free;
}
