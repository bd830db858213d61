import { z } from "zod";
import { PRIORITIES, REQUEST_TYPES } from "#lib/routing/request.ts";
import { line } from "#lib/text.ts";
import { TICKET_STATUSES } from "#lib/tickets/life.ts";
import { emailSchema } from "#lib/tickets/request-schema.ts";
import type { ListPosition, TicketFilter } from "#lib/tickets/ticket-list.ts";
import { DEFAULT_VIEW, VIEWS } from "#lib/tickets/view-names.ts";

/** What people type to find something. */
const QUERY_MAX = 200;
const CURSOR_MAX = 200;

/** By which tickets are chosen, for a list of the API and for a table. */
export const ticketFilter = {
  view: z.enum(VIEWS).optional(),
  q: line(QUERY_MAX).optional(),
  status: z.enum(TICKET_STATUSES).optional(),
  tier: z.enum(["1", "2", "3"]).optional(),
  assignee: z.union([z.literal("none"), emailSchema]).optional(),
  requestType: z.enum(REQUEST_TYPES).optional(),
  priority: z.enum(PRIORITIES).optional(),
};

export const ticketFilterSchema = z.strictObject(ticketFilter);

export const ticketQuestionSchema = z
  .strictObject({ ...ticketFilter, cursor: z.string().max(CURSOR_MAX).optional() })
  .superRefine(({ q, cursor }, context) => {
    if (cursor !== undefined && cursor.length <= CURSOR_MAX && positionOf(cursor, q !== undefined) === null)
      context.addIssue({ code: "custom", path: ["cursor"], params: { rule: "cursor" }, input: cursor });
  });

export function filterOf({ view, q, tier, ...rest }: z.output<typeof ticketFilterSchema>): TicketFilter {
  return { ...rest, view: view ?? DEFAULT_VIEW, query: q, tier: tier === undefined ? undefined : Number(tier) };
}

const POSITION = /^(list|search) (0|[1-9]\d{0,15}) ([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

/** A position as a client is given it: to be handed back as it is, and nothing else. */
export function cursorOf({ key, id }: ListPosition, isSearch: boolean): string {
  return Buffer.from(`${isSearch ? "search" : "list"} ${key} ${id}`).toString("base64url");
}

/** The position that a cursor names; null for one that we gave nobody, or gave for a list in another order. */
export function positionOf(cursor: string, isSearch: boolean): ListPosition | null {
  const [, order, key, id] = POSITION.exec(Buffer.from(cursor, "base64url").toString()) ?? [];
  if (key === undefined || id === undefined || order !== (isSearch ? "search" : "list")) return null;
  const position = { key: BigInt(key), id };
  if (isSearch && Number.isNaN(new Date(Number(key)).getTime())) return null;
  return cursorOf(position, isSearch) === cursor ? position : null;
}
