import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nextRevisionAt, revisionInForce, timelineOf } from "#lib/catalogue/revisions.ts";

const timeline = timelineOf([
  { number: 3, effectiveFrom: 300 },
  { number: 1, effectiveFrom: 100 },
  { number: 4, effectiveFrom: 200 },
  { number: 2, effectiveFrom: 200 },
]);

describe("the revision in force", () => {
  it.each([
    [99, 1],
    [100, 1],
    [199, 1],
    [200, 4],
    [299, 4],
    [300, 3],
    [9_999, 3],
  ])("at %i is %i", (at, number) => {
    expect(revisionInForce(timeline, at)?.number).toBe(number);
  });

  it("is none where there is none", () => {
    expect(revisionInForce(timelineOf([]), 100)).toBeNull();
  });
});

describe("a timeline of revisions", () => {
  it("answers at any instant as a look at every one of them does", () => {
    const head = fc.record({ number: fc.integer({ min: 1, max: 50 }), effectiveFrom: fc.integer({ min: 0, max: 30 }) });
    fc.assert(
      fc.property(
        fc.uniqueArray(head, { selector: ({ number }) => number, minLength: 1 }),
        fc.integer({ min: 0, max: 31 }),
        (heads, at) => {
          const begun = heads.filter(({ effectiveFrom }) => effectiveFrom <= at);
          const latest = Math.max(...begun.map(({ effectiveFrom }) => effectiveFrom));
          const tied = begun.filter(({ effectiveFrom }) => effectiveFrom === latest).map(({ number }) => number);
          if (begun.length > 0) expect(revisionInForce(timelineOf(heads), at)?.number).toBe(Math.max(...tied));
        },
      ),
    );
  });
});

describe("the next revision", () => {
  it.each([
    [50, 200],
    [100, 200],
    [200, 300],
    [300, null],
  ])("after %i comes at %j", (at, expected) => {
    expect(nextRevisionAt(timeline, at)).toBe(expected);
  });

  it("is the first instant at which another one is in force", () => {
    const head = fc.record({ number: fc.integer({ min: 1, max: 50 }), effectiveFrom: fc.integer({ min: 0, max: 30 }) });
    fc.assert(
      fc.property(
        fc.uniqueArray(head, { selector: ({ number }) => number, minLength: 1 }),
        fc.integer({ min: 0, max: 30 }),
        (heads, at) => {
          const all = timelineOf(heads);
          const naive = Array.from({ length: 40 }, (_, step) => at + 1 + step).find(
            (instant) => revisionInForce(all, instant)?.number !== revisionInForce(all, at)?.number,
          );
          expect(nextRevisionAt(all, at)).toBe(naive ?? null);
        },
      ),
      { seed: 11 },
    );
  });
});
