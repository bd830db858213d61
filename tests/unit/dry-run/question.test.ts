import { describe, expect, it } from "vitest";
import { dryRunQuery } from "#lib/dry-run/parameters.ts";
import { type GivenParameters, instantOf, readDryRun } from "#lib/dry-run/question.ts";
import { zoneRules } from "#lib/schedule/wall-clock.ts";

const BOGOTA = zoneRules("America/Bogota");
const MADRID = zoneRules("Europe/Madrid");
const CHRISTMAS_EVE = Date.parse("2026-12-24T15:00:00-05:00");

describe("what an address asks", () => {
  it.each([
    ["nothing", { at: [], revision: [] }, { at: null, revision: null }],
    ["a field that was left empty", { at: [""], revision: [""] }, { at: null, revision: null }],
    [
      "an instant, as it is written",
      { at: ["2026-12-24T15:00"], revision: [] },
      { at: { text: "2026-12-24T15:00", instant: CHRISTMAS_EVE }, revision: null },
    ],
    ["a revision", { at: [], revision: ["4"] }, { at: null, revision: 4 }],
    ["the draft", { at: [], revision: ["draft"] }, { at: null, revision: "draft" }],
    [
      "both",
      { at: ["2026-12-24T15:00"], revision: ["999999999"] },
      { at: { text: "2026-12-24T15:00", instant: CHRISTMAS_EVE }, revision: 999_999_999 },
    ],
  ])("%s", (_, given, value) => {
    expect(readDryRun(given, BOGOTA)).toEqual({ ok: true, value });
  });

  const refused: [string, GivenParameters, Record<string, string>][] = [
    ["an instant twice", { at: ["a", "b"], revision: [] }, { at: "repeated_parameter" }],
    ["one of the two empty", { at: ["", "b"], revision: [] }, { at: "repeated_parameter" }],
    ["a revision twice", { at: [], revision: ["1", "x"] }, { revision: "repeated_parameter" }],
    ["an instant that is none", { at: ["x"], revision: ["1"] }, { at: "moment" }],
    ["two that are wrong", { at: ["x"], revision: ["x"] }, { at: "moment", revision: "revision_number" }],
    [
      "both twice",
      { at: ["a", "a"], revision: ["1", "1"] },
      { at: "repeated_parameter", revision: "repeated_parameter" },
    ],
  ];
  it.each(refused)("but not %s", (_, given, troubles) => {
    const expected = Object.entries(troubles).map(([name, rule]) => ({ path: [name], rule }));
    expect(readDryRun(given, BOGOTA)).toEqual({ ok: false, troubles: expected });
  });

  it.each(["0", "-1", "01", "1.5", "1e3", " 1", "9999999999", "Draft", "borrador", "__proto__"])(
    "but not a revision «%s»",
    (text) => {
      const troubles = [{ path: ["revision"], rule: "revision_number" }];
      expect(readDryRun({ at: [], revision: [text] }, BOGOTA)).toEqual({ ok: false, troubles });
    },
  );
});

describe("the instant that is meant", () => {
  it.each([
    ["an RFC 3339 one", "2026-12-24T15:00:00-05:00", CHRISTMAS_EVE],
    ["one with another offset", "2026-12-24T21:00:00+01:00", CHRISTMAS_EVE],
    ["in UTC", "2026-12-24T20:00:00Z", CHRISTMAS_EVE],
    ["on the desk's wall", "2026-12-24T15:00", CHRISTMAS_EVE],
    ["the first of all", "2000-01-01T00:00", Date.parse("2000-01-01T00:00:00-05:00")],
    ["the last minute of all", "2100-12-31T23:59", Date.parse("2100-12-31T23:59:00-05:00")],
  ])("%s", (_, text, at) => {
    expect(instantOf(BOGOTA, text)).toBe(at);
  });

  it.each([
    "",
    "mañana",
    "2026-12-24",
    "2026-12-24 15:00",
    "2026-12-24T15",
    "2026-12-24T24:00",
    "2026-12-24T25:00",
    "2026-12-24T15:60",
    "2026-02-30T10:00",
    "2026-13-01T10:00",
    "0000-01-01T10:00",
    "0001-01-01T10:00",
    "1999-12-31T23:59",
    "2101-01-01T00:00",
    "9999-12-31T23:59",
    "+010000-01-01T00:00",
    "2026-12-24T15:00-05:00",
    "2026-12-24T15:00:00",
    "2026-12-24T15:00:00+15:00",
    "0000-01-01T00:00:00Z",
    "9999-12-31T23:59:59Z",
  ])("none in «%s»", (text) => {
    expect(instantOf(BOGOTA, text)).toBeNull();
  });

  it("none in an hour that the zone skips, the first of two in one that it repeats", () => {
    expect(instantOf(MADRID, "2026-03-29T02:30")).toBeNull();
    expect(instantOf(MADRID, "2026-10-25T02:30")).toBe(Date.parse("2026-10-25T02:30:00+02:00"));
  });
});

describe("the query of a dry run", () => {
  it.each([
    [{ at: null, revision: null }, ""],
    [{ at: null, revision: "draft" }, "revision=draft"],
    [{ at: "2026-12-24T15:00:00+01:00", revision: "4" }, "at=2026-12-24T15%3A00%3A00%2B01%3A00&revision=4"],
  ])("%j", (asked, query) => {
    expect(dryRunQuery(asked)).toBe(query);
  });
});
