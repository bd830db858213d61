import "server-only";
import { db, PLANNED_ONCE } from "#lib/db.ts";
import { type Role, type Tier, tierOf } from "./actor.ts";

/** Somebody to whom a ticket can be given, or whom a note can name. */
export type DeskPerson = {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly role: Role;
  readonly tier: Tier;
  /** On leave. */
  readonly away: boolean;
};

/** Everybody who works here and is not disabled, by name. Cost: one query. */
export async function peopleOfDesk(): Promise<DeskPerson[]> {
  const rows = await db().$queryRaw<(Omit<DeskPerson, "tier"> & { readonly tier: number })[]>`${PLANNED_ONCE}
    SELECT "id", "email", "name", "role", "tier", "away" FROM "Person" WHERE "disabledAt" IS NULL ORDER BY "name", "id"`;
  return rows.map((row) => ({ ...row, tier: tierOf(row.tier) }));
}
