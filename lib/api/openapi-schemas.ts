import { z } from "zod";
import { contactSchema } from "#lib/catalogue/contact.ts";
import { intervalSchema, scheduleSchema } from "#lib/catalogue/hours.ts";
import { catalogueSchema, channelSchema, holidaySchema, noticeSchema, tierSchema } from "#lib/catalogue/schema.ts";
import type { ApiWords } from "#lib/i18n/api/api-words.ts";
import { loggedRequestSchema, requestSchema } from "#lib/tickets/request-schema.ts";
import { conflictSchema } from "./conflict-problem.ts";
import type { JsonSchema } from "./openapi-parts.ts";
import { problemSchema } from "./problem.ts";
import { followedMessageSchema, followedSchema, openedSchema } from "./request-answer.ts";
import {
  gapSchema,
  gapsSchema,
  historySchema,
  publicationConflictSchema,
  publicationSchema,
  publishedSchema,
  withdrawnSchema,
} from "./revision-answer.ts";
import { reasonSchema, routeAnswerSchema, routedChannelSchema } from "./route-answer.ts";
import { requesterSchema, ticketItemSchema, ticketListSchema, ticketSchema } from "./ticket-answer.ts";
import { changeSchema, customerWritingSchema, escalationSchema, writingSchema } from "./ticket-bodies.ts";
import { messageItemSchema, timelineItemSchema } from "./timeline-answer.ts";

/** The schemas that check requests and shape answers, by the names under which answers refer to them. */
const NAMED = {
  RouteAnswer: routeAnswerSchema,
  RoutedChannel: routedChannelSchema,
  Reason: reasonSchema,
  Contact: contactSchema,
  Catalogue: catalogueSchema,
  Channel: channelSchema,
  Schedule: scheduleSchema,
  Interval: intervalSchema,
  Tier: tierSchema,
  Holiday: holidaySchema,
  Notice: noticeSchema,
  Problem: problemSchema,
  Opened: openedSchema,
  FollowedRequest: followedSchema,
  FollowedMessage: followedMessageSchema,
  Ticket: ticketSchema,
  Requester: requesterSchema,
  TimelineItem: timelineItemSchema,
  MessageItem: messageItemSchema,
  TicketList: ticketListSchema,
  TicketItem: ticketItemSchema,
  Conflict: conflictSchema,
  RevisionHistory: historySchema,
  Published: publishedSchema,
  Withdrawn: withdrawnSchema,
  Gap: gapSchema,
  Gaps: gapsSchema,
  PublicationConflict: publicationConflictSchema,
} as const;

/** The schemas of what is sent: described as it is written, before it is put in order. */
const BODIES = {
  Opening: requestSchema,
  LoggedOpening: loggedRequestSchema,
  CustomerWriting: customerWritingSchema,
  TicketChange: changeSchema,
  Writing: writingSchema,
  Escalation: escalationSchema,
  Publication: publicationSchema,
} as const;

/** The schemas of the description in some words, by their names. */
export function openApiSchemas(words: ApiWords): Record<string, JsonSchema> {
  const made = { ...described(NAMED, "output"), ...described(BODIES, "input") };
  return Object.fromEntries(
    Object.entries(made).map(([id, { $schema: _dialect, $id: _place, ...schema }]) => {
      if (id === "Reason") return [id, withReasons(schema, words)];
      return [id, id in BODIES ? withFields(schema, words) : schema];
    }),
  );
}

function withFields(schema: JsonSchema, words: ApiWords): JsonSchema {
  const fields: Readonly<Record<string, string>> = words.fields;
  const properties = Object.entries(schema.properties ?? {}).map(([name, property]) => [
    name,
    { ...property, description: fields[name] ?? "" },
  ]);
  return { ...schema, properties: Object.fromEntries(properties) };
}

function described(named: Readonly<Record<string, z.ZodType>>, io: "input" | "output"): Record<string, JsonSchema> {
  const registry = z.registry<{ id: string }>();
  for (const [id, schema] of Object.entries(named)) registry.add(schema, { id });
  const { schemas: made } = z.toJSONSchema(registry, { io, uri: (id) => `#/components/schemas/${id}` });
  return made as Record<string, JsonSchema>;
}

function withReasons(schema: JsonSchema, words: ApiWords): JsonSchema {
  const reasons: Readonly<Record<string, string>> = words.reasons;
  return {
    ...schema,
    oneOf: (schema.oneOf ?? []).map((reason) => ({
      description: reasons[String(reason.properties?.code?.const)] ?? "",
      ...reason,
    })),
  };
}
