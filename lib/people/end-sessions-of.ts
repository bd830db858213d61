import "server-only";
import { recordAudit } from "#lib/audit/record-audit.ts";
import { done, type Outcome } from "#lib/outcome.ts";
import { type AskedOfPerson, managing } from "./managed-person.ts";

/** Ends every session of somebody, who may sign in again. @returns how many there were */
export function endSessionsOf(asked: AskedOfPerson): Promise<Outcome<number>> {
  const { actor, id, now } = asked;
  return managing(asked, async (tx, person) => {
    const { count } = await tx.personSession.deleteMany({ where: { personId: id } });
    if (count > 0) await recordAudit(tx, { kind: "sessions_ended", person, count }, { by: actor, now });
    return done(count);
  });
}
