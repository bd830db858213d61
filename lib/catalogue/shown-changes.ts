import "server-only";
import { createHash } from "node:crypto";
import type { Language } from "#lib/i18n/language.ts";
import type { ClashChoices } from "./clash-choices.ts";
import { type Place, placeKey } from "./facts.ts";
import { unitsOf } from "./merge-units.ts";
import { tellChanges } from "./tell-changes.ts";

/** A change as it is shown; `id` is short, so that a form can say which ones were seen. */
export type ShownChange = {
  readonly id: string;
  readonly subject: string;
  readonly before: readonly string[];
  readonly after: readonly string[];
  /** Whether it was not there when the page was last looked at. */
  readonly fresh: boolean;
};

/** What is taken together from the draft or from what is in force, in words. */
export type ShownChoice = {
  /** What it is called in the form, too. */
  readonly id: string;
  /** What it chooses, as the merge has it. */
  readonly units: readonly string[];
  readonly rows: readonly {
    readonly subject: string;
    readonly mine: readonly string[];
    readonly theirs: readonly string[];
  }[];
};

/** Changes as they are shown; those that are not among the known ones are marked. */
export function shown(
  changes: ReturnType<typeof tellChanges>,
  known: readonly string[] | null,
): readonly ShownChange[] {
  return changes.map(({ id: text, subject, before, after }) => {
    const id = shortHash(text);
    return { id, subject, before, after, fresh: known !== null && !known.includes(id) };
  });
}

/** What is to be chosen, as it is told: what is told in one row, or hangs together, is chosen at once. */
export function shownChoices(
  { units, mine, theirs }: ClashChoices,
  told: { readonly language: Language; readonly thisYear: number },
): readonly ShownChoice[] {
  const unitsAt = (places: readonly Place[]) => {
    const at = new Set(places.flatMap((place) => [...unitsOf(place), placeKey(place)]));
    return units.filter((unit) => at.has(unit));
  };
  let choices: readonly Omit<ShownChoice, "id">[] = [];
  for (const { subject, before, after, places } of tellChanges({ before: theirs, after: mine, ...told })) {
    const row = { units: unitsAt(places), rows: [{ subject, mine: after, theirs: before }] };
    const [joined, others] = [true, false].map((isJoined) =>
      choices.filter((one) => one.units.some((unit) => row.units.includes(unit)) === isJoined),
    );
    const all = [...(joined ?? []), row];
    choices = [
      ...(others ?? []),
      { units: [...new Set(all.flatMap((one) => one.units))], rows: all.flatMap((one) => one.rows) },
    ];
  }
  return choices.map((one) => ({ id: `choice-${shortHash(one.units.toSorted().join())}`, ...one }));
}

/** Short enough to be carried by a form. */
function shortHash(text: string): string {
  return createHash("sha256").update(text).digest("base64url").slice(0, 12);
}
