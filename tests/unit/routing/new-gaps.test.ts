import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { coverage } from "#lib/routing/coverage.ts";
import { type NewGap, newGaps } from "#lib/routing/new-gaps.ts";
import { addDays, toLocalDate } from "#lib/schedule/local-date.ts";
import { bogota, compiled, only, PUBLISHED, published, withChannels } from "./catalogues.ts";

const NOW = bogota("2026-11-24 10:00");
const YEAR = bogota("2027-11-24 10:00");

function gaps(after: typeof published, { from = NOW, to = YEAR, before = published } = {}): readonly NewGap[] {
  const timeline = (catalogue: typeof published) => [{ from, catalogue }];
  return newGaps({ before: timeline(before), after: timeline(after), spans: [{ from, to }], zone: published.zone });
}

function edit(
  slugs: readonly string[],
  change: (schedule: (typeof PUBLISHED)["channels"][number]["schedule"]) => object,
) {
  const changed = PUBLISHED.channels.filter(({ slug }) => slugs.includes(slug));
  return compiled(
    withChannels(
      Object.fromEntries(
        changed.map(({ slug, schedule }) => [slug, { schedule: { ...schedule, ...change(schedule) } }]),
      ),
    ),
  );
}

const OFFICE = ["phone", "email", "chat", "pqrsa"];
const noNights = compiled(only(...OFFICE));
const noSaturday = edit(OFFICE, ({ weekly }) => ({ weekly: { ...weekly, sat: [] } }));

const TECHNICAL = { requestTypes: ["incident", "service_request"], priorities: ["P2", "P3", "P4"] };
const PQRSA = {
  requestTypes: ["petition", "complaint", "claim", "suggestion", "appeal"],
  priorities: ["P1", "P2", "P3", "P4"],
};

describe("the gaps that a change opens", () => {
  it("are none where nothing changes, and none where hours are added", () => {
    expect(gaps(published)).toEqual([]);
    expect(gaps(published, { before: noSaturday })).toEqual([]);
  });

  it("are those of a weekday once, for as long as they come, with the requests that they concern", () => {
    const saturdays = {
      opens: "08:00",
      closes: "13:00",
      daysLater: 0,
      weekdays: ["sat"],
      firstDate: "2026-11-28",
      times: 50,
    };
    expect(gaps(noSaturday)).toEqual([
      { id: "sat:incident+service_request:P2+P3+P4:08:00-13:00", ...TECHNICAL, ...saturdays },
      { id: "sat:petition+complaint+claim+suggestion+appeal:P1+P2+P3+P4:08:00-13:00", ...PQRSA, ...saturdays },
    ]);
  });

  it("are those of single dates one by one", () => {
    const noon = (date: string) => ({
      from: toLocalDate(date),
      to: toLocalDate(date),
      intervals: [["07:00", "12:00"]],
      reason: "Fin de año",
    });
    const after = edit(OFFICE, () => ({ exceptions: [noon("2026-12-24"), noon("2026-12-31")] }));
    expect(
      gaps(after).map(({ firstDate, opens, closes, weekdays, times }) => [firstDate, opens, closes, weekdays, times]),
    ).toEqual([
      ["2026-12-24", "12:00", "19:00", null, 1],
      ["2026-12-24", "12:00", "19:00", null, 1],
      ["2026-12-31", "12:00", "19:00", null, 1],
      ["2026-12-31", "12:00", "19:00", null, 1],
    ]);
  });

  it("run over midnight and over days where nobody attends any more", () => {
    const critical = gaps(noNights).filter(({ priorities }) => priorities.includes("P1"));
    expect(critical[0]).toMatchObject({ requestTypes: TECHNICAL.requestTypes, priorities: ["P1"], daysLater: 1 });
    expect(critical.find(({ weekdays }) => weekdays?.includes("sat"))).toMatchObject({
      opens: "13:00",
      closes: "07:00",
      daysLater: 2,
    });
  });

  test("keep their names within a day, also once one of them has begun", () => {
    const ids = (from: string) => gaps(noSaturday, { from: bogota(from) }).map(({ id, times }) => [id, times]);
    expect(ids("2026-11-28 09:00")).toEqual(ids("2026-11-28 07:00"));
    expect(ids("2026-11-28 10:30")).toEqual(ids("2026-11-28 12:59"));
    expect(ids("2026-11-28 13:00")[0]?.[1]).toBe(49);
  });

  test("keep their names also once one that runs over midnight has begun", () => {
    const nights = (from: string) => gaps(noNights, { from: bogota(from) }).map(({ id, times }) => [id, times]);
    expect(nights("2026-11-25 03:00")).toEqual(nights("2026-11-24 18:00"));
  });

  test("run on where a revision takes the place of another without changing them", () => {
    const from = NOW;
    const midnight = { from: bogota("2027-03-02 00:00"), catalogue: noNights };
    const before = [{ from, catalogue: published }];
    const after = [{ from, catalogue: noNights }, midnight];
    expect(newGaps({ before, after, spans: [{ from, to: YEAR }], zone: published.zone })).toEqual(gaps(noNights));
  });

  test("are those of what will be in force, not of what was replaced meanwhile", () => {
    const from = NOW;
    const found = newGaps({
      before: [{ from, catalogue: published }],
      after: [
        { from, catalogue: published },
        { from: bogota("2027-03-01 00:00"), catalogue: noSaturday },
      ],
      spans: [{ from, to: YEAR }],
      zone: published.zone,
    });
    expect(found.map(({ firstDate }) => firstDate)).toEqual(["2027-03-06", "2027-03-06"]);
  });

  test("are none that something else has, too, which could have been in force", () => {
    const piece = (catalogue: typeof published) => [{ from: NOW, catalogue }];
    const spans = [{ from: NOW, to: YEAR }];
    const asked = { before: piece(published), after: piece(noSaturday), spans, zone: published.zone };
    expect(newGaps({ ...asked, otherwise: piece(noSaturday) })).toEqual([]);
    expect(newGaps({ ...asked, otherwise: piece(noNights) })).toEqual(newGaps(asked));
  });

  test("count when they begin before the span ends, and are told as a whole", () => {
    const until = (to: string) => gaps(noSaturday, { to: bogota(to) }).map(({ times, closes }) => [times, closes]);
    expect(until("2027-11-20 08:00")).toEqual(until("2027-11-19 23:59"));
    expect(until("2027-11-20 08:01")).toEqual([
      [50, "13:00"],
      [50, "13:00"],
    ]);
    expect(until("2027-11-20 08:01")).toEqual(until("2027-11-21 00:00"));
  });

  test("count within the spans alone, and from each of them on", () => {
    const found = newGaps({
      before: [{ from: NOW, catalogue: published }],
      after: [{ from: NOW, catalogue: noSaturday }],
      spans: [
        { from: NOW, to: bogota("2026-11-30 00:00") },
        { from: bogota("2027-03-01 00:00"), to: bogota("2027-03-08 00:00") },
      ],
      zone: published.zone,
    });
    expect(new Set(found.map(({ firstDate }) => firstDate))).toEqual(new Set(["2026-11-28", "2027-03-06"]));
    expect(newGaps({ before: [], after: [], spans: [], zone: published.zone })).toEqual([]);
  });

  it("hold exactly the hours that nobody attends after and somebody attended before", () => {
    const hour = fc.integer({ min: 0, max: 24 });
    const interval = fc
      .tuple(hour, hour)
      .filter(([a, b]) => a < b)
      .map((pair) => pair.map((one) => `${String(one).padStart(2, "0")}:00`));
    const schedule = fc.record({
      weekly: fc.record({
        mon: fc.array(interval, { maxLength: 1 }),
        tue: fc.array(interval, { maxLength: 1 }),
        wed: fc.array(interval, { maxLength: 1 }),
        thu: fc.array(interval, { maxLength: 1 }),
        fri: fc.array(interval, { maxLength: 1 }),
        sat: fc.array(interval, { maxLength: 1 }),
        sun: fc.array(interval, { maxLength: 1 }),
      }),
    });
    const [from, to] = [bogota("2026-11-23 00:00"), bogota("2026-11-30 00:00")];
    const HOUR_MS = 3_600_000;
    const hoursOf = (requestType: string, priority: string, start: number, end: number) =>
      Array.from({ length: (end - start) / HOUR_MS }, (_, n) => start + n * HOUR_MS)
        .filter((at) => at >= from)
        .map((at) => `${requestType} ${priority} ${new Date(at).toISOString()}`);
    const unattended = (catalogue: typeof published) =>
      coverage(catalogue, from, to).flatMap(({ requestType, priority, gaps: all }) =>
        all.flatMap((gap) => hoursOf(requestType, priority, gap.from, gap.to)),
      );
    const told = ({ requestTypes, priorities, firstDate, opens, closes, daysLater }: NewGap) => {
      const [start, end] = [bogota(`${firstDate} ${opens}`), bogota(`${addDays(firstDate, daysLater)} ${closes}`)];
      return requestTypes.flatMap((type) => priorities.flatMap((priority) => hoursOf(type, priority, start, end)));
    };
    fc.assert(
      fc.property(schedule, schedule, (one, other) => {
        const [before, after] = [edit(["phone"], () => one), edit(["phone"], () => other)];
        const was = new Set(unattended(before));
        const lost = unattended(after).filter((hour) => !was.has(hour));
        expect(gaps(after, { before, from, to }).flatMap(told).sort()).toEqual(lost.sort());
      }),
      { numRuns: 30 },
    );
  });
});
