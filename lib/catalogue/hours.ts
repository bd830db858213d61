import { z } from "zod";
import { eachWeekday } from "#lib/schedule/each-weekday.ts";
import { isLocalDate, yearOf } from "#lib/schedule/local-date.ts";
import { overlappingIntervals } from "#lib/schedule/overlap.ts";
import type { Interval, LocalDate } from "#lib/schedule/schedule.ts";
import { minuteOf } from "#lib/schedule/time-text.ts";
import { line } from "#lib/text.ts";
import { isAnsweredYear } from "./instant.ts";

const INTERVALS_A_DAY_MAX = 12;
export const EXCEPTIONS_MAX = 2_000;
const REASON_MAX = 500;
const OPENS = /^(?:[01]\d|2[0-3]):[0-5]\d$/;
const CLOSES = /^(?:(?:[01]\d|2[0-3]):[0-5]\d|24:00)$/;

function isWrittenDate(text: string): text is LocalDate {
  return isLocalDate(text) && isAnsweredYear(yearOf(text));
}

export const dateSchema = z
  .string()
  .max(10)
  .refine(isWrittenDate, { params: { rule: "date" } })
  .meta({ format: "date" });

export const intervalSchema = z
  .tuple([z.string().regex(OPENS), z.string().regex(CLOSES)])
  .refine(([opens, closes]) => opens !== closes, { params: { rule: "zero_length" }, path: [1] })
  .meta({ description: "Opens and closes, local time; closing at or before it opens ends on the next day" });

const dayHoursSchema = z.array(intervalSchema).max(INTERVALS_A_DAY_MAX);

/** Each day that opens before the one before it has closed is named, the week being a ring. */
const weeklySchema = z.strictObject(eachWeekday(() => dayHoursSchema)).superRefine((weekly, context) => {
  const minutes = eachWeekday((weekday) => weekly[weekday].map(toInterval));
  for (const { weekday, index } of overlappingIntervals(minutes))
    context.addIssue({ code: "custom", path: [weekday, index], params: { rule: "overlap" }, input: weekly });
});

const exceptionSchema = z
  .strictObject({
    from: dateSchema,
    to: dateSchema.nullable().meta({ description: "Included; null: until further notice" }),
    intervals: dayHoursSchema,
    reason: line(REASON_MAX).meta({ description: "One sentence in the desk's language" }),
  })
  .superRefine(({ from, to, intervals }, context) => {
    if (to !== null && to < from)
      context.addIssue({ code: "custom", path: ["to"], params: { rule: "ends_before_it_starts" }, input: to });
    const day = intervals.map(toInterval);
    // As a day of a week that has no other: on several days the tail of a night meets the same hours again.
    const days = { ...eachWeekday((): Interval[] => []), mon: day, tue: to === from ? [] : day };
    for (const index of new Set(overlappingIntervals(days).map((overlap) => overlap.index)))
      context.addIssue({ code: "custom", path: ["intervals", index], params: { rule: "overlap" }, input: intervals });
  });

export const scheduleSchema = z.strictObject({
  weekly: weeklySchema,
  closedOnHolidays: z.boolean(),
  exceptions: z
    .array(exceptionSchema)
    .max(EXCEPTIONS_MAX)
    .meta({ description: "Each replaces the hours of its dates; later ones win" }),
});

/** A schedule as the catalogue writes it: times and dates as text. */
export type ScheduleText = z.infer<typeof scheduleSchema>;

function toInterval([opens, closes]: readonly [string, string]): Interval {
  return { opensAtMinute: minuteOf(opens), closesAtMinute: minuteOf(closes) };
}
