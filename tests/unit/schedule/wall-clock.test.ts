import { describe, expect, test } from "vitest";
import { isTimeZone, zoneRules } from "#lib/schedule/wall-clock.ts";
import { formatInstant, offsetAt } from "#lib/schedule/zone.ts";
import { wallOf, ZONES } from "./naive-walk.ts";

/** Two changes of the clock within a week. */
const SHORT_SEASONS = ["America/Recife", "Asia/Gaza"];

describe("a time zone", () => {
  test.each(["America/Bogota", "Asia/Kathmandu", "America/Argentina/Buenos_Aires", "Etc/GMT+5", "US/Eastern", "UTC"])(
    "%s is one",
    (name) => expect(isTimeZone(name)).toBe(true),
  );

  test.each([
    "+05:00",
    "-05",
    "Z",
    "EST",
    "PST",
    "IST",
    "GMT",
    "CST6CDT",
    "America/Bogotá",
    "Mars/Olympus",
    "",
    " UTC",
  ])("%j is none", (name) => {
    expect(isTimeZone(name)).toBe(false);
    expect(() => zoneRules(name)).toThrow(new RangeError(`Unknown time zone: ${JSON.stringify(name)}`));
  });
});

describe("the rules of a zone", () => {
  test("are worked out once", () => {
    expect(zoneRules("Europe/Madrid")).toBe(zoneRules("Europe/Madrid"));
  });

  test("are data that JSON carries", () => {
    const rules = zoneRules("America/New_York");
    expect(JSON.parse(JSON.stringify(rules))).toEqual(rules);
  });

  test("have a single piece where the clock is never moved", () => {
    expect(zoneRules("America/Bogota")).toEqual({
      timeZone: "America/Bogota",
      from: Date.UTC(1998, 0, 1),
      to: Date.UTC(2103, 0, 1),
      changesAt: [],
      offsets: [-5 * 3_600_000],
    });
  });

  test("know both changes of a year to the second", () => {
    const rules = zoneRules("America/New_York", { fromYear: 2026, toYear: 2026 });
    expect(rules.changesAt.map((change) => formatInstant(rules, change))).toEqual([
      "2026-03-08T03:00:00-04:00",
      "2026-11-01T01:00:00-05:00",
    ]);
    expect(rules.offsets).toEqual([-5, -4, -5].map((hours) => hours * 3_600_000));
  });

  test("know a summer time of a week", () => {
    const rules = zoneRules("America/Recife", { fromYear: 2000, toYear: 2000 });
    expect(rules.changesAt.map((change) => formatInstant(rules, change))).toEqual([
      "2000-02-26T23:00:00-03:00",
      "2000-10-08T01:00:00-02:00",
      "2000-10-14T23:00:00-03:00",
    ]);
  });

  test.each([...ZONES, ...SHORT_SEASONS])(
    "agree with Intl on both sides of every change, and between, in %s",
    (name) => {
      const rules = zoneRules(name);
      const instants = rules.changesAt.flatMap((change) => [change - 60_000, change - 1_000, change, change + 60_000]);
      // Every 97 days and some hours, so that no season and no hour of the day is left out.
      for (let at = rules.from; at < rules.to; at += 97.3 * 86_400_000) instants.push(Math.floor(at / 1000) * 1000);
      for (const at of instants)
        expect(new Date(at + offsetAt(rules, at)).toISOString().slice(0, 19)).toBe(wallOf(name, at));
    },
  );
});
