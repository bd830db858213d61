import type { ScheduleText } from "#lib/catalogue/hours.ts";
import { eachWeekday } from "#lib/schedule/each-weekday.ts";
import { WEEKDAYS, type Weekday } from "#lib/schedule/schedule.ts";
import { type FieldValues, fieldText, isChosen } from "./field-values.ts";
import {
  dayText,
  INTERVALS_A_DAY_MAX,
  type SayTime,
  type TimeTrouble,
  type TypedInterval,
  typedWeek,
  weekTroubles,
} from "./week-edit.ts";

/** Whether hours are published: the two choices of the field. */
export const HOURS_CHOICES = ["unpublished", "published"] as const;
export const HOURS_FIELD = "/hours";
export const ON_HOLIDAYS_FIELD = "/schedule/closedOnHolidays";

/** The name of a field of a week's hours. */
export function weekField(weekday: Weekday, index: number, edge: keyof TypedInterval): string {
  return `/schedule/weekly/${weekday}/${index}/${edge}`;
}

/** The fields of hours that may be published or not. */
export function scheduleValues(schedule: ScheduleText | null, say: SayTime): FieldValues {
  if (schedule === null) return { [HOURS_FIELD]: ["unpublished"], [ON_HOLIDAYS_FIELD]: ["yes"] };
  const week = typedWeek(schedule.weekly, say);
  const fields = WEEKDAYS.flatMap((weekday) =>
    week[weekday].flatMap(({ opens, closes }, index) => [
      [weekField(weekday, index, "opens"), [opens]] as const,
      [weekField(weekday, index, "closes"), [closes]] as const,
    ]),
  );
  return {
    [HOURS_FIELD]: ["published"],
    ...(schedule.closedOnHolidays ? { [ON_HOLIDAYS_FIELD]: ["yes"] } : {}),
    ...Object.fromEntries(fields),
  };
}

/** So many intervals a day are to be shown: those that are typed, and an empty one. */
export function intervalsShown(values: FieldValues, weekday: Weekday): number {
  return Math.min(INTERVALS_A_DAY_MAX, typedDay(values, weekday).length + 1);
}

export type HoursTrouble = { readonly field: string; readonly trouble: TimeTrouble };

/**
 * What the fields say, or what is wrong with them.
 * @param was the hours as they were on the screen, whose dated exceptions stay
 */
export function scheduleOfFields(
  values: FieldValues,
  was: ScheduleText | null,
): { readonly schedule: ScheduleText | null; readonly troubles: readonly HoursTrouble[] } {
  if (fieldText(values, HOURS_FIELD) !== "published") return { schedule: null, troubles: [] };
  const rows = eachWeekday((weekday) => typedDay(values, weekday));
  const week = eachWeekday((weekday) => rows[weekday].map(({ typed }) => typed));
  const troubles = weekTroubles(week).map(({ weekday, index, field, trouble }) => ({
    field: weekField(weekday, rows[weekday][index]?.index ?? 0, field),
    trouble,
  }));
  const schedule = {
    weekly: eachWeekday((weekday) => dayText(week[weekday])),
    closedOnHolidays: isChosen(values, ON_HOLIDAYS_FIELD),
    exceptions: was?.exceptions ?? [],
  };
  return { schedule, troubles };
}

/** The intervals of a day of which something is typed, with the places of their fields. */
function typedDay(values: FieldValues, weekday: Weekday) {
  return Array.from({ length: INTERVALS_A_DAY_MAX }, (_, index) => ({
    index,
    typed: {
      opens: fieldText(values, weekField(weekday, index, "opens")),
      closes: fieldText(values, weekField(weekday, index, "closes")),
    },
  })).filter(({ typed }) => typed.opens !== "" || typed.closes !== "");
}
