import "server-only";
import { snapshot } from "#lib/catalogue/snapshot.ts";
import type { Tx } from "#lib/db.ts";
import { passwordTrouble } from "./password-rules.ts";
import { accountLimit } from "./sign-in-limits.ts";

type Owner = { readonly id: string; readonly email: string; readonly name: string };

/** The rule that a new password of this person breaks; null: none. */
export async function newPasswordTrouble(password: string, { email, name }: Owner, now: number) {
  const inForce = await (await snapshot()).inForce(now);
  return passwordTrouble(password, [email, name, inForce?.revision.catalogue.desk.name ?? ""]);
}

/** Whether a password is still the one that was looked at, of somebody who is not disabled; then so until the transaction ends. */
export async function isPasswordStill(tx: Tx, personId: string, passwordHash: string | null): Promise<boolean> {
  const same = await tx.$queryRaw<unknown[]>`
    SELECT 1 FROM "Person" WHERE "id" = ${personId}::uuid AND "passwordHash" = ${passwordHash} AND "disabledAt" IS NULL
    FOR NO KEY UPDATE`;
  return same.length > 0;
}

/** Puts a new password in place of the old one, whose sessions and links end. @param kept a session that goes on */
export async function storePassword(
  tx: Tx,
  { id, email }: Owner,
  passwordHash: string,
  keptSessionHash: string | null = null,
): Promise<void> {
  await tx.person.update({ where: { id }, data: { passwordHash }, select: { id: true } });
  await tx.personSession.deleteMany({
    where: { personId: id, ...(keptSessionHash === null ? {} : { idHash: { not: keptSessionHash } }) },
  });
  await tx.passwordLink.deleteMany({ where: { personId: id, usedAt: null } });
  await tx.throttle.deleteMany({ where: { key: accountLimit(email) } });
}
