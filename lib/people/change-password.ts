import "server-only";
import { recordAudit } from "#lib/audit/record-audit.ts";
import { db, transaction } from "#lib/db.ts";
import { done, invalid, type Outcome, refused } from "#lib/outcome.ts";
import { hashOf } from "#lib/secret.ts";
import { throttle } from "#lib/throttle.ts";
import type { Actor } from "./actor.ts";
import { isPasswordStill, newPasswordTrouble, storePassword } from "./new-password.ts";
import { hashPassword, isPassword } from "./password.ts";

const ATTEMPTS = { most: 10, windowMs: 15 * 60 * 1_000 };

/** Changes one's own password, which is shown first; every session but the one that asks ends. */
export async function changePassword({
  actor,
  sessionId,
  current,
  password,
  now,
}: {
  actor: Actor;
  /** The one that asks. */
  sessionId: string;
  current: string;
  password: string;
  now: number;
}): Promise<Outcome<null>> {
  const held = await throttle({ key: `change-password ${actor.id}`, ...ATTEMPTS }, now);
  if (held !== null) return refused({ kind: "too_many", retryAfterSeconds: held });
  const person = await db().person.findUnique({ where: { id: actor.id }, select: { passwordHash: true } });
  const shown = person?.passwordHash ?? null;
  if (!(await isPassword(shown, current))) return invalid("password_wrong", "current");
  const trouble = await newPasswordTrouble(password, actor, now);
  if (trouble !== null) return invalid(trouble, "password");
  const hash = await hashPassword(password);
  return transaction(async (tx) => {
    // A link may have set another one meanwhile, to shut out whoever knows this one.
    if (!(await isPasswordStill(tx, actor.id, shown))) return invalid("password_wrong", "current");
    await storePassword(tx, actor, hash, hashOf(sessionId));
    await recordAudit(tx, { kind: "password_changed" }, { by: actor, now });
    return done(null);
  });
}
