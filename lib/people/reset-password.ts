import "server-only";
import { transaction } from "#lib/db.ts";
import { conflict, done, type Outcome, refused } from "#lib/outcome.ts";
import type { Actor } from "./actor.ts";
import { lockPerson } from "./managed-person.ts";
import { givePasswordLink, type PasswordLink } from "./password-link.ts";

/**
 * Makes a link by which somebody sets a password, for an administrator to hand over; the earlier ones end. The password
 * that they have holds until it is used. `already_so`: who is disabled gets none. @returns it, shown this once
 */
export function resetPassword({
  actor,
  id,
  now,
  address,
}: {
  readonly actor: Actor;
  readonly id: string;
  readonly now: number;
  readonly address: string | null;
}): Promise<Outcome<PasswordLink>> {
  return transaction(async (tx) => {
    const person = await lockPerson(tx, actor, id);
    if ("refused" in person) return refused({ kind: person.refused });
    if (person.disabled) return conflict("already_so");
    return done(await givePasswordLink(tx, { actor, person, hasPassword: person.hasPassword, now, address }));
  });
}
