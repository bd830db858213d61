import { expect, test } from "vitest";
import { overlappingIntervals } from "#lib/schedule/overlap.ts";
import { week } from "./schedule-builders.ts";

test("every interval that opens while another is open is named, and the others are not", () => {
  const hours = week({
    mon: "05:00-06:00 07:00-08:00",
    tue: "07:00-19:00 08:00-09:00 10:00-11:00 19:00-20:00",
    sun: "22:00-05:30",
  });
  expect(overlappingIntervals(hours)).toEqual([
    { weekday: "mon", index: 0 },
    { weekday: "tue", index: 1 },
    { weekday: "tue", index: 2 },
  ]);
});

test("two that open together are both named", () => {
  expect(overlappingIntervals(week({ fri: "07:00-12:00 07:00-09:00" }))).toEqual([
    { weekday: "fri", index: 0 },
    { weekday: "fri", index: 1 },
  ]);
});
