import type { Contact } from "./contact.ts";
import { contactValue, type Place } from "./facts.ts";

/** A contact before and after a change; undefined: it was not there, or is gone. */
export type ContactChange = {
  readonly was: Contact | undefined;
  readonly is: Contact | undefined;
  readonly places: readonly Place[];
};

/**
 * What became of the contacts that stand at some places. One that is gone and one of its kind that is new are one that
 * was corrected. In the order of the places; those that are gone for good come last.
 */
export function contactChanges(
  before: readonly Contact[],
  after: readonly Contact[],
  places: readonly Place[],
): readonly ContactChange[] {
  const itemOf = (place: Place) => (place.of === "contact" ? JSON.stringify(place.item) : "");
  const all = [...Map.groupBy(places, itemOf).values()].flatMap((same) => {
    const [first] = same;
    if (first?.of !== "contact") return [];
    return [{ kind: first.item.kind, was: contactAt(before, first), is: contactAt(after, first), places: same }];
  });
  const gone = all.filter(({ was, is }) => was && !is);
  const stays = all
    .filter((one) => !gone.includes(one))
    .map(({ kind, was, is, places: own }): ContactChange => {
      const index = was ? -1 : gone.findIndex((one) => one.kind === kind);
      const [instead] = index === -1 ? [] : gone.splice(index, 1);
      return { was: was ?? instead?.was, is, places: [...own, ...(instead?.places ?? [])] };
    });
  return [...stays, ...gone];
}

function contactAt(contacts: readonly Contact[], { item }: Extract<Place, { of: "contact" }>): Contact | undefined {
  return contacts.filter((one) => one.kind === item.kind && contactValue(one) === item.value)[item.nth];
}
