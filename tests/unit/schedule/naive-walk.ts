import type { Interval, Schedule } from "#lib/schedule/schedule.ts";

/**
 * The questions answered the slow way: each minute that passes is shown by `Intl` and looked up in the hours as they
 * were written. It shares no code and no arithmetic with what it judges.
 */

/** Half an hour, midnight, Ramadan, a day skipped, a change at one minute past midnight, odd minutes, none at all. */
export const ZONES = [
  "America/New_York",
  "Europe/Madrid",
  "Australia/Lord_Howe",
  "America/Santiago",
  "Africa/Casablanca",
  "Pacific/Apia",
  "America/St_Johns",
  "Asia/Kathmandu",
  "America/Bogota",
] as const;

const MINUTE = 60_000;

const formats = new Map<string, Intl.DateTimeFormat>();

/** "2026-11-24T19:00:00" */
export function wallOf(timeZone: string, at: number): string {
  const format =
    formats.get(timeZone) ??
    new Intl.DateTimeFormat("sv-SE", { timeZone, dateStyle: "short", timeStyle: "medium", hourCycle: "h23" });
  formats.set(timeZone, format);
  return format.format(at).replace(" ", "T");
}

const walks = new Map<string, readonly string[]>();

/** What the wall shows at each minute of a window, "2026-11-24T19:00". */
function walk(timeZone: string, from: number, to: number): readonly string[] {
  const key = `${timeZone} ${from} ${to}`;
  const known = walks.get(key);
  if (known) return known;
  const minutes: string[] = [];
  for (let at = from; at < to; at += MINUTE) minutes.push(wallOf(timeZone, at).slice(0, 16));
  walks.set(key, minutes);
  return minutes;
}

export type NaiveSchedule = Schedule & { readonly holidays: readonly { readonly date: string }[] };

function hoursThatOpenOn(schedule: NaiveSchedule, date: string): readonly Interval[] {
  for (const { from, to, intervals } of [...schedule.exceptions].reverse())
    if (from <= date && (to === null || date <= to)) return intervals;
  if (schedule.closedOnHolidays && schedule.holidays.some((holiday) => holiday.date === date)) return [];
  const weekday = new Date(`${date}T12:00:00Z`).getUTCDay();
  const { sun, mon, tue, wed, thu, fri, sat } = schedule.weekly;
  return [sun, mon, tue, wed, thu, fri, sat][weekday] ?? [];
}

function theDayBefore(date: string): string {
  const noon = new Date(`${date}T12:00:00Z`);
  noon.setUTCDate(noon.getUTCDate() - 1);
  return noon.toISOString().slice(0, 10);
}

/** Each minute of a date that is open, as a bitmap. */
function openMinutes(schedule: NaiveSchedule, date: string): Uint8Array {
  const open = new Uint8Array(1440);
  for (const { opensAtMinute, closesAtMinute } of hoursThatOpenOn(schedule, date))
    open.fill(1, opensAtMinute, closesAtMinute <= opensAtMinute ? 1440 : closesAtMinute);
  for (const { opensAtMinute, closesAtMinute } of hoursThatOpenOn(schedule, theDayBefore(date)))
    if (closesAtMinute <= opensAtMinute) open.fill(1, 0, closesAtMinute);
  return open;
}

export class NaiveWalk {
  readonly from: number;
  readonly to: number;
  private readonly open: Uint8Array;

  /** `from` and `to` are whole minutes, as are the changes of every zone that is asked about. */
  constructor(schedule: NaiveSchedule, timeZone: string, from: number, to: number) {
    this.from = from;
    this.to = to;
    const days = new Map<string, Uint8Array>();
    this.open = Uint8Array.from(walk(timeZone, from, to), (wall) => {
      const date = wall.slice(0, 10);
      const day = days.get(date) ?? openMinutes(schedule, date);
      days.set(date, day);
      return day[Number(wall.slice(11, 13)) * 60 + Number(wall.slice(14, 16))] ?? 0;
    });
  }

  isOpenAt(at: number): boolean {
    return this.open[Math.floor((at - this.from) / MINUTE)] === 1;
  }

  /** Null: not within the window. */
  nextChange(at: number): number | null {
    const now = this.isOpenAt(at);
    for (let next = at - (at % MINUTE) + MINUTE; next < this.to; next += MINUTE)
      if (this.isOpenAt(next) !== now) return next;
    return null;
  }

  openings(from: number, to: number): { opensAt: number; closesAt: number }[] {
    const openings: { opensAt: number; closesAt: number }[] = [];
    for (let at = from; at < to; at = at - (at % MINUTE) + MINUTE) {
      if (!this.isOpenAt(at)) continue;
      const closesAt = Math.min(to, at - (at % MINUTE) + MINUTE);
      const last = openings.at(-1);
      if (last?.closesAt === at) last.closesAt = closesAt;
      else openings.push({ opensAt: at, closesAt });
    }
    return openings;
  }

  workingTimeBetween(from: number, to: number): number {
    let worked = 0;
    for (let at = from; at < to; at = at - (at % MINUTE) + MINUTE)
      if (this.isOpenAt(at)) worked += Math.min(to, at - (at % MINUTE) + MINUTE) - at;
    return worked;
  }

  /** Null: not within the window. */
  afterWorkingTime(at: number, ms: number): number | null {
    let left = ms;
    for (let now = at; now < this.to; now = now - (now % MINUTE) + MINUTE) {
      if (left === 0) return now;
      if (!this.isOpenAt(now)) continue;
      const passes = now - (now % MINUTE) + MINUTE - now;
      if (passes >= left) return now + left;
      left -= passes;
    }
    return null;
  }
}
