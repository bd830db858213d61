import type { CompiledSchedule } from "./compile-schedule.ts";
import { openMsBeforeWall, wallOfOpenMs } from "./wall-days.ts";
import { endOfPiece, offsetOfPiece, pieceAt } from "./zone.ts";

/**
 * How long it is open in [from, to) (epoch ms), in ms that pass: hours that a zone skips are not worked, hours that it
 * repeats are worked twice. Negative when `to` is before `from`: as long as it was open between the two.
 * Throws a RangeError when the zone's rules do not reach, and for NaN. Cost: some ns, however far apart they are.
 */
export function workingTimeBetween(compiled: CompiledSchedule, from: number, to: number): number {
  return openMsBefore(compiled, to) - openMsBefore(compiled, from);
}

/**
 * The earliest instant (epoch ms) by which it has been open for `ms` since `at`. So eight hours that begin as it opens
 * end as it closes, not as it opens again; 0 is over at once, at `at` itself, even while it is closed; null when it
 * will never have been open for so long. Throws a RangeError for a negative or unreal `ms`, and when the zone's rules
 * do not reach `at` or the answer. Cost: some ten ns, however far ahead the answer is.
 */
export function afterWorkingTime(compiled: CompiledSchedule, at: number, ms: number): number | null {
  if (!(ms >= 0 && ms < Number.POSITIVE_INFINITY)) throw new RangeError(`Not a working time: ${ms} ms`);
  const { zone, days } = compiled;
  const goal = openMsBefore(compiled, at) + ms;
  if (ms === 0) return at;
  let low = pieceAt(zone, at);
  let high = zone.changesAt.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (openMsBefore(compiled, endOfPiece(zone, middle)) >= goal) high = middle;
    else low = middle + 1;
  }
  const wall = wallOfOpenMs(days, goal - openMsMovedBefore(compiled, low));
  const reached = wall - offsetOfPiece(zone, low);
  if (reached <= zone.to) return reached;
  if (wall === Number.POSITIVE_INFINITY) return null;
  throw new RangeError(`${ms} ms of working time after ${at} end beyond the rules of ${zone.timeZone}`);
}

/** Since an unnamed moment, the same for every instant of a schedule. */
function openMsBefore(compiled: CompiledSchedule, at: number): number {
  const piece = pieceAt(compiled.zone, at);
  return openMsBeforeWall(compiled.days, at + offsetOfPiece(compiled.zone, piece)) + openMsMovedBefore(compiled, piece);
}

function openMsMovedBefore(compiled: CompiledSchedule, piece: number): number {
  return compiled.openMsMoved[piece] ?? 0;
}
