import { TIERS, type Tier } from "#lib/people/actor.ts";
import { PRIORITIES, type Priority, REQUEST_TYPES, type RequestType } from "#lib/routing/request.ts";
import { TICKET_STATUSES, type TicketStatus } from "#lib/tickets/life.ts";
import { DEFAULT_VIEW, VIEWS, type View } from "#lib/tickets/view-names.ts";

/** What a list shows, as its address says it. */
export type ListAddress = {
  readonly view: View;
  /** What is looked for; empty: nothing. */
  readonly q: string;
  readonly status: TicketStatus | null;
  readonly tier: Tier | null;
  /** An e-mail address; "none": nobody. */
  readonly assignee: string | null;
  readonly requestType: RequestType | null;
  readonly priority: Priority | null;
  /** Where the page begins; null: at the beginning. */
  readonly cursor: string | null;
};

/** The whole of the default view, from its beginning. */
export const NO_FILTER: ListAddress = {
  view: DEFAULT_VIEW,
  q: "",
  status: null,
  tier: null,
  assignee: null,
  requestType: null,
  priority: null,
  cursor: null,
};

const FILTERS = ["status", "tier", "assignee", "requestType", "priority"] as const;
export type Filter = (typeof FILTERS)[number];

/** Longer than anything that is worth looking for. */
const QUERY_MAX = 200;
const CONTROL = /\p{Cc}/gu;
/** An address as long as one may be (RFC 5321), or "none". */
const ASSIGNEE = /^[^\p{Cc}]{1,254}$/u;
const CURSOR = /^\d{1,19}\.[0-9a-f-]{36}$/;

/** Reads an address; what is not understood is as if it were not there, so that an old link still shows a list. */
export function readListAddress(parameters: { get(name: string): string | null }): ListAddress {
  const cursor = parameters.get("cursor");
  const assignee = parameters.get("assignee");
  return {
    view: oneOf(VIEWS, parameters.get("view")) ?? DEFAULT_VIEW,
    q: (parameters.get("q") ?? "").replaceAll(CONTROL, " ").toWellFormed().trim().slice(0, QUERY_MAX),
    status: oneOf(TICKET_STATUSES, parameters.get("status")),
    tier: TIERS.find((tier) => String(tier) === parameters.get("tier")) ?? null,
    assignee: assignee !== null && ASSIGNEE.test(assignee) ? assignee : null,
    requestType: oneOf(REQUEST_TYPES, parameters.get("requestType")),
    priority: oneOf(PRIORITIES, parameters.get("priority")),
    cursor: cursor !== null && CURSOR.test(cursor) ? cursor : null,
  };
}

/** The parameters of an address, in one order, without what is as it would be anyway. Empty: none. */
export function listParameters(address: ListAddress): string {
  const parameters = new URLSearchParams();
  for (const name of ["view", "q", ...FILTERS, "cursor"] as const) {
    const value = address[name];
    if (value !== null && value !== "" && !(name === "view" && value === DEFAULT_VIEW))
      parameters.set(name, String(value));
  }
  return parameters.toString();
}

/** How many filters narrow the view. */
export function filterCount(address: ListAddress): number {
  return FILTERS.filter((name) => address[name] !== null).length;
}

function oneOf<Name extends string>(names: readonly Name[], text: string | null): Name | null {
  return names.find((name) => name === text) ?? null;
}
