import { expect, it } from "vitest";
import { withSchedule } from "#lib/routing/compile-catalogue.ts";
import { compiled, NO_HOURS, PUBLISHED } from "./catalogues.ts";

it("compiles channels with the same hours as one, and tells them apart once one of them has others", () => {
  const channels = PUBLISHED.channels.map((channel, index) => ({
    ...channel,
    schedule: index === 0 ? NO_HOURS : structuredClone(PUBLISHED.channels[0]?.schedule ?? NO_HOURS),
  }));
  const [first, second, third] = compiled({ ...PUBLISHED, channels }).channels;
  expect(second?.schedule).not.toBe(first?.schedule);
  expect(third?.schedule).toBe(second?.schedule);

  const changed = withSchedule(compiled({ ...PUBLISHED, channels }), third?.channel.slug ?? "", NO_HOURS).channels;
  expect(changed[1]?.schedule.days).toEqual(second?.schedule.days);
  expect(changed[2]?.schedule.days).toEqual(first?.schedule.days);
});
