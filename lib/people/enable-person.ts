import "server-only";
import { recordAudit } from "#lib/audit/record-audit.ts";
import { conflict, done, type Outcome } from "#lib/outcome.ts";
import { type AskedOfPerson, managing } from "./managed-person.ts";

/** Lets somebody in again who was kept out, with the password that they had; tokens they make anew. */
export function enablePerson(asked: AskedOfPerson): Promise<Outcome<null>> {
  const { actor, id, now } = asked;
  return managing(asked, async (tx, person) => {
    if (!person.disabled) return conflict("already_so");
    await tx.person.update({ where: { id }, data: { disabledAt: null }, select: { id: true } });
    await recordAudit(tx, { kind: "person_enabled", person }, { by: actor, now });
    return done(null);
  });
}
