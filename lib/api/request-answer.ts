import { z } from "zod";
import { FOLLOWING } from "#lib/i18n/conflicts.ts";
import type { Language } from "#lib/i18n/language.ts";
import { REQUEST_TYPES } from "#lib/routing/request.ts";
import { formatInstant, type ZoneRules } from "#lib/schedule/zone.ts";
import type { FollowedRequest } from "#lib/tickets/follow-request.ts";
import { TICKET_STATUSES } from "#lib/tickets/life.ts";
import { routeAnswerSchema } from "./route-answer.ts";

const instant = z.iso.datetime({ offset: true });

export const openedSchema = z.strictObject({
  number: z.string().meta({ description: "The radicado, such as CA-2026-000123" }),
  followUrl: z.string().meta({ description: "A private link: whoever holds it follows the request and answers in it" }),
  followToken: z.string().meta({ description: "The end of that link, for the calls that follow a request" }),
  decision: routeAnswerSchema,
});

export const followedMessageSchema = z.strictObject({
  at: instant,
  from: z.enum(["customer", "desk"]),
  name: z.string().nullable().meta({ description: "null: of an anonymous complaint" }),
  text: z.string().meta({ description: "Of a reply that was taken back: that it was" }),
});

export const followedSchema = z.strictObject({
  number: z.string(),
  subject: z.string(),
  requestType: z.enum(REQUEST_TYPES),
  status: z.enum(TICKET_STATUSES),
  openedAt: instant,
  messages: z.array(followedMessageSchema).meta({ description: "Oldest first; the first one is the opening" }),
});

/** A request as its customer reads it: what was written in public, nothing of the desk's own. */
export function followedAnswer(
  request: FollowedRequest,
  zone: ZoneRules,
  language: Language,
): z.infer<typeof followedSchema> {
  const { number, subject, requestType, status, requesterName, text, messages } = request;
  const openedAt = formatInstant(zone, request.openedAt.getTime());
  return {
    number,
    subject,
    requestType,
    status,
    openedAt,
    messages: [
      { at: openedAt, from: "customer", name: requesterName, text },
      ...messages.map((message) => followedMessage(message, requesterName, zone, language)),
    ],
  };
}

export function followedMessage(
  { at, person, text, takenBackAt }: FollowedRequest["messages"][number],
  requesterName: string | null,
  zone: ZoneRules,
  language: Language,
): z.infer<typeof followedMessageSchema> {
  return {
    at: formatInstant(zone, at.getTime()),
    from: person ? "desk" : "customer",
    name: person ? person.name : requesterName,
    text: takenBackAt === null ? text : FOLLOWING[language].takenBack,
  };
}
