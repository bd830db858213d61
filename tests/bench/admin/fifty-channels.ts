import { readFileSync } from "node:fs";
import { type Catalogue, type Channel, catalogueSchema } from "#lib/catalogue/schema.ts";
import { PRIORITIES, REQUEST_TYPES } from "#lib/routing/request.ts";
import { timeText } from "#lib/schedule/time-text.ts";

export const PUBLISHED = catalogueSchema.parse(
  JSON.parse(readFileSync(new URL("../../../prisma/published-page.json", import.meta.url), "utf8")),
);

const CHANNELS = 50;

/**
 * A desk of fifty channels no two of which serve the same requests at the same hours, so that nothing can be worked out
 * once for many: every type and priority has a set of channels of its own.
 */
export const FIFTY: Catalogue = {
  ...PUBLISHED,
  channels: Array.from({ length: CHANNELS }, (_, index) => {
    const channel = PUBLISHED.channels[index % PUBLISHED.channels.length];
    if (!channel) throw new Error("the published page has no channel");
    const day: Channel["schedule"]["weekly"]["mon"] = [
      [timeText(360 + index), timeText(660 + 3 * index)],
      [timeText(820 + index), timeText(960 + 5 * index)],
    ];
    const { weekly } = channel.schedule;
    return {
      ...channel,
      slug: `channel-${index}`,
      requestTypes: REQUEST_TYPES.filter((_type, bit) => isDrawn(index, bit) || bit === index % REQUEST_TYPES.length),
      priorities: PRIORITIES.filter((_priority, bit) => isDrawn(index, bit + 8) || bit === index % PRIORITIES.length),
      schedule: {
        ...channel.schedule,
        weekly: { ...weekly, mon: day, tue: day, wed: day, thu: day, fri: day },
        closedOnHolidays: index % 3 !== 0,
      },
    };
  }),
};

/** Half of all, without any order, and the same in each run. */
function isDrawn(index: number, bit: number): boolean {
  return ((Math.imul(index + 1, 2_654_435_761) >>> bit) & 1) === 1;
}
