import { readFileSync } from "node:fs";
import { type Catalogue, type Channel, catalogueSchema } from "#lib/catalogue/schema.ts";
import { type CompiledCatalogue, compileCatalogue } from "#lib/routing/compile-catalogue.ts";
import { decide, type RoutedChannel } from "#lib/routing/decide.ts";
import type { Priority, RequestType } from "#lib/routing/request.ts";
import { zoneRules } from "#lib/schedule/wall-clock.ts";

/** Revision 1: the published page. */
export const PUBLISHED: Catalogue = catalogueSchema.parse(
  JSON.parse(readFileSync(new URL("../../../prisma/published-page.json", import.meta.url), "utf8")),
);

export const published = compiled(PUBLISHED);

export function compiled(catalogue: Catalogue): CompiledCatalogue<Catalogue> {
  return compileCatalogue(catalogue, zoneRules(catalogue.desk.timeZone));
}

/** The published catalogue with some channels changed; what is not named stays. */
export function withChannels(changes: Record<string, Partial<Channel>>, catalogue: Catalogue = PUBLISHED): Catalogue {
  return { ...catalogue, channels: catalogue.channels.map((channel) => ({ ...channel, ...changes[channel.slug] })) };
}

export function only(...slugs: string[]): Catalogue {
  return { ...PUBLISHED, channels: PUBLISHED.channels.filter(({ slug }) => slugs.includes(slug)) };
}

/** "2026-11-24 19:00" in Bogotá, which has been at UTC−5 all these years. */
export function bogota(wall: string): number {
  return Date.parse(`${wall.replace(" ", "T").padEnd(19, ":00")}-05:00`);
}

export function ask(
  requestType: RequestType,
  priority: Priority,
  wall: string,
  catalogue: CompiledCatalogue = published,
) {
  return decide(catalogue, { requestType, priority, at: bogota(wall) });
}

export function slugs(channels: readonly (RoutedChannel | null)[]): string[] {
  return channels.flatMap((routed) => (routed ? [routed.channel.slug] : []));
}

export function codes(routed: RoutedChannel | null | undefined): string[] {
  return routed?.reasons.map(({ code }) => code) ?? [];
}

export const NO_HOURS: Channel["schedule"] = {
  weekly: { mon: [], tue: [], wed: [], thu: [], fri: [], sat: [], sun: [] },
  closedOnHolidays: true,
  exceptions: [],
};
