import type { Actor, Tier } from "./actor.ts";

/** What of a person their rights depend on. */
type Holder = Pick<Actor, "role" | "tier">;

/** What may be asked about, when a person does something to a ticket. */
export type RightsTicket = {
  readonly tier: Tier;
  /** Of an appeal: true when this person handled the matter that is appealed. Never for anything else. */
  readonly handledByActor: boolean;
};

/**
 * Who may do what: every right of the desk, in one table.
 * - `desk`: everybody who works here, at any tier
 * - `tier`: at the ticket's tier or above it (a person of tier N acts on tickets of tiers 1…N); an administrator always
 * - `decide`: as `tier`, but never who handled the matter that an appeal contests (ISO/IEC 17065, 7.13)
 * - `admin`: administrators
 */
export const RIGHTS = {
  read_tickets: "desk",
  read_people: "desk",
  export_tickets: "desk",
  log_contact: "desk",
  write_note: "desk",
  take_ticket: "decide",
  reply: "decide",
  change_ticket: "decide",
  close_ticket: "decide",
  take_back: "tier",
  escalate: "tier",
  hand_back: "tier",
  skip_tier: "admin",
  read_outbox: "admin",
  read_audit: "admin",
  manage_people: "admin",
  edit_catalogue: "admin",
} as const satisfies Record<string, "desk" | "tier" | "decide" | "admin">;

type Right = keyof typeof RIGHTS;
type RightOf<Rule> = { [Name in Right]: (typeof RIGHTS)[Name] extends Rule ? Name : never }[Right];
export type TicketRight = RightOf<"tier" | "decide">;
export type DeskRight = RightOf<"desk" | "admin">;

/** Whether a person may do something that concerns no ticket in particular. */
export function may(actor: Pick<Holder, "role">, right: DeskRight): boolean {
  return RIGHTS[right] === "desk" || actor.role === "admin";
}

/** Whether a person may do something to this ticket. */
export function mayOn(actor: Holder, right: TicketRight, ticket: RightsTicket): boolean {
  if (RIGHTS[right] === "decide" && ticket.handledByActor) return false;
  return actor.role === "admin" || actor.tier >= ticket.tier;
}
