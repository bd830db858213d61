import { z } from "zod";
import { parseInstant } from "#lib/catalogue/instant.ts";
import { TIERS } from "#lib/people/actor.ts";
import { PRIORITIES, REQUEST_TYPES } from "#lib/routing/request.ts";
import { isLocalDate } from "#lib/schedule/local-date.ts";
import { startOfDate, type ZoneRules } from "#lib/schedule/zone.ts";
import { asSeen, line, prose, saysSomething } from "#lib/text.ts";
import { TICKET_STATUSES } from "#lib/tickets/life.ts";
import { REASON_MAX, TAG_MAX, TAGS_MAX } from "#lib/tickets/limits.ts";
import { emailSchema, messageTextSchema } from "#lib/tickets/request-schema.ts";

const FIRST_DATE = "2000-01-01";
const LAST_DATE = "2100-12-31";

const version = z.int().min(1).meta({ description: "The version that was seen" });

function isDate(text: string): boolean {
  return isLocalDate(text) && text >= FIRST_DATE && text <= LAST_DATE;
}

/** Two that look alike are one. */
function asTag(typed: string): string {
  return asSeen(typed).toLowerCase();
}

export const changeSchema = z.strictObject({
  version,
  status: z.enum(TICKET_STATUSES).optional(),
  priority: z.enum(PRIORITIES).optional(),
  requestType: z.enum(REQUEST_TYPES).optional(),
  assignee: emailSchema.nullable().optional().meta({ description: "An e-mail address; null: nobody" }),
  tags: z
    .array(
      line(TAG_MAX)
        .transform(asTag)
        .meta({ description: "Kept in lower case, without spaces around it and without what is not seen" }),
    )
    .max(TAGS_MAX)
    .optional()
    .meta({ description: "All of them; one that comes twice is kept once" }),
  snoozedUntil: z
    .string()
    .refine((text) => parseInstant(text) !== null || isDate(text), { params: { rule: "instant_or_date" } })
    .nullable()
    .optional()
    .meta({
      description:
        "An instant ahead (RFC 3339 with seconds and an offset), or a date YYYY-MM-DD: the start of that day on the desk's wall; null: not any more",
    }),
});

/** The instant (epoch ms) until which a ticket is put off, as `changeSchema` takes it. */
export function snoozeInstant(text: string, zone: ZoneRules): number {
  return isLocalDate(text) ? startOfDate(zone, text) : (parseInstant(text) ?? Number.NaN);
}

export const writingSchema = z.strictObject({
  visibility: z
    .enum(["public", "internal"])
    .meta({ description: "public: the customer reads it; internal: the desk alone" }),
  text: messageTextSchema,
});

export const customerWritingSchema = z.strictObject({ text: messageTextSchema });

export const escalationSchema = z.strictObject({
  version,
  reason: prose(REASON_MAX)
    .refine(saysSomething, { params: { rule: "blank" } })
    .meta({ minLength: 1, description: "For the desk alone; the customer reads only the tier" }),
  direction: z.enum(["up", "back"]).optional().meta({ description: "up when left out" }),
  tier: z.literal(TIERS).optional().meta({ description: "For administrators: another tier than the next one" }),
});
