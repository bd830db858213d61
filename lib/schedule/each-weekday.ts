import { WEEKDAYS, type Weekday } from "./schedule.ts";

/** Something for each day of the week. */
export function eachWeekday<Value>(value: (weekday: Weekday) => Value): Record<Weekday, Value> {
  const [mon, tue, wed, thu, fri, sat, sun] = WEEKDAYS;
  return {
    mon: value(mon),
    tue: value(tue),
    wed: value(wed),
    thu: value(thu),
    fri: value(fri),
    sat: value(sat),
    sun: value(sun),
  };
}
