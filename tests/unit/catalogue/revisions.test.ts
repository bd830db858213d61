import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nextRevisionAt, revisionInForce } from "#lib/catalogue/revisions.ts";

const heads = [
  { number: 3, effectiveFrom: 300 },
  { number: 1, effectiveFrom: 100 },
  { number: 4, effectiveFrom: 200 },
  { number: 2, effectiveFrom: 200 },
];

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
    expect(revisionInForce(heads, at)?.number).toBe(number);
  });

  it("is none where there is none", () => {
    expect(revisionInForce([], 100)).toBeNull();
  });
});

describe("the next revision", () => {
  it.each([
    [50, 200],
    [100, 200],
    [200, 300],
    [300, null],
  ])("after %i comes at %j", (at, expected) => {
    expect(nextRevisionAt(heads, at)).toBe(expected);
  });

  it("is the first instant at which another one is in force", () => {
    const head = fc.record({ number: fc.integer({ min: 1, max: 50 }), effectiveFrom: fc.integer({ min: 0, max: 30 }) });
    fc.assert(
      fc.property(
        fc.uniqueArray(head, { selector: ({ number }) => number, minLength: 1 }),
        fc.integer({ min: 0, max: 30 }),
        (all, at) => {
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
