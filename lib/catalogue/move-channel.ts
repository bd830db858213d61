import "server-only";
import type { Actor } from "#lib/people/actor.ts";
import { editDraft } from "./edit-draft.ts";

/**
 * Moves a channel of the draft in the published order.
 * @param given.order the slugs as they stood on the screen; what others moved meanwhile stays, where it is not the same
 * @param given.by so many places: -1 is one up, 1 one down; beyond either end nothing moves
 */
export async function moveChannel({
  actor,
  now,
  order,
  slug,
  by,
}: {
  readonly actor: Actor;
  readonly now: number;
  readonly order: readonly string[];
  readonly slug: string;
  readonly by: -1 | 1;
}) {
  const at = order.indexOf(slug);
  const neighbour = order[at + by];
  const after = at === -1 || neighbour === undefined ? order : order.with(at, neighbour).with(at + by, slug);
  return editDraft({
    actor,
    now,
    before: { part: "order", value: [...order] },
    after: { part: "order", value: [...after] },
  });
}
