import { describe, expect, it } from "vitest";
import { yearsAfter } from "#lib/routing/years-after.ts";
import { zoneRules } from "#lib/schedule/wall-clock.ts";

function years(timeZone: string, ...instants: string[]): readonly (readonly [string, string])[] {
  return yearsAfter(zoneRules(timeZone), instants.map(Date.parse)).map(
    ({ from, to }) => [new Date(from).toISOString(), new Date(to).toISOString()] as const,
  );
}

describe("the twelve months after an instant", () => {
  it.each([
    ["a midnight", "America/Bogota", "2026-12-10T00:00:00-05:00", "2027-12-10T00:00:00-05:00"],
    ["a second of a day", "America/Bogota", "2026-12-10T23:59:59.5-05:00", "2027-12-10T23:59:59.5-05:00"],
    ["a 29 February", "America/Bogota", "2028-02-29T12:00:00-05:00", "2029-03-01T00:00:00-05:00"],
    [
      "a day whose offset is another a year later",
      "America/New_York",
      "2026-03-08T12:00:00-04:00",
      "2027-03-08T12:00:00-05:00",
    ],
    [
      "an hour that is skipped on that date",
      "America/New_York",
      "2026-03-14T02:30:00-04:00",
      "2027-03-15T00:00:00-04:00",
    ],
    ["the last second that may be written", "America/Bogota", "2100-12-31T23:59:59-14:00", "2101-01-01T08:59:59-05:00"],
  ])("are, of %s, until the same time of the wall", (_what, timeZone, from, to) => {
    expect(years(timeZone, from)).toEqual([[new Date(from).toISOString(), new Date(to).toISOString()]]);
  });

  it("are one span where they meet, and apart where they do not", () => {
    expect(
      years("UTC", "2026-01-01T00:00:00Z", "2026-06-01T00:00:00Z", "2027-06-01T00:00:00Z", "2029-01-01T00:00:00Z"),
    ).toEqual([
      ["2026-01-01T00:00:00.000Z", "2028-06-01T00:00:00.000Z"],
      ["2029-01-01T00:00:00.000Z", "2030-01-01T00:00:00.000Z"],
    ]);
    expect(years("UTC")).toEqual([]);
  });
});
