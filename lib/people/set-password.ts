import "server-only";
import { recordAudit } from "#lib/audit/record-audit.ts";
import { transaction } from "#lib/db.ts";
import { done, invalid, type Outcome, refused } from "#lib/outcome.ts";
import { newPasswordTrouble, storePassword } from "./new-password.ts";
import { hashPassword } from "./password.ts";
import { passwordLinkPerson, takePasswordLink } from "./password-link.ts";

/**
 * Sets a password by a link, which is used up, and ends every session of the person. `not_found`: the link was used or
 * is over; a password that is refused leaves it as it is.
 */
export async function setPassword({
  token,
  password,
  now,
  address = null,
}: {
  token: string;
  password: string;
  now: number;
  address?: string | null;
}): Promise<Outcome<{ readonly email: string }>> {
  const person = await passwordLinkPerson(token, now);
  if (person === null) return refused({ kind: "not_found" });
  const trouble = await newPasswordTrouble(password, person, now);
  if (trouble !== null) return invalid(trouble, "password");
  const hash = await hashPassword(password);
  return transaction(async (tx) => {
    if (!(await takePasswordLink(tx, token, now))) return refused({ kind: "not_found" });
    await storePassword(tx, person, hash);
    await recordAudit(tx, { kind: "password_set", person }, { by: "stranger", now, address });
    return done({ email: person.email });
  });
}
