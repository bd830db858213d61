import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { clashChoices } from "#lib/catalogue/clash-choices.ts";
import { changesBetween } from "#lib/catalogue/compare-catalogues.ts";
import { placeKey } from "#lib/catalogue/facts.ts";
import { mergeCatalogues } from "#lib/catalogue/merge-catalogues.ts";
import { type Side, unitsOf } from "#lib/catalogue/merge-units.ts";
import type { CatalogueContent, Channel } from "#lib/catalogue/schema.ts";
import { toLocalDate } from "#lib/schedule/local-date.ts";
import { edited, PAGE, toldByOneName, withChannel } from "./contents.ts";

const clashing = edited(PAGE).chain((base) =>
  fc.record({ base: fc.constant(base), theirs: edited(base), mine: edited(base) }),
);

function choicesOf(given: Parameters<typeof clashChoices>[0]) {
  return clashChoices(given) ?? expect.unreachable("no choice settles it");
}

function settled(given: Parameters<typeof clashChoices>[0], sides: Readonly<Record<string, Side>>): CatalogueContent {
  const merge = mergeCatalogues({ ...given, sides: new Map(Object.entries(sides)) });
  return merge.ok ? merge.content : expect.unreachable("it clashes still");
}

describe("what two catalogues that clash leave to choose between", () => {
  it("settles the clash from either side, and loses nothing that was not to be chosen", () => {
    fc.assert(
      fc.property(clashing, (given) => {
        fc.pre(!mergeCatalogues(given).ok);
        const { units, ...by } = choicesOf(given);
        const changed = {
          mine: changesBetween(given.base, given.mine),
          theirs: changesBetween(given.base, given.theirs),
        };
        const keys = [...changed.mine, ...changed.theirs].map(({ place }) => placeKey(place));
        const isTold = toldByOneName(keys);
        const isChosen = (place: Parameters<typeof unitsOf>[0]) =>
          [...unitsOf(place), placeKey(place)].some((unit) => units.includes(unit));
        for (const [side, other] of [
          ["mine", "theirs"],
          ["theirs", "mine"],
        ] as const) {
          const says = new Map(changesBetween(given.base, by[side]).map((one) => [placeKey(one.place), one.after]));
          for (const { place, after } of [
            ...changed[side],
            ...changed[other].filter((change) => !isChosen(change.place)),
          ]) {
            const key = placeKey(place);
            if (isTold(key)) expect(says.get(key)).toEqual(after);
          }
        }
        for (const { place } of changesBetween(by.theirs, by.mine))
          expect(place.of === "order" || isChosen(place)).toBe(true);
      }),
      { numRuns: 30 },
    );
  });

  const email = { channel: "email" };
  const day = toLocalDate("2026-12-24");
  const hours =
    (weekday: "mon" | "tue", ...intervals: [string, string][]) =>
    (channel: Channel) => ({
      ...channel,
      schedule: { ...channel.schedule, weekly: { ...channel.schedule.weekly, [weekday]: intervals } },
    });
  const special = (reason: string | null) => (channel: Channel) => ({
    ...channel,
    schedule: {
      ...channel.schedule,
      exceptions: reason === null ? [] : [{ from: day, to: day, intervals: [], reason }],
    },
  });
  const mailOf = ({ channels }: CatalogueContent) => channels.find(({ slug }) => slug === "email");
  const without: CatalogueContent = { ...PAGE, channels: PAGE.channels.filter(({ slug }) => slug !== "email") };

  test("is a day of which both changed the hours, and neither the other days nor the name", () => {
    const given = {
      base: PAGE,
      theirs: withChannel(withChannel(PAGE, "email", hours("mon", ["07:00", "18:00"])), "email", (channel) => ({
        ...channel,
        name: { es: "Correo", en: "Mail" },
      })),
      mine: withChannel(withChannel(PAGE, "email", hours("mon", ["07:00", "19:00"])), "email", hours("tue")),
    };
    const { units } = choicesOf(given);
    expect(units).toEqual([placeKey({ of: "hours", owner: email, weekday: "mon" })]);
    for (const [side, closes] of [
      ["mine", "19:00"],
      ["theirs", "18:00"],
    ] as const)
      expect(mailOf(settled(given, { [`${units}`]: side }))).toMatchObject({
        name: { en: "Mail" },
        schedule: { weekly: { mon: [["07:00", closes]], tue: [] } },
      });
  });

  test("is a whole channel that one took away and the other changed", () => {
    for (const [gone, side] of [
      ["theirs", "mine"],
      ["mine", "theirs"],
    ] as const) {
      const changed = withChannel(PAGE, "email", hours("mon", ["07:00", "19:00"]));
      const given = { base: PAGE, mine: without, theirs: without, [side]: changed };
      const { units } = choicesOf(given);
      expect(units).toHaveLength(1);
      expect(settled(given, { [`${units}`]: gone })).toEqual(without);
      expect(settled(given, { [`${units}`]: side })).toEqual(changed);
    }
  });

  test("is a special date that one took away and the other gave another reason", () => {
    const given = {
      base: withChannel(PAGE, "email", special("Cierre")),
      theirs: withChannel(PAGE, "email", special(null)),
      mine: withChannel(PAGE, "email", special("Otro cierre")),
    };
    const { units } = choicesOf(given);
    expect(units).toHaveLength(1);
    expect(mailOf(settled(given, { [`${units}`]: "mine" }))?.schedule.exceptions).toMatchObject([
      { from: day, intervals: [], reason: "Otro cierre" },
    ]);
    expect(mailOf(settled(given, { [`${units}`]: "theirs" }))?.schedule.exceptions).toEqual([]);
  });

  test("is all the hours of a channel where two evenings run into each other", () => {
    const given = {
      base: PAGE,
      theirs: withChannel(PAGE, "email", hours("mon", ["07:00", "06:00"])),
      mine: withChannel(PAGE, "email", hours("tue", ["05:00", "19:00"])),
    };
    const { units } = choicesOf(given);
    expect(units).toHaveLength(1);
    expect(settled(given, { [`${units}`]: "mine" })).toEqual(given.mine);
    expect(settled(given, { [`${units}`]: "theirs" })).toEqual(given.theirs);
  });

  test("is the order of the channels, beside which a channel that one added stays", () => {
    const [first, ...rest] = PAGE.channels;
    if (!first) return expect.unreachable();
    const added = { ...first, slug: "whatsapp" };
    const given = {
      base: PAGE,
      theirs: { ...PAGE, channels: [...rest, added, first] },
      mine: { ...PAGE, channels: PAGE.channels.toReversed() },
    };
    const { units } = choicesOf(given);
    const order = settled(given, { [`${units}`]: "mine" }).channels.map(({ slug }) => slug);
    expect(order.filter((slug) => slug !== "whatsapp")).toEqual(given.mine.channels.map(({ slug }) => slug));
    expect(order).toContain("whatsapp");
  });
});
