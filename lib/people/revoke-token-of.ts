import "server-only";
import { recordAudit } from "#lib/audit/record-audit.ts";
import { done, type Outcome, refused } from "#lib/outcome.ts";
import { revokeToken } from "./access-token.ts";
import { type AskedOfPerson, managing } from "./managed-person.ts";

/** Revokes a token of somebody; from then on it is nobody's. `not_found`: it is no such token, or was revoked before. */
export function revokeTokenOf(asked: AskedOfPerson & { readonly tokenId: string }): Promise<Outcome<null>> {
  const { actor, id, tokenId, now } = asked;
  return managing(asked, async (tx, person) => {
    const name = await revokeToken(tx, id, tokenId, now);
    if (name === null) return refused({ kind: "not_found" });
    await recordAudit(tx, { kind: "token_revoked", person, name }, { by: actor, now });
    return done(null);
  });
}
