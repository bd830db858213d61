const shared: typeof globalThis & { canalKnowsCatalogue?: boolean; canalDatabaseIsAway?: boolean } = globalThis;

/** Whether this process has a catalogue to answer from, for who cannot wait to be told: proxy.ts, of another bundle. */
export function isCatalogueKnown(): boolean {
  return shared.canalKnowsCatalogue === true;
}

export function markCatalogueKnown(): void {
  shared.canalKnowsCatalogue = true;
}

/** Whether the database did not answer when this process asked it last; a question to it may fail all the same. */
export function isDatabaseAway(): boolean {
  return shared.canalDatabaseIsAway === true;
}

export function markDatabaseAway(isAway: boolean): void {
  shared.canalDatabaseIsAway = isAway;
}
