import "server-only";
import { recordAudit } from "#lib/audit/record-audit.ts";
import { conflict, done, type Outcome } from "#lib/outcome.ts";
import { type AskedOfPerson, managing } from "./managed-person.ts";

/**
 * Keeps somebody out: their sessions, links and tokens end, and none comes back when they are enabled. Their tickets stay
 * in their name, and what is reopened goes to the list of its tier. `already_so`: somebody else did it. `last_admin`:
 * nobody who administers could sign in.
 */
export function disablePerson(asked: AskedOfPerson): Promise<Outcome<null>> {
  const { actor, id, now } = asked;
  return managing(asked, async (tx, person) => {
    if (person.disabled) return conflict("already_so");
    if (person.role === "admin" && !person.isReplaceable) return conflict("last_admin");
    await tx.person.update({ where: { id }, data: { disabledAt: new Date(now) }, select: { id: true } });
    await tx.personSession.deleteMany({ where: { personId: id } });
    await tx.passwordLink.deleteMany({ where: { personId: id, usedAt: null } });
    await tx.accessToken.updateMany({ where: { personId: id, revokedAt: null }, data: { revokedAt: new Date(now) } });
    await recordAudit(tx, { kind: "person_disabled", person }, { by: actor, now });
    return done(null);
  });
}
