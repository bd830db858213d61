import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { coverage } from "#lib/routing/coverage.ts";
import { decide } from "#lib/routing/decide.ts";
import { PRIORITIES, REQUEST_TYPES } from "#lib/routing/request.ts";
import { bogota, compiled, only, published, withChannels } from "./catalogues.ts";

const MINUTE_MS = 60_000;

function gaps(catalogue: Parameters<typeof coverage>[0], type: string, priority: string, from: string, to: string) {
  const found = coverage(catalogue, bogota(from), bogota(to)).find(
    (each) => each.requestType === type && each.priority === priority,
  );
  return found?.gaps;
}

describe("coverage", () => {
  it("finds no gap where a line is always open", () => {
    expect(gaps(published, "incident", "P1", "2026-11-16 00:00", "2026-11-23 00:00")).toEqual([]);
  });

  it("names the stretches without a channel, cut at the ends of what was asked", () => {
    expect(gaps(published, "incident", "P3", "2026-11-28 12:00", "2026-11-30 08:00")).toEqual([
      { from: bogota("2026-11-28 13:00"), to: bogota("2026-11-30 07:00") },
    ]);
    expect(gaps(published, "incident", "P3", "2026-11-29 00:00", "2026-11-29 12:00")).toEqual([
      { from: bogota("2026-11-29 00:00"), to: bogota("2026-11-29 12:00") },
    ]);
  });

  it("is one gap from end to end for what no channel serves", () => {
    expect(gaps(compiled(only("critical-line")), "claim", "P3", "2026-11-24 00:00", "2026-11-25 00:00")).toEqual([
      { from: bogota("2026-11-24 00:00"), to: bogota("2026-11-25 00:00") },
    ]);
  });

  it("answers for each type and priority once", () => {
    expect(coverage(published, bogota("2026-11-24 00:00"), bogota("2026-11-25 00:00"))).toHaveLength(
      REQUEST_TYPES.length * PRIORITIES.length,
    );
  });

  it("agrees with asking at every minute, whatever the hours are", () => {
    const time = fc
      .integer({ min: 0, max: 47 })
      .map((half) => `${String(half >> 1).padStart(2, "0")}:${half % 2 ? "30" : "00"}`);
    const hours = fc.tuple(time, time).filter(([opens, closes]) => opens < closes);
    fc.assert(
      fc.property(hours, hours, fc.boolean(), (phoneHours, chatHours, holidays) => {
        const schedule = (interval: [string, string]) => ({
          weekly: { mon: [interval], tue: [interval], wed: [], thu: [interval], fri: [], sat: [interval], sun: [] },
          closedOnHolidays: holidays,
          exceptions: [],
        });
        const catalogue = compiled(
          withChannels(
            { phone: { schedule: schedule(phoneHours) }, chat: { schedule: schedule(chatHours) } },
            only("phone", "chat"),
          ),
        );
        const from = bogota("2026-11-15 00:00");
        const to = from + 3 * 86_400_000;
        const [first] = coverage(catalogue, from, to);
        const inGap = (at: number) => first?.gaps.some((gap) => gap.from <= at && at < gap.to);
        for (let at = from; at < to; at += MINUTE_MS)
          if (inGap(at) !== (decide(catalogue, { requestType: "incident", priority: "P1", at }).outcome !== "open"))
            throw new Error(`disagree at ${new Date(at).toISOString()}`);
      }),
      { numRuns: 15, seed: 7 },
    );
  });
});
