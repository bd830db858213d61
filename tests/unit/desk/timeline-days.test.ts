import { describe, expect, it } from "vitest";
import { byDay } from "#components/desk/timeline-days.ts";
import { zoneRules } from "#lib/schedule/wall-clock.ts";

const zone = zoneRules("America/Bogota");
const at = (text: string) => ({ at: Date.parse(text), text });
const NOW = Date.parse("2026-11-24T10:00:00-05:00");

describe("what happened, day by day", () => {
  it("is parted at midnight on the desk's wall, whatever the host's zone", () => {
    const items = [at("2026-11-23T23:59:59-05:00"), at("2026-11-24T00:00:00-05:00"), at("2026-11-24T23:59:59-05:00")];
    expect(byDay(items, zone, NOW).map(({ date, day, items: of }) => [date, day.daysAhead, of.length])).toEqual([
      ["2026-11-23", -1, 1],
      ["2026-11-24", 0, 2],
    ]);
  });

  it("keeps the order that it was given, though a clock went back between two", () => {
    const items = [at("2026-11-24T09:00:00-05:00"), at("2026-11-23T09:00:00-05:00"), at("2026-11-24T09:30:00-05:00")];
    expect(byDay(items, zone, NOW).flatMap(({ items: of }) => of)).toEqual(items);
  });

  it("says the year of what is long ago alone", () => {
    const years = byDay([at("2025-03-01T09:00:00-05:00"), at("2026-11-01T09:00:00-05:00")], zone, NOW);
    expect(years.map(({ year }) => year)).toEqual(["2025", null]);
  });

  it("has no day when nothing happened", () => {
    expect(byDay([], zone, NOW)).toEqual([]);
  });
});
