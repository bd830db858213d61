import "server-only";
import type { AuditPerson } from "#lib/audit/audit-event.ts";
import { type Tx, transaction } from "#lib/db.ts";
import { type Outcome, refused } from "#lib/outcome.ts";
import { isUuid } from "#lib/text.ts";
import { type Actor, type Role, type Tier, tierOf } from "./actor.ts";
import { may } from "./rights.ts";

/** What an administrator decides about somebody, as it stands. */
export type Account = {
  readonly name: string;
  readonly role: Role;
  readonly tier: Tier;
  /** On leave. */
  readonly away: boolean;
};

/** Somebody whose account is about to be changed, and who stays as they are until the transaction ends. */
export type ManagedPerson = Account &
  AuditPerson & {
    readonly disabled: boolean;
    readonly hasPassword: boolean;
    /** Whether an administrator who can sign in remains without this person. */
    readonly isReplaceable: boolean;
  };

/** Who does something to whose account, and when (epoch milliseconds). */
export type AskedOfPerson = {
  readonly actor: Actor;
  readonly id: string;
  readonly now: number;
};

/** Does something to somebody's account in one transaction, in which nobody else changes it. Refuses as `lockPerson`. */
export function managing<Value, Current = never>(
  { actor, id }: AskedOfPerson,
  deed: (tx: Tx, person: ManagedPerson) => Promise<Outcome<Value, Current>>,
): Promise<Outcome<Value, Current>> {
  return transaction(async (tx) => {
    const person = await lockPerson(tx, actor, id);
    return "refused" in person ? refused({ kind: person.refused }) : deed(tx, person);
  });
}

/**
 * Locks somebody's account, with those of all administrators: two who take each other's role away at once come one after
 * the other, and the second is an administrator no longer. `forbidden`: whoever asks is none by now.
 */
async function lockPerson(
  tx: Tx,
  actor: Actor,
  id: string,
): Promise<ManagedPerson | { readonly refused: "forbidden" | "not_found" }> {
  const admins = await tx.$queryRaw<{ id: string; canEnter: boolean; disabled: boolean }[]>`
    SELECT "id", "disabledAt" IS NOT NULL AS disabled, "passwordHash" IS NOT NULL AND "disabledAt" IS NULL AS "canEnter"
    FROM "Person" WHERE "role" = 'admin' ORDER BY "id" FOR NO KEY UPDATE`;
  const isAdminStill = admins.some((admin) => admin.id === actor.id && !admin.disabled);
  if (!may(actor, "manage_people") || !isAdminStill) return { refused: "forbidden" };
  if (!isUuid(id)) return { refused: "not_found" };
  // One who is not among them waits for nobody who is.
  await tx.$queryRaw`SELECT 1 FROM "Person" WHERE "id" = ${id}::uuid FOR NO KEY UPDATE`;
  const row = await tx.person.findUnique({
    where: { id },
    select: { ...ACCOUNT_SELECT, id: true, email: true, disabledAt: true, passwordHash: true },
  });
  if (!row) return { refused: "not_found" };
  const { disabledAt, passwordHash, tier, ...person } = row;
  return {
    ...person,
    tier: tierOf(tier),
    disabled: disabledAt !== null,
    hasPassword: passwordHash !== null,
    isReplaceable: admins.some((admin) => admin.canEnter && admin.id !== id),
  };
}

const ACCOUNT_SELECT = { name: true, role: true, tier: true, away: true } as const;
