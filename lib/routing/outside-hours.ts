import type { CompiledCatalogue } from "./compile-catalogue.ts";
import { type Combination, combination, gapsOver } from "./new-gaps.ts";

/**
 * Counts requests that come when no channel that serves them is open.
 * @returns a counter; it takes instants (epoch ms, ascending, within [from, to)) of requests of one type and priority
 * Cost: that of `coverage` over [from, to) once; then linear in the instants.
 */
export function outsideHours(
  catalogue: CompiledCatalogue,
  from: number,
  to: number,
): (request: Combination, instants: readonly number[]) => number {
  const gaps = gapsOver([{ from, catalogue }], from, to);
  return ({ requestType, priority }, instants) => {
    const closed = gaps.get(combination(requestType, priority)) ?? [];
    let next = 0;
    let count = 0;
    for (const at of instants) {
      while ((closed[next]?.to ?? Number.POSITIVE_INFINITY) <= at) next++;
      const gap = closed[next];
      if (gap && gap.from <= at) count++;
    }
    return count;
  };
}
