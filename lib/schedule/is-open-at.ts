import type { CompiledSchedule } from "./compile-schedule.ts";
import { isOpenOnWall } from "./wall-days.ts";
import { offsetAt } from "./zone.ts";

/**
 * Whether it is open at an instant (epoch ms): it is at the one that opens, no longer at the one that closes.
 * Throws a RangeError when the zone's rules do not reach the instant, and for NaN. Cost: some ns.
 */
export function isOpenAt(compiled: CompiledSchedule, at: number): boolean {
  return isOpenOnWall(compiled.days, at + offsetAt(compiled.zone, at));
}
