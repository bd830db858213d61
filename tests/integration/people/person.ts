import { db } from "#lib/db.ts";
import type { Actor, Role, Tier } from "#lib/people/actor.ts";
import { hashPassword } from "#lib/people/password.ts";
import { PASSWORD } from "#tests/fixtures/people.ts";

export const NOW = Date.parse("2026-11-24T10:00:00-05:00");
export const MINUTE_MS = 60_000;
export const HOUR_MS = 60 * MINUTE_MS;

const hashed = hashPassword(PASSWORD);
let people = 0;

/** Somebody new, whose password is `PASSWORD`. */
export async function person(role: Role = "agent", tier: Tier = 1): Promise<Actor> {
  people += 1;
  const email = `person${people}@demo.test`;
  const row = await db().person.create({
    data: { email, name: `Persona ${people}`, role, tier, passwordHash: await hashed, createdAt: new Date(NOW) },
  });
  return { id: row.id, email, name: row.name, role, tier, address: null };
}
