import { isEqual } from "es-toolkit/predicate";
import { WEEKDAYS } from "#lib/schedule/schedule.ts";
import { contentOf, type Fact, type Facts, factsOf, type Place, placeKey } from "./facts.ts";
import { mergeOrder } from "./merge-order.ts";
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
 * Cost: linear, but for the orders of lists to which both added.
 */
export function mergeCatalogues({
  base,
  theirs,
  mine,
  winner = "none",
}: {
  readonly base: CatalogueContent;
  readonly theirs: CatalogueContent;
  readonly mine: CatalogueContent;
  readonly winner?: "none" | "theirs";
}): Merge {
  const [was, their, my] = [factsOf(base), factsOf(theirs), factsOf(mine)];
  const clashes: Place[] = [];
  const merged = new Map<string, Fact>();
  for (const key of new Set([...my.keys(), ...their.keys()])) {
    const [b, t, m] = [was.get(key), their.get(key), my.get(key)];
    const place = (m ?? t)?.place;
    if (!place) continue;
    const { value, clash } = place.of === "order" ? ordered(b, t, m) : single(b, t, m);
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

function single(base: Fact | undefined, theirs: Fact | undefined, mine: Fact | undefined): Merged {
  if (isEqual(mine?.value, base?.value)) return { value: theirs?.value, clash: false };
  const isSettled = isEqual(theirs?.value, base?.value) || isEqual(theirs?.value, mine?.value);
  return { value: isSettled ? mine?.value : theirs?.value, clash: !isSettled };
}

function ordered(base: Fact | undefined, theirs: Fact | undefined, mine: Fact | undefined): Merged {
  // Its owner is gone on one side.
  if (!theirs || !mine)
    return base ? { value: undefined, clash: false } : { value: (theirs ?? mine)?.value, clash: false };
  const { merged, clash } = mergeOrder(base?.value, theirs.value, mine.value);
  return { value: merged, clash };
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
  const channels = merged.get(placeKey({ of: "order", list: "channels" }))?.value;
  const slug: unknown = Array.isArray(channels) ? channels[Number(index)] : undefined;
  const owner = part === "channels" && typeof slug === "string" ? { channel: slug } : { tier: Number(index) + 1 };
  const weekday = WEEKDAYS.find((day) => rest.includes(day));
  if (part !== "channels" && part !== "tiers") return { of: "desk", field: "name" };
  if (weekday) return { of: "hours", owner, weekday };
  return { of: "order", list: rest.includes("contacts") ? "contacts" : "exceptions", owner };
}
