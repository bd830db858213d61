import "server-only";
import { db } from "#lib/db.ts";
import { tierOf } from "#lib/people/actor.ts";
import type { DeskPerson } from "./desk-data.ts";

/** Who works at the desk, by name. Cost: one query; a desk has some hundred people at most. */
export async function deskPeople(): Promise<DeskPerson[]> {
  const rows = await db().person.findMany({
    where: { disabledAt: null },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    select: { id: true, email: true, name: true, role: true, tier: true, away: true },
  });
  return rows.map((row) => ({ ...row, tier: tierOf(row.tier) }));
}
