import { describe, expect, it } from "vitest";
import { deskMoment } from "#lib/admin/desk-moment.ts";
import { toLocalDate } from "#lib/schedule/local-date.ts";
import { zoneRules } from "#lib/schedule/wall-clock.ts";
import { formatInstant } from "#lib/schedule/zone.ts";

describe("the instant that is meant by a time on the desk's wall", () => {
  it.each([
    ["America/Bogota", "2026-12-24", 12 * 60, "from", "2026-12-24T12:00:00-05:00", "plain"],
    ["America/Bogota", "2026-12-24", 24 * 60, "to", "2026-12-25T00:00:00-05:00", "plain"],
    ["America/New_York", "2026-03-08", 2 * 60 + 30, "from", "2026-03-08T03:00:00-04:00", "skipped"],
    ["America/New_York", "2026-03-08", 2 * 60, "to", "2026-03-08T03:00:00-04:00", "skipped"],
    ["America/New_York", "2026-11-01", 90, "from", "2026-11-01T01:30:00-04:00", "repeated"],
    ["America/New_York", "2026-11-01", 90, "to", "2026-11-01T01:30:00-05:00", "repeated"],
    ["Pacific/Apia", "2011-12-30", 600, "from", "2011-12-31T00:00:00+14:00", "skipped"],
  ] as const)("%s, %s, minute %i, as %s", (zone, date, minute, edge, at, clock) => {
    const rules = zoneRules(zone);
    const moment = deskMoment(rules, toLocalDate(date), minute, edge);
    expect(moment && formatInstant(rules, moment.at)).toBe(at);
    expect(moment?.clock).toBe(clock);
  });
});
