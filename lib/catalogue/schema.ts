import { z } from "zod";
import { CHANNEL_KINDS, PRIORITIES, REQUEST_TYPES } from "#lib/routing/request.ts";
import { yearOf } from "#lib/schedule/local-date.ts";
import { isTimeZone, zoneRules } from "#lib/schedule/wall-clock.ts";
import { wallTimeAt } from "#lib/schedule/zone.ts";
import { inEachLanguage, line, lineOrNothing, prose, saysSomething } from "#lib/text.ts";
import { contactSchema } from "./contact.ts";
import { dateSchema, scheduleSchema } from "./hours.ts";
import { instantSchema, isAnsweredYear, LAST_YEAR, parseInstant } from "./instant.ts";

const NAME_MAX = 200;
const PROSE_MAX = 2_000;
export const SLUG_MAX = 60;
const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
/** Far above any desk that people can find their way in; they bound what one file may cost to read. */
const CHANNELS_MAX = 500;
const CONTACTS_MAX = 20;
const HOLIDAYS_MAX = 2_000;
export const NOTICES_MAX = 200;
/** Three levels of escalation are the published ones. */
const TIERS_MAX = 3;

const contacts = z.array(contactSchema).min(1).max(CONTACTS_MAX);

/** A list in which `key` is the same for no two: the later one is named. */
function distinct<Item extends z.ZodType>(
  item: Item,
  maximum: number,
  key: (value: z.output<Item>) => unknown,
  field: string[] = [],
) {
  return z
    .array(item)
    .max(maximum)
    .superRefine((values, context) => {
      const seen = new Set<unknown>();
      for (const [index, value] of values.entries()) {
        if (seen.has(key(value)))
          context.addIssue({ code: "custom", path: [index, ...field], params: { rule: "duplicate" }, input: value });
        seen.add(key(value));
      }
    });
}

export const channelSchema = z.strictObject({
  slug: z.string().max(SLUG_MAX).regex(SLUG),
  kind: z.enum(CHANNEL_KINDS),
  name: inEachLanguage(line(NAME_MAX)),
  description: inEachLanguage(prose(PROSE_MAX)),
  requestTypes: z.union([
    z.literal("all"),
    distinct(z.enum(REQUEST_TYPES), REQUEST_TYPES.length, (type) => type).min(1),
  ]),
  priorities: distinct(z.enum(PRIORITIES), PRIORITIES.length, (priority) => priority).min(1),
  standby: z.boolean().meta({ description: "Only to be used when the ordinary line is closed" }),
  acceptsWhileClosed: z.boolean().meta({ description: "A message left while closed is read when it opens" }),
  active: z.boolean(),
  contacts,
  schedule: scheduleSchema,
});

export const tierSchema = z.strictObject({
  level: z.int().min(1).max(TIERS_MAX),
  name: inEachLanguage(line(NAME_MAX)),
  contacts,
  schedule: scheduleSchema.nullable().meta({ description: "null: its hours are not published" }),
});

export const holidaySchema = z.strictObject({ date: dateSchema, name: inEachLanguage(line(NAME_MAX)) });

export const noticeSchema = z
  .strictObject({
    from: instantSchema,
    to: instantSchema,
    text: inEachLanguage(prose(PROSE_MAX).refine(saysSomething, { params: { rule: "blank" } })),
  })
  .refine(({ from, to }) => (secondOf(from) ?? 0) < (secondOf(to) ?? Number.POSITIVE_INFINITY), {
    path: ["to"],
    params: { rule: "ends_before_it_starts" },
  });

/** Instants are kept to the second; null: it is none. */
function secondOf(text: string): number | null {
  const at = parseInstant(text);
  return at === null ? null : Math.floor(at / 1_000);
}

const deskSchema = z.strictObject({
  name: line(NAME_MAX),
  timeZone: z
    .string()
    .max(64)
    .refine(isTimeZone, { params: { rule: "time_zone" } })
    .meta({ description: "An IANA time zone" }),
  intro: inEachLanguage(prose(PROSE_MAX)),
  motto: inEachLanguage(lineOrNothing(NAME_MAX)),
});

export const noteSchema = prose(PROSE_MAX).meta({ description: "Public: why this revision was published" });

type Told = { readonly desk: { readonly timeZone: string }; readonly notices: readonly z.infer<typeof noticeSchema>[] };

/** Instants are written on the desk's wall: one that is in another year there could not be read again. */
function isOnTheWall(instant: string, timeZone: string): boolean {
  const year = yearOnTheWall(instant, timeZone);
  return year === null || isAnsweredYear(year);
}

/** The same of what takes effect: whatever lies before those years has passed, and so means now. */
export function isBeyondTheWall(instant: string, timeZone: string): boolean {
  return (yearOnTheWall(instant, timeZone) ?? 0) > LAST_YEAR;
}

/** Null: it is no instant, or there is no such zone, which is said elsewhere. */
function yearOnTheWall(instant: string, timeZone: string): number | null {
  const at = parseInstant(instant);
  return at === null || !isTimeZone(timeZone) ? null : yearOf(wallTimeAt(zoneRules(timeZone), at).date);
}

export function noticesOnTheWall({ desk, notices }: Told, context: z.RefinementCtx): void {
  for (const [index, notice] of notices.entries())
    for (const edge of ["from", "to"] as const)
      if (!isOnTheWall(notice[edge], desk.timeZone))
        context.addIssue({
          code: "custom",
          path: ["notices", index, edge],
          params: { rule: "instant" },
          input: notice[edge],
        });
}

/** What a revision says, without its number, date and note: what is edited, compared and merged. */
export const contentSchema = z
  .strictObject({
    desk: deskSchema,
    channels: distinct(channelSchema, CHANNELS_MAX, (channel) => channel.slug, ["slug"]).meta({
      description: "In their published position",
    }),
    tiers: distinct(tierSchema, TIERS_MAX, (tier) => tier.level, ["level"]),
    holidays: distinct(holidaySchema, HOLIDAYS_MAX, (holiday) => holiday.date, ["date"]),
    notices: z.array(noticeSchema).max(NOTICES_MAX),
  })
  .superRefine(noticesOnTheWall);

/** The catalogue's file format, and the shape in which it is read everywhere. */
export const catalogueSchema = z
  .strictObject({
    revision: z.int().min(1),
    effectiveFrom: instantSchema,
    note: noteSchema,
    ...contentSchema.shape,
  })
  .superRefine(noticesOnTheWall);

export type Catalogue = z.infer<typeof catalogueSchema>;
export type CatalogueContent = z.infer<typeof contentSchema>;
export type Channel = z.infer<typeof channelSchema>;
export type Tier = z.infer<typeof tierSchema>;
export type Holiday = z.infer<typeof holidaySchema>;
