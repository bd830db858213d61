import type {
  ContactPointLeaf,
  DayOfWeek,
  OpeningHoursSpecificationLeaf,
  OrganizationLeaf,
  PostalAddressLeaf,
  WithContext,
} from "schema-dts";
import type { Catalogue, Channel } from "#lib/catalogue/schema.ts";
import type { Words } from "#lib/i18n/es.ts";
import { DEFAULT_LANGUAGE } from "#lib/i18n/language.ts";
import { routes } from "#lib/routes.ts";
import type { CompiledCatalogue, CompiledChannel } from "#lib/routing/compile-catalogue.ts";
import { TECHNICAL_TYPES } from "#lib/routing/request.ts";
import type { CompiledSchedule } from "#lib/schedule/compile-schedule.ts";
import { dayRule } from "#lib/schedule/day-rule.ts";
import { type Interval, type LocalDate, MINUTES_IN_A_DAY, WEEKDAYS, type Weekday } from "#lib/schedule/schedule.ts";
import { minuteOf, timeText } from "#lib/schedule/time-text.ts";
import { wallTimeAt } from "#lib/schedule/zone.ts";
import { datesAround } from "./dates-around.ts";

const MONTHS_AHEAD = 12;

const DAY_OF_WEEK: Readonly<Record<Weekday, Extract<DayOfWeek, `https://${string}`>>> = {
  mon: "https://schema.org/Monday",
  tue: "https://schema.org/Tuesday",
  wed: "https://schema.org/Wednesday",
  thu: "https://schema.org/Thursday",
  fri: "https://schema.org/Friday",
  sat: "https://schema.org/Saturday",
  sun: "https://schema.org/Sunday",
};

/**
 * The desk for search engines, as JSON-LD in the vocabulary of schema.org: an organisation with a contact point for
 * each active channel, its weekly hours, and the dates of this month and the next twelve on which it keeps others.
 * Those are dated hours of the contact point, not `specialOpeningHoursSpecification`, which only a place has.
 * Nothing in it says open or closed now, so it is as true in an hour. `publicUrl`: the origin, no slash at the end.
 * Cost: linear in channels times days, some hundred microseconds for a desk of five.
 * Source: schema.org/OpeningHoursSpecification; Google, "Local business structured data", business hours.
 */
export function structuredData(
  revision: CompiledCatalogue<Catalogue>,
  { now, words, publicUrl }: { now: number; words: Words; publicUrl: string },
): WithContext<OrganizationLeaf> {
  const { desk } = revision.catalogue;
  const slogan = desk.motto[words.language];
  const dates = datesAround(revision.zone, now, { back: 0, ahead: MONTHS_AHEAD });
  const once = saidOnce();
  return {
    "@context": "https://schema.org",
    "@type": "Organization",
    "@id": `${publicUrl}/#desk`,
    name: desk.name,
    url: publicUrl + routes.support(words.language),
    logo: `${publicUrl}${routes.logo}`,
    ...(slogan === "" ? {} : { slogan }),
    contactPoint: revision.channels.map((channel) => contactPoint(channel, dates, words, once)),
  };
}

const texts = new WeakMap<CompiledCatalogue<Catalogue>, Map<string, string>>();

/**
 * The same as the text of a script element: no `<` in it, so that no published text can end the element. It is kept
 * with its revision: a month's pages ask for the same.
 */
export function structuredDataText(
  revision: CompiledCatalogue<Catalogue>,
  edge: { now: number; words: Words; publicUrl: string },
): string {
  const ofRevision = texts.get(revision) ?? new Map<string, string>();
  texts.set(revision, ofRevision);
  const month = wallTimeAt(revision.zone, edge.now).date.slice(0, 7);
  const key = `${edge.words.language} ${month} ${edge.publicUrl}`;
  const text = ofRevision.get(key) ?? JSON.stringify(structuredData(revision, edge)).replaceAll("<", "\\u003c");
  ofRevision.set(key, text);
  return text;
}

/** One that is reached in person is a postal address, which is a contact point too. */
function contactPoint(
  { channel, schedule }: CompiledChannel,
  dates: readonly LocalDate[],
  words: Words,
  once: ReturnType<typeof saidOnce>,
): ContactPointLeaf | PostalAddressLeaf {
  const telephone = channel.contacts.flatMap((contact) => (contact.kind === "phone" ? [contact.e164] : []));
  const email = channel.contacts.flatMap((contact) => (contact.kind === "email" ? [contact.email] : []));
  const url = channel.contacts.flatMap((contact) => (contact.kind === "url" ? [contact.url] : []));
  const streetAddress = channel.contacts.flatMap((contact) => (contact.kind === "address" ? [contact.published] : []));
  const common = {
    name: channel.name[words.language],
    contactType: contactType(channel),
    // The desk answers in its own language; only the pages are in others too.
    availableLanguage: DEFAULT_LANGUAGE,
    ...(telephone.length > 0 ? { telephone: oneOrAll(telephone) } : {}),
    ...(email.length > 0 ? { email: oneOrAll(email) } : {}),
    ...(url.length > 0 ? { url: oneOrAll(url) } : {}),
    hoursAvailable: [...weeklyHours(channel), ...specialHours(schedule, dates)].map(once),
  };
  return streetAddress.length > 0
    ? { "@type": "PostalAddress", ...common, streetAddress: oneOrAll(streetAddress) }
    : { "@type": "ContactPoint", ...common };
}

/**
 * Hours that several channels keep are written for the first of them and pointed at by the others: five channels close
 * on the same holidays, and every page carries this.
 */
function saidOnce() {
  const ids = new Map<string, string>();
  return (hours: OpeningHoursSpecificationLeaf): OpeningHoursSpecificationLeaf | { readonly "@id": string } => {
    const said = JSON.stringify(hours);
    const known = ids.get(said);
    if (known !== undefined) return { "@id": known };
    const id = `#hours-${ids.size + 1}`;
    ids.set(said, id);
    return { ...hours, "@id": id };
  };
}

function oneOrAll(values: readonly string[]): string | readonly string[] {
  const [only, ...others] = values;
  return only !== undefined && others.length === 0 ? only : values;
}

/** Of the words that Google lists for it. */
function contactType({ requestTypes }: Channel): string {
  const technical = requestTypes === "all" || TECHNICAL_TYPES.some((type) => requestTypes.includes(type));
  return technical ? "technical support" : "customer service";
}

function weeklyHours({ schedule }: Channel): OpeningHoursSpecificationLeaf[] {
  const days = new Map<string, { opens: string; closes: string; weekdays: Weekday[] }>();
  for (const weekday of WEEKDAYS)
    for (const [opens, closes] of schedule.weekly[weekday]) {
      const alike = days.get(`${opens} ${closes}`) ?? { opens, closes, weekdays: [] };
      days.set(`${opens} ${closes}`, alike);
      alike.weekdays.push(weekday);
    }
  return [...days.values()].map(({ opens, closes, weekdays }) => ({
    "@type": "OpeningHoursSpecification",
    dayOfWeek: weekdays.map((weekday) => DAY_OF_WEEK[weekday]),
    ...openFrom({ opensAtMinute: minuteOf(opens), closesAtMinute: minuteOf(closes) }),
  }));
}

/** The dates that are not as their weekday, neighbours with the same hours together. */
function specialHours(schedule: CompiledSchedule, dates: readonly LocalDate[]): OpeningHoursSpecificationLeaf[] {
  const stretches: { from: LocalDate; to: LocalDate; intervals: readonly Interval[] }[] = [];
  let yesterday: LocalDate | null = null;
  for (const date of dates) {
    const rule = dayRule(schedule, date);
    if (rule.kind === "exception" || (rule.kind === "holiday" && rule.weekdayHasHours)) {
      const last = stretches.at(-1);
      if (last && last.to === yesterday && isSame(last.intervals, rule.intervals)) last.to = date;
      else stretches.push({ from: date, to: date, intervals: rule.intervals });
    }
    yesterday = date;
  }
  return stretches.flatMap(({ from, to, intervals }) =>
    (intervals.length > 0 ? intervals.map(openFrom) : [CLOSED]).map(
      (hours): OpeningHoursSpecificationLeaf => ({
        "@type": "OpeningHoursSpecification",
        validFrom: from,
        validThrough: to,
        ...hours,
      }),
    ),
  );
}

function isSame(some: readonly Interval[], others: readonly Interval[]): boolean {
  return JSON.stringify(some) === JSON.stringify(others);
}

type Hours = { readonly opens: string; readonly closes: string };

/** As Google documents a closed day. */
const CLOSED: Hours = { opens: "00:00", closes: "00:00" };

/**
 * A time that ends on the next day is written as it shows on the clock; schema.org takes a closing before the opening
 * for one. So the midnight that ends a day is 00:00, but for a whole day, which would read as a closed one: Google has
 * that written to 23:59.
 */
function openFrom({ opensAtMinute, closesAtMinute }: Interval): Hours {
  if (opensAtMinute === 0 && closesAtMinute === MINUTES_IN_A_DAY) return { opens: "00:00", closes: "23:59" };
  return { opens: timeText(opensAtMinute), closes: timeText(closesAtMinute % MINUTES_IN_A_DAY) };
}
