import { expect, test } from "vitest";
import { minuteOf, timeText } from "#lib/schedule/time-text.ts";

test.each([
  ["00:00", 0],
  ["07:05", 425],
  ["19:00", 1140],
  ["23:59", 1439],
  ["24:00", 1440],
])("%s is minute %i, and back", (text, minute) => {
  expect(minuteOf(text)).toBe(minute);
  expect(timeText(minute)).toBe(text);
});
