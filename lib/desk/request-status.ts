import "server-only";
import { db } from "#lib/db.ts";
import { watchingActor } from "#lib/people/session.ts";
import { readTicketNumber, TICKET_NUMBER } from "#lib/tickets/ticket-number.ts";

/**
 * With what the desk's page of a request is answered: 404 where there is none of that number. Who is not signed in is
 * led to signing in whether there is one or not, and what can be read as a number to its own address.
 * @param session the id that a session's cookie carries
 * Cost: two queries at once, of which the one for the session does not count as use of it.
 */
export async function requestStatus(number: string, session: string, now: number): Promise<200 | 404> {
  const written = readTicketNumber(number);
  if (written !== null && written !== number) return 200;
  const [actor, ticket] = await Promise.all([
    watchingActor(session, now),
    TICKET_NUMBER.test(number) ? db().ticket.findUnique({ where: { number }, select: { id: true } }) : null,
  ]);
  return actor !== null && ticket === null ? 404 : 200;
}
