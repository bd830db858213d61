import "server-only";
import type { Tx } from "#lib/db.ts";
import { done, invalid, type Outcome } from "#lib/outcome.ts";
import { ticketNumbersMeant } from "./ticket-number.ts";

/**
 * The ticket that somebody of the desk names by its radicado, in any way in which it is written.
 * @param field where it was written
 * @returns its id
 */
export async function namedTicket(tx: Tx, written: string, field: string): Promise<Outcome<string>> {
  const meant = await tx.ticket.findMany({
    where: { number: { in: [...ticketNumbersMeant(written)] } },
    select: { id: true },
    take: 2,
  });
  const [ticket, another] = meant;
  if (another) return invalid("several_tickets", field);
  return ticket ? done(ticket.id) : invalid("ticket", field);
}
