import "server-only";
import type { AuditPerson } from "#lib/audit/audit-event.ts";
import { recordAudit } from "#lib/audit/record-audit.ts";
import { db, type Tx, transaction } from "#lib/db.ts";
import { done, type Outcome, refused } from "#lib/outcome.ts";
import { hashOf, isSecretName, newSecretName } from "#lib/secret.ts";
import { isUuid } from "#lib/text.ts";
import type { Actor } from "./actor.ts";
import { may } from "./rights.ts";

const MINUTE_MS = 60_000;
export const PASSWORD_LINK_MINUTES = 30;
/** Of who has no password yet, so that nothing is there to be taken over: an invitation is read when its reader works again. */
const INVITATION_MINUTES = 7 * 24 * 60;

/** How long a link lives, by whether it takes the place of a password. */
export function linkMinutes(hasPassword: boolean): number {
  return hasPassword ? PASSWORD_LINK_MINUTES : INVITATION_MINUTES;
}

export type PasswordLink = {
  /** Its secret part, for `routes.passwordLink`; only its hash is kept, so it cannot be shown again. */
  readonly token: string;
  /** Epoch milliseconds. */
  readonly expiresAt: number;
};

/** Makes a link by which somebody sets a password: once, within so many minutes, and the earlier ones end. */
export async function makePasswordLink(
  tx: Tx,
  personId: string,
  now: number,
  minutes = PASSWORD_LINK_MINUTES,
): Promise<PasswordLink> {
  const token = newSecretName();
  const expiresAt = now + minutes * MINUTE_MS;
  await tx.passwordLink.deleteMany({ where: { personId, usedAt: null } });
  await tx.passwordLink.create({
    data: { hash: hashOf(token), personId, expiresAt: new Date(expiresAt) },
    select: { hash: true },
  });
  return { token, expiresAt };
}

/** Whose password a link sets; null: it was used, is over, or never was one. Reading it changes nothing. */
export async function passwordLinkPerson(token: string, now: number) {
  if (!isSecretName(token)) return null;
  const link = await db().passwordLink.findFirst({
    where: { hash: hashOf(token), usedAt: null, expiresAt: { gt: new Date(now) }, person: { disabledAt: null } },
    select: { person: { select: { id: true, email: true, name: true } } },
  });
  return link?.person ?? null;
}

/** Takes a link, so that nobody takes it again. False: it is over by now. */
export async function takePasswordLink(tx: Tx, token: string, now: number): Promise<boolean> {
  const { count } = await tx.passwordLink.updateMany({
    where: { hash: hashOf(token), usedAt: null, expiresAt: { gt: new Date(now) }, person: { disabledAt: null } },
    data: { usedAt: new Date(now) },
  });
  return count === 1;
}

/**
 * The link of a message of the outbox that no mail server carries, made as it is shown: until then there is no secret
 * that could be read. Each showing makes a new one and ends the one before. For administrators, and on POST alone.
 */
export function showPasswordLink({
  actor,
  messageId,
  now,
}: {
  actor: Actor;
  messageId: string;
  now: number;
}): Promise<Outcome<{ readonly token: string; readonly email: string }>> {
  return transaction(async (tx) => {
    if (!may(actor, "read_outbox")) return refused({ kind: "forbidden" });
    if (!isUuid(messageId)) return refused({ kind: "not_found" });
    const message = await tx.outboxMessage.findFirst({
      where: { id: messageId, kind: "password_link", person: { disabledAt: null } },
      select: { person: { select: { id: true, name: true, email: true, passwordHash: true } } },
    });
    if (!message?.person) return refused({ kind: "not_found" });
    const { passwordHash, ...person } = message.person;
    const { token } = await givePasswordLink(tx, { actor, person, hasPassword: passwordHash !== null, now });
    return done({ token, email: person.email });
  });
}

/** Makes a link for an administrator to hand over, and tells the audit log; the caller has checked the right. */
export async function givePasswordLink(
  tx: Tx,
  given: {
    readonly actor: Actor;
    readonly person: AuditPerson;
    readonly hasPassword: boolean;
    readonly now: number;
  },
): Promise<PasswordLink> {
  const { actor, person, hasPassword, now } = given;
  const link = await makePasswordLink(tx, person.id, now, linkMinutes(hasPassword));
  const expiresAt = new Date(link.expiresAt).toISOString();
  await recordAudit(tx, { kind: "password_link_made", person, expiresAt }, { by: actor, now });
  return link;
}
