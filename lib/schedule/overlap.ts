import { type Interval, MINUTES_IN_A_DAY, WEEKDAYS, type Weekday } from "./schedule.ts";

const MINUTES_IN_A_WEEK = WEEKDAYS.length * MINUTES_IN_A_DAY;

/**
 * The intervals that open before another one has closed, the week being a ring: a Sunday night may run into Monday.
 * Of two that overlap, the one that opens later is named, both when they open together. Touching is not overlapping.
 */
export function overlappingIntervals(
  weekly: Readonly<Record<Weekday, readonly Interval[]>>,
): { weekday: Weekday; index: number }[] {
  const spans = WEEKDAYS.flatMap((weekday, day) =>
    weekly[weekday].map((interval, index) => ({
      weekday,
      index,
      start: day * MINUTES_IN_A_DAY + interval.opensAtMinute,
      minutes: minutesOpen(interval),
    })),
  );
  return spans
    .filter((span) =>
      spans.some(
        (other) => other !== span && (span.start - other.start + MINUTES_IN_A_WEEK) % MINUTES_IN_A_WEEK < other.minutes,
      ),
    )
    .map(({ weekday, index }) => ({ weekday, index }));
}

function minutesOpen({ opensAtMinute, closesAtMinute }: Interval): number {
  return closesAtMinute - opensAtMinute + (closesAtMinute <= opensAtMinute ? MINUTES_IN_A_DAY : 0);
}
