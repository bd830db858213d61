import { z } from "zod";
import { PRIORITIES, REQUEST_TYPES } from "#lib/routing/request.ts";
import { formatInstant, type ZoneRules } from "#lib/schedule/zone.ts";
import { EVENT_DATA } from "#lib/tickets/event-data.ts";
import { TICKET_STATUSES } from "#lib/tickets/life.ts";
import type { Names } from "#lib/tickets/names.ts";
import type { TimelineEvent } from "#lib/tickets/ticket-page.ts";

export const instant = z.iso.datetime({ offset: true });
const status = z.enum(TICKET_STATUSES);
const priority = z.enum(PRIORITIES);
const requestType = z.enum(REQUEST_TYPES);
const tier = z.int().min(1).max(3);
const tags = z.array(z.string());
const someone = z.string().nullable().meta({ description: "An e-mail address; null: nobody" });
const number = z.string().nullable().meta({ description: "The number of a request" });

const bySchema = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("customer") }),
  z.strictObject({ kind: z.literal("person"), email: z.string(), name: z.string() }),
  z.strictObject({ kind: z.literal("desk") }),
]);

const common = { at: instant, by: bySchema };

export const messageItemSchema = z.strictObject({
  ...common,
  kind: z.literal("message"),
  id: z.string(),
  visibility: z.enum(["public", "internal"]),
  text: z.string(),
  takenBack: z.boolean().meta({ description: "The customer reads that it was taken back, and not its text" }),
  attachments: z.array(z.string()).meta({ description: "The names of its files" }),
});

/** The closed list of what happens to a ticket, with its data. */
export const timelineItemSchema = z.discriminatedUnion("kind", [
  z.strictObject({ ...common, kind: z.literal("opened") }),
  messageItemSchema,
  z.strictObject({ ...common, kind: z.literal("taken_back"), message: z.string().meta({ description: "Its id" }) }),
  z.strictObject({ ...common, kind: z.literal("assigned"), from: someone, to: someone }),
  z.strictObject({ ...common, kind: z.literal("status"), from: status, to: status }),
  z.strictObject({ ...common, kind: z.literal("priority"), from: priority, to: priority }),
  z.strictObject({ ...common, kind: z.literal("request_type"), from: requestType, to: requestType }),
  z.strictObject({ ...common, kind: z.literal("tags"), from: tags, to: tags }),
  z.strictObject({
    ...common,
    kind: z.literal("snoozed"),
    until: instant.nullable().meta({ description: "null: not any more" }),
  }),
  z.strictObject({ ...common, kind: z.literal("escalated"), from: tier, to: tier, reason: z.string() }),
  z.strictObject({ ...common, kind: z.literal("handed_back"), from: tier, to: tier, reason: z.string() }),
  z.strictObject({ ...common, kind: z.literal("duplicate"), of: number }),
  z.strictObject({ ...common, kind: z.literal("matter"), from: number, to: number }),
  z.strictObject({ ...common, kind: z.literal("spam") }),
  z.strictObject({ ...common, kind: z.literal("link_renewed") }),
  z.strictObject({ ...common, kind: z.literal("rated"), rating: z.int() }),
]);

export type TimelineItem = z.infer<typeof timelineItemSchema>;

/** One thing that happened, as the API says it to people of the desk. */
export function timelineAnswer(event: TimelineEvent, names: Names, zone: ZoneRules): TimelineItem {
  const { kind, data, message } = event;
  const happened = { at: formatInstant(zone, event.at.getTime()), by: byOf(event) };
  const emailOf = (person: string | null) => (person === null ? null : (names.people.get(person)?.email ?? null));
  const numberOf = (ticket: string | null) => (ticket === null ? null : (names.tickets.get(ticket) ?? null));
  switch (kind) {
    case "opened":
    case "spam":
    case "link_renewed":
      return { ...happened, kind };
    case "message":
      if (!message) throw new Error("an event of a message has none");
      return {
        ...happened,
        kind,
        id: message.id,
        visibility: message.visibility,
        text: message.text,
        takenBack: message.takenBackAt !== null,
        attachments: message.attachments.map(({ name }) => name),
      };
    case "taken_back":
      return { ...happened, kind, message: EVENT_DATA.taken_back.parse(data).takenBackId };
    case "assigned": {
      const { from, to } = EVENT_DATA.assigned.parse(data);
      return { ...happened, kind, from: emailOf(from), to: emailOf(to) };
    }
    case "status":
      return { ...happened, kind, ...EVENT_DATA.status.parse(data) };
    case "priority":
      return { ...happened, kind, ...EVENT_DATA.priority.parse(data) };
    case "request_type":
      return { ...happened, kind, ...EVENT_DATA.request_type.parse(data) };
    case "tags":
      return { ...happened, kind, ...EVENT_DATA.tags.parse(data) };
    case "snoozed": {
      const { until } = EVENT_DATA.snoozed.parse(data);
      return { ...happened, kind, until: until === null ? null : formatInstant(zone, until) };
    }
    case "escalated":
    case "handed_back":
      return { ...happened, kind, ...EVENT_DATA[kind].parse(data) };
    case "duplicate":
      return { ...happened, kind, of: numberOf(EVENT_DATA.duplicate.parse(data).of) };
    case "matter": {
      const { from, to } = EVENT_DATA.matter.parse(data);
      return { ...happened, kind, from: numberOf(from), to: numberOf(to) };
    }
    case "rated":
      return { ...happened, kind, ...EVENT_DATA.rated.parse(data) };
  }
}

function byOf({ person, byCustomer }: TimelineEvent): TimelineItem["by"] {
  if (person) return { kind: "person", email: person.email, name: person.name };
  return { kind: byCustomer ? "customer" : "desk" };
}
