import { expect, it } from "vitest";
import { withOneBreak } from "#lib/forms/one-break.ts";
import { readRating } from "#lib/tickets/read-rating.ts";

it("a comment may be as long with breaks between its lines as without, as a browser sends them", () => {
  const sent = "a\r\n".repeat(1_000);
  expect(sent.length).toBeGreaterThan(2_000);
  expect(readRating({ rating: "4", comment: withOneBreak(sent) })).toMatchObject({ ok: true, rating: { rating: 4 } });
  expect(readRating({ rating: "4", comment: `${withOneBreak(sent)}a` })).toEqual({
    ok: false,
    errors: [{ field: "comment", rule: "too_long" }],
  });
});

it("all that is wrong with a rating is told at its field", () => {
  expect(readRating({ comment: "invisible\u0001" })).toEqual({
    ok: false,
    errors: [
      { field: "rating", rule: "required" },
      { field: "comment", rule: "control_character" },
    ],
  });
});
