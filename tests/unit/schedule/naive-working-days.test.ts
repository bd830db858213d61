import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays, toLocalDate } from "#lib/schedule/local-date.ts";
import { WEEKDAYS } from "#lib/schedule/schedule.ts";
import { compileWorkingDays, isWorkingDay, workingDayAfter, workingDaysBetween } from "#lib/schedule/working-days.ts";
import { holds } from "./arbitrary-schedules.ts";

const weekdayName = new Intl.DateTimeFormat("en-GB", { weekday: "short", timeZone: "UTC" });

/** The dates after `from` that are worked, one by one. */
function* workedAfter(from: string, weekdays: readonly string[], holidays: ReadonlySet<string>) {
  for (const day = new Date(`${from}T12:00:00Z`); ; ) {
    day.setUTCDate(day.getUTCDate() + 1);
    const date = day.toISOString().slice(0, 10);
    if (weekdays.includes(weekdayName.format(day).toLowerCase()) && !holidays.has(date)) yield date;
  }
}

const date = fc.nat({ max: 800 }).map((days) => addDays(toLocalDate("2027-06-01"), days));

test("every answer about working days is that of a calendar crossed off day by day", () => {
  holds(
    fc.property(
      fc.subarray([...WEEKDAYS], { minLength: 1 }),
      fc.array(date, { maxLength: 40 }),
      date,
      date,
      fc.nat({ max: 60 }),
      (weekdays, holidayDates, one, other, count) => {
        const compiled = compileWorkingDays({ weekdays, holidays: holidayDates.map((on) => ({ date: on, name: on })) });
        const off = new Set<string>(holidayDates);

        const { value: first } = workedAfter(addDays(one, -1), weekdays, off).next();
        expect(isWorkingDay(compiled, one)).toBe(first === one);
        expect(workingDayAfter(compiled, one, 0)).toBe(first);
        const following = workedAfter(one, weekdays, off);
        for (let day = 1; day < count; day++) following.next();
        if (count > 0) expect(workingDayAfter(compiled, one, count)).toBe(following.next().value);

        const [from = one, to = other] = [one, other].toSorted();
        let between = 0;
        for (const day of workedAfter(from, weekdays, off)) {
          if (day > to) break;
          between += 1;
        }
        expect(workingDaysBetween(compiled, from, to)).toBe(between);
        expect(workingDaysBetween(compiled, to, from)).toBe(0 - between);
      },
    ),
    300,
  );
});
