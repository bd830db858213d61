import "server-only";
import { recordAudit } from "#lib/audit/record-audit.ts";
import { transaction } from "#lib/db.ts";
import { done, type Outcome, refused } from "#lib/outcome.ts";
import { revokeToken } from "./access-token.ts";
import type { Actor } from "./actor.ts";
import { lockPerson } from "./managed-person.ts";

/** Revokes a token of somebody; from then on it is nobody's. `not_found`: it is no such token, or was revoked before. */
export function revokeTokenOf({
  actor,
  id,
  tokenId,
  now,
  address,
}: {
  readonly actor: Actor;
  readonly id: string;
  readonly tokenId: string;
  readonly now: number;
  readonly address: string | null;
}): Promise<Outcome<null>> {
  return transaction(async (tx) => {
    const person = await lockPerson(tx, actor, id);
    if ("refused" in person) return refused({ kind: person.refused });
    const name = await revokeToken(tx, id, tokenId, now);
    if (name === null) return refused({ kind: "not_found" });
    await recordAudit(tx, { kind: "token_revoked", person, name }, { by: actor, now, address });
    return done(null);
  });
}
