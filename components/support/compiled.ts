import type { Catalogue } from "#lib/catalogue/schema.ts";
import { type CompiledCatalogue, compileCatalogue } from "#lib/routing/compile-catalogue.ts";
import type { ZoneRules } from "#lib/schedule/zone.ts";

let last: { readonly key: string; readonly compiled: CompiledCatalogue<Catalogue> } | null = null;

/**
 * The catalogue of a page, compiled. Each rendering gets it as a new object that says the same: a revision never
 * changes, and what is cut from it changes with the day. So the last one is kept, and a rendering compiles nothing.
 */
export function compiledOnce(catalogue: Catalogue, zone: ZoneRules, day: string): CompiledCatalogue<Catalogue> {
  const key = `${catalogue.revision} ${zone.timeZone} ${day}`;
  if (last?.key !== key) last = { key, compiled: compileCatalogue(catalogue, zone) };
  return last.compiled;
}
