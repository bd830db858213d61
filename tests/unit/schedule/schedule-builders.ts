import { type CompiledSchedule, compileSchedule } from "#lib/schedule/compile-schedule.ts";
import { toLocalDate } from "#lib/schedule/local-date.ts";
import type { DatedException, Holiday, Interval, Schedule, Weekday } from "#lib/schedule/schedule.ts";
import { minuteOf } from "#lib/schedule/time-text.ts";
import { zoneRules } from "#lib/schedule/wall-clock.ts";
import type { ZoneRules } from "#lib/schedule/zone.ts";

/** "07:00-12:00 14:00-19:00" */
export function hours(text: string): Interval[] {
  return text.split(" ").flatMap((part) => {
    const [opens, closes] = part.split("-");
    return opens && closes ? [{ opensAtMinute: minuteOf(opens), closesAtMinute: minuteOf(closes) }] : [];
  });
}

export function week(days: Partial<Record<Weekday, string>>): Schedule["weekly"] {
  const on = (weekday: Weekday) => hours(days[weekday] ?? "");
  return {
    mon: on("mon"),
    tue: on("tue"),
    wed: on("wed"),
    thu: on("thu"),
    fri: on("fri"),
    sat: on("sat"),
    sun: on("sun"),
  };
}

export function everyDay(text: string): Schedule["weekly"] {
  return week({ mon: text, tue: text, wed: text, thu: text, fri: text, sat: text, sun: text });
}

const LONG = "07:00-19:00";
/** The hours of the telephone. */
export const OFFICE = week({ mon: LONG, tue: LONG, wed: LONG, thu: LONG, fri: LONG, sat: "08:00-13:00" });

export function exception(from: string, to: string | null, text: string): DatedException {
  return {
    from: toLocalDate(from),
    to: to === null ? null : toLocalDate(to),
    intervals: hours(text),
    reason: `${from}: ${text || "closed"}`,
  };
}

export function holiday(date: string, name = date): Holiday<string> {
  return { date: toLocalDate(date), name };
}

export const BOGOTA = zoneRules("America/Bogota");

export function compiled(
  weekly: Schedule["weekly"],
  more: {
    closedOnHolidays?: boolean;
    holidays?: Holiday<string>[];
    exceptions?: DatedException[];
    zone?: ZoneRules | string;
  } = {},
): CompiledSchedule<string> {
  const { closedOnHolidays = true, holidays = [], exceptions = [], zone = BOGOTA } = more;
  return compileSchedule(
    { weekly, closedOnHolidays, exceptions },
    { holidays, zone: typeof zone === "string" ? zoneRules(zone) : zone },
  );
}

/** The instant of "2026-11-24T19:00:00-05:00"; a text without an offset is one in Bogotá. */
export function at(text: string): number {
  const instant = Date.parse(/(?:Z|[+-]\d\d:\d\d)$/.test(text) ? text : `${text}-05:00`);
  if (Number.isNaN(instant)) throw new Error(`Not an instant: ${text}`);
  return instant;
}
