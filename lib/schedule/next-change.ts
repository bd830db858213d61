import type { CompiledSchedule } from "./compile-schedule.ts";
import { isOpenAt } from "./is-open-at.ts";
import { isOpenOnWall, nextChangeOnWall } from "./wall-days.ts";
import { endOfPiece, offsetOfPiece, pieceAt } from "./zone.ts";

/**
 * The first instant (epoch ms) after `at` at which it opens, if it is closed at `at`, or closes, if it is open;
 * null when it never does. A clock that is moved may open or close by itself.
 * Throws a RangeError when the zone's rules do not reach `at` or the answer.
 * Cost: some ns, however long it stays as it is, and as many again for each change of the clock until then.
 */
export function nextChange(compiled: CompiledSchedule, at: number): number | null {
  const { days, zone } = compiled;
  let piece = pieceAt(zone, at);
  let wall = at + offsetOfPiece(zone, piece);
  for (;;) {
    const changesOnWall = nextChangeOnWall(days, wall);
    const changesAt = changesOnWall - offsetOfPiece(zone, piece);
    const clockMovesAt = endOfPiece(zone, piece);
    if (changesAt < clockMovesAt) return changesAt;
    if (clockMovesAt === zone.to) {
      if (changesOnWall === Number.POSITIVE_INFINITY) return null;
      throw new RangeError(`The change after ${at} is beyond the rules of ${zone.timeZone}`);
    }
    piece += 1;
    wall = clockMovesAt + offsetOfPiece(zone, piece);
    if (isOpenOnWall(days, wall) !== isOpenAt(compiled, at)) return clockMovesAt;
  }
}
