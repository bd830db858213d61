import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Channel } from "#lib/catalogue/schema.ts";
import { compileCatalogue } from "#lib/routing/compile-catalogue.ts";
import { coverage } from "#lib/routing/coverage.ts";
import { decide } from "#lib/routing/decide.ts";
import { PRIORITIES, REQUEST_TYPES } from "#lib/routing/request.ts";
import { eachWeekday } from "#lib/schedule/each-weekday.ts";
import { toLocalDate } from "#lib/schedule/local-date.ts";
import type { Interval, Schedule } from "#lib/schedule/schedule.ts";
import { timeText } from "#lib/schedule/time-text.ts";
import { zoneRules } from "#lib/schedule/wall-clock.ts";
import { startOfDate } from "#lib/schedule/zone.ts";
import { anySchedule, holds } from "../schedule/arbitrary-schedules.ts";
import { bogota, compiled, NO_HOURS, only, published, withChannels } from "./catalogues.ts";

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

  it("leaves no gap between a channel and the one that takes over from it, and finds one of a minute", () => {
    const from = (opens: string, closes: string): Channel["schedule"] => ({
      ...NO_HOURS,
      weekly: { ...NO_HOURS.weekly, tue: [[opens, closes]] },
    });
    const relay = (opens: string) =>
      compiled(
        withChannels(
          { phone: { schedule: from("07:00", "12:00") }, chat: { schedule: from(opens, "18:00") } },
          only("phone", "chat"),
        ),
      );
    expect(gaps(relay("12:00"), "claim", "P3", "2026-11-24 07:00", "2026-11-24 18:00")).toEqual([]);
    expect(gaps(relay("12:01"), "claim", "P3", "2026-11-24 07:00", "2026-11-24 18:00")).toEqual([
      { from: bogota("2026-11-24 12:00"), to: bogota("2026-11-24 12:01") },
    ]);
  });

  it("agrees with asking at every minute of a week, whatever the hours, the zone, the dates and the channels", {
    timeout: 30_000,
  }, () => {
    holds(
      fc.property(anyRevision, anyRequest, ({ revision, from }, { requestType, priority }) => {
        const to = from + 7 * 1440 * MINUTE_MS;
        const found = coverage(revision, from, to).find(
          (each) => each.requestType === requestType && each.priority === priority,
        );
        if (!found) throw new Error("a request without an answer");
        for (let at = from; at < to; at += MINUTE_MS) {
          const inGap = found.gaps.some((gap) => gap.from <= at && at < gap.to);
          if (inGap !== (decide(revision, { requestType, priority, at }).outcome !== "open"))
            throw new Error(`disagree at ${new Date(at).toISOString()}`);
        }
        expect(found.gaps.every((gap, index) => gap.from < gap.to && gap.from > (found.gaps[index - 1]?.to ?? 0))).toBe(
          true,
        );
      }),
      25,
    );
  });
});

const anyRequest = fc.record({
  requestType: fc.constantFrom(...REQUEST_TYPES),
  priority: fc.constantFrom(...PRIORITIES),
});

/** Weeks in which a clock is moved, forward or back, by an hour or by half of one; and one of a zone that moves none. */
const WEEKS = [
  ["America/Bogota", "2026-11-14"],
  ["America/New_York", "2026-03-06"],
  ["America/New_York", "2026-10-30"],
  ["Australia/Lord_Howe", "2026-04-03"],
  ["Australia/Lord_Howe", "2026-10-02"],
  ["America/Santiago", "2026-09-04"],
] as const;

const anyRevision = fc.constantFrom(...WEEKS).chain(([timeZone, firstDate]) => {
  const channel = fc.record({
    hours: anySchedule(firstDate, 9),
    requestTypes: fc.oneof(fc.constant("all" as const), fc.subarray([...REQUEST_TYPES], { minLength: 1 })),
    priorities: fc.subarray([...PRIORITIES], { minLength: 1 }),
    standby: fc.boolean(),
    active: fc.boolean(),
  });
  return fc
    .tuple(fc.array(channel, { minLength: 1, maxLength: 4 }), fc.nat({ max: 1439 }))
    .map(([channels, minute]) => {
      const zone = zoneRules(timeZone);
      const catalogue = {
        channels: channels.map(({ hours, ...serves }, index) => channelOf(`c${index}`, hours, serves)),
        // Those of one channel are the desk's.
        holidays: (channels[0]?.hours.holidays ?? []).map(({ date }) => ({ date, name: { es: date, en: date } })),
        notices: [],
      };
      return {
        revision: compileCatalogue(catalogue, zone),
        from: startOfDate(zone, toLocalDate(firstDate)) + minute * MINUTE_MS,
      };
    });
});

type Serves = Pick<Channel, "requestTypes" | "priorities" | "standby" | "active">;

function channelOf(slug: string, { weekly, closedOnHolidays, exceptions }: Schedule, serves: Serves): Channel {
  const text = ({ opensAtMinute, closesAtMinute }: Interval): [string, string] => [
    timeText(opensAtMinute),
    timeText(closesAtMinute),
  ];
  return {
    slug,
    kind: "phone",
    name: { es: slug, en: slug },
    description: { es: "", en: "" },
    acceptsWhileClosed: false,
    contacts: [],
    schedule: {
      weekly: eachWeekday((weekday) => weekly[weekday].map(text)),
      closedOnHolidays,
      exceptions: exceptions.map((one) => ({ ...one, intervals: one.intervals.map(text) })),
    },
    ...serves,
  };
}
