import type { PageCatalogue } from "#lib/catalogue/page-text.ts";
import type { Catalogue } from "#lib/catalogue/schema.ts";
import { type CompiledCatalogue, compileCatalogue } from "#lib/routing/compile-catalogue.ts";

let last: { readonly text: string; readonly compiled: CompiledCatalogue<Catalogue> } | null = null;

/** The catalogue that a page was given, compiled; once for all the pages that were given the same. */
export function readPageCatalogue(text: string): CompiledCatalogue<Catalogue> {
  if (last?.text !== text) {
    // Our own server wrote it, in this shape.
    const { catalogue, zone } = JSON.parse(text) as PageCatalogue;
    last = { text, compiled: compileCatalogue(catalogue, zone) };
  }
  return last.compiled;
}
