import { z } from "zod";
import { type CatalogueContent, channelSchema, contentSchema, tierSchema } from "./schema.ts";

const { desk, holidays, notices } = contentSchema.shape;

/**
 * A part of a catalogue that is edited at a time. A channel or tier that is null is not there: added by one that was
 * null before, taken away by one that is null after.
 */
export const draftPartSchema = z.discriminatedUnion("part", [
  z.strictObject({ part: z.literal("desk"), value: desk }),
  z.strictObject({ part: z.literal("channel"), slug: channelSchema.shape.slug, value: channelSchema.nullable() }),
  z.strictObject({ part: z.literal("order"), value: z.array(channelSchema.shape.slug).max(500) }),
  z.strictObject({ part: z.literal("tier"), level: tierSchema.shape.level, value: tierSchema.nullable() }),
  z.strictObject({ part: z.literal("holidays"), value: holidays }),
  z.strictObject({ part: z.literal("notices"), value: notices }),
]);

export type DraftPart = z.infer<typeof draftPartSchema>;

/** A catalogue with one part of it as given. An order names channels; those that it does not name follow it. */
export function withPart(content: CatalogueContent, given: DraftPart): CatalogueContent {
  switch (given.part) {
    case "desk":
      return { ...content, desk: given.value };
    case "holidays":
      return { ...content, holidays: given.value };
    case "notices":
      return { ...content, notices: given.value };
    case "order": {
      const place = new Map(given.value.map((slug, index) => [slug, index]));
      const placeOf = (slug: string) => place.get(slug) ?? given.value.length;
      return { ...content, channels: content.channels.toSorted((a, b) => placeOf(a.slug) - placeOf(b.slug)) };
    }
    case "channel":
      return { ...content, channels: replaced(content.channels, ({ slug }) => slug === given.slug, given.value) };
    case "tier":
      return { ...content, tiers: replaced(content.tiers, ({ level }) => level === given.level, given.value) };
  }
}

function replaced<Item>(items: readonly Item[], isMeant: (item: Item) => boolean, value: Item | null): Item[] {
  const index = items.findIndex(isMeant);
  if (index === -1) return value === null ? [...items] : [...items, value];
  return value === null ? items.toSpliced(index, 1) : items.with(index, value);
}
