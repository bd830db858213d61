import { addDays } from "#lib/schedule/local-date.ts";
import type { LocalDate } from "#lib/schedule/schedule.ts";
import { startOfDate, type ZoneRules } from "#lib/schedule/zone.ts";
import { type CompiledCatalogue, compileCatalogue } from "./compile-catalogue.ts";
import { combination, gapsOver, type Requests, requestsOf, type Timeline } from "./new-gaps.ts";
import { PRIORITIES, type Priority, REQUEST_TYPES, type RequestType } from "./request.ts";

/** For how long some channel is open, before and after, in milliseconds. */
type Attended = { readonly before: number; readonly after: number };

export type AttendedRow = Requests & {
  /** In a week without holidays and exceptions. */
  readonly week: Attended;
  /** On each of the dates that were asked for. */
  readonly dates: readonly Attended[];
};

const WEEK_DAYS = 7;

/**
 * For how long some channel is open to each request, before and after a change: in an ordinary week and on some dates.
 * Requests that the same channels serve are one row.
 * @param given.monday of the week that is counted as an ordinary one, as if nothing special were in it
 * Cost: that of `coverage` over as many days, before and after.
 */
export function attendedHours({
  before,
  after,
  monday,
  dates,
  zone,
}: {
  readonly before: Timeline;
  readonly after: Timeline;
  readonly monday: LocalDate;
  readonly dates: readonly LocalDate[];
  readonly zone: ZoneRules;
}): readonly AttendedRow[] {
  const spans = dates.map((date) => spanOf(zone, date, 1));
  const week = spanOf(zone, monday, WEEK_DAYS);
  const [was, is] = [usual(at(before, week.to), zone), usual(at(after, week.to), zone)];
  const counts = [
    counted([{ from: week.from, catalogue: was }], [{ from: week.from, catalogue: is }], week),
    ...spans.map((span) => counted(before, after, span)),
  ];
  const all = REQUEST_TYPES.flatMap((requestType) => PRIORITIES.map((priority) => ({ requestType, priority })));
  const alike = Map.groupBy(all, ({ requestType, priority }) =>
    JSON.stringify([slugs(was, requestType, priority), slugs(is, requestType, priority)]),
  );
  return [...alike.values()].flatMap((same) =>
    requestsOf(same).map((requests) => {
      const [requestType, priority] = [requests.requestTypes[0], requests.priorities[0]];
      if (!requestType || !priority) throw new Error("requests of no type or priority");
      const [ofWeek, ...ofDates] = counts.map((count) => count(requestType, priority));
      if (!ofWeek) throw new Error("no week was counted");
      return { ...requests, week: ofWeek, dates: ofDates };
    }),
  );
}

type Span = { readonly from: number; readonly to: number };

function spanOf(zone: ZoneRules, date: LocalDate, days: number): Span {
  return { from: startOfDate(zone, date), to: startOfDate(zone, addDays(date, days)) };
}

function at(timeline: Timeline, instant: number): CompiledCatalogue {
  const found = timeline.findLast(({ from }) => from < instant) ?? timeline[0];
  if (!found) throw new RangeError("nothing is in force");
  return found.catalogue;
}

function usual({ catalogue }: CompiledCatalogue, zone: ZoneRules): CompiledCatalogue {
  const channels = catalogue.channels.map((channel) => ({
    ...channel,
    schedule: { ...channel.schedule, exceptions: [] },
  }));
  return compileCatalogue({ ...catalogue, channels, holidays: [] }, zone);
}

function counted(before: Timeline, after: Timeline, { from, to }: Span) {
  const [was, is] = [gapsOver(before, from, to), gapsOver(after, from, to)];
  const openIn = (gaps: ReturnType<typeof gapsOver>, key: string) =>
    (gaps.get(key) ?? []).reduce((rest, gap) => rest - (gap.to - gap.from), to - from);
  return (requestType: RequestType, priority: Priority): Attended => {
    const key = combination(requestType, priority);
    return { before: openIn(was, key), after: openIn(is, key) };
  };
}

function slugs(catalogue: CompiledCatalogue, requestType: RequestType, priority: Priority): string[] {
  return catalogue.eligible[requestType][priority].map(({ channel }) => channel.slug);
}
