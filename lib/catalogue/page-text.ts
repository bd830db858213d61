import type { CompiledCatalogue } from "#lib/routing/compile-catalogue.ts";
import { wallTimeAt, type ZoneRules } from "#lib/schedule/zone.ts";
import { aroundNow } from "./around-now.ts";
import type { Catalogue } from "./schema.ts";

/** What a page hands to the browser, so that it can go on by itself. */
export type PageCatalogue = { readonly catalogue: Catalogue; readonly zone: ZoneRules };

const texts = new WeakMap<CompiledCatalogue<Catalogue>, { readonly day: string; readonly text: string }>();

/**
 * The part of a revision that a page of this day needs, as JSON (`PageCatalogue`). A text and not an object: it is the
 * same for every page of a day, and React would take an object apart and put it together again for each.
 * `now` in epoch milliseconds. Cost: nothing, but for the first page of a day.
 */
export function pageCatalogueText(revision: CompiledCatalogue<Catalogue>, now: number): string {
  const day = wallTimeAt(revision.zone, now).date;
  const known = texts.get(revision);
  if (known?.day === day) return known.text;
  const page: PageCatalogue = { catalogue: aroundNow(revision.catalogue, revision.zone, now), zone: revision.zone };
  const text = JSON.stringify(page);
  texts.set(revision, { day, text });
  return text;
}
