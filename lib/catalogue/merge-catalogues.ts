import { isEqual } from "es-toolkit/predicate";
import { WEEKDAYS } from "#lib/schedule/schedule.ts";
import { contentOf, type Fact, type Facts, factsOf, type Owner, type Place, placeKey } from "./facts.ts";
import { mergeOrder } from "./merge-order.ts";
import { type Side, type Sides, unitOfItem, unitsOf } from "./merge-units.ts";
import type { CatalogueContent } from "./schema.ts";

export type Merge =
  /** `gaveWay`: where mine was not taken, because the winner changed the same. */
  | { readonly ok: true; readonly content: CatalogueContent; readonly gaveWay: readonly Place[] }
  /** Where both changed the same thing, each in another way, or where their changes cannot stand together. */
  | { readonly ok: false; readonly clashes: readonly Place[] };

/**
 * Merges two catalogues that descend from one: what either of them changed, or both in the same way. Merged place by
 * place: channels by slug, tiers by level, weekly hours by day, exceptions and notices by their span, holidays by date,
 * contacts by kind and value, the orders apart.
 * @param given.winner what to take where both changed the same thing: nothing, which then is a clash, or theirs
 * @param given.later who was written later: of exceptions that both added for the same dates those are to hold
 * @param given.sides what is taken as it stands on one side, whatever the other says
 * Cost: linear.
 */
export function mergeCatalogues({
  base,
  theirs,
  mine,
  winner = "none",
  later = "mine",
  sides = new Map(),
}: {
  readonly base: CatalogueContent;
  readonly theirs: CatalogueContent;
  readonly mine: CatalogueContent;
  readonly winner?: "none" | "theirs";
  readonly later?: Side;
  readonly sides?: Sides | undefined;
}): Merge {
  const [was, their, my] = [factsOf(base), factsOf(theirs), factsOf(mine)];
  const clashes: Place[] = [];
  const merged = new Map<string, Fact>();
  for (const key of new Set([...my.keys(), ...their.keys()])) {
    const [b, t, m] = [was.get(key), their.get(key), my.get(key)];
    const place = (m ?? t)?.place;
    if (!place) continue;
    const side = sideOf(place, sides);
    const { value, clash } = side
      ? { value: (side === "mine" ? m : t)?.value, clash: false }
      : both(place, b, t, m, { sides, later });
    if (clash) clashes.push(place);
    if (value !== undefined) merged.set(key, { place, value });
  }
  // Where theirs win, what I took away as a whole takes their change in it along: nothing of mine is lost by that.
  clashes.push(...orphans(merged).filter((place) => winner === "none" || my.has(placeKey(place))));
  if (clashes.length > 0 && winner === "none") return { ok: false, clashes };
  const content = contentOf(merged);
  if (content.success) return { ok: true, content: content.data, gaveWay: clashes };
  return { ok: false, clashes: [placeOfIssue(content.error.issues[0]?.path ?? [], merged)] };
}

type Merged = { readonly value: unknown; readonly clash: boolean };

/** The side that all of a place is taken from. Of the order of a list only what stands in it can be chosen by itself. */
function sideOf(place: Place, sides: Sides): Side | undefined {
  if (sides.size === 0) return undefined;
  const [chosen] = unitsOf(place).flatMap((unit) => sides.get(unit) ?? []);
  return chosen ?? (place.of === "order" ? undefined : sides.get(placeKey(place)));
}

/** Whether two that descend from one changed the same place, each in another way. */
export function isChangedByBoth(place: Place, [base, theirs, mine]: readonly [Facts, Facts, Facts]): boolean {
  const key = placeKey(place);
  return both(place, base.get(key), theirs.get(key), mine.get(key), { sides: new Map(), later: "mine" }).clash;
}

type How = { readonly sides: Sides; readonly later: Side };

function both(place: Place, base: Fact | undefined, theirs: Fact | undefined, mine: Fact | undefined, how: How) {
  return place.of === "order" ? ordered(place, base, theirs, mine, how) : single(base, theirs, mine);
}

function single(base: Fact | undefined, theirs: Fact | undefined, mine: Fact | undefined): Merged {
  if (isEqual(mine?.value, base?.value)) return { value: theirs?.value, clash: false };
  const isSettled = isEqual(theirs?.value, base?.value) || isEqual(theirs?.value, mine?.value);
  return { value: isSettled ? mine?.value : theirs?.value, clash: !isSettled };
}

function ordered(
  place: Extract<Place, { of: "order" }>,
  base: Fact | undefined,
  theirs: Fact | undefined,
  mine: Fact | undefined,
  { sides, later }: How,
): Merged {
  // Its owner is gone on one side.
  if (!theirs || !mine)
    return base ? { value: undefined, clash: false } : { value: (theirs ?? mine)?.value, clash: false };
  const has = ({ value }: Fact, item: unknown) => Array.isArray(value) && value.some((one) => isEqual(one, item));
  // What is chosen though the other side took it away stands as if its side had added it.
  const isBack = (item: unknown) => {
    if (sides.size === 0) return false;
    const side = sides.get(unitOfItem(place, item));
    return (side === "mine" && !has(theirs, item)) || (side === "theirs" && !has(mine, item));
  };
  const was = Array.isArray(base?.value) ? base.value.filter((item) => !isBack(item)) : base?.value;
  const side = sides.get(placeKey(place));
  // Of two exceptions for a date the one that stands behind holds; elsewhere an order is only looked at.
  const last = place.list === "exceptions" ? later : "mine";
  const { merged, clash } =
    side === "mine" ? mergeOrder(was, mine.value, theirs.value) : mergeOrder(was, theirs.value, mine.value, { last });
  return { value: merged, clash: clash && side === undefined };
}

/** What one side changed in something that the other took away as a whole: it would be lost without a word. */
function orphans(merged: Facts): Place[] {
  const channels = merged.get(placeKey({ of: "order", list: "channels" }))?.value;
  const slugs = new Set<unknown>(Array.isArray(channels) ? channels : []);
  const tierSays = (level: number, field: "name" | "schedule") =>
    merged.get(placeKey({ of: "tier", level, field }))?.value;
  const isOrphan = (place: Place): boolean => {
    switch (place.of) {
      case "channel":
        return !slugs.has(place.slug);
      case "tier":
        return tierSays(place.level, "name") === undefined;
      case "contact":
        return "channel" in place.owner
          ? !slugs.has(place.owner.channel)
          : tierSays(place.owner.tier, "name") === undefined;
      case "hours":
      case "closed_on_holidays":
      case "exception":
        return "channel" in place.owner
          ? !slugs.has(place.owner.channel)
          : tierSays(place.owner.tier, "schedule") !== "published";
      case "desk":
      case "holiday":
      case "notice":
      case "order":
        return false;
    }
  };
  return [...merged.values()].map(({ place }) => place).filter(isOrphan);
}

/** Where changes that are right by themselves cannot stand together: two openings of a day that overlap, no contact left. */
function placeOfIssue([part, index, ...rest]: readonly PropertyKey[], merged: Facts): Place {
  const places = [...merged.values()].map(({ place }) => place);
  const tiers = places.flatMap((place) => (place.of === "tier" && place.field === "name" ? [place.level] : []));
  const channels = merged.get(placeKey({ of: "order", list: "channels" }))?.value;
  const slug: unknown = Array.isArray(channels) ? channels[Number(index)] : undefined;
  const level = tiers.toSorted((a, b) => a - b)[Number(index)];
  const owner: Owner | null =
    part === "channels" && typeof slug === "string"
      ? { channel: slug }
      : part === "tiers" && level !== undefined
        ? { tier: level }
        : null;
  if (owner === null) {
    // A list that has become too long.
    const [holiday] = places.filter(({ of }) => part === "holidays" && of === "holiday").slice(-1);
    return holiday ?? { of: "order", list: part === "notices" ? "notices" : "channels" };
  }
  const weekday = WEEKDAYS.find((day) => rest.includes(day));
  if (weekday) return { of: "hours", owner, weekday };
  return { of: "order", list: rest.includes("contacts") ? "contacts" : "exceptions", owner };
}
