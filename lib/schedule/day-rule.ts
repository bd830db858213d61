import type { CompiledSchedule } from "./compile-schedule.ts";
import { dayNumber } from "./local-date.ts";
import type { DatedException, Holiday, Interval, LocalDate } from "./schedule.ts";
import { ruleOfDay } from "./wall-days.ts";

/** Where the hours of a date come from; `intervals` are those that open on it. */
export type DayRule<Name = unknown> =
  | { readonly kind: "weekly"; readonly intervals: readonly Interval[] }
  | {
      readonly kind: "holiday";
      readonly holiday: Holiday<Name>;
      /** False when the day would have been closed anyway, as most Sundays. */
      readonly weekdayHasHours: boolean;
      /** None. */
      readonly intervals: readonly Interval[];
    }
  | { readonly kind: "exception"; readonly exception: DatedException; readonly intervals: readonly Interval[] };

/**
 * Where the hours of a date come from: an exception before a holiday, a holiday before the week. A schedule that does
 * not close on holidays never answers one. The tail of the evening before is not the date's own. Cost: O(1).
 */
export function dayRule<Name>(compiled: CompiledSchedule<Name>, date: LocalDate): DayRule<Name> {
  return ruleOfDay(compiled.days, dayNumber(date));
}

/**
 * Whether a later date than this one has its hours from an exception, or has lost them to a holiday: without any, the
 * weeks ahead are all alike. Cost: O(1).
 */
export function hasSpecialDatesAfter(compiled: CompiledSchedule, date: LocalDate): boolean {
  return dayNumber(date) < compiled.lastSpecialDay;
}
