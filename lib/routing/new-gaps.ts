import { addDays, dayNumber } from "#lib/schedule/local-date.ts";
import { type LocalDate, WEEKDAYS, type Weekday } from "#lib/schedule/schedule.ts";
import { timeText } from "#lib/schedule/time-text.ts";
import { startOfDate, wallTimeAt, type ZoneRules } from "#lib/schedule/zone.ts";
import type { CompiledCatalogue } from "./compile-catalogue.ts";
import { coverage, type Gap } from "./coverage.ts";
import { PRIORITIES, type Priority, REQUEST_TYPES, type RequestType } from "./request.ts";

/** What is in force, one after the other, ascending; the first of them also before its `from`. Epoch milliseconds. */
export type Timeline = readonly { readonly from: number; readonly catalogue: CompiledCatalogue }[];

/**
 * Hours in which nobody will attend some requests any more. It is told on the wall: "12:00" to "19:00", `daysLater`
 * days after the day on which it begins.
 */
export type NewGap = {
  /** Made of what it says, so that it stays the same however often it is asked for: a confirmation can name it. */
  readonly id: string;
  readonly requestTypes: readonly RequestType[];
  readonly priorities: readonly Priority[];
  readonly opens: string;
  readonly closes: string;
  readonly daysLater: number;
  /** On which days of the week it comes again and again; null: on one date alone. */
  readonly weekdays: readonly Weekday[] | null;
  /** The date on which it is first, and how often it comes within what was looked at. */
  readonly firstDate: LocalDate;
  readonly times: number;
};

/** [from, to) in epoch milliseconds. */
export type Span = { readonly from: number; readonly to: number };

/** From so many times on the same weekday it is told as that weekday's, not date by date. */
const AGAIN_AND_AGAIN = 4;

/**
 * The gaps in coverage within some spans that `after` has and `before` has not, by type and priority; those of all that
 * share the same hours are told as one. Ascending by when they first come.
 * A gap that has begun when the first span begins, or ends after a span does, is told as it would come on another
 * such day.
 * @param given.otherwise something else that could have been in force: what it has is no new gap either
 * @param given.spans ascending and apart; none: no gaps
 * Cost: that of `coverage` of each catalogue over its time.
 */
export function newGaps({
  before,
  otherwise = [],
  after,
  spans,
  zone,
}: {
  readonly before: Timeline;
  readonly otherwise?: Timeline;
  readonly after: Timeline;
  readonly spans: readonly Span[];
  readonly zone: ZoneRules;
}): readonly NewGap[] {
  const was = [before, otherwise].map((timeline) => gapsWithin(timeline, spans, zone));
  return gapsBeyond({ was, is: gapsWithin(after, spans, zone), spans, zone });
}

/**
 * The gaps in coverage within some spans, by `combination`; ascending. Looked for from the midnight of the day before
 * the first one until the midnight that ends the last day of each, so that those at its edges are whole.
 * @param spans ascending and apart. Cost: as `coverage`
 */
export function gapsWithin(timeline: Timeline, spans: readonly Span[], zone: ZoneRules): Map<string, Gap[]> {
  const all = new Map<string, Gap[]>();
  for (const [index, { from, to }] of spans.entries()) {
    const begin = index === 0 ? startOfDate(zone, addDays(wallTimeAt(zone, from).date, -1)) : from;
    const midnight = startOfDate(zone, addDays(wallTimeAt(zone, to - 1).date, 1));
    const end = Math.min(midnight, spans[index + 1]?.from ?? midnight);
    for (const [key, gaps] of gapsOver(timeline, begin, end)) all.set(key, [...(all.get(key) ?? []), ...gaps]);
  }
  return all;
}

/** As `newGaps`, of gaps that are worked out already by `gapsWithin`: what none of `was` has. Cost: linear in them. */
export function gapsBeyond({
  was,
  is,
  spans,
  zone,
}: {
  readonly was: readonly ReturnType<typeof gapsOver>[];
  readonly is: ReturnType<typeof gapsOver>;
  readonly spans: readonly Span[];
  readonly zone: ZoneRules;
}): readonly NewGap[] {
  const patterns = new Map<string, Pattern>();
  for (const requestType of REQUEST_TYPES)
    for (const priority of PRIORITIES) {
      const key = combination(requestType, priority);
      const opened = was.reduce((rest, one) => without(rest, one.get(key) ?? []), is.get(key) ?? []);
      for (const gap of opened) {
        if (!spans.some(({ from, to }) => gap.from < to && gap.to > from)) continue;
        const pattern = patternOf(gap, zone);
        const known = patterns.get(pattern.key) ?? pattern;
        patterns.set(pattern.key, known);
        known.combinations.push({ requestType, priority });
      }
    }
  return told([...patterns.values()]);
}

export type Combination = { readonly requestType: RequestType; readonly priority: Priority };
type Pattern = {
  readonly key: string;
  readonly date: LocalDate;
  readonly weekday: Weekday;
  readonly opens: string;
  readonly closes: string;
  readonly daysLater: number;
  readonly combinations: Combination[];
};

/** Names a combination as a key of `gapsOver`. */
export function combination(requestType: RequestType, priority: Priority): string {
  return `${requestType} ${priority}`;
}

/** The gaps in coverage of whatever is in force over [from, to), by `combination`; ascending. Cost: as `coverage`. */
export function gapsOver(timeline: Timeline, from: number, to: number): Map<string, Gap[]> {
  const all = new Map<string, Gap[]>();
  for (const [index, { catalogue, from: since }] of timeline.entries()) {
    const start = index === 0 ? from : Math.max(since, from);
    const end = Math.min(timeline[index + 1]?.from ?? to, to);
    if (start >= end) continue;
    for (const { requestType, priority, gaps } of coverage(catalogue, start, end)) {
      const key = combination(requestType, priority);
      const known = all.get(key) ?? [];
      all.set(key, known);
      for (const gap of gaps) {
        const last = known.at(-1);
        if (last?.to === gap.from) known[known.length - 1] = { from: last.from, to: gap.to };
        else known.push(gap);
      }
    }
  }
  return all;
}

/** What of the first gaps lies in none of the others; both ascending and apart. */
function without(gaps: readonly Gap[], others: readonly Gap[]): Gap[] {
  const rest: Gap[] = [];
  let next = 0;
  for (const { from, to } of gaps) {
    let start = from;
    while (next < others.length && (others[next]?.to ?? 0) <= start) next++;
    for (let index = next; start < to; index++) {
      const other = others[index];
      if (!other || other.from >= to) {
        rest.push({ from: start, to });
        break;
      }
      if (other.from > start) rest.push({ from: start, to: other.from });
      start = Math.max(start, other.to);
    }
  }
  return rest;
}

function patternOf({ from, to }: Gap, zone: ZoneRules): Pattern {
  const start = wallTimeAt(zone, from);
  const end = wallTimeAt(zone, to);
  const endsAtMidnight = end.minute === 0;
  const daysLater = dayNumber(end.date) - dayNumber(start.date) - (endsAtMidnight ? 1 : 0);
  const opens = timeText(start.minute);
  const closes = endsAtMidnight ? "24:00" : timeText(end.minute);
  const key = `${start.date} ${opens} ${closes} ${daysLater}`;
  return { key, date: start.date, weekday: start.weekday, opens, closes, daysLater, combinations: [] };
}

/** Those of a weekday that come again and again as one, and weekdays with the same hours as one. */
function told(patterns: readonly Pattern[]): NewGap[] {
  const gaps: NewGap[] = [];
  const single = patterns.flatMap((pattern) =>
    requestsOf(pattern.combinations).map((requests) => ({ ...pattern, ...requests })),
  );
  const hoursOf = ({ requestTypes, priorities, opens, closes, daysLater }: (typeof single)[number]) =>
    `${requestTypes.join("+")}:${priorities.join("+")}:${opens}-${closes}${daysLater > 0 ? `+${daysLater}d` : ""}`;
  for (const [hours, same] of Map.groupBy(single, hoursOf)) {
    const recurring: (typeof single)[number][] = [];
    for (const [, ofWeekday] of Map.groupBy(same, ({ weekday }) => weekday)) {
      if (ofWeekday.length >= AGAIN_AND_AGAIN) recurring.push(...ofWeekday);
      else for (const gap of ofWeekday) gaps.push(gapOf([gap], `${gap.date}:${hours}`, null));
    }
    const weekdays = WEEKDAYS.filter((day) => recurring.some(({ weekday }) => weekday === day));
    if (recurring.length > 0) gaps.push(gapOf(recurring, `${weekdays.join("+")}:${hours}`, weekdays));
  }
  return gaps.sort((a, b) => compare(a.firstDate, b.firstDate) || compare(a.opens, b.opens) || compare(a.id, b.id));
}

function gapOf(same: readonly (Pattern & Requests)[], id: string, weekdays: readonly Weekday[] | null): NewGap {
  const [first] = same.toSorted((a, b) => compare(a.date, b.date));
  if (!first) throw new Error("a gap without an hour");
  const { requestTypes, priorities, opens, closes, daysLater, date } = first;
  return { id, requestTypes, priorities, opens, closes, daysLater, weekdays, firstDate: date, times: same.length };
}

export type Requests = { readonly requestTypes: readonly RequestType[]; readonly priorities: readonly Priority[] };

/** Types that are concerned at the same priorities are told together. */
export function requestsOf(combinations: readonly Combination[]): Requests[] {
  const byType = REQUEST_TYPES.map((requestType) => ({
    requestType,
    priorities: PRIORITIES.filter((priority) =>
      combinations.some((one) => one.requestType === requestType && one.priority === priority),
    ),
  })).filter(({ priorities }) => priorities.length > 0);
  return [...Map.groupBy(byType, ({ priorities }) => priorities.join()).values()].map((same) => ({
    requestTypes: same.map(({ requestType }) => requestType),
    priorities: same[0]?.priorities ?? [],
  }));
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
