import "server-only";
import { conflict, done, type Outcome } from "#lib/outcome.ts";
import { type AskedOfPerson, managing } from "./managed-person.ts";
import { givePasswordLink, type PasswordLink } from "./password-link.ts";

/**
 * Makes a link by which somebody sets a password, for an administrator to hand over; the earlier ones end. The password
 * that they have holds until it is used. `already_so`: who is disabled gets none. @returns it, shown this once
 */
export function resetPassword(asked: AskedOfPerson): Promise<Outcome<PasswordLink>> {
  const { actor, now } = asked;
  return managing(asked, async (tx, person) => {
    if (person.disabled) return conflict("already_so");
    return done(await givePasswordLink(tx, { actor, person, hasPassword: person.hasPassword, now }));
  });
}
