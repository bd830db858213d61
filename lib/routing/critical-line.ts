import type { Channel } from "#lib/catalogue/schema.ts";
import { isOpenAt } from "#lib/schedule/is-open-at.ts";
import type { CompiledCatalogue } from "./compile-catalogue.ts";

/** The stand-by line that attends critical cases at an instant (epoch ms), if there is one. */
export function criticalLineAt({ channels }: CompiledCatalogue, at: number): Channel | null {
  return channels.find(({ channel, schedule }) => channel.standby && isOpenAt(schedule, at))?.channel ?? null;
}
