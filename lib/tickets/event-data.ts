import { z } from "zod";
import { PRIORITIES, REQUEST_TYPES } from "#lib/routing/request.ts";
import { TICKET_STATUSES } from "./life.ts";
import type { TimelineEvent } from "./ticket-page.ts";

const id = z.string().nullable();
const status = z.enum(TICKET_STATUSES);
const priority = z.enum(PRIORITIES);
const requestType = z.enum(REQUEST_TYPES);
const tags = z.array(z.string());
const moved = z.object({ from: id, to: id });
const step = z.object({ from: z.int(), to: z.int(), reason: z.string() });

/** What `recordEvent` stored of an event, by its kind; a row that has another form was written by no release. */
export const EVENT_DATA = {
  taken_back: z.object({ takenBackId: z.string() }),
  assigned: moved,
  status: z.object({ from: status, to: status }),
  priority: z.object({ from: priority, to: priority }),
  request_type: z.object({ from: requestType, to: requestType }),
  tags: z.object({ from: tags, to: tags }),
  snoozed: z.object({ until: z.number().nullable() }),
  escalated: step,
  handed_back: step,
  duplicate: z.object({ of: z.string() }),
  matter: moved,
  rated: z.object({ rating: z.int() }),
} as const;

/** The people and tickets that a timeline names by their ids. */
export function namedIn(events: readonly Pick<TimelineEvent, "kind" | "data">[]): {
  readonly people: string[];
  readonly tickets: string[];
} {
  const people: (string | null)[] = [];
  const tickets: (string | null)[] = [];
  for (const { kind, data } of events) {
    if (kind === "assigned") people.push(...Object.values(EVENT_DATA.assigned.parse(data)));
    if (kind === "matter") tickets.push(...Object.values(EVENT_DATA.matter.parse(data)));
    if (kind === "duplicate") tickets.push(EVENT_DATA.duplicate.parse(data).of);
  }
  const known = (ids: readonly (string | null)[]) => [...new Set(ids.filter((each) => each !== null))];
  return { people: known(people), tickets: known(tickets) };
}
