/** Where a ticket is in its life. */
export const TICKET_STATUSES = ["new", "open", "waiting", "solved", "closed"] as const;
export type TicketStatus = (typeof TICKET_STATUSES)[number];

/** A customer who is not content with a solution says so within this time; then the ticket is closed. */
export const REOPEN_WITHIN_MS = 15 * 24 * 60 * 60 * 1_000;

/** A link to follow a request ends so long after the request was closed. */
export const LINK_OUTLIVES_CLOSING_MS = 60 * 24 * 60 * 60 * 1_000;

/** Which moves an agent may make. Staying where it is changes nothing, and is no move. */
export const MOVES: Readonly<Record<TicketStatus, readonly TicketStatus[]>> = {
  new: ["open", "waiting", "solved"],
  open: ["waiting", "solved"],
  waiting: ["open", "solved"],
  solved: ["open", "waiting", "closed"],
  closed: [],
};

export function canMove(from: TicketStatus, to: TicketStatus): boolean {
  return MOVES[from].includes(to);
}

/** What taking a ticket, answering it in public or escalating it makes of its status. */
export function whenWorkedOn(status: TicketStatus): TicketStatus {
  return status === "new" ? "open" : status;
}

/** What a customer's message makes of a status; null: the ticket takes no message any more. */
export function whenCustomerWrites(status: TicketStatus, solvedAt: number | null, now: number): TicketStatus | null {
  switch (status) {
    case "new":
    case "open":
      return status;
    case "waiting":
      return "open";
    case "solved":
      return canReopen(solvedAt, now) ? "open" : null;
    case "closed":
      return null;
  }
}

/** Whether a solution given at an instant can still be contested: up to 15 days after it, the last instant excluded. */
export function canReopen(solvedAt: number | null, now: number): boolean {
  return solvedAt !== null && now - solvedAt < REOPEN_WITHIN_MS;
}

/** Whether the link of a ticket that was closed at an instant (null: it is not closed) is over for good. */
export function hasLinkEnded(closedAt: number | null, now: number): boolean {
  return closedAt !== null && now - closedAt >= LINK_OUTLIVES_CLOSING_MS;
}
