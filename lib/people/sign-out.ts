import "server-only";
import { recordAudit } from "#lib/audit/record-audit.ts";
import { transaction } from "#lib/db.ts";
import { hashOf } from "#lib/secret.ts";

/** Ends the session that somebody leaves; one that is over already stays so, and is no news. */
export function signOut({
  sessionId,
  now,
  address,
}: {
  readonly sessionId: string;
  readonly now: number;
  readonly address: string;
}): Promise<void> {
  return transaction(async (tx) => {
    const where = { idHash: hashOf(sessionId) };
    const session = await tx.personSession.findUnique({
      where,
      select: { person: { select: { id: true, name: true, email: true } } },
    });
    const { count } = await tx.personSession.deleteMany({ where });
    if (session && count === 1) await recordAudit(tx, { kind: "signed_out" }, { by: session.person, now, address });
  });
}
