import "server-only";
import { recordAudit } from "#lib/audit/record-audit.ts";
import { transaction } from "#lib/db.ts";
import { conflict, done, type Outcome, refused } from "#lib/outcome.ts";
import type { Actor } from "./actor.ts";
import { lockPerson } from "./managed-person.ts";

/** Lets somebody in again who was kept out, with the password that they had; tokens they make anew. */
export function enablePerson({
  actor,
  id,
  now,
  address,
}: {
  readonly actor: Actor;
  readonly id: string;
  readonly now: number;
  readonly address: string | null;
}): Promise<Outcome<null>> {
  return transaction(async (tx) => {
    const person = await lockPerson(tx, actor, id);
    if ("refused" in person) return refused({ kind: person.refused });
    if (!person.disabled) return conflict("already_so");
    await tx.person.update({ where: { id }, data: { disabledAt: null }, select: { id: true } });
    await recordAudit(tx, { kind: "person_enabled", person }, { by: actor, now, address });
    return done(null);
  });
}
