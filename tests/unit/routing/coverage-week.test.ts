import { describe, expect, it } from "vitest";
import { attendedHours } from "#lib/routing/attended-hours.ts";
import { coverageWeek, isWeekChanged } from "#lib/routing/coverage-week.ts";
import { decide } from "#lib/routing/decide.ts";
import { newGaps } from "#lib/routing/new-gaps.ts";
import { outsideHours } from "#lib/routing/outside-hours.ts";
import { PRIORITIES, REQUEST_TYPES } from "#lib/routing/request.ts";
import type { Scope } from "#lib/routing/scope.ts";
import { toLocalDate } from "#lib/schedule/local-date.ts";
import { bogota, compiled, PUBLISHED, published, withChannels } from "./catalogues.ts";

const FROM = bogota("2026-11-30 00:00");
const CHRISTMAS_WEEK = toLocalDate("2026-12-21");
const OFFICE = ["phone", "email", "chat", "pqrsa"];
const noonOnThe24th = {
  from: toLocalDate("2026-12-24"),
  to: toLocalDate("2026-12-24"),
  intervals: [["07:00", "12:00"] as [string, string]],
  reason: "Fin de año",
};

/** E-mail until 19:00, no chat on Saturdays, everything until noon on 24 December. */
const changed = compiled(
  withChannels(
    Object.fromEntries(
      PUBLISHED.channels
        .filter(({ slug }) => OFFICE.includes(slug))
        .map(({ slug, schedule }) => {
          const late = { mon: [["07:00", "19:00"]], tue: [["07:00", "19:00"]], wed: [["07:00", "19:00"]] };
          const weekly = {
            ...schedule.weekly,
            ...(slug === "email" ? late : {}),
            ...(slug === "chat" ? { sat: [] } : {}),
          };
          return [slug, { schedule: { ...schedule, weekly, exceptions: [noonOnThe24th] } }];
        }),
    ) as Parameters<typeof withChannels>[0],
  ),
);

const { zone } = published;
const before = [{ from: FROM, catalogue: published }];
const after = [
  { from: Number.NEGATIVE_INFINITY, catalogue: published },
  { from: FROM, catalogue: changed },
];
const gaps = newGaps({
  before,
  after: [{ from: FROM, catalogue: changed }],
  spans: [{ from: FROM, to: bogota("2027-11-30 00:00") }],
  zone,
});

function week(scope: Scope, monday = CHRISTMAS_WEEK) {
  return coverageWeek({ before, after, monday, scope, gaps, zone });
}

/** "7-17 all", "17-19 some*": an asterisk where others attend than before, the letters of gaps behind. */
function pictured(days: ReturnType<typeof week>["after"]): string[] {
  return days.map(({ stretches }) =>
    stretches
      .map(
        ({ fromMinute, toMinute, kind, changed: isChanged, gaps: of }) =>
          `${fromMinute / 60}-${toMinute / 60} ${kind}${isChanged && kind !== "gap" ? "*" : ""}${of.map((index) => ` ${"ABCD"[index]}`).join("")}`,
      )
      .join(", "),
  );
}

describe("the picture of a week", () => {
  it("shows who attends before and after, with gaps by their letters and holidays hatched", () => {
    const { before: was, after: is } = week("all");
    const ordinary = "7-17 all, 17-19 some";
    expect(pictured(was)).toEqual([ordinary, ordinary, ordinary, ordinary, "7-19 holiday", "8-13 some", "0-24 only"]);
    expect(pictured(is)).toEqual([
      "7-17 all, 17-19 some*",
      "7-17 all, 17-19 some*",
      "7-17 all, 17-19 some*",
      "7-12 all, 12-19 gap A B",
      "7-19 holiday",
      "8-13 some*",
      "0-24 only",
    ]);
    expect(is[4]?.holiday?.es).toBe("Navidad");
  });

  it("shows of each kind of request what serves it", () => {
    expect(pictured(week("P1").after)[3]).toBe("7-12 all, 12-19 only*");
    expect(pictured(week("P2_to_P4").after)[3]).toBe("7-12 all, 12-19 gap A");
    expect(pictured(week("pqrsa").after)[3]).toBe("7-12 all, 12-19 gap B");
    expect(pictured(week("pqrsa").after)[6]).toBe("");
  });

  it("is the same on both sides until the change takes effect", () => {
    const earlier = week("all", toLocalDate("2026-11-23"));
    expect(isWeekChanged(earlier)).toBe(false);
    expect(pictured(earlier.after)).toEqual(pictured(earlier.before));
    expect(isWeekChanged(week("all"))).toBe(true);
  });
});

describe("the hours with some channel open", () => {
  it("are told by what the same channels serve, in an ordinary week and on dates", () => {
    const dates = [toLocalDate("2026-12-24")];
    const rows = attendedHours({ before, after, monday: CHRISTMAS_WEEK, dates, zone });
    const hour = 60 * 60_000;
    const told = rows.map(({ requestTypes, priorities, week: of, dates: [day] }) => [
      requestTypes.length,
      priorities.join(),
      of.before / hour,
      of.after / hour,
      (day?.before ?? 0) / hour,
      (day?.after ?? 0) / hour,
    ]);
    expect(told).toEqual([
      [2, "P1", 168, 168, 24, 24],
      [2, "P2,P3,P4", 65, 65, 12, 5],
      [5, "P1,P2,P3,P4", 65, 65, 12, 5],
    ]);
  });
});

describe("a request outside hours", () => {
  it("is one for which no channel is open, at every hour of two weeks as a decision says", () => {
    const [from, to] = [bogota("2026-12-21 00:00"), bogota("2027-01-04 00:00")];
    const instants = Array.from({ length: (to - from) / (30 * 60_000) }, (_, index) => from + index * 30 * 60_000);
    const count = outsideHours(changed, from, to);
    for (const requestType of REQUEST_TYPES)
      for (const priority of PRIORITIES) {
        const open = instants.filter((at) => decide(changed, { requestType, priority, at }).outcome === "open");
        expect(count({ requestType, priority }, instants)).toBe(instants.length - open.length);
      }
  });
});
