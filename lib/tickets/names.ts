import "server-only";
import { db } from "#lib/db.ts";

/** What ids stand for. */
export type Names = {
  readonly people: ReadonlyMap<string, { readonly email: string; readonly name: string }>;
  /** The numbers of tickets. */
  readonly tickets: ReadonlyMap<string, string>;
};

/** People, whoever is disabled by now included, and the numbers of tickets, by their ids. Cost: a query for each kind that is asked for. */
export async function namesOf(ids: {
  readonly people: readonly string[];
  readonly tickets: readonly string[];
}): Promise<Names> {
  const [people, tickets] = await Promise.all([
    ids.people.length === 0
      ? []
      : db().person.findMany({ where: { id: { in: [...ids.people] } }, select: { id: true, email: true, name: true } }),
    ids.tickets.length === 0
      ? []
      : db().ticket.findMany({ where: { id: { in: [...ids.tickets] } }, select: { id: true, number: true } }),
  ]);
  return {
    people: new Map(people.map(({ id, ...person }) => [id, person])),
    tickets: new Map(tickets.map(({ id, number }) => [id, number])),
  };
}
