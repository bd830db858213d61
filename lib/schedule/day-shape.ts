import { type Interval, MINUTES_IN_A_DAY, MS_IN_A_DAY, MS_IN_A_MINUTE } from "./schedule.ts";

/** An open stretch [from, to) of a day on the wall, and what was open before it on that day; ms from midnight. */
type Stretch = { readonly from: number; readonly to: number; readonly openMsBefore: number };

/** A day on the wall as it turns out: its own intervals up to midnight, and the tail of the evening before. */
export type DayShape = {
  /** Ascending; what overlaps or touches is one. */
  readonly open: readonly Stretch[];
  readonly openMs: number;
  /** When it opens or closes, ms from midnight, ascending; 0 only if the day before ended otherwise. */
  readonly changesAt: readonly number[];
};

export function dayShape(own: readonly Interval[], ofTheDayBefore: readonly Interval[]): DayShape {
  const pieces = [
    ...ofTheDayBefore.filter(runsPastMidnight).map(({ closesAtMinute }) => ({ from: 0, to: closesAtMinute })),
    ...own.map((interval) => ({
      from: interval.opensAtMinute,
      to: runsPastMidnight(interval) ? MINUTES_IN_A_DAY : interval.closesAtMinute,
    })),
  ]
    .filter(({ from, to }) => from < to)
    .sort((a, b) => a.from - b.from);

  const merged: { from: number; to: number }[] = [];
  for (const piece of pieces) {
    const last = merged.at(-1);
    if (last && piece.from <= last.to) last.to = Math.max(last.to, piece.to);
    else merged.push(piece);
  }

  let openMs = 0;
  const open = merged.map(({ from, to }) => {
    const stretch = { from: from * MS_IN_A_MINUTE, to: to * MS_IN_A_MINUTE, openMsBefore: openMs };
    openMs += stretch.to - stretch.from;
    return stretch;
  });
  const edges = new Set(open.flatMap(({ from, to }) => [from, to]));
  edges.delete(MS_IN_A_DAY);
  if (ofTheDayBefore.some(reachesMidnight)) {
    // Open at both sides of midnight is no change; open before it alone is one.
    if (!edges.delete(0)) edges.add(0);
  }
  return { open, openMs, changesAt: [...edges].sort((a, b) => a - b) };
}

/** The tail that it leaves on the next day may be empty: 18:00–00:00 is 18:00–24:00. */
function runsPastMidnight({ opensAtMinute, closesAtMinute }: Interval): boolean {
  return closesAtMinute <= opensAtMinute;
}

function reachesMidnight(interval: Interval): boolean {
  return runsPastMidnight(interval) || interval.closesAtMinute === MINUTES_IN_A_DAY;
}

/** Whether it is open so many milliseconds after midnight on the wall. */
export function isOpenInDay(shape: DayShape, ms: number): boolean {
  for (const { from, to } of shape.open) {
    if (ms < from) return false;
    if (ms < to) return true;
  }
  return false;
}

/** How long it was open between midnight and so many milliseconds after it on the wall. */
export function openMsInDay(shape: DayShape, ms: number): number {
  for (const { from, to, openMsBefore } of shape.open) {
    if (ms <= from) return openMsBefore;
    if (ms < to) return openMsBefore + ms - from;
  }
  return shape.openMs;
}

/** The earliest time of the day, ms from midnight, by which it was open for `openMs`, more than 0 and at most `shape.openMs`. */
export function timeOfOpenMs(shape: DayShape, openMs: number): number {
  for (const { from, to, openMsBefore } of shape.open) {
    const time = from + openMs - openMsBefore;
    if (time <= to) return time;
  }
  return MS_IN_A_DAY;
}
