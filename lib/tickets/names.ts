import "server-only";
import { db } from "#lib/db.ts";

/** The e-mail addresses of people and the numbers of tickets, by their ids. Cost: a query for each kind that is asked for. */
export async function namesOf(ids: {
  readonly people: readonly string[];
  readonly tickets: readonly string[];
}): Promise<{
  readonly people: ReadonlyMap<string, string>;
  readonly tickets: ReadonlyMap<string, string>;
}> {
  const [people, tickets] = await Promise.all([
    ids.people.length === 0
      ? []
      : db().person.findMany({ where: { id: { in: [...ids.people] } }, select: { id: true, email: true } }),
    ids.tickets.length === 0
      ? []
      : db().ticket.findMany({ where: { id: { in: [...ids.tickets] } }, select: { id: true, number: true } }),
  ]);
  return {
    people: new Map(people.map(({ id, email }) => [id, email])),
    tickets: new Map(tickets.map(({ id, number }) => [id, number])),
  };
}
