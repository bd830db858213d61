import type { CompiledSchedule } from "./compile-schedule.ts";
import { isOpenAt } from "./is-open-at.ts";
import { nextChange } from "./next-change.ts";

/** A stretch [opensAt, closesAt) in epoch ms. */
export type Opening = { readonly opensAt: number; readonly closesAt: number };

/**
 * When it is open within [from, to) (epoch ms), ascending and clipped to it; stretches that touch are one.
 * None when `to` is not after `from`. Throws a RangeError when the zone's rules do not reach, and for NaN.
 * Cost: linear in the answer.
 */
export function openIntervals(compiled: CompiledSchedule, from: number, to: number): Opening[] {
  if (Number.isNaN(from) || Number.isNaN(to)) throw new RangeError(`Not instants: ${from}, ${to}`);
  const openings: Opening[] = [];
  if (from >= to) return openings;
  let open = isOpenAt(compiled, from);
  for (let at = from; at < to; open = !open) {
    const change = Math.min(nextChange(compiled, at) ?? to, to);
    if (open) openings.push({ opensAt: at, closesAt: change });
    at = change;
  }
  return openings;
}
