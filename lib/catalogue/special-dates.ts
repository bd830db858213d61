import { isEqual } from "es-toolkit/predicate";
import { isLocalDate, yearOf } from "#lib/schedule/local-date.ts";
import type { ScheduleText } from "./hours.ts";
import type { CatalogueContent, Channel } from "./schema.ts";

export type SpecialHours = ScheduleText["exceptions"][number];

/** A dated exception with the channels that have it in just these words: one row of the page, one thing to edit. */
export type SpecialDate = {
  /** The same for as long as its dates and its place among those of the same dates are. */
  readonly id: string;
  readonly hours: SpecialHours;
  /** In the order of the catalogue. */
  readonly slugs: readonly string[];
};

/** What became of it since what is in force. */
export type SpecialDateRow = SpecialDate & { readonly state: "same" | "new" | "changed" | "removed" };

/** The dated exceptions of all channels, those that say the same as one; by date. Cost: linear, but for the sorting. */
export function specialDatesOf({ channels }: Pick<CatalogueContent, "channels">): SpecialDate[] {
  const groups = new Map<string, { hours: SpecialHours; slugs: string[] }>();
  for (const { slug, schedule } of channels)
    for (const hours of schedule.exceptions) {
      const key = keyOf(hours);
      const group = groups.get(key);
      if (!group) groups.set(key, { hours, slugs: [slug] });
      else if (!group.slugs.includes(slug)) group.slugs.push(slug);
    }
  const nth = new Map<string, number>();
  return [...groups.values()].sort(byDate).map((group) => {
    const dates = `${group.hours.from}_${group.hours.to ?? "open"}`;
    const count = nth.get(dates) ?? 0;
    nth.set(dates, count + 1);
    return { id: count === 0 ? dates : `${dates}_${count}`, ...group };
  });
}

/** The rows of the page: what the draft says, marked by what it was before, and what the draft takes away. */
export function specialDateRows(
  before: Pick<CatalogueContent, "channels">,
  after: Pick<CatalogueContent, "channels">,
): SpecialDateRow[] {
  const [was, is] = [specialDatesOf(before), specialDatesOf(after)];
  const isSame = (one: SpecialDate, other: SpecialDate) => isEqual(one.hours, other.hours);
  const datesOf = ({ hours }: SpecialDate) => `${hours.from} ${hours.to}`;
  const rows = is.map((one): SpecialDateRow => {
    const same = was.find((other) => isSame(one, other));
    if (same && isEqual(same.slugs, one.slugs)) return { ...one, state: "same" };
    return { ...one, state: same || was.some((other) => datesOf(other) === datesOf(one)) ? "changed" : "new" };
  });
  const kept = new Set(is.map(datesOf));
  const removed = was
    .filter((one) => !kept.has(datesOf(one)))
    .map((one): SpecialDateRow => ({ ...one, state: "removed" }));
  return [...rows, ...removed].sort(byDate);
}

/** What is put in the place of what; null: nothing was, or nothing is. */
export type SpecialDateEdit = {
  readonly before: Omit<SpecialDate, "id"> | null;
  readonly after: Omit<SpecialDate, "id"> | null;
};

export type SpecialDateResult =
  | { readonly ok: true; readonly content: CatalogueContent }
  /** What was to be changed is not there as it was: in these channels. */
  | { readonly ok: false; readonly why: "changed_meanwhile"; readonly slugs: readonly string[] }
  /** These channels have other hours for the very same dates. */
  | { readonly ok: false; readonly why: "duplicate"; readonly slugs: readonly string[] };

/** A catalogue with one special date added, changed or taken away in all its channels, or in none. Keeps their order. */
export function withSpecialDate(content: CatalogueContent, { before, after }: SpecialDateEdit): SpecialDateResult {
  const missing = (before?.slugs ?? []).filter(
    (slug) => !content.channels.some((one) => one.slug === slug && placeIn(one, before?.hours) !== -1),
  );
  if (missing.length > 0) return { ok: false, why: "changed_meanwhile", slugs: missing };
  const changed = content.channels.map((channel) => {
    const hadIt = before?.slugs.includes(channel.slug) ?? false;
    const hasIt = after?.slugs.includes(channel.slug) ?? false;
    const place = hadIt ? placeIn(channel, before?.hours) : -1;
    const { exceptions } = channel.schedule;
    const rest = place === -1 ? exceptions : exceptions.toSpliced(place, 1);
    if (!hasIt || !after) return { channel: withExceptions(channel, rest), isDuplicate: false };
    const isDuplicate = rest.some(({ from, to }) => from === after.hours.from && to === after.hours.to);
    const at = place === -1 ? rest.length : place;
    return { channel: withExceptions(channel, rest.toSpliced(at, 0, after.hours)), isDuplicate };
  });
  const duplicates = changed.filter(({ isDuplicate }) => isDuplicate).map(({ channel }) => channel.slug);
  if (duplicates.length > 0) return { ok: false, why: "duplicate", slugs: duplicates };
  return { ok: true, content: { ...content, channels: changed.map(({ channel }) => channel) } };
}

/** The same date a year later; 29 February becomes the 28th. Null: beyond the calendar. */
export function aYearLater(date: string): string | null {
  const year = yearOf(date) + 1;
  const later = `${year}${date.slice(4)}`;
  if (isLocalDate(later)) return later;
  const day28 = `${year}-02-28`;
  return date.endsWith("-02-29") && isLocalDate(day28) ? day28 : null;
}

function placeIn({ schedule }: Channel, hours: SpecialHours | undefined): number {
  return hours === undefined ? -1 : schedule.exceptions.findIndex((one) => isEqual(one, hours));
}

function withExceptions(channel: Channel, exceptions: SpecialHours[]): Channel {
  return { ...channel, schedule: { ...channel.schedule, exceptions } };
}

function keyOf({ from, to, intervals, reason }: SpecialHours): string {
  return JSON.stringify([from, to, intervals, reason]);
}

function byDate(one: { readonly hours: SpecialHours }, other: { readonly hours: SpecialHours }): number {
  const [a, b] = [one, other].map(({ hours }) => `${hours.from} ${hours.to ?? "9999"}`);
  if (a === b) return 0;
  return (a ?? "") < (b ?? "") ? -1 : 1;
}
