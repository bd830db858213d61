const shared: typeof globalThis & { canalKnowsCatalogue?: boolean } = globalThis;

/** Whether this process has a catalogue to answer from, for who cannot wait to be told: proxy.ts, of another bundle. */
export function isCatalogueKnown(): boolean {
  return shared.canalKnowsCatalogue === true;
}

export function markCatalogueKnown(): void {
  shared.canalKnowsCatalogue = true;
}
