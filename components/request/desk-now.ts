import type { Channel } from "#lib/catalogue/schema.ts";
import { channelState } from "#lib/routing/channel-state.ts";
import type { CompiledCatalogue } from "#lib/routing/compile-catalogue.ts";

/** The stand-by line that attends critical cases at an instant, if there is one. */
export function criticalLineAt({ channels }: CompiledCatalogue, now: number): Channel | null {
  const open = channels.find(({ channel, schedule }) => channel.standby && channelState(schedule, now).open);
  return open?.channel ?? null;
}
