import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import type { ScheduleText } from "#lib/catalogue/hours.ts";
import { type EditGround, gapsOfEdits } from "#lib/routing/edit-gaps.ts";
import { newGaps } from "#lib/routing/new-gaps.ts";
import { bogota, compiled, PUBLISHED, published, withChannels } from "./catalogues.ts";

const [FROM, TO] = [bogota("2026-11-24 10:00"), bogota("2027-11-24 00:00")];
const { zone } = published;
const LINE = "critical-line";

function piece(catalogue = PUBLISHED, from = FROM): EditGround["after"][number] {
  return { from, zone, catalogue };
}

function scheduleOf(slug: string, catalogue = PUBLISHED): ScheduleText {
  return catalogue.channels.find((one) => one.slug === slug)?.schedule ?? expect.unreachable(slug);
}

const closedOn = (schedule: ScheduleText, ...days: (keyof ScheduleText["weekly"])[]): ScheduleText => ({
  ...schedule,
  weekly: { ...schedule.weekly, ...Object.fromEntries(days.map((day) => [day, []])) },
});

describe("the gaps of an edit", () => {
  const ask = gapsOfEdits({ spans: [{ from: FROM, to: TO }], before: [piece()], after: [piece()] });

  it("are none while it says what is in force, and those of the day that it closes", () => {
    expect(ask({ slug: LINE, schedule: scheduleOf(LINE) })).toEqual([]);
    expect(ask({ slug: LINE, schedule: closedOn(scheduleOf(LINE), "sun") })).toMatchObject([
      { weekdays: ["sun"], opens: "00:00", closes: "24:00", requestTypes: ["incident", "service_request"] },
    ]);
  });

  it("are those of the draft where it edits a channel that is retired or gone", () => {
    const retired = withChannels({ chat: { active: false } });
    const of = gapsOfEdits({ spans: [{ from: FROM, to: TO }], before: [piece(retired)], after: [piece(retired)] });
    expect(of({ slug: "chat", schedule: closedOn(scheduleOf("chat"), "mon") })).toEqual([]);
    expect(of({ slug: "gone", schedule: scheduleOf("chat") })).toEqual([]);
  });

  it("are the same as of the catalogue that it makes", () => {
    const day = fc.constantFrom("mon", "sat", "sun");
    fc.assert(
      fc.property(fc.constantFrom(...PUBLISHED.channels), fc.uniqueArray(day), fc.boolean(), (channel, days, flag) => {
        const schedule = {
          ...closedOn(channel.schedule, ...(days as ("mon" | "sat" | "sun")[])),
          closedOnHolidays: flag,
        };
        const after = compiled(withChannels({ [channel.slug]: { schedule } }));
        const timeline = (catalogue: typeof published) => [{ from: FROM, catalogue }];
        expect(ask({ slug: channel.slug, schedule })).toEqual(
          newGaps({ before: timeline(published), after: timeline(after), spans: [{ from: FROM, to: TO }], zone }),
        );
      }),
      { numRuns: 30 },
    );
  });

  test("of a day that a scheduled revision changes end when it takes effect, and of another go on", () => {
    const own = scheduleOf(LINE);
    const mornings = { ...own, weekly: { ...own.weekly, sun: [["00:00", "12:00"] as [string, string]] } };
    const later = withChannels({ [LINE]: { schedule: mornings } });
    const scheduled = piece(later, bogota("2026-12-14 00:00"));
    const of = gapsOfEdits({
      spans: [{ from: FROM, to: TO }],
      before: [piece(), scheduled],
      after: [piece(), scheduled],
    });
    const told = (day: "sat" | "sun") =>
      of({ slug: LINE, schedule: closedOn(scheduleOf(LINE), day) }).map(({ firstDate, opens, closes, times }) => [
        firstDate,
        `${opens}-${closes}`,
        times,
      ]);
    // By then Sundays are what the other one says.
    expect(told("sun")).toEqual([
      ["2026-11-29", "00:00-24:00", 1],
      ["2026-12-06", "00:00-24:00", 1],
      ["2026-12-13", "00:00-24:00", 1],
    ]);
    expect(told("sat").slice(0, 2)).toEqual([
      ["2026-11-28", "00:00-08:00", 50],
      ["2026-11-28", "13:00-24:00", 50],
    ]);
  });

  it("throws for hours that cannot be", () => {
    const schedule = scheduleOf(LINE);
    const weekly = { ...schedule.weekly, mon: [["07:00", "07:00"] as [string, string]] };
    expect(() => ask({ slug: LINE, schedule: { ...schedule, weekly } })).toThrow(RangeError);
  });
});
