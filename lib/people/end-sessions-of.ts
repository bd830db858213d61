import "server-only";
import { recordAudit } from "#lib/audit/record-audit.ts";
import { transaction } from "#lib/db.ts";
import { done, type Outcome, refused } from "#lib/outcome.ts";
import type { Actor } from "./actor.ts";
import { lockPerson } from "./managed-person.ts";

/** Ends every session of somebody, who may sign in again. @returns how many there were */
export function endSessionsOf({
  actor,
  id,
  now,
  address,
}: {
  readonly actor: Actor;
  readonly id: string;
  readonly now: number;
  readonly address: string | null;
}): Promise<Outcome<number>> {
  return transaction(async (tx) => {
    const person = await lockPerson(tx, actor, id);
    if ("refused" in person) return refused({ kind: person.refused });
    const { count } = await tx.personSession.deleteMany({ where: { personId: id } });
    if (count > 0) await recordAudit(tx, { kind: "sessions_ended", person, count }, { by: actor, now, address });
    return done(count);
  });
}
