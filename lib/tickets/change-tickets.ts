import "server-only";
import { done, invalid, type Outcome } from "#lib/outcome.ts";
import type { Actor } from "#lib/people/actor.ts";
import { changeTicket, type TicketChanges } from "./change-ticket.ts";

/** So many can be changed at once: what a person still oversees. */
export const CHANGED_AT_ONCE_MAX = 100;

export type TicketsChange = {
  readonly actor: Actor;
  readonly now: number;
  /** Each with the version that the person saw; one that is named twice counts once. */
  readonly tickets: readonly { readonly number: string; readonly version: number }[];
  readonly changes: TicketChanges;
};

export type ChangedTicket = {
  readonly number: string;
  readonly outcome: Outcome<{ readonly id: string; readonly version: number }, { readonly id: string }>;
};

/**
 * Makes the same change to many tickets, each checked, changed and recorded by itself, so that one that is refused
 * stops no other. What was done when the database is lost midway stays done.
 * @returns what became of each, in the order in which they were named
 */
export async function changeTickets({
  actor,
  now,
  tickets,
  changes,
}: TicketsChange): Promise<Outcome<readonly ChangedTicket[]>> {
  if (tickets.length > CHANGED_AT_ONCE_MAX) return invalid("too_many", "tickets");
  const named = new Map(tickets.map(({ number, version }) => [number, version]));
  const changed: ChangedTicket[] = [];
  for (const [number, version] of named)
    changed.push({ number, outcome: await changeTicket({ actor, now, number, version, changes }) });
  return done(changed);
}
