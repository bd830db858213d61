import { isEqual } from "es-toolkit/predicate";
import { isLocalDate, yearOf } from "#lib/schedule/local-date.ts";
import type { LocalDate } from "#lib/schedule/schedule.ts";
import type { Owner } from "./facts.ts";
import type { ScheduleText } from "./hours.ts";
import type { CatalogueContent } from "./schema.ts";

export type SpecialHours = ScheduleText["exceptions"][number];

/** A dated exception with those that have it in just these words: one row of the page, one thing to edit. */
export type SpecialDate = {
  /** The same for as long as its dates and its place among those of the same dates are. */
  readonly id: string;
  readonly hours: SpecialHours;
  /** The channels in the order of the catalogue, then the tiers by level. */
  readonly owners: readonly Owner[];
};

/** What became of it since what is in force. */
export type SpecialDateRow = SpecialDate & { readonly state: "same" | "new" | "changed" | "removed" };

type Scheduled = Pick<CatalogueContent, "channels" | "tiers">;

/** The dated exceptions of all channels and tiers, those that say the same as one; by date. Cost: linear, but for the sorting. */
export function specialDatesOf(content: Scheduled): SpecialDate[] {
  const groups = new Map<string, { hours: SpecialHours; owners: Owner[] }>();
  for (const { owner, schedule } of schedulesOf(content))
    for (const hours of schedule.exceptions) {
      const key = keyOf(hours);
      const group = groups.get(key);
      if (!group) groups.set(key, { hours, owners: [owner] });
      else if (!isAmong(owner, group.owners)) group.owners.push(owner);
    }
  const nth = new Map<string, number>();
  return [...groups.values()].sort(byDate).map((group) => {
    const dates = `${group.hours.from}_${group.hours.to ?? "open"}`;
    const count = nth.get(dates) ?? 0;
    nth.set(dates, count + 1);
    return { id: count === 0 ? dates : `${dates}_${count}`, ...group };
  });
}

/** Whether it is over on a day: then it can be neither kept nor broken any more. */
export function isOver({ to }: Pick<SpecialHours, "to">, today: LocalDate): boolean {
  return to !== null && to < today;
}

/**
 * The rows of the page: what the draft says, marked by what it was before, and what the draft takes away from those that
 * still have hours to bring it back to.
 */
export function specialDateRows(before: Scheduled, after: Scheduled): SpecialDateRow[] {
  const [was, is] = [specialDatesOf(before), specialDatesOf(after)];
  const isSame = (one: SpecialDate, other: SpecialDate) => isEqual(one.hours, other.hours);
  const datesOf = ({ hours }: SpecialDate) => `${hours.from} ${hours.to}`;
  const rows = is.map((one): SpecialDateRow => {
    const same = was.find((other) => isSame(one, other));
    if (same && isEqual(same.owners, one.owners)) return { ...one, state: "same" };
    return { ...one, state: same || was.some((other) => datesOf(other) === datesOf(one)) ? "changed" : "new" };
  });
  const kept = new Set(is.map(datesOf));
  const withHours = schedulesOf(after).map(({ owner }) => owner);
  const removed = was
    .filter((one) => !kept.has(datesOf(one)))
    .map(
      (one): SpecialDateRow => ({
        ...one,
        owners: one.owners.filter((owner) => isAmong(owner, withHours)),
        state: "removed",
      }),
    )
    .filter(({ owners }) => owners.length > 0);
  return [...rows, ...removed].sort(byDate);
}

/** Days that a special date has with another one of the same channels or tiers, which holds on them. */
export type YieldedDays = {
  readonly owners: readonly Owner[];
  /** `to` null: without an end. */
  readonly days: Pick<SpecialHours, "from" | "to">;
  readonly holds: SpecialHours;
};

/**
 * Where a special date does not hold, because another one of the same channel or tier has the day as well: of two, the
 * one that stands later in the list of exceptions holds, as in `compileSchedule`. Cost: linear in the exceptions.
 */
export function yieldedDays(content: Scheduled, { hours, owners }: SpecialDate): readonly YieldedDays[] {
  const groups = new Map<string, YieldedDays & { owners: Owner[] }>();
  for (const { owner, schedule } of schedulesOf(content)) {
    if (!isAmong(owner, owners)) continue;
    const place = schedule.exceptions.findIndex((one) => isEqual(one, hours));
    for (const holds of schedule.exceptions.slice(place + 1)) {
      const days = sharedDays(hours, holds);
      if (!days) continue;
      const group = groups.get(keyOf(holds));
      if (group) group.owners.push(owner);
      else groups.set(keyOf(holds), { owners: [owner], days, holds });
    }
  }
  return [...groups.values()];
}

function sharedDays(one: SpecialHours, other: SpecialHours): YieldedDays["days"] | null {
  const [, from = one.from] = [one.from, other.from].toSorted();
  const [to = null] = [one.to, other.to].filter((end) => end !== null).toSorted();
  return to !== null && to < from ? null : { from, to };
}

/** What is put in the place of what; null: nothing was, or nothing is. */
export type SpecialDateEdit = {
  readonly before: Omit<SpecialDate, "id"> | null;
  readonly after: Omit<SpecialDate, "id"> | null;
};

export type SpecialDateResult =
  | { readonly ok: true; readonly content: CatalogueContent }
  /** What was to be changed is not there as it was: with these. */
  | { readonly ok: false; readonly why: "changed_meanwhile"; readonly owners: readonly Owner[] }
  /** These have other hours for the very same dates. */
  | { readonly ok: false; readonly why: "duplicate"; readonly owners: readonly Owner[] }
  /** These are not there any more, or publish no hours. */
  | { readonly ok: false; readonly why: "no_hours"; readonly owners: readonly Owner[] };

/** A catalogue with one special date added, changed or taken away with all that have it, or with none. Keeps their order. */
export function withSpecialDate(content: CatalogueContent, { before, after }: SpecialDateEdit): SpecialDateResult {
  const schedules = schedulesOf(content);
  const scheduleOf = (owner: Owner) => schedules.find((one) => isEqual(one.owner, owner))?.schedule;
  const had = (owner: Owner) => before !== null && isAmong(owner, before.owners);
  const has = (owner: Owner) => after !== null && isAmong(owner, after.owners);
  const placeOf = (owner: Owner, { exceptions }: ScheduleText) =>
    had(owner) ? exceptions.findIndex((one) => isEqual(one, before?.hours)) : -1;
  const isMissing = (owner: Owner) => {
    const schedule = scheduleOf(owner);
    return schedule === undefined || placeOf(owner, schedule) === -1;
  };
  const missing = before?.owners.filter(isMissing) ?? [];
  if (missing.length > 0) return { ok: false, why: "changed_meanwhile", owners: missing };
  const without = after?.owners.filter((owner) => scheduleOf(owner) === undefined) ?? [];
  if (without.length > 0) return { ok: false, why: "no_hours", owners: without };
  const duplicates = schedules.filter(({ owner, schedule }) => {
    const place = placeOf(owner, schedule);
    return (
      has(owner) &&
      schedule.exceptions.some(
        ({ from, to }, index) => index !== place && from === after?.hours.from && to === after.hours.to,
      )
    );
  });
  if (duplicates.length > 0) return { ok: false, why: "duplicate", owners: duplicates.map(({ owner }) => owner) };
  const edited = (owner: Owner, schedule: ScheduleText): ScheduleText => {
    const place = placeOf(owner, schedule);
    const [at, count] = place === -1 ? [schedule.exceptions.length, 0] : [place, 1];
    const put = has(owner) && after !== null ? [after.hours] : [];
    return { ...schedule, exceptions: schedule.exceptions.toSpliced(at, count, ...put) };
  };
  return {
    ok: true,
    content: {
      ...content,
      channels: content.channels.map((one) => ({ ...one, schedule: edited({ channel: one.slug }, one.schedule) })),
      tiers: content.tiers.map((one) => ({
        ...one,
        schedule: one.schedule && edited({ tier: one.level }, one.schedule),
      })),
    },
  };
}

/** The same date a year later; 29 February becomes the 28th. Null: beyond the calendar. */
export function aYearLater(date: string): string | null {
  const year = yearOf(date) + 1;
  const later = `${year}${date.slice(4)}`;
  if (isLocalDate(later)) return later;
  const day28 = `${year}-02-28`;
  return date.endsWith("-02-29") && isLocalDate(day28) ? day28 : null;
}

/** Whose hours can be special: the channels, in their order, then the tiers that publish hours, by level. */
function schedulesOf({ channels, tiers }: Scheduled): { readonly owner: Owner; readonly schedule: ScheduleText }[] {
  return [
    ...channels.map(({ slug, schedule }) => ({ owner: { channel: slug }, schedule })),
    ...tiers
      .toSorted((a, b) => a.level - b.level)
      .flatMap(({ level, schedule }) => (schedule === null ? [] : [{ owner: { tier: level }, schedule }])),
  ];
}

function isAmong(owner: Owner, owners: readonly Owner[]): boolean {
  return owners.some((one) => isEqual(one, owner));
}

function keyOf({ from, to, intervals, reason }: SpecialHours): string {
  return JSON.stringify([from, to, intervals, reason]);
}

function byDate(one: { readonly hours: SpecialHours }, other: { readonly hours: SpecialHours }): number {
  const [a, b] = [one, other].map(({ hours }) => `${hours.from} ${hours.to ?? "9999"}`);
  if (a === b) return 0;
  return (a ?? "") < (b ?? "") ? -1 : 1;
}
