import { z } from "zod";
import { CHANNEL_KINDS, PRIORITIES, REQUEST_TYPES } from "#lib/routing/request.ts";
import { formatInstant, type ZoneRules } from "#lib/schedule/zone.ts";
import { TICKET_STATUSES } from "#lib/tickets/life.ts";
import type { Names } from "#lib/tickets/names.ts";
import { DOCUMENT_TYPES } from "#lib/tickets/request-schema.ts";
import type { TicketListItem } from "#lib/tickets/ticket-list.ts";
import type { TicketPage } from "#lib/tickets/ticket-page.ts";
import { instant, timelineAnswer, timelineItemSchema } from "./timeline-answer.ts";

const tier = z.int().min(1).max(3);
const email = z.string().nullable().meta({ description: "An e-mail address; null: nobody" });
const number = z.string().meta({ description: "The radicado, such as CA-2026-000123" });

export const requesterSchema = z.strictObject({
  name: z.string(),
  email: z.string(),
  phone: z.string().nullable().meta({ description: "E.164" }),
  company: z.string().nullable(),
  document: z.strictObject({ type: z.enum(DOCUMENT_TYPES), number: z.string() }).nullable(),
});

export const ticketSchema = z.strictObject({
  number,
  version: z.int().meta({ description: "Counts changes of fields, not messages" }),
  requestType: z.enum(REQUEST_TYPES),
  priority: z.enum(PRIORITIES).meta({ description: "What the desk decided" }),
  claimedPriority: z.enum(PRIORITIES).nullable().meta({ description: "What the customer said; null: nothing" }),
  status: z.enum(TICKET_STATUSES),
  tier,
  assignee: email,
  tags: z.array(z.string()),
  subject: z.string(),
  text: z.string().meta({ description: "The text of the opening" }),
  attachments: z.array(z.string()).meta({ description: "The names of the files of the opening" }),
  requester: requesterSchema.nullable().meta({ description: "null: an anonymous complaint" }),
  channel: z.string().meta({
    description: `The slug of the channel by which it came, or a kind of channel: ${CHANNEL_KINDS.join(", ")}`,
  }),
  revision: z.int().meta({ description: "Of the catalogue by which it was routed" }),
  openedAt: instant,
  snoozedUntil: instant.nullable(),
  solvedAt: instant.nullable(),
  closedAt: instant.nullable(),
  closedAs: z.enum(["solved", "spam", "duplicate"]).nullable(),
  duplicateOf: number.nullable(),
  matter: number.nullable().meta({ description: "Of an appeal: the request that it contests" }),
  rating: z.int().min(1).max(5).nullable(),
  ratingComment: z.string().nullable(),
  timeline: z.array(timelineItemSchema).meta({ description: "What happened, oldest first" }),
});

/** A ticket as the API says it to people of the desk: instants in the desk's own offset, people by their e-mail. */
export function ticketAnswer(ticket: TicketPage, names: Names, zone: ZoneRules): z.infer<typeof ticketSchema> {
  const said = (at: Date | null) => at && formatInstant(zone, at.getTime());
  const { requesterName, requesterEmail, documentType, documentNumber } = ticket;
  return {
    number: ticket.number,
    version: ticket.version,
    requestType: ticket.requestType,
    priority: ticket.priority,
    claimedPriority: ticket.claimedPriority,
    status: ticket.status,
    tier: ticket.tier,
    assignee: ticket.assignee?.email ?? null,
    tags: ticket.tags,
    subject: ticket.subject,
    text: ticket.text,
    attachments: ticket.attachments.map(({ name }) => name),
    requester:
      requesterName === null || requesterEmail === null
        ? null
        : {
            name: requesterName,
            email: requesterEmail,
            phone: ticket.requesterPhone,
            company: ticket.company,
            document:
              documentType === null || documentNumber === null ? null : { type: documentType, number: documentNumber },
          },
    channel: ticket.channel,
    revision: ticket.revisionNumber,
    openedAt: formatInstant(zone, ticket.openedAt.getTime()),
    snoozedUntil: said(ticket.snoozedUntil),
    solvedAt: said(ticket.solvedAt),
    closedAt: said(ticket.closedAt),
    closedAs: ticket.closedAs,
    duplicateOf: ticket.duplicateOf?.number ?? null,
    matter: ticket.matter?.number ?? null,
    rating: ticket.rating,
    ratingComment: ticket.ratingComment,
    timeline: ticket.events.map((event) => timelineAnswer(event, names, zone)),
  };
}

export const ticketItemSchema = z.strictObject({
  number,
  version: z.int(),
  subject: z.string(),
  requestType: z.enum(REQUEST_TYPES),
  priority: z.enum(PRIORITIES),
  status: z.enum(TICKET_STATUSES),
  tier,
  assignee: email,
  tags: z.array(z.string()),
  requester: z
    .strictObject({ name: z.string(), company: z.string().nullable() })
    .nullable()
    .meta({ description: "null: an anonymous complaint" }),
  openedAt: instant,
  snoozedUntil: instant.nullable(),
  hit: z
    .string()
    .nullable()
    .meta({ description: "Where the searched words stand, between ⟦ and ⟧; null in a list that was not searched" }),
});

export const ticketListSchema = z.strictObject({
  items: z.array(ticketItemSchema),
  nextCursor: z.string().nullable().meta({ description: "For the next page; null: this is the last one" }),
});

export function ticketItemAnswer(item: TicketListItem, zone: ZoneRules): z.infer<typeof ticketItemSchema> {
  return {
    number: item.number,
    version: item.version,
    subject: item.subject,
    requestType: item.requestType,
    priority: item.priority,
    status: item.status,
    tier: item.tier,
    assignee: item.assigneeEmail,
    tags: [...item.tags],
    requester: item.requesterName === null ? null : { name: item.requesterName, company: item.company },
    openedAt: formatInstant(zone, item.openedAt),
    snoozedUntil: item.snoozedUntil === null ? null : formatInstant(zone, item.snoozedUntil),
    hit: item.hit,
  };
}
