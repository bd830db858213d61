import "server-only";
import { db } from "#lib/db.ts";
import type { Actor } from "./actor.ts";
import { ACTOR_SELECT, actorFrom } from "./actor-row.ts";

/** The administrator of an address, whatever its case; null: nobody has it, or who has it is none or disabled. */
export async function adminNamed(email: string): Promise<Actor | null> {
  const row = await db().person.findUnique({ where: { email: email.trim().toLowerCase() }, select: ACTOR_SELECT });
  const actor = row && actorFrom(row);
  return actor?.role === "admin" ? actor : null;
}
