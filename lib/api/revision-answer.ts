import { z } from "zod";
import type { Owner, Place } from "#lib/catalogue/facts.ts";
import { instantSchema } from "#lib/catalogue/instant.ts";
import type { HistoryEntry } from "#lib/catalogue/revision-history.ts";
import { contentSchema, isBeyondTheWall, noteSchema, noticesOnTheWall } from "#lib/catalogue/schema.ts";
import type { NewGap } from "#lib/routing/new-gaps.ts";
import { PRIORITIES, REQUEST_TYPES } from "#lib/routing/request.ts";
import { WEEKDAYS } from "#lib/schedule/schedule.ts";
import { formatInstant, type ZoneRules } from "#lib/schedule/zone.ts";
import { problemSchema } from "./problem.ts";
import { REVISION_NUMBER } from "./route-question.ts";

const GAP_ID_MAX = 300;
/** More than a body of 5 MB has room for. */
const GAPS_MAX = 100_000;

/** A publication: the file format of a catalogue, and how it is to be published. */
export const publicationSchema = z
  .strictObject({
    revision: z.unknown().optional(),
    baseRevision: z.int().min(1),
    effectiveFrom: instantSchema.optional(),
    note: noteSchema,
    acceptGaps: z.union([z.literal(true), z.array(z.string().max(GAP_ID_MAX)).max(GAPS_MAX)]).optional(),
    ...contentSchema.shape,
  })
  .superRefine((publication, context) => {
    noticesOnTheWall(publication, context);
    const { effectiveFrom, desk } = publication;
    if (effectiveFrom !== undefined && isBeyondTheWall(effectiveFrom, desk.timeZone))
      context.addIssue({ code: "custom", path: ["effectiveFrom"], params: { rule: "instant" }, input: effectiveFrom });
  });

/** How a withdrawal is meant. */
export const withdrawalQuestionSchema = z.strictObject({ acceptGaps: z.literal("true").optional() });

const CURSOR_MAX = 20;

export const historyQuestionSchema = z.strictObject({
  cursor: z
    .string()
    .max(CURSOR_MAX)
    .refine((text) => revisionBefore(text) !== null, { params: { rule: "cursor" } })
    .optional(),
});

/** A place in the history as a client is given it. */
export function revisionCursor(number: number): string {
  return Buffer.from(String(number)).toString("base64url");
}

/** The revision before which a page begins; null for a cursor that we gave nobody. */
export function revisionBefore(cursor: string): number | null {
  const text = Buffer.from(cursor, "base64url").toString();
  return REVISION_NUMBER.test(text) && revisionCursor(Number(text)) === cursor ? Number(text) : null;
}

const replacedSchema = z.strictObject({ from: z.int(), to: z.int() });

export const publishedSchema = z.strictObject({
  revision: z.int(),
  effectiveFrom: instantSchema,
  rebased: z.array(replacedSchema).meta({ description: "Scheduled revisions, and what took their place" }),
});

export const withdrawnSchema = z.strictObject({ revision: z.int(), rebased: z.array(replacedSchema) });

export const gapSchema = z.strictObject({
  id: z.string(),
  requestTypes: z.array(z.enum(REQUEST_TYPES)),
  priorities: z.array(z.enum(PRIORITIES)),
  opens: z.string().meta({ description: "Local time at which it begins" }),
  closes: z.string().meta({ description: "Local time at which it ends" }),
  daysLater: z.int().meta({ description: "So many days after the one on which it begins" }),
  weekdays: z.array(z.enum(WEEKDAYS)).nullable().meta({ description: "Again and again on these; null: on one date" }),
  firstDate: z.string(),
  times: z.int().meta({ description: "How often within the twelve months" }),
});

/** What a 422 says beside what every refusal says. */
export const gapsSchema = problemSchema.extend({ gaps: z.array(gapSchema) });

/** What a 409 says of a publication or a withdrawal. */
export const publicationConflictSchema = problemSchema.extend({
  detail: z.string(),
  inForce: z.int().optional().meta({ description: "The revision that is in force where this would take effect" }),
  revision: z.int().optional().meta({ description: "The scheduled revision that changed the same thing" }),
  conflicts: z
    .array(z.string())
    .optional()
    .meta({ description: "Where both changed the same, each in another way: channels/email/hours/mon" }),
});

const historyEntrySchema = z.strictObject({
  revision: z.int(),
  effectiveFrom: instantSchema,
  publishedAt: instantSchema,
  author: z.string(),
  note: z.string(),
  state: z.enum(["in_force", "scheduled", "past", "withdrawn"]),
  origin: z.enum(["publication", "closing", "reopening", "rebase"]),
  baseRevision: z.int().nullable(),
  about: z.int().nullable().meta({ description: "Of a rebase or a reopening: the revision that it follows on" }),
  replacedBy: z
    .int()
    .nullable()
    .meta({ description: "Of a scheduled one: the later one for the same instant, which will be in force instead" }),
});

export const historySchema = z.strictObject({
  items: z.array(historyEntrySchema),
  nextCursor: z.string().nullable(),
});

export function historyAnswer(entry: HistoryEntry, zone: ZoneRules): z.infer<typeof historyEntrySchema> {
  // What it became, the one that it became says by `about`.
  const { number, effectiveFrom, publishedAt, baseNumber, aboutNumber, succeededBy: _succeededBy, ...rest } = entry;
  return {
    revision: number,
    effectiveFrom: formatInstant(zone, effectiveFrom),
    publishedAt: formatInstant(zone, publishedAt),
    ...rest,
    baseRevision: baseNumber,
    about: aboutNumber,
  };
}

export function gapAnswer(gap: NewGap): z.infer<typeof gapSchema> {
  const { requestTypes, priorities, weekdays, ...rest } = gap;
  return {
    ...rest,
    requestTypes: [...requestTypes],
    priorities: [...priorities],
    weekdays: weekdays && [...weekdays],
  };
}

/** Where in a catalogue two changes meet: `channels/email/hours/mon`. */
export function placeAnswer(place: Place, zone: ZoneRules): string {
  switch (place.of) {
    case "desk":
      return `desk/${place.field}`;
    case "channel":
      return `channels/${place.slug}/${place.field}`;
    case "tier":
      return `tiers/${place.level}/${place.field}`;
    case "hours":
      return `${ownerAnswer(place.owner)}/hours/${place.weekday}`;
    case "closed_on_holidays":
      return `${ownerAnswer(place.owner)}/closedOnHolidays`;
    case "exception":
      return `${ownerAnswer(place.owner)}/exceptions/${place.item.from}..${place.item.to ?? ""}/${place.field}`;
    case "contact":
      return `${ownerAnswer(place.owner)}/contacts/${place.item.value}/${place.field}`;
    case "holiday":
      return `holidays/${place.date}`;
    case "notice":
      return `notices/${formatInstant(zone, place.item.from)}..${formatInstant(zone, place.item.to)}`;
    case "order":
      return "owner" in place ? `${ownerAnswer(place.owner)}/${place.list}` : place.list;
  }
}

function ownerAnswer(owner: Owner): string {
  return "channel" in owner ? `channels/${owner.channel}` : `tiers/${owner.tier}`;
}
