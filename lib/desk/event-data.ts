import { z } from "zod";
import { PRIORITIES, REQUEST_TYPES } from "#lib/routing/request.ts";
import { TICKET_STATUSES } from "#lib/tickets/life.ts";

const person = z.string().nullable();
const status = z.enum(TICKET_STATUSES);
const priority = z.enum(PRIORITIES);
const requestType = z.enum(REQUEST_TYPES);
const step = z.object({ from: z.number(), to: z.number(), reason: z.string() });

/** What was stored of an event, by its kind; a row that has another form was written by no release. */
export const EVENT_DATA = {
  assigned: z.object({ from: person, to: person }),
  status: z.object({ from: status, to: status }),
  priority: z.object({ from: priority, to: priority }),
  request_type: z.object({ from: requestType, to: requestType }),
  tags: z.object({ from: z.array(z.string()), to: z.array(z.string()) }),
  snoozed: z.object({ until: z.number().nullable() }),
  escalated: step,
  handed_back: step,
  duplicate: z.object({ of: z.string() }),
  matter: z.object({ from: z.string().nullable(), to: z.string().nullable() }),
  rated: z.object({ rating: z.number() }),
} as const;
