import { expect, test } from "vitest";

test("the host really stands in the zone that its project is named after", ({ task }) => {
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  expect(`unit ${zone}`).toBe(task.file.projectName);
  const januaryAndJuly = [0, 6].map((month) => new Date(2026, month, 1).getTimezoneOffset());
  const expected: Record<string, number[]> = {
    UTC: [0, 0],
    "America/Bogota": [300, 300],
    "America/New_York": [300, 240],
    "Pacific/Auckland": [-780, -720],
  };
  expect(januaryAndJuly).toEqual(expected[zone]);
});
