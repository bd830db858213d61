import "server-only";
import { db, type Tx, transaction } from "#lib/db.ts";
import { done, type Outcome, refused } from "#lib/outcome.ts";
import { hashOf, isSecretName, newSecretName } from "#lib/secret.ts";
import { isUuid } from "#lib/text.ts";
import type { Actor } from "./actor.ts";
import { may } from "./rights.ts";

const MINUTE_MS = 60_000;
export const PASSWORD_LINK_MINUTES = 30;

/**
 * Makes a link by which somebody sets a password: once, within half an hour, and the earlier ones end.
 * @returns its secret part, for `routes.passwordLink`; only its hash is kept, so it cannot be shown again
 */
export async function makePasswordLink(tx: Tx, personId: string, now: number): Promise<string> {
  const token = newSecretName();
  await tx.passwordLink.deleteMany({ where: { personId, usedAt: null } });
  await tx.passwordLink.create({
    data: { hash: hashOf(token), personId, expiresAt: new Date(now + PASSWORD_LINK_MINUTES * MINUTE_MS) },
    select: { hash: true },
  });
  return token;
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
      select: { person: { select: { id: true, email: true } } },
    });
    if (!message?.person) return refused({ kind: "not_found" });
    return done({ token: await makePasswordLink(tx, message.person.id, now), email: message.person.email });
  });
}
