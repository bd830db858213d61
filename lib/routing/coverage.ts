import { openIntervals } from "#lib/schedule/open-intervals.ts";
import type { CompiledCatalogue } from "./compile-catalogue.ts";
import { PRIORITIES, type Priority, REQUEST_TYPES, type RequestType } from "./request.ts";

/** A stretch [from, to) with no open channel; epoch milliseconds. */
export type Gap = { readonly from: number; readonly to: number };

export type Coverage = {
  readonly requestType: RequestType;
  readonly priority: Priority;
  readonly gaps: readonly Gap[];
};

/**
 * For each request type and priority, the stretches of [from, to) during which no eligible channel is open, ascending;
 * empty when there is always one, the whole span when none is eligible. Instants are epoch milliseconds.
 * Cost: linear in the openings of the span, counted once for each channel, and for each distinct set of channels.
 */
export function coverage(catalogue: CompiledCatalogue, from: number, to: number): Coverage[] {
  const openings = new Map(catalogue.channels.map((channel) => [channel, openIntervals(channel.schedule, from, to)]));
  const gapsOf = new Map<string, readonly Gap[]>();
  return REQUEST_TYPES.flatMap((requestType) =>
    PRIORITIES.map((priority) => {
      const eligible = catalogue.eligible[requestType][priority];
      const key = eligible.map(({ position }) => position).join();
      const gaps =
        gapsOf.get(key) ??
        uncovered(
          eligible.map((channel) => openings.get(channel) ?? []),
          from,
          to,
        );
      gapsOf.set(key, gaps);
      return { requestType, priority, gaps };
    }),
  );
}

type Openings = readonly { readonly opensAt: number; readonly closesAt: number }[];

function uncovered(channels: readonly Openings[], from: number, to: number): Gap[] {
  const gaps: Gap[] = [];
  let coveredUntil = from;
  for (const { opensAt, closesAt } of channels.flat().sort((a, b) => a.opensAt - b.opensAt)) {
    if (opensAt > coveredUntil) gaps.push({ from: coveredUntil, to: opensAt });
    coveredUntil = Math.max(coveredUntil, closesAt);
  }
  if (coveredUntil < to) gaps.push({ from: coveredUntil, to });
  return gaps;
}
