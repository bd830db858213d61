import { z } from "zod";
import { FILES_MAX } from "#lib/attachments/limits.ts";
import { TIERS } from "#lib/people/actor.ts";
import { PRIORITIES, REQUEST_TYPES } from "#lib/routing/request.ts";
import { line, prose, saysSomething } from "#lib/text.ts";
import { CHANGED_AT_ONCE_MAX } from "#lib/tickets/change-tickets.ts";
import { TICKET_STATUSES } from "#lib/tickets/life.ts";
import { EMAIL_MAX, NUMBER_WRITTEN_MAX, REASON_MAX, TAG_MAX, TAGS_MAX, TEXT_MAX } from "#lib/tickets/limits.ts";
import { loggedRequestSchema, messageTextSchema } from "#lib/tickets/request-schema.ts";
import { TICKET_NUMBER } from "#lib/tickets/ticket-number.ts";

// What the desk's pages may ask for: everything from a browser is read by these, whatever its own code has checked.

/** Longer than any file system lets a name be: what is cut is cut where the file is kept. */
const NAME_GIVEN_MAX = 1_000;
const INSTANT_MAX = Date.UTC(2101, 0, 1);

const number = z.string().regex(TICKET_NUMBER);
const version = z.int().min(1);

const changes = z.strictObject({
  status: z.enum(TICKET_STATUSES).optional(),
  priority: z.enum(PRIORITIES).optional(),
  requestType: z.enum(REQUEST_TYPES).optional(),
  assignee: z.string().max(EMAIL_MAX).nullable().optional(),
  tags: z.array(line(TAG_MAX)).max(TAGS_MAX).optional(),
  snoozedUntil: z.int().min(0).max(INSTANT_MAX).nullable().optional(),
  matter: z.string().max(NUMBER_WRITTEN_MAX).nullable().optional(),
});

export const changeSchema = z.strictObject({ number, version, changes, unlessShutOut: z.boolean() });

export const changeManySchema = z.strictObject({
  tickets: z.array(z.strictObject({ number, version })).max(CHANGED_AT_ONCE_MAX),
  changes,
});

export const escalateSchema = z.strictObject({
  number,
  version,
  reason: prose(REASON_MAX).refine(saysSomething, { params: { rule: "blank" } }),
  direction: z.enum(["up", "back"]),
  tier: z.literal(TIERS).optional(),
});

/** `key` names the sending, so that sending it twice writes it once. */
export const writeSchema = z.strictObject({
  key: z.uuid(),
  number,
  version: version.optional(),
  visibility: z.enum(["public", "internal"]),
  text: messageTextSchema,
  files: z
    .array(z.uuid())
    .max(FILES_MAX)
    .refine((ids) => new Set(ids).size === ids.length, { params: { rule: "duplicate" } })
    .optional(),
});

/** Of a file that is attached to an answer or a note; its bytes are the body. */
export const attachSchema = z.strictObject({
  number,
  kind: z.enum(["public", "internal"]),
  /** As the file is called where it comes from; it is made harmless where it is kept. */
  name: z.string().min(1).max(NAME_GIVEN_MAX),
});

export const takeBackSchema = z.strictObject({ number, messageId: z.uuid() });

export const closeSchema = z.strictObject({
  number,
  version,
  as: z.discriminatedUnion("kind", [
    z.strictObject({ kind: z.literal("spam") }),
    z.strictObject({ kind: z.literal("duplicate"), of: z.string().max(NUMBER_WRITTEN_MAX) }),
  ]),
});

export const draftSchema = z.strictObject({
  number,
  kind: z.enum(["public", "internal"]),
  text: prose(TEXT_MAX),
});

export const presenceSchema = z.strictObject({ number, leaving: z.boolean() });

/** `key` names the sending, so that sending it twice files it once. */
export const logSchema = z.strictObject({ key: z.uuid(), contact: loggedRequestSchema });
export type Logged = z.output<typeof logSchema>;
