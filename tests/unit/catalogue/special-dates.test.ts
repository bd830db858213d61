import { describe, expect, it, test } from "vitest";
import { readDate, typedDate } from "#lib/admin/date-form.ts";
import type { TypedDate } from "#lib/admin/hours-page.ts";
import type { Owner } from "#lib/catalogue/facts.ts";
import { type CatalogueContent, catalogueSchema } from "#lib/catalogue/schema.ts";
import {
  aYearLater,
  isOver,
  type SpecialHours,
  specialDateRows,
  specialDatesOf,
  withSpecialDate,
  yieldedDays,
} from "#lib/catalogue/special-dates.ts";
import { hoursEs } from "#lib/i18n/admin/hours-es.ts";
import { compileCatalogue } from "#lib/routing/compile-catalogue.ts";
import { dayRule } from "#lib/schedule/day-rule.ts";
import { toLocalDate } from "#lib/schedule/local-date.ts";
import { zoneRules } from "#lib/schedule/wall-clock.ts";
import published from "#prisma/published-page.json" with { type: "json" };

const { revision: _revision, effectiveFrom: _from, note: _note, ...page } = catalogueSchema.parse(published);
const content: CatalogueContent = page;
const NOON: SpecialHours = {
  from: toLocalDate("2026-12-24"),
  to: toLocalDate("2026-12-24"),
  intervals: [["07:00", "12:00"]],
  reason: "Cierre de fin de año",
};
const OFFICE: Owner[] = ["phone", "email", "chat", "pqrsa"].map((channel) => ({ channel }));
const [EMAIL, CHAT, TIER]: [Owner, Owner, Owner] = [{ channel: "email" }, { channel: "chat" }, { tier: 1 }];

function added(hours = NOON, owners = OFFICE, to = content): CatalogueContent {
  const result = withSpecialDate(to, { before: null, after: { hours, owners } });
  return result.ok ? result.content : expect.unreachable(result.why);
}

describe("special dates", () => {
  it("are one where channels have the same, and go into all of them at once", () => {
    expect(specialDatesOf(added())).toEqual([{ id: "2026-12-24_2026-12-24", hours: NOON, owners: OFFICE }]);
  });

  it("are changed in the channels that have them, added to others and taken from those left out", () => {
    const later = { ...NOON, intervals: [["07:00", "13:00"] as [string, string]] };
    const edit = {
      before: { hours: NOON, owners: OFFICE },
      after: { hours: later, owners: [EMAIL, { channel: "critical-line" }] },
    };
    const result = withSpecialDate(added(), edit);
    expect(result.ok && specialDatesOf(result.content)).toMatchObject([
      { hours: later, owners: [{ channel: "critical-line" }, EMAIL] },
    ]);
  });

  it("are taken away, so that the catalogue is what it was", () => {
    const result = withSpecialDate(added(), { before: { hours: NOON, owners: OFFICE }, after: null });
    expect(result).toEqual({ ok: true, content });
  });

  it("are not changed where somebody changed them meanwhile, nor put twice on the same dates", () => {
    const other = { ...NOON, reason: "Otro" };
    const edit = { before: { hours: other, owners: [EMAIL] }, after: null };
    expect(withSpecialDate(added(), edit)).toEqual({ ok: false, why: "changed_meanwhile", owners: [EMAIL] });
    const again = withSpecialDate(added(NOON, [EMAIL]), { before: null, after: { hours: other, owners: OFFICE } });
    expect(again).toEqual({ ok: false, why: "duplicate", owners: [EMAIL] });
  });

  it("are of a tier that publishes hours as they are of channels, named last and changed with them", () => {
    const both = added(NOON, [TIER, EMAIL]);
    expect(specialDatesOf(both)).toMatchObject([{ hours: NOON, owners: [EMAIL, TIER] }]);
    expect(both.tiers.map(({ schedule }) => schedule?.exceptions ?? null)).toEqual([[NOON], null, null]);
    const other = { ...NOON, reason: "Otro" };
    const taken = withSpecialDate(both, { before: null, after: { hours: other, owners: [CHAT, TIER] } });
    expect(taken).toEqual({ ok: false, why: "duplicate", owners: [TIER] });
    const edit = { before: { hours: NOON, owners: [EMAIL, TIER] }, after: { hours: other, owners: [TIER] } };
    const changed = withSpecialDate(both, edit);
    expect(changed.ok && specialDatesOf(changed.content)).toMatchObject([{ hours: other, owners: [TIER] }]);
    expect(withSpecialDate(both, { ...edit, after: null })).toEqual({ ok: true, content });
  });

  it("are put nowhere where a tier publishes no hours, nor a channel is there", () => {
    const gone: Owner[] = [{ tier: 2 }, { channel: "fax" }];
    const result = withSpecialDate(content, { before: null, after: { hours: NOON, owners: [EMAIL, ...gone] } });
    expect(result).toEqual({ ok: false, why: "no_hours", owners: gone });
  });

  it("that went with the hours of a tier are offered to be brought back to the channels alone", () => {
    const [before, alone] = [added(NOON, [EMAIL, TIER]), added(NOON, [TIER])];
    const after = { ...content, tiers: content.tiers.map((tier) => ({ ...tier, schedule: null })) };
    expect(specialDateRows(before, after)).toMatchObject([{ state: "removed", owners: [EMAIL] }]);
    expect(specialDateRows(alone, after)).toEqual([]);
  });

  it("are over on the day after their last one, and never without an end", () => {
    expect(["2026-12-24", "2026-12-25"].map((day) => isOver(NOON, toLocalDate(day)))).toEqual([false, true]);
    expect(isOver({ ...NOON, to: null }, toLocalDate("2099-01-01"))).toBe(false);
  });

  it("are marked by what became of them", () => {
    const before = added({ ...NOON, from: toLocalDate("2026-12-31"), to: toLocalDate("2026-12-31") }, [CHAT], added());
    const gone = withSpecialDate(before, { before: { hours: NOON, owners: OFFICE }, after: null });
    const now = added(
      { ...NOON, from: toLocalDate("2027-01-04"), to: null },
      [EMAIL],
      gone.ok ? gone.content : content,
    );
    const states = specialDateRows(before, now).map(({ hours, state }) => [hours.from, state]);
    expect(states).toEqual([
      ["2026-12-24", "removed"],
      ["2026-12-31", "same"],
      ["2027-01-04", "new"],
    ]);
    const changed = added({ ...NOON, reason: "Otro" }, OFFICE);
    expect(specialDateRows(added(), changed).map(({ state }) => state)).toEqual(["changed"]);
  });

  it("yield to a later one of the same channels on the days that both have, as the hours of those days do", () => {
    const span = (from: string, to: string | null, reason: string): SpecialHours => ({
      from: toLocalDate(from),
      to: to === null ? null : toLocalDate(to),
      intervals: [],
      reason,
    });
    const [weeks, endless, one] = [
      span("2026-12-20", "2026-12-31", "Vacaciones"),
      span("2026-12-28", null, "Mudanza"),
      span("2026-12-24", "2026-12-24", "Nochebuena"),
    ];
    const all = added(one, [CHAT], added(endless, [EMAIL, TIER], added(weeks, [EMAIL, CHAT, TIER])));
    const yields = specialDatesOf(all).map((date) => [date.hours.reason, yieldedDays(all, date)]);
    expect(yields).toEqual([
      [
        "Vacaciones",
        [
          { owners: [EMAIL, TIER], days: { from: "2026-12-28", to: "2026-12-31" }, holds: endless },
          { owners: [CHAT], days: { from: "2026-12-24", to: "2026-12-24" }, holds: one },
        ],
      ],
      ["Nochebuena", []],
      ["Mudanza", []],
    ]);
    const compiled = compileCatalogue(all, zoneRules(all.desk.timeZone));
    const email = compiled.channels.find(({ channel }) => channel.slug === "email")?.schedule ?? expect.unreachable();
    expect(dayRule(email, toLocalDate("2026-12-29"))).toMatchObject({ exception: { reason: "Mudanza" } });
  });

  test.each([
    ["2026-12-24", "2027-12-24"],
    ["2028-02-29", "2029-02-28"],
    ["2101-12-31", null],
  ])("%s is %s a year later", (date, later) => {
    expect(aYearLater(date)).toBe(later);
  });
});

describe("the form of a special date", () => {
  const TODAY = toLocalDate("2026-11-24");
  const words = hoursEs.form;
  const typed: TypedDate = typedDate({ id: "x", hours: NOON, owners: OFFICE }, hoursEs.time);

  it("reads back what it shows, also of a range, of a closing, and of one without an end", () => {
    const all: SpecialHours[] = [
      NOON,
      { ...NOON, to: toLocalDate("2027-01-02"), intervals: [] },
      { ...NOON, to: null, intervals: [["22:00", "02:00"]] },
    ];
    for (const hours of all) {
      const read = readDate(typedDate({ id: "x", hours, owners: OFFICE }, hoursEs.time), words, TODAY);
      expect(read).toEqual({ ok: true, date: { hours, owners: OFFICE } });
    }
  });

  test.each([
    ["no date", { from: "" }, [["from", words.required]]],
    ["a date that does not exist", { from: "2026-02-30" }, [["from", words.notADate]]],
    ["a range that ends before it starts", { to: "2026-12-23" }, [["to", words.endsBefore]]],
    ["a last day of what has none", { to: "2026-12-31", isOpenEnded: true }, [["to", words.bothEnds]]],
    ["a day that has passed", { from: "2025-12-24" }, [["from", words.past]]],
    ["a range that has passed", { from: "2025-12-24", to: "2025-12-31" }, [["to", words.past]]],
    ["nothing of a range that has begun", { from: "2026-11-20", to: "2026-11-24" }, []],
    ["no hours", { intervals: [{ opens: "", closes: "" }] }, [["hours", words.noHours]]],
    ["no reason", { reason: "  " }, [["reason", words.required]]],
    ["nobody", { owners: [] }, [["owners", words.nobody]]],
    [
      "hours of no length, at their own fields",
      {
        intervals: [
          { opens: "", closes: "" },
          { opens: "7", closes: "7" },
        ],
      },
      [["interval 1 closes", words.troubles.zero_length]],
    ],
    [
      "hours that overlap",
      {
        intervals: [
          { opens: "7", closes: "12" },
          { opens: "11", closes: "15" },
        ],
      },
      [["interval 1 opens", words.troubles.overlap]],
    ],
  ] as const)("names %s", (_, change, expected) => {
    const read = readDate({ ...typed, ...change }, words, TODAY);
    const troubles = read.ok ? [] : read.troubles;
    expect(
      troubles.map((one) => [one.field === "interval" ? `interval ${one.index} ${one.edge}` : one.field, one.text]),
    ).toEqual(expected);
  });
});
