import { toZonedTime } from "date-fns-tz";
import fc from "fast-check";
import openingHours from "opening_hours";
import { describe, expect, test } from "vitest";
import { compileSchedule } from "#lib/schedule/compile-schedule.ts";
import { isOpenAt } from "#lib/schedule/is-open-at.ts";
import { nextChange } from "#lib/schedule/next-change.ts";
import { type Interval, type Schedule, WEEKDAYS } from "#lib/schedule/schedule.ts";
import { timeText } from "#lib/schedule/time-text.ts";
import { zoneRules } from "#lib/schedule/wall-clock.ts";
import { workingTimeBetween } from "#lib/schedule/working-time.ts";
import { wallTimeAt } from "#lib/schedule/zone.ts";
import { anySchedule, holds } from "./arbitrary-schedules.ts";
import { ZONES } from "./naive-walk.ts";
import { BOGOTA } from "./schedule-builders.ts";

/**
 * Two well-known libraries are asked the same. Both read the host's zone, so this runs where the host stands in Bogotá,
 * which has not moved its clock since 1993. opening_hours lets a day's own rule cut off the evening before, on purpose
 * unlike ours, so that hours past midnight are left to the naive walk.
 */

/** It knows no "until further notice". */
const LAST_DATE = "2030-12-31";
const FURTHER_NOTICE = Date.parse(`${LAST_DATE}T00:00:00-05:00`);

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

function hoursText(intervals: readonly Interval[]): string {
  return (
    intervals
      .toSorted((a, b) => a.opensAtMinute - b.opensAtMinute)
      .map(({ opensAtMinute, closesAtMinute }) => `${timeText(opensAtMinute)}-${timeText(closesAtMinute)}`)
      .join(",") || "off"
  );
}

function dateText(date: string): string {
  return `${date.slice(0, 4)} ${MONTHS[Number(date.slice(5, 7)) - 1]} ${date.slice(8, 10)}`;
}

function ruleText(schedule: Schedule, holidays: readonly { date: string }[]): string {
  const rules = WEEKDAYS.map(
    (weekday) => `${weekday.charAt(0).toUpperCase()}${weekday.charAt(1)} ${hoursText(schedule.weekly[weekday])}`,
  );
  if (schedule.closedOnHolidays) for (const { date } of holidays) rules.push(`${dateText(date)} off`);
  for (const { from, to, intervals } of schedule.exceptions)
    rules.push(`${dateText(from)}-${dateText(to ?? LAST_DATE)} ${hoursText(intervals)}`);
  return rules.join("; ");
}

function withinTheDay(intervals: readonly Interval[]): Interval[] {
  return intervals.filter(({ opensAtMinute, closesAtMinute }) => closesAtMinute > opensAtMinute);
}

function sameDayOnly<Hours extends Schedule>(schedule: Hours): Hours {
  const { mon, tue, wed, thu, fri, sat, sun } = schedule.weekly;
  return {
    ...schedule,
    weekly: {
      mon: withinTheDay(mon),
      tue: withinTheDay(tue),
      wed: withinTheDay(wed),
      thu: withinTheDay(thu),
      fri: withinTheDay(fri),
      sat: withinTheDay(sat),
      sun: withinTheDay(sun),
    },
    exceptions: schedule.exceptions.map((exception) => ({
      ...exception,
      intervals: withinTheDay(exception.intervals),
    })),
  };
}

describe("opening_hours agrees", () => {
  const instant = fc.integer({
    min: Date.parse("2026-11-01T00:00:00-05:00"),
    max: Date.parse("2027-01-31T00:00:00-05:00"),
  });

  test("about schedules without hours past midnight", () => {
    holds(
      fc.property(anySchedule("2026-11-10", 60), fc.array(instant, { minLength: 8, maxLength: 8 }), (any, instants) => {
        const schedule = sameDayOnly(any);
        const compiled = compileSchedule(schedule, { holidays: any.holidays, zone: BOGOTA });
        const other = new openingHours(ruleText(schedule, any.holidays), null);
        for (const at of instants) {
          expect(isOpenAt(compiled, at)).toBe(other.getState(new Date(at)));
          // It gives up after some years; we do not.
          const change = other.getNextChange(new Date(at))?.getTime();
          if (change !== undefined && change < FURTHER_NOTICE) expect(nextChange(compiled, at)).toBe(change);
        }
        const [from = 0, to = 0] = instants.toSorted((a, b) => a - b).slice(3, 5);
        const [open] = other.getOpenDuration(new Date(from), new Date(to));
        expect(workingTimeBetween(compiled, from, to)).toBe(open);
      }),
      60,
    );
  });
});

describe("date-fns-tz agrees", () => {
  test.each(ZONES)("about the wall in %s", (timeZone) => {
    const zone = zoneRules(timeZone);
    holds(
      fc.property(
        fc.oneof(fc.integer({ min: zone.from, max: zone.to - 1 }), fc.constantFrom(zone.from, ...zone.changesAt)),
        (at) => {
          const other = toZonedTime(at, timeZone);
          const { date, minute } = wallTimeAt(zone, at);
          expect(minute).toBe(other.getHours() * 60 + other.getMinutes());
          expect(date).toBe(
            [other.getFullYear(), other.getMonth() + 1, other.getDate()]
              .map((part) => String(part).padStart(2, "0"))
              .join("-"),
          );
        },
      ),
      300,
    );
  });
});
