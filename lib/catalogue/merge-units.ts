import { type Facts, type Owner, ownerOf, type Place, placeKey } from "./facts.ts";

/** Whose catalogue something is taken from where two clash: that of `mine` or that of `theirs` of a merge. */
export type Side = "mine" | "theirs";

/** From which side something is taken as it stands there, by its unit: one of `unitsOf` or `unitOfItem`. */
export type Sides = ReadonlyMap<string, Side>;

const WHOLE = "whole";
type Part = "schedule" | "contacts";

/**
 * What a place can be taken from one side with, from the widest on: all of its channel or tier, the hours or the contacts
 * of that, the item of a list. The place by itself is not among them.
 */
export function unitsOf(place: Place): readonly string[] {
  const owner = ownerOf(place);
  const part = partOf(place);
  return [
    ...(owner ? [unitOfOwner(owner, WHOLE)] : []),
    ...(owner && part ? [unitOfOwner(owner, part)] : []),
    ...("item" in place ? [unitOfListed(place.of, owner, place.item)] : []),
  ];
}

/** With what an item of an ordered list is there or not. */
export function unitOfItem(list: Extract<Place, { of: "order" }>, item: unknown): string {
  switch (list.list) {
    case "channels":
      return unitOfOwner({ channel: String(item) }, WHOLE);
    case "notices":
      return unitOfListed("notice", null, item);
    case "exceptions":
      return unitOfListed("exception", list.owner, item);
    case "contacts":
      return unitOfListed("contact", list.owner, item);
  }
}

/**
 * What somebody has to choose a side for so that a clash is settled.
 * @param given.isBoth whether both changed just this place; else it is where two changes cannot stand together
 * @returns null: nothing that is there would settle it
 */
export function unitOfClash(
  place: Place,
  { theirs, mine, isBoth }: { readonly theirs: Facts; readonly mine: Facts; readonly isBoth: boolean },
): string | null {
  const owner = ownerOf(place);
  const part = partOf(place);
  const onlyOneHas = (one: Place) => theirs.get(placeKey(one))?.value !== mine.get(placeKey(one))?.value;
  if (owner && isThere(theirs, owner) !== isThere(mine, owner)) return unitOfOwner(owner, WHOLE);
  if (owner && "tier" in owner && part === "schedule")
    if (onlyOneHas({ of: "tier", level: owner.tier, field: "schedule" })) return unitOfOwner(owner, part);
  if (!isBoth) return owner && part ? unitOfOwner(owner, part) : null;
  return "item" in place ? unitOfListed(place.of, owner, place.item) : placeKey(place);
}

function isThere(facts: Facts, owner: Owner): boolean {
  const name: Place =
    "channel" in owner
      ? { of: "channel", slug: owner.channel, field: "name" }
      : { of: "tier", level: owner.tier, field: "name" };
  return facts.has(placeKey(name));
}

function partOf(place: Place): Part | null {
  switch (place.of) {
    case "hours":
    case "closed_on_holidays":
    case "exception":
      return "schedule";
    case "contact":
      return "contacts";
    case "tier":
      return place.field === "schedule" ? "schedule" : null;
    case "order":
      return place.list === "exceptions" ? "schedule" : place.list === "contacts" ? "contacts" : null;
    default:
      return null;
  }
}

function unitOfOwner(owner: Owner, part: Part | typeof WHOLE): string {
  return JSON.stringify([owner, part]);
}

function unitOfListed(of: "exception" | "contact" | "notice", owner: Owner | null, item: unknown): string {
  return JSON.stringify([of, owner, item]);
}
