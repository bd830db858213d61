import fc from "fast-check";
import { addDays, toLocalDate } from "#lib/schedule/local-date.ts";
import type { DatedException, Holiday, Interval, Schedule } from "#lib/schedule/schedule.ts";

const SEED = 20261124;

/** Fast-check with a seed of our own, so that a run is the same tomorrow; FC_SEED asks for another. */
export function holds<Values extends unknown[]>(property: fc.IPropertyWithHooks<Values>, numRuns: number): void {
  fc.assert(property, { seed: Number(process.env.FC_SEED ?? SEED), numRuns });
}

/** Around the hours in which clocks are moved, around midnight, and anywhere. */
const minute = fc.oneof(
  fc.constantFrom(0, 1, 30, 60, 90, 120, 135, 150, 180, 210, 240, 420, 720, 1140, 1380, 1410, 1438, 1439),
  fc.nat({ max: 1439 }),
);

const interval: fc.Arbitrary<Interval> = fc.oneof(
  { weight: 12, arbitrary: fc.record({ opensAtMinute: minute, closesAtMinute: minute }) },
  { weight: 2, arbitrary: minute.map((opens) => ({ opensAtMinute: opens, closesAtMinute: 1440 })) },
  { weight: 1, arbitrary: fc.constant({ opensAtMinute: 0, closesAtMinute: 1440 }) },
);

/** Leaves out what has no length and what overlaps one already taken, minute by minute, on a ring of so many days. */
export function withoutOverlap(days: readonly (readonly Interval[])[]): Interval[][] {
  const taken = new Uint8Array(Math.max(2, days.length) * 1440);
  return days.map((intervals, day) =>
    intervals.filter(({ opensAtMinute, closesAtMinute }) => {
      if (opensAtMinute === closesAtMinute) return false;
      const minutes: number[] = [];
      const end = closesAtMinute > opensAtMinute ? closesAtMinute : closesAtMinute + 1440;
      for (let now = opensAtMinute; now < end; now++) minutes.push((day * 1440 + now) % taken.length);
      if (minutes.some((now) => taken[now] === 1)) return false;
      for (const now of minutes) taken[now] = 1;
      return true;
    }),
  );
}

export const anyWeek: fc.Arbitrary<Interval[][]> = fc.array(fc.array(interval, { maxLength: 3 }), {
  minLength: 7,
  maxLength: 7,
});

export function weeklyOf(days: readonly (readonly Interval[])[]): Schedule["weekly"] {
  const [mon = [], tue = [], wed = [], thu = [], fri = [], sat = [], sun = []] = days;
  return { mon, tue, wed, thu, fri, sat, sun };
}

const weekly = fc
  .oneof(
    { weight: 8, arbitrary: anyWeek },
    { weight: 1, arbitrary: fc.constant<Interval[][]>([]) },
    {
      weight: 1,
      arbitrary: fc.constant<Interval[][]>(
        Array.from({ length: 7 }, () => [{ opensAtMinute: 0, closesAtMinute: 1440 }]),
      ),
    },
  )
  .map((days) => weeklyOf(withoutOverlap(days)));

/** Exceptions and holidays among the `days` days from `firstDate` on. */
export function anySchedule(firstDate: string, days: number): fc.Arbitrary<Schedule & { holidays: Holiday<string>[] }> {
  const date = fc.nat({ max: days - 1 }).map((offset) => addDays(toLocalDate(firstDate), offset));
  const exception: fc.Arbitrary<DatedException> = fc
    .record({
      from: date,
      length: fc.oneof(fc.constant(0), fc.nat({ max: 5 }), fc.constant(null)),
      intervals: fc.array(interval, { maxLength: 2 }),
      reason: fc.constant("special hours"),
    })
    .map(({ from, length, intervals, reason }) => ({
      from,
      to: length === null ? null : addDays(from, length),
      intervals: withoutOverlap([intervals]).flat(),
      reason,
    }));
  return fc.record({
    weekly,
    closedOnHolidays: fc.boolean(),
    exceptions: fc.array(exception, { maxLength: 3 }),
    holidays: fc.uniqueArray(date, { maxLength: 4 }).map((dates) => dates.map((on) => ({ date: on, name: on }))),
  });
}
