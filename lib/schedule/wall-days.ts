import type { DayRule } from "./day-rule.ts";
import { type DayShape, dayShape, isOpenInDay, openMsInDay, timeOfOpenMs } from "./day-shape.ts";
import { dayOfWallTime, weekdayIndexOfDay } from "./local-date.ts";
import { MS_IN_A_DAY } from "./schedule.ts";

/** What every week is like, Monday first. */
export type WeekPattern<Name = unknown> = {
  readonly rules: readonly DayRule<Name>[];
  readonly shapes: readonly DayShape[];
  /** Since the Monday, and in the whole week. */
  readonly openMsBefore: readonly number[];
  readonly openMs: number;
  /** 1 to 7; Infinity when no day has a change. */
  readonly daysToNextChange: readonly number[];
};

/**
 * The days of a schedule as the wall shows them, no matter how the zone moves its clock: an entry for each day from
 * the first date that is a holiday or excepted to the one after the last, and a weekly pattern on either side.
 * A wall time is the ms since 1 January 1970 that a clock would count if it were never moved; a day is the number of
 * whole days in it.
 */
export type WallDays<Name = unknown> = {
  readonly before: WeekPattern<Name>;
  readonly firstDay: number;
  readonly rules: readonly DayRule<Name>[];
  readonly shapes: readonly DayShape[];
  /** Before each day, and before the first one of `after`; on the scale on which `before` starts at week 0. */
  readonly openMsBefore: Float64Array;
  /** The next day with a change, so that a closure of a year is one step; Infinity when there is none. */
  readonly nextChangingDay: Float64Array;
  readonly after: WeekPattern<Name>;
};

export function weekPattern<Name>(rules: readonly DayRule<Name>[]): WeekPattern<Name> {
  const shapes = rules.map((rule, index) => dayShape(rule.intervals, rules.at(index - 1)?.intervals ?? []));
  const openMsBefore: number[] = [];
  let openMs = 0;
  for (const shape of shapes) {
    openMsBefore.push(openMs);
    openMs += shape.openMs;
  }
  const daysToNextChange = shapes.map((_, index) => {
    const days = [...shapes.slice(index + 1), ...shapes.slice(0, index + 1)].findIndex(hasChange);
    return days === -1 ? Number.POSITIVE_INFINITY : days + 1;
  });
  return { rules, shapes, openMsBefore, openMs, daysToNextChange };
}

/** `rules` are those of the days from `firstDay` on; the last of them already follows the pattern of `after`. */
export function wallDays<Name>(
  before: WeekPattern<Name>,
  firstDay: number,
  rules: readonly DayRule<Name>[],
  after: WeekPattern<Name>,
): WallDays<Name> {
  const shapeOf = shapesByIntervals();
  const shapes: DayShape[] = [];
  const openMsBefore = new Float64Array(rules.length + 1);
  let openMs = openMsBeforeDayOfPattern(before, firstDay);
  let yesterday = ofWeekday(before.rules, firstDay - 1);
  for (const [index, rule] of rules.entries()) {
    const shape = shapeOf(rule, yesterday);
    shapes.push(shape);
    openMsBefore[index] = openMs;
    openMs += shape.openMs;
    yesterday = rule;
  }
  openMsBefore[rules.length] = openMs;

  const nextChangingDay = new Float64Array(rules.length);
  const lastDay = firstDay + rules.length - 1;
  let next = lastDay + ofWeekday(after.daysToNextChange, lastDay);
  for (let index = rules.length - 1; index >= 0; index--) {
    nextChangingDay[index] = next;
    if (shapes[index]?.changesAt.length) next = firstDay + index;
  }
  return { before, firstDay, rules, shapes, openMsBefore, nextChangingDay, after };
}

export function ruleOfDay<Name>(days: WallDays<Name>, day: number): DayRule<Name> {
  if (day < days.firstDay) return ofWeekday(days.before.rules, day);
  return days.rules[day - days.firstDay] ?? ofWeekday(days.after.rules, day);
}

export function isOpenOnWall(days: WallDays, wall: number): boolean {
  const day = dayOfWallTime(wall);
  return isOpenInDay(shapeOfDay(days, day), wall - day * MS_IN_A_DAY);
}

/** The first wall time after `wall` at which it opens or closes; Infinity when there is none. */
export function nextChangeOnWall(days: WallDays, wall: number): number {
  const today = dayOfWallTime(wall);
  for (const change of shapeOfDay(days, today).changesAt) {
    const time = today * MS_IN_A_DAY + change;
    if (time > wall) return time;
  }
  const day = nextChangingDayAfter(days, today);
  const [change] = day === Number.POSITIVE_INFINITY ? [] : shapeOfDay(days, day).changesAt;
  return change === undefined ? Number.POSITIVE_INFINITY : day * MS_IN_A_DAY + change;
}

/** How long it was open on the wall before a wall time, on the scale of `WallDays.openMsBefore`. */
export function openMsBeforeWall(days: WallDays, wall: number): number {
  const day = dayOfWallTime(wall);
  return openMsBeforeDay(days, day) + openMsInDay(shapeOfDay(days, day), wall - day * MS_IN_A_DAY);
}

/**
 * The earliest wall time before which it was open for `openMs`, on the same scale; Infinity when it never will have
 * been. The count must lie after the beginning of days that are ever open.
 */
export function wallOfOpenMs(days: WallDays, openMs: number): number {
  const day = dayOfOpenMs(days, openMs);
  if (day === Number.POSITIVE_INFINITY) return day;
  return day * MS_IN_A_DAY + timeOfOpenMs(shapeOfDay(days, day), openMs - openMsBeforeDay(days, day));
}

function shapeOfDay(days: WallDays, day: number): DayShape {
  if (day < days.firstDay) return ofWeekday(days.before.shapes, day);
  return days.shapes[day - days.firstDay] ?? ofWeekday(days.after.shapes, day);
}

function openMsBeforeDay(days: WallDays, day: number): number {
  if (day < days.firstDay) return openMsBeforeDayOfPattern(days.before, day);
  return days.openMsBefore[day - days.firstDay] ?? openMsBeforeDayOfPattern(days.after, day) + openMsShift(days);
}

/** Puts the pattern of `after` on the scale of the days before it. */
function openMsShift({ firstDay, rules, openMsBefore, after }: WallDays): number {
  return (openMsBefore[rules.length] ?? 0) - openMsBeforeDayOfPattern(after, firstDay + rules.length);
}

function openMsBeforeDayOfPattern(pattern: WeekPattern, day: number): number {
  return weekOfDay(day) * pattern.openMs + ofWeekday(pattern.openMsBefore, day);
}

function nextChangingDayAfter(days: WallDays, day: number): number {
  if (day >= days.firstDay) {
    return days.nextChangingDay[day - days.firstDay] ?? day + ofWeekday(days.after.daysToNextChange, day);
  }
  const next = day + ofWeekday(days.before.daysToNextChange, day);
  if (next < days.firstDay) return next;
  const first = days.firstDay;
  return shapeOfDay(days, first).changesAt.length > 0 ? first : nextChangingDayAfter(days, first);
}

/** The last day before which it was open for less than `openMs`: the one in whose course it has been. */
function dayOfOpenMs(days: WallDays, openMs: number): number {
  const { openMsBefore, firstDay, rules, before, after } = days;
  if (openMs <= (openMsBefore[0] ?? 0)) return dayOfOpenMsInPattern(before, openMs);
  if (openMs > (openMsBefore[rules.length] ?? 0)) return dayOfOpenMsInPattern(after, openMs - openMsShift(days));
  let low = 0;
  let high = rules.length;
  while (high - low > 1) {
    const middle = (low + high) >>> 1;
    if ((openMsBefore[middle] ?? 0) < openMs) low = middle;
    else high = middle;
  }
  return firstDay + low;
}

function dayOfOpenMsInPattern(pattern: WeekPattern, openMs: number): number {
  if (pattern.openMs === 0) return Number.POSITIVE_INFINITY;
  const week = Math.ceil(openMs / pattern.openMs) - 1;
  const inWeek = openMs - week * pattern.openMs;
  return mondayOfWeek(week) + pattern.openMsBefore.findLastIndex((before) => before < inWeek);
}

/** Weeks are counted from the Monday before 1 January 1970, a Thursday. */
function weekOfDay(day: number): number {
  return Math.floor((day + 3) / 7);
}

function mondayOfWeek(week: number): number {
  return week * 7 - 3;
}

function ofWeekday<Value>(week: readonly Value[], day: number): Value {
  const value = week[weekdayIndexOfDay(day)];
  if (value === undefined) throw new RangeError(`A week of ${week.length} days`);
  return value;
}

function hasChange(shape: DayShape): boolean {
  return shape.changesAt.length > 0;
}

/** Most days are alike, so each pair of neighbours is worked out once. */
function shapesByIntervals(): (rule: DayRule, yesterday: DayRule) => DayShape {
  const known = new Map<DayRule["intervals"], Map<DayRule["intervals"], DayShape>>();
  return (rule, yesterday) => {
    const after = known.get(yesterday.intervals) ?? new Map<DayRule["intervals"], DayShape>();
    known.set(yesterday.intervals, after);
    const shape = after.get(rule.intervals) ?? dayShape(rule.intervals, yesterday.intervals);
    after.set(rule.intervals, shape);
    return shape;
  };
}
