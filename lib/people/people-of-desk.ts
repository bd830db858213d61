import "server-only";
import { db } from "#lib/db.ts";
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
  const rows = await db().person.findMany({
    where: { disabledAt: null },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    select: { id: true, email: true, name: true, role: true, tier: true, away: true },
  });
  return rows.map((row) => ({ ...row, tier: tierOf(row.tier) }));
}
