import "server-only";
import { createHmac } from "node:crypto";
import { type Tx, transaction } from "#lib/db.ts";
import type { Role, Tier } from "./actor.ts";
import { hashPassword, isPassword } from "./password.ts";

/** Any number of ours: two first starts at once wait for each other on it. */
const FIRST_PEOPLE_LOCK = 20261124;

/** For who makes the demo people or takes them away: one after the other, until the transaction ends. */
export async function lockFirstPeople(tx: Tx): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(${FIRST_PEOPLE_LOCK})`;
}

/** Whether the demo was taken away from this desk, which is for good. The audit log knows. Cost: one query, by an index. */
export async function isDemoCleared(tx: Tx): Promise<boolean> {
  return (await tx.auditEntry.findFirst({ where: { kind: "demo_cleared" }, select: { sequence: true } })) !== null;
}

/** Who tries the desk out: one at each tier, and an administrator. */
const DEMO_PEOPLE = [
  { email: "agente@demo.test", name: "Andrés Gómez", role: "agent", tier: 1 },
  { email: "supervisor@demo.test", name: "Diana Rojas", role: "agent", tier: 2 },
  { email: "coordinador@demo.test", name: "Luisa Mejía", role: "agent", tier: 3 },
  { email: "admin@demo.test", name: "Marta Quintero", role: "admin", tier: 3 },
] as const satisfies readonly { email: string; name: string; role: Role; tier: Tier }[];

/** Without those that are read as one another. */
const LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
const GROUPS = 4;
const GROUP_LENGTH = 4;

export type DemoSignIn = {
  readonly email: string;
  readonly name: string;
  readonly role: Role;
  readonly tier: Tier;
  /** Null: the person has another one by now. */
  readonly password: string | null;
};

/**
 * Makes the demo people in a database that has no people yet and had no demo taken away, and says how each who is still there signs in. For the
 * built-in database alone: nobody else's gets people whom nobody asked for.
 * @param secret of the data directory, from which the passwords follow. Cost: a hash a person, 20 ms each
 */
export async function demoSignIns(secret: string, now: number): Promise<DemoSignIn[]> {
  const made = await Promise.all(
    DEMO_PEOPLE.map(async (person) => ({
      ...person,
      passwordHash: await hashPassword(passwordOf(person.email, secret)),
    })),
  );
  const rows = await transaction(async (tx) => {
    await lockFirstPeople(tx);
    if ((await tx.person.count()) === 0 && !(await isDemoCleared(tx)))
      await tx.person.createMany({ data: made.map((person) => ({ ...person, demo: true, createdAt: new Date(now) })) });
    return tx.person.findMany({ where: { demo: true, disabledAt: null }, select: { email: true, passwordHash: true } });
  });
  const kept = new Map(rows.map(({ email, passwordHash }) => [email, passwordHash]));
  return Promise.all(
    DEMO_PEOPLE.filter(({ email }) => kept.has(email)).map(async (person) => {
      const password = passwordOf(person.email, secret);
      return { ...person, password: (await isPassword(kept.get(person.email) ?? null, password)) ? password : null };
    }),
  );
}

/** Some 79 bits: "k7mq-2xvd-9hwe-tn4c". */
function passwordOf(email: string, secret: string): string {
  const bytes = createHmac("sha256", secret).update(`demo person ${email}`).digest();
  const letters = Array.from({ length: GROUPS * GROUP_LENGTH }, (_, at) =>
    LETTERS.charAt((bytes[at] ?? 0) % LETTERS.length),
  );
  return Array.from({ length: GROUPS }, (_, at) =>
    letters.slice(at * GROUP_LENGTH, (at + 1) * GROUP_LENGTH).join(""),
  ).join("-");
}
