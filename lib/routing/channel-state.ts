import type { Localized } from "#lib/i18n/language.ts";
import type { CompiledSchedule } from "#lib/schedule/compile-schedule.ts";
import { dayRule } from "#lib/schedule/day-rule.ts";
import { holidaysBetween } from "#lib/schedule/holidays-between.ts";
import { isOpenAt } from "#lib/schedule/is-open-at.ts";
import { nextChange } from "#lib/schedule/next-change.ts";
import type { Holiday } from "#lib/schedule/schedule.ts";
import { wallTimeAt } from "#lib/schedule/zone.ts";
import type { StateReason } from "./reason.ts";

/** Whether a channel is open at an instant, until when, and why. Instants are epoch milliseconds. */
export type ChannelState =
  | { readonly open: true; readonly closesAt: number | null; readonly reason: StateReason }
  | {
      readonly open: false;
      readonly opensAt: number | null;
      readonly reason: StateReason;
      /** The last holiday between today and the day on which it opens that keeps a day closed with hours. */
      readonly afterHoliday: Holiday<Localized> | null;
    };

/**
 * The state of a schedule at an instant. A closed one says what closes it: the holiday or the exception of that local
 * date, else its hours; one that has neither hours ahead nor an exception to blame never opens.
 */
export function channelState(schedule: CompiledSchedule<Localized>, at: number): ChannelState {
  const change = nextChange(schedule, at);
  if (isOpenAt(schedule, at)) {
    const reason: StateReason = change === null ? { code: "open_always" } : { code: "open_until", at: change };
    return { open: true, closesAt: change, reason };
  }
  const { date } = wallTimeAt(schedule.zone, at);
  const afterHoliday =
    change === null ? null : (holidaysBetween(schedule, date, wallTimeAt(schedule.zone, change).date).at(-1) ?? null);
  return { open: false, opensAt: change, reason: closedBecause(schedule, date, change), afterHoliday };
}

function closedBecause(
  schedule: CompiledSchedule<Localized>,
  date: Holiday["date"],
  opensAt: number | null,
): StateReason {
  const rule = dayRule(schedule, date);
  if (rule.kind === "exception") return { code: "closed_exception", date, reason: rule.exception.reason, opensAt };
  if (rule.kind === "holiday" && rule.weekdayHasHours)
    return { code: "closed_holiday", date, name: rule.holiday.name, opensAt };
  return opensAt === null ? { code: "never_opens" } : { code: "closed_outside_hours", opensAt };
}
