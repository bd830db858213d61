import "server-only";
import type { AuditPerson } from "#lib/audit/audit-event.ts";
import { recordAudit } from "#lib/audit/record-audit.ts";
import { recordSparingly } from "#lib/audit/record-sparingly.ts";
import { db, type Tx, transaction } from "#lib/db.ts";
import { type Outcome, refused } from "#lib/outcome.ts";
import { throttle } from "#lib/throttle.ts";
import { emailSchema } from "#lib/tickets/request-schema.ts";
import { deviceOf } from "./device.ts";
import { isPasswordStill } from "./new-password.ts";
import { isPassword } from "./password.ts";
import { endSession, startSession } from "./session.ts";
import { signInLimits } from "./sign-in-limits.ts";

export type SignInAttempt = {
  readonly email: string;
  readonly password: string;
  /** Of the client, as the server believes it. */
  readonly address: string;
  readonly userAgent: string;
  /** What the browser carries of earlier sign-ins, and the session that it is in; null: nothing. */
  readonly device: string | null;
  readonly sessionId: string | null;
  /** Epoch milliseconds. */
  readonly now: number;
};

export type SignedInNow = {
  readonly personId: string;
  /** For the cookie: a new one each time, so that nobody signs in into a session that was known before. */
  readonly sessionId: string;
  /** For the device's cookie. */
  readonly device: string;
};

/**
 * Signs somebody in. `not_signed_in` says nothing of why: unknown, disabled, without a password, or a wrong one, all
 * after the same work. `too_many`: too often from this address, or for this account from devices that it does not know.
 * Cost: a hash (20 ms) and a handful of statements.
 */
export async function signIn(attempt: SignInAttempt): Promise<Outcome<SignedInNow>> {
  const { password, now } = attempt;
  const email = emailSchema.safeParse(attempt.email).data ?? null;
  const person = email === null ? null : await personOf(email);
  const limits = signInLimits({ ...attempt, email, personId: person?.id ?? null });
  const held = await Promise.all(limits.map((limit) => throttle(limit, now)));
  const retryAfterSeconds = Math.max(...held.map((seconds) => seconds ?? 0));
  if (retryAfterSeconds > 0) {
    await recordFailure(person, "too_many", attempt);
    return refused({ kind: "too_many", retryAfterSeconds });
  }

  const matches = await isPassword(person?.passwordHash ?? null, password);
  const sessionId =
    !matches || person === null || person.disabledAt !== null
      ? null
      : await transaction((tx) => enter(tx, person, attempt));
  if (sessionId === null || person === null) {
    await recordFailure(person, "wrong", attempt);
    return refused({ kind: "not_signed_in" });
  }
  if (attempt.sessionId !== null) await endSession(attempt.sessionId);
  // Who has shown the password has not been guessing it; the address may be others' as well.
  await db().throttle.deleteMany({
    where: { key: { in: limits.filter(({ ofPerson }) => ofPerson).map(({ key }) => key) } },
  });
  return { ok: true, value: { personId: person.id, sessionId, device: deviceOf(person.id, attempt.device) } };
}

/** Null when the password, or the person, was changed while it was being looked at: that had to end every session. */
async function enter(
  tx: Tx,
  person: AuditPerson & { passwordHash: string | null },
  { userAgent, address, now }: SignInAttempt,
): Promise<string | null> {
  if (!(await isPasswordStill(tx, person.id, person.passwordHash))) return null;
  await recordAudit(tx, { kind: "signed_in" }, { by: person, now, address });
  return startSession(person.id, userAgent, now, tx);
}

/** The same work whether or not there is such a person. */
function recordFailure(
  person: AuditPerson | null,
  because: "wrong" | "too_many",
  { address, now }: SignInAttempt,
): Promise<void> {
  return recordSparingly({ kind: "sign_in_failed", person, because }, { by: "stranger", now, address });
}

function personOf(email: string) {
  return db().person.findUnique({
    where: { email },
    select: { id: true, name: true, email: true, passwordHash: true, disabledAt: true },
  });
}
