import { createHash } from "node:crypto";
import type { Catalogue, Channel } from "#lib/catalogue/schema.ts";
import { cityOf } from "#lib/i18n/city.ts";
import type { Words } from "#lib/i18n/es.ts";
import { FEED_WORDS } from "#lib/i18n/feed-words.ts";
import { intervalWords } from "#lib/i18n/weekly-hours.ts";
import { routes } from "#lib/routes.ts";
import type { CompiledCatalogue } from "#lib/routing/compile-catalogue.ts";
import { dayRule } from "#lib/schedule/day-rule.ts";
import { addDays } from "#lib/schedule/local-date.ts";
import type { DatedException, Interval, LocalDate } from "#lib/schedule/schedule.ts";
import { timeText } from "#lib/schedule/time-text.ts";
import { contentLines, type Property, textValue, utcValue } from "./content-line.ts";
import { datesAround } from "./dates-around.ts";

/** What has passed may still be looked up; what lies ahead is at least a year. */
const MONTHS_BACK = 3;
const MONTHS_AHEAD = 12;

type Event = {
  /** The same whenever the calendar is read, so that a reader changes the event it has instead of adding one. */
  readonly id: string;
  readonly first: LocalDate;
  /** Included. */
  readonly last: LocalDate;
  readonly summary: string;
  readonly description: readonly string[];
};

/**
 * When channels close that would have been open, or keep other hours, as an iCalendar feed (RFC 5545): whole months
 * from three before `now` (epoch ms) to twelve after it. Each is a whole day or several, said in words where only some
 * hours are kept: a date needs no zone and blocks nobody's day. All events carry the revision's number and instant, so
 * the feed changes with the revision and once a month. `publicUrl` is the desk's origin, without a slash at the end.
 * Cost: linear in channels times days, some hundred microseconds for a desk of five.
 */
export function closuresCalendar(
  revision: CompiledCatalogue<Catalogue>,
  { now, words, publicUrl }: { now: number; words: Words; publicUrl: string },
): string {
  const { catalogue, zone } = revision;
  const feed = FEED_WORDS[words.language];
  const page = publicUrl + routes.support(words.language);
  const dates = datesAround(zone, now, { back: MONTHS_BACK, ahead: MONTHS_AHEAD });
  const events = [...holidayEvents(revision, dates, words), ...exceptionEvents(revision, dates, words)].sort((a, b) =>
    a.first < b.first ? -1 : Number(a.first > b.first),
  );
  const stamp = utcValue(Date.parse(catalogue.effectiveFrom));
  const closing = [feed.cityTime(cityOf(zone.timeZone)), feed.see(page)];
  const name = textValue(feed.calendar(catalogue.desk.name));
  return contentLines([
    ["BEGIN", "VCALENDAR"],
    ["VERSION", "2.0"],
    ["PRODID", "-//Canal Abierto//Canal Abierto//ES"],
    ["CALSCALE", "GREGORIAN"],
    ["NAME", name],
    ["X-WR-CALNAME", name],
    ["X-WR-CALDESC", textValue(feed.calendarAbout(catalogue.desk.name))],
    ["X-WR-TIMEZONE", zone.timeZone],
    ["SOURCE;VALUE=URI", publicUrl + routes.closures(words.language)],
    ["REFRESH-INTERVAL;VALUE=DURATION", "PT12H"],
    ["X-PUBLISHED-TTL", "PT12H"],
    ["LAST-MODIFIED", stamp],
    ...events.flatMap((event): Property[] => [
      ["BEGIN", "VEVENT"],
      ["UID", `${event.id}@${new URL(publicUrl).host}`],
      ["DTSTAMP", stamp],
      ["SEQUENCE", String(catalogue.revision)],
      ["DTSTART;VALUE=DATE", dateValue(event.first)],
      ["DTEND;VALUE=DATE", dateValue(addDays(event.last, 1))],
      ["SUMMARY", textValue(event.summary)],
      ["DESCRIPTION", textValue([...event.description, ...closing].join("\n"))],
      ["URL", page],
      ["TRANSP", "TRANSPARENT"],
      ["END", "VEVENT"],
    ]),
    ["END", "VCALENDAR"],
  ]);
}

function dateValue(date: LocalDate): string {
  return date.replaceAll("-", "");
}

/** The observed holidays that keep a channel closed which would have been open. */
function holidayEvents(
  { channels, holidays }: CompiledCatalogue<Catalogue>,
  dates: readonly LocalDate[],
  words: Words,
): Event[] {
  const feed = FEED_WORDS[words.language];
  const within = new Set(dates);
  return holidays
    .filter(({ date }) => within.has(date))
    .flatMap(({ date, name }) => {
      const rules = channels.map(({ channel, schedule }) => ({ channel, rule: dayRule(schedule, date) }));
      const closed = rules.filter(({ rule }) => rule.kind === "holiday" && rule.weekdayHasHours);
      const open = rules.filter(({ rule }) => rule.kind === "weekly" && rule.intervals.length > 0);
      if (closed.length === 0) return [];
      return {
        id: `holiday-${date}`,
        first: date,
        last: date,
        summary: feed.holiday(name[words.language]),
        description: [
          feed.whoCloses(namesOf(closed, words), closed.length > 1),
          ...open.map(({ channel, rule }) =>
            feed.whoAttends(
              channel.name[words.language],
              hoursWords(rule.intervals, words),
              channel.contacts[0]?.published ?? null,
            ),
          ),
        ],
      };
    });
}

function hoursWords(intervals: readonly Interval[], words: Words): string {
  return words.list(
    intervals.map(({ opensAtMinute, closesAtMinute }) =>
      intervalWords([timeText(opensAtMinute), timeText(closesAtMinute)], words),
    ),
  );
}

/** An unbroken stretch of dates on which one exception gives a channel its hours. */
type Stretch = { readonly exception: DatedException; readonly first: LocalDate; last: LocalDate };

/** Dated exceptions; what several channels do alike is one event. */
function exceptionEvents(
  { channels }: CompiledCatalogue<Catalogue>,
  dates: readonly LocalDate[],
  words: Words,
): Event[] {
  const alike = new Map<string, { stretch: Stretch; channels: { channel: Channel }[] }>();
  for (const { channel, schedule } of channels) {
    if (channel.schedule.exceptions.length === 0) continue;
    const ruling = (date: LocalDate) => {
      const rule = dayRule(schedule, date);
      return rule.kind === "exception" ? rule.exception : null;
    };
    for (const stretch of stretches(ruling, dates)) {
      const { intervals, reason, to } = stretch.exception;
      const key = JSON.stringify([stretch.first, stretch.last, to === null, intervals, reason]);
      const group = alike.get(key) ?? { stretch, channels: [] };
      alike.set(key, group);
      group.channels.push({ channel });
    }
  }
  return [...alike.values()].map(({ stretch: { exception, first, last }, channels: concerned }) => {
    const feed = FEED_WORDS[words.language];
    const names = namesOf(concerned, words);
    const { intervals } = exception;
    return {
      id: `special-${first}-${shortHash(concerned.map(({ channel }) => channel.slug))}`,
      first,
      last,
      summary: intervals.length === 0 ? feed.closed(names) : feed.special(names, hoursWords(intervals, words)),
      description: [exception.reason, ...(exception.to === null ? [feed.untilFurtherNotice] : [])],
    };
  });
}

/** Stretches that meet the dates, each to its own ends: an event whose start moved with the dates would be another one. */
function stretches(ruling: (date: LocalDate) => DatedException | null, dates: readonly LocalDate[]): Stretch[] {
  const found: Stretch[] = [];
  let yesterday: DatedException | null = null;
  for (const date of dates) {
    const exception = ruling(date);
    const open = found.at(-1);
    if (open && exception === yesterday) open.last = exception ? date : open.last;
    else if (exception) found.push({ exception, first: date, last: date });
    yesterday = exception;
  }
  return found.map((stretch) => {
    const { exception } = stretch;
    let { first, last } = stretch;
    if (first === dates[0]) while (ruling(addDays(first, -1)) === exception) first = addDays(first, -1);
    // One that ends on no date goes on as far as the calendar does.
    if (last === dates.at(-1) && exception.to !== null)
      while (ruling(addDays(last, 1)) === exception) last = addDays(last, 1);
    return { exception, first, last };
  });
}

function namesOf(channels: readonly { channel: Channel }[], words: Words): string {
  return words.list(channels.map(({ channel }) => channel.name[words.language]));
}

/** Names a set of channels in few characters. */
function shortHash(slugs: readonly string[]): string {
  return createHash("sha256").update(slugs.join()).digest("hex").slice(0, 12);
}
