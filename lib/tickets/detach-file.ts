import "server-only";
import { db } from "#lib/db.ts";
import { done, type Outcome, refused } from "#lib/outcome.ts";
import type { Actor } from "#lib/people/actor.ts";
import { isUuid } from "#lib/text.ts";

/** Removes a file that a person attached and did not send: their own alone, and nothing of a message that was sent. */
export async function detachFile({
  actor,
  id,
}: {
  readonly actor: Actor;
  readonly id: string;
}): Promise<Outcome<{ readonly id: string }>> {
  if (!isUuid(id)) return refused({ kind: "not_found" });
  const { count } = await db().attachment.deleteMany({ where: { id, heldForm: { personId: actor.id } } });
  return count === 0 ? refused({ kind: "not_found" }) : done({ id });
}
