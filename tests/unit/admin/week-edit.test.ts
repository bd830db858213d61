import { describe, expect, it, test } from "vitest";
import {
  carriedOver,
  dayText,
  gripAt,
  gripRange,
  minutesAWeek,
  saysNothingNew,
  stretches,
  type TypedHours,
  type TypedInterval,
  typedHours,
  weekTroubles,
  withAnother,
  withDay,
  withGripAt,
  withHours,
  withMondayEveryDay,
  without,
} from "#lib/admin/week-edit.ts";
import type { Channel } from "#lib/catalogue/schema.ts";
import { catalogueSchema } from "#lib/catalogue/schema.ts";
import { es } from "#lib/i18n/es.ts";
import published from "#prisma/published-page.json" with { type: "json" };

const say = es.time;
const email = catalogueSchema.parse(published).channels.find(({ slug }) => slug === "email") as Channel;
const hours = typedHours(email, say);
const typed = (opens: string, closes: string): TypedInterval => ({ opens, closes });

function week(mon: TypedInterval[], tue: TypedInterval[] = [], sun: TypedInterval[] = []): TypedHours["week"] {
  return { mon, tue, wed: [], thu: [], fri: [], sat: [], sun };
}

describe("what cannot be is named at its field", () => {
  test.each([
    ["a word", week([typed("siete", "19:00")]), [["mon", 0, "opens", "unreadable"]]],
    [
      "two empty fields",
      week([typed("", "")]),
      [
        ["mon", 0, "opens", "unreadable"],
        ["mon", 0, "closes", "unreadable"],
      ],
    ],
    ["zero length", week([typed("7:00", "7:00")]), [["mon", 0, "closes", "zero_length"]]],
    ["an overlap in a day", week([typed("7", "12"), typed("11", "15")]), [["mon", 1, "opens", "overlap"]]],
    [
      "an overlap in a day whose first interval is unreadable",
      week([typed("?", "12"), typed("7", "12"), typed("11", "15")]),
      [
        ["mon", 0, "opens", "unreadable"],
        ["mon", 2, "opens", "overlap"],
      ],
    ],
    [
      "past midnight into the next day",
      week([typed("22:00", "2:00")], [typed("1:00", "5:00")]),
      [["tue", 0, "opens", "overlap"]],
    ],
    [
      "past the midnight of Sunday into Monday",
      week([typed("1:00", "5:00")], [], [typed("22:00", "2:00")]),
      [["mon", 0, "opens", "overlap"]],
    ],
    ["two that touch, and a night up to where the next day opens", week([typed("7", "12"), typed("12", "24")]), []],
    ["a whole day", week([typed("0:00", "24:00")], [typed("0:00", "24:00")]), []],
  ] as const)("%s", (_, given, expected) => {
    const found = weekTroubles(given).map(({ weekday, index, field, trouble }) => [weekday, index, field, trouble]);
    expect(found).toEqual(expected);
  });
});

describe("what is saved", () => {
  it("is what the fields say, by opening", () => {
    expect(dayText([typed("14", "18"), typed("8:00 a. m.", "12:00 p. m.")])).toEqual([
      ["08:00", "12:00"],
      ["14:00", "18:00"],
    ]);
  });

  it("leaves a day that nobody touched as it was written, whatever its midnight is called", () => {
    const late: Channel = {
      ...email,
      schedule: { ...email.schedule, weekly: { ...email.schedule.weekly, mon: [["18:00", "00:00"]] } },
    };
    const shown = typedHours(late, say);
    expect(shown.week.mon).toEqual([typed(say(18 * 60), say(0))]);
    expect(withHours(late, shown, say)).toEqual(late);
  });

  it("is nothing new when times are written in another way", () => {
    const other = withDay(hours, "mon", [typed("7", "17:00")]);
    expect(saysNothingNew(email, other, say)).toBe(true);
    expect(saysNothingNew(email, withDay(hours, "mon", [typed("7", "19:00")]), say)).toBe(false);
    expect(saysNothingNew(email, { ...hours, closedOnHolidays: false }, say)).toBe(false);
  });

  it("follows a colleague on the days that were not touched, and keeps what was typed", () => {
    const mine = withDay(hours, "mon", [typed("7", "1")]);
    const theirs = withDay(withDay(hours, "mon", [typed("6", "20")]), "tue", [typed("6", "20")]);
    const result = carriedOver(mine, hours, { ...theirs, acceptsWhileClosed: false });
    expect(result.week.mon).toEqual([typed("7", "1")]);
    expect(result.week.tue).toEqual([typed("6", "20")]);
    expect(result.acceptsWhileClosed).toBe(false);
  });

  it("keeps the letters of what was typed when what was saved says the same", () => {
    const mine = withDay(hours, "mon", [typed("7", "19")]);
    const saved = typedHours(withHours(email, mine, say), say);
    expect(carriedOver(mine, mine, saved).week.mon).toEqual([typed("7", "19")]);
  });
});

describe("a grip", () => {
  const day = [typed("8:00", "12:00"), typed("14:00", "18:00")];

  test.each([
    [0, "opens", 0, 719],
    [0, "closes", 481, 840],
    [1, "opens", 720, 1079],
    [1, "closes", 841, 840 + 1439],
  ] as const)("of interval %i, %s, goes from %i to %i", (index, edge, min, max) => {
    expect(gripRange(day, index, edge)).toEqual({ min, max });
  });

  it("stops at its neighbour, and at a whole day", () => {
    expect(withGripAt(day, 0, "closes", 900, say)[0]?.closes).toBe(say(840));
    const whole = withGripAt([typed("0:00", "12:00")], 0, "closes", 2_000, say);
    expect(dayText(whole)).toEqual([["00:00", "24:00"]]);
  });

  it("goes on past midnight into the next day, and back", () => {
    const night = withGripAt(day, 1, "closes", 1_440 + 60, say);
    expect(dayText(night)[1]).toEqual(["14:00", "01:00"]);
    expect(gripAt(night[1] ?? typed("", ""), "closes")).toBe(1_500);
    expect(dayText(withGripAt(night, 1, "closes", 1_440, say))[1]).toEqual(["14:00", "24:00"]);
  });
});

describe("the rest of a week", () => {
  it("counts the hours of a week, nights included", () => {
    expect(minutesAWeek(hours.week)).toBe(55 * 60);
    expect(minutesAWeek(week([typed("22:00", "2:00")]))).toBe(240);
  });

  it("adds office hours to a closed day, and a later interval to an open one where there is room", () => {
    expect(dayText(withAnother([], say))).toEqual([["08:00", "17:00"]]);
    expect(dayText(withAnother([typed("7", "12")], say))).toEqual([
      ["07:00", "12:00"],
      ["13:00", "15:00"],
    ]);
    expect(withAnother([typed("7", "24")], say)[1]).toEqual(typed("", ""));
    expect(weekTroubles(week([...withAnother([typed("7", "22:50")], say)]))).not.toContainEqual(
      expect.objectContaining({ trouble: "overlap" }),
    );
  });

  it("has Monday's hours on every day", () => {
    const every = withMondayEveryDay(hours);
    expect(every.week.sun).toEqual(hours.week.mon);
    expect(minutesAWeek(every.week)).toBe(70 * 60);
  });

  it("tells what was opened and what was closed by a change", () => {
    const [was, is] = [stretches([typed("7", "17")]), stretches([typed("8", "19")])];
    expect(without(is, was)).toEqual([{ from: 1_020, to: 1_140 }]);
    expect(without(was, is)).toEqual([{ from: 420, to: 480 }]);
    expect(without(is, is)).toEqual([]);
  });
});
