import { deburr, kebabCase } from "es-toolkit/string";
import { SLUG_MAX } from "#lib/catalogue/schema.ts";

/**
 * The identifier of a new channel that was given none: its name in letters and figures of ASCII, whatever else it has
 * (kebabCase takes an emoji or an ideogram for a word), or else its place in the list, the next that is free.
 * @param taken the identifiers of the channels that there are
 */
export function madeSlug(name: string, taken: readonly string[]): string {
  const made = kebabCase(deburr(name))
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-/, "")
    .slice(0, SLUG_MAX)
    .replace(/-$/, "");
  if (made !== "") return made;
  let place = taken.length + 1;
  while (taken.includes(`channel-${place}`)) place += 1;
  return `channel-${place}`;
}
