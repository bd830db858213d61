import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { changesBetween } from "#lib/catalogue/compare-catalogues.ts";
import { contentOf, factsOf, placeKey } from "#lib/catalogue/facts.ts";
import { mergeCatalogues } from "#lib/catalogue/merge-catalogues.ts";
import type { CatalogueContent, Channel } from "#lib/catalogue/schema.ts";
import { toLocalDate } from "#lib/schedule/local-date.ts";
import { edited, PAGE, toldByOneName, withChannel } from "./contents.ts";

/** What a catalogue says, in one form. */
function plain(content: CatalogueContent): CatalogueContent {
  return contentOf(factsOf(content)).data ?? expect.unreachable("its facts make no catalogue");
}

const two = edited(PAGE).chain((base) => fc.tuple(fc.constant(base), edited(base), edited(base)));
const changed = (before: CatalogueContent, after: CatalogueContent) =>
  new Map(changesBetween(before, after).map(({ place, after: value }) => [placeKey(place), value]));

describe("a catalogue", () => {
  it("is put together from its facts as it was", () => {
    expect(plain(PAGE)).toEqual(PAGE);
    fc.assert(
      fc.property(edited(PAGE), (content) => {
        expect(plain(plain(content))).toEqual(plain(content));
      }),
    );
  });

  it("differs from another by nothing exactly when both say the same", () => {
    fc.assert(
      fc.property(two, ([, a, b]) => {
        expect(changesBetween(a, a)).toEqual([]);
        expect(changesBetween(a, b).length === 0).toBe(JSON.stringify(plain(a)) === JSON.stringify(plain(b)));
      }),
    );
  });

  test("says the same whatever the order of what has none, and however an instant is written", () => {
    const notice = { from: "2026-12-01T10:00:00-05:00", to: "2026-12-01T12:00:00-05:00", text: { es: "a", en: "b" } };
    const one = { ...PAGE, notices: [notice] };
    const other = {
      ...PAGE,
      holidays: PAGE.holidays.toReversed(),
      tiers: PAGE.tiers.toReversed(),
      notices: [{ ...notice, from: "2026-12-01T15:00:00Z" }],
    };
    expect(changesBetween(one, other)).toEqual([]);
  });

  test("says something else once its channels stand in another order", () => {
    const other = { ...PAGE, channels: PAGE.channels.toReversed() };
    expect(changesBetween(PAGE, other).map(({ place }) => place)).toEqual([{ of: "order", list: "channels" }]);
  });
});

describe("a merge", () => {
  it("keeps what either side changed, and nothing else, unless it names where they clash", () => {
    fc.assert(
      fc.property(two, ([base, theirs, mine]) => {
        const merge = mergeCatalogues({ base, theirs, mine });
        if (!merge.ok) {
          expect(merge.clashes.length).toBeGreaterThan(0);
          return;
        }
        const [byThem, byMe, byBoth] = [theirs, mine, merge.content].map((one) => changed(base, one));
        const isTold = toldByOneName([...(byThem?.keys() ?? []), ...(byMe?.keys() ?? [])]);
        for (const [key, value] of [...(byThem ?? []), ...(byMe ?? [])])
          if (isTold(key)) expect(byBoth?.get(key)).toEqual(value);
        for (const key of byBoth?.keys() ?? []) expect(!isTold(key) || byThem?.has(key) || byMe?.has(key)).toBe(true);
      }),
    );
  });

  it("keeps what one adds beside what the other takes away, also where both have the same dates", () => {
    const day = toLocalDate("2026-12-05");
    const dated = (...reasons: string[]) =>
      withChannel(PAGE, "email", (channel) => ({
        ...channel,
        schedule: {
          ...channel.schedule,
          exceptions: reasons.map((reason) => ({ from: day, to: day, intervals: [], reason })),
        },
      }));
    const merge = mergeCatalogues({ base: dated("uno"), theirs: dated(), mine: dated("uno", "dos") });
    expect(merge).toEqual({ ok: true, content: plain(dated("dos")), gaveWay: [] });
  });

  /** The chat, with exceptions told apart by their spans, in an order that says which one holds. */
  const chatOn = (...spans: readonly (readonly [from: string, to: string | null])[]) =>
    withChannel(PAGE, "chat", (channel) => ({
      ...channel,
      schedule: {
        ...channel.schedule,
        exceptions: spans.map(([from, to]) => ({
          from: toLocalDate(from),
          to: to === null ? null : toLocalDate(to),
          intervals: [],
          reason: "x",
        })),
      },
    }));
  const [planned, now, old] = [
    ["2026-12-24", "2026-12-24"],
    ["2026-11-30", null],
    ["2026-12-01", "2026-12-31"],
  ] as const;

  it.each([
    ["what was planned, and what is published after it", [], [planned], [now], [planned, now]],
    ["with an older one before both", [old], [old, planned], [old, now], [old, planned, now]],
    ["with an older one put behind by who published", [old], [old, planned], [now, old], [now, old, planned]],
  ] as const)("lets the exception hold that was written later: %s", (_what, was, mine, theirs, merged) => {
    const given = { base: chatOn(...was), mine: chatOn(...mine), theirs: chatOn(...theirs) };
    const merge = mergeCatalogues({ ...given, later: "theirs" });
    expect(merge).toMatchObject({ ok: true, content: chatOn(...merged) });
    // A draft is published after what came into force meanwhile.
    const brought = mergeCatalogues({ ...given, mine: given.theirs, theirs: given.mine });
    expect(brought).toMatchObject({ ok: true, content: chatOn(...merged) });
  });

  it.each([
    ["tiers", "a tier by its own level", { of: "hours", owner: { tier: 3 }, weekday: "tue" }],
    ["notices", "notices that are too many", { of: "order", list: "notices" }],
    ["channels", "channels that are too many", { of: "order", list: "channels" }],
  ] as const)("names where changes cannot stand together: %s, %s", (kind, _what, place) => {
    const [tier] = PAGE.tiers;
    const [channel] = PAGE.channels;
    if (!tier || !channel) return expect.unreachable();
    const none = { mon: [], tue: [], wed: [], thu: [], fri: [], sat: [], sun: [] };
    const tiers = (weekly: Partial<Record<"mon" | "tue", [string, string][]>>) => [
      { ...tier, level: 1 },
      { ...tier, level: 3, schedule: { weekly: { ...none, ...weekly }, closedOnHolidays: true, exceptions: [] } },
    ];
    const notices = (hour: number) =>
      Array.from({ length: 120 }, (_, index) => ({
        from: `2026-12-01T${hour}:00:00-05:00`,
        to: `2026-12-02T${hour}:00:${String(index % 60).padStart(2, "0")}-05:00`,
        text: { es: `a${index}`, en: `a${index}` },
      }));
    const channels = (name: string) => [
      ...PAGE.channels,
      ...Array.from({ length: 260 }, (_, index) => ({ ...channel, slug: `${name}-${index}` })),
    ];
    const merges = {
      tiers: {
        base: { ...PAGE, tiers: tiers({}) },
        theirs: { ...PAGE, tiers: tiers({ mon: [["20:00", "02:00"]] }) },
        mine: { ...PAGE, tiers: tiers({ tue: [["01:00", "05:00"]] }) },
      },
      notices: { base: PAGE, theirs: { ...PAGE, notices: notices(10) }, mine: { ...PAGE, notices: notices(11) } },
      channels: {
        base: PAGE,
        theirs: { ...PAGE, channels: channels("a") },
        mine: { ...PAGE, channels: channels("b") },
      },
    } satisfies Record<string, { base: CatalogueContent; theirs: CatalogueContent; mine: CatalogueContent }>;
    expect(mergeCatalogues(merges[kind])).toMatchObject({ ok: false, clashes: [place] });
  });

  it("with a side that changed nothing is the other one", () => {
    fc.assert(
      fc.property(two, ([base, theirs]) => {
        expect(mergeCatalogues({ base, theirs, mine: base })).toEqual({
          ok: true,
          content: plain(theirs),
          gaveWay: [],
        });
        expect(mergeCatalogues({ base, theirs: base, mine: theirs })).toEqual({
          ok: true,
          content: plain(theirs),
          gaveWay: [],
        });
        expect(mergeCatalogues({ base, theirs, mine: theirs })).toEqual({
          ok: true,
          content: plain(theirs),
          gaveWay: [],
        });
      }),
    );
  });

  it("says the same, or clashes, whoever came first", () => {
    fc.assert(
      fc.property(two, ([base, a, b]) => {
        const [one, other] = [
          mergeCatalogues({ base, theirs: a, mine: b }),
          mergeCatalogues({ base, theirs: b, mine: a }),
        ];
        expect(one.ok).toBe(other.ok);
      }),
    );
  });

  const hours = (day: "mon" | "tue", to: string) => (channel: Channel) => ({
    ...channel,
    schedule: {
      ...channel.schedule,
      weekly: { ...channel.schedule.weekly, [day]: [["07:00", to] as [string, string]] },
    },
  });
  const closedOn = (date: string) => (channel: Channel) => ({
    ...channel,
    schedule: {
      ...channel.schedule,
      exceptions: [
        ...channel.schedule.exceptions,
        { from: toLocalDate(date), to: toLocalDate(date), intervals: [], reason: "Cierre" },
      ],
    },
  });
  const without = (slug: string): CatalogueContent => ({
    ...PAGE,
    channels: PAGE.channels.filter((channel) => channel.slug !== slug),
  });
  const email = { channel: "email" };

  test("that theirs win keeps what they changed, and what I changed elsewhere", () => {
    const merge = mergeCatalogues({
      base: PAGE,
      theirs: withChannel(PAGE, "email", hours("mon", "18:00")),
      mine: withChannel(withChannel(PAGE, "email", hours("mon", "19:00")), "email", hours("tue", "19:00")),
      winner: "theirs",
    });
    const weekly = merge.ok && merge.content.channels.find(({ slug }) => slug === "email")?.schedule.weekly;
    expect(weekly).toMatchObject({ mon: [["07:00", "18:00"]], tue: [["07:00", "19:00"]] });
  });

  test("that theirs win loses a closing of mine with a channel of theirs, and nothing of mine the other way round", () => {
    const closed = withChannel(PAGE, "email", closedOn("2026-12-05"));
    const mineGone = mergeCatalogues({ base: PAGE, theirs: closed, mine: without("email"), winner: "theirs" });
    expect(mineGone).toEqual({ ok: true, content: plain(without("email")), gaveWay: [] });
    const theirsGone = mergeCatalogues({ base: PAGE, theirs: without("email"), mine: closed, winner: "theirs" });
    expect(theirsGone).toMatchObject({ ok: true, gaveWay: [{ of: "exception" }, { of: "exception" }] });
  });

  for (const [name, theirs, mine, clashes] of [
    [
      "different days of one week",
      withChannel(PAGE, "email", hours("mon", "18:00")),
      withChannel(PAGE, "email", hours("tue", "18:00")),
      null,
    ],
    [
      "the same day in the same way",
      withChannel(PAGE, "email", hours("mon", "18:00")),
      withChannel(PAGE, "email", hours("mon", "18:00")),
      null,
    ],
    [
      "the same day in another way",
      withChannel(PAGE, "email", hours("mon", "18:00")),
      withChannel(PAGE, "email", hours("mon", "19:00")),
      [{ of: "hours", owner: email, weekday: "mon" }],
    ],
    [
      "an order in another way",
      { ...PAGE, channels: PAGE.channels.toReversed() },
      { ...PAGE, channels: PAGE.channels.toSorted((a, b) => (a.slug < b.slug ? -1 : 1)) },
      [{ of: "order", list: "channels" }],
    ],
    [
      "two dates",
      withChannel(PAGE, "email", closedOn("2026-12-24")),
      withChannel(PAGE, "email", closedOn("2026-12-31")),
      null,
    ],
    [
      "hours of a channel that is gone",
      without("email"),
      withChannel(PAGE, "email", hours("mon", "19:00")),
      [{ of: "hours", owner: email, weekday: "mon" }],
    ],
    [
      "a new date of a channel that is gone",
      withChannel(PAGE, "email", closedOn("2026-12-24")),
      without("email"),
      ["intervals", "reason"].map((field) => ({
        of: "exception",
        owner: email,
        field,
        item: { from: "2026-12-24", to: "2026-12-24", nth: 0 },
      })),
    ],
    [
      "evenings that run into each other",
      withChannel(PAGE, "email", hours("mon", "06:00")),
      withChannel(PAGE, "email", (channel) => ({
        ...hours("tue", "19:00")(channel),
        schedule: {
          ...channel.schedule,
          weekly: { ...channel.schedule.weekly, tue: [["05:00", "19:00"]] },
        },
      })),
      [{ of: "hours", owner: email, weekday: "tue" }],
    ],
  ] as const)
    test(`of ${name} ${clashes ? "names it" : "holds both"}`, () => {
      const merge = mergeCatalogues({ base: PAGE, theirs, mine });
      expect(merge.ok ? null : merge.clashes).toEqual(clashes);
    });

  test("of an order that one changed and an addition of the other has both", () => {
    const [first, second, ...rest] = PAGE.channels;
    if (!first || !second) return expect.unreachable();
    const added = { ...first, slug: "whatsapp" };
    const merge = mergeCatalogues({
      base: PAGE,
      theirs: { ...PAGE, channels: [second, ...rest, first] },
      mine: { ...PAGE, channels: [first, second, added, ...rest] },
    });
    expect(merge.ok && merge.content.channels.map(({ slug }) => slug)).toEqual([
      "critical-line",
      "whatsapp",
      "email",
      "chat",
      "pqrsa",
      "phone",
    ]);
  });
});
