import "server-only";
import { eachWeekday } from "#lib/schedule/each-weekday.ts";
import { toLocalDate } from "#lib/schedule/local-date.ts";
import type { LocalDate, Weekday } from "#lib/schedule/schedule.ts";
import { timeText } from "#lib/schedule/time-text.ts";
import { zoneRules } from "#lib/schedule/wall-clock.ts";
import { formatInstant, type ZoneRules } from "#lib/schedule/zone.ts";
import type { PrismaClient } from "#prisma/client/client.ts";
import type { Contact } from "./contact.ts";
import type { ScheduleText } from "./hours.ts";
import type { Catalogue } from "./schema.ts";
import { toWebUri } from "./web-uri.ts";

const BY_POSITION = { orderBy: { position: "asc" } } as const;
const CONTACTS = { ...BY_POSITION, include: { menu: BY_POSITION } } as const;

/** What can be asked, inside a transaction or not. */
type Reader = Pick<PrismaClient, "catalogueRevision" | "$queryRaw">;

/** One published revision as the catalogue's own shape; null when there is none of that number. Some queries. */
export async function readRevision(db: Reader, number: number): Promise<Catalogue | null> {
  const row = await db.catalogueRevision.findUnique({
    where: { number },
    include: {
      channels: { ...BY_POSITION, include: { contacts: CONTACTS } },
      tiers: { orderBy: { level: "asc" }, include: { contacts: CONTACTS } },
      holidays: { orderBy: { date: "asc" } },
      notices: BY_POSITION,
    },
  });
  if (!row) return null;
  const schedules = await readSchedules(db, number);
  const scheduleOf = (id: string) => {
    const schedule = schedules.get(id);
    if (!schedule) throw new Error("a schedule that the table's key points at is gone");
    return schedule;
  };
  const zone = zoneRules(row.timeZone);
  return {
    revision: row.number,
    effectiveFrom: instantText(zone, row.effectiveFrom),
    note: row.note,
    desk: {
      name: row.deskName,
      timeZone: row.timeZone,
      intro: { es: row.introEs, en: row.introEn },
      motto: { es: row.mottoEs, en: row.mottoEn },
    },
    channels: row.channels.map((channel) => ({
      slug: channel.slug,
      kind: channel.kind,
      name: { es: channel.nameEs, en: channel.nameEn },
      description: { es: channel.descriptionEs, en: channel.descriptionEn },
      requestTypes: channel.servesAllTypes ? "all" : channel.requestTypes,
      priorities: channel.priorities,
      standby: channel.standby,
      acceptsWhileClosed: channel.acceptsWhileClosed,
      active: channel.active,
      contacts: channel.contacts.map(toContact),
      schedule: scheduleOf(channel.scheduleId),
    })),
    tiers: row.tiers.map((tier) => ({
      level: tier.level,
      name: { es: tier.nameEs, en: tier.nameEn },
      contacts: tier.contacts.map(toContact),
      schedule: tier.scheduleId === null ? null : scheduleOf(tier.scheduleId),
    })),
    holidays: row.holidays.map((holiday) => ({
      date: dateText(holiday.date),
      name: { es: holiday.nameEs, en: holiday.nameEn },
    })),
    notices: row.notices.map((notice) => ({
      from: instantText(zone, notice.fromAt),
      to: instantText(zone, notice.toAt),
      text: { es: notice.textEs, en: notice.textEn },
    })),
  };
}

function instantText(zone: ZoneRules, instant: Date): string {
  return formatInstant(zone, instant.getTime());
}

/** A `date` column comes as the UTC midnight of its date. */
function dateText(date: Date): LocalDate {
  return toLocalDate(date.toISOString().slice(0, 10));
}

type Minutes = readonly [opensAt: number, closesAt: number];

function toInterval([opensAt, closesAt]: Minutes): [string, string] {
  return [timeText(opensAt), timeText(closesAt)];
}

type ScheduleRow = {
  readonly id: string;
  readonly closedOnHolidays: boolean;
  readonly weekly: readonly (readonly [weekday: Weekday, ...Minutes])[] | null;
  readonly exceptions:
    | readonly (readonly [from: string, to: string | null, reason: string, intervals: readonly Minutes[] | null])[]
    | null;
};

/**
 * The schedules of a revision by their ids. Each comes as one row with all that hangs on it: a catalogue within its limits
 * has more exceptions than a statement takes parameters, by which they would be asked for.
 */
async function readSchedules(db: Reader, number: number): Promise<ReadonlyMap<string, ScheduleText>> {
  const rows = await db.$queryRaw<ScheduleRow[]>`
    SELECT s."id", s."closedOnHolidays",
           (SELECT json_agg(json_build_array(w."weekday", w."opensAtMinute", w."closesAtMinute")
                            ORDER BY w."opensAtMinute")
              FROM "WeeklyInterval" w WHERE w."scheduleId" = s."id") AS "weekly",
           (SELECT json_agg(json_build_array(e."fromDate", e."toDate", e."reason",
                              (SELECT json_agg(json_build_array(i."opensAtMinute", i."closesAtMinute")
                                               ORDER BY i."opensAtMinute")
                                 FROM "ExceptionInterval" i WHERE i."exceptionId" = e."id"))
                            ORDER BY e."position")
              FROM "ScheduleException" e WHERE e."scheduleId" = s."id") AS "exceptions"
      FROM "Schedule" s WHERE s."revisionNumber" = ${number}`;
  return new Map(rows.map((row) => [row.id, toSchedule(row)]));
}

function toSchedule({ weekly, closedOnHolidays, exceptions }: ScheduleRow): ScheduleText {
  return {
    weekly: eachWeekday((weekday) =>
      (weekly ?? []).filter(([day]) => day === weekday).map(([, ...minutes]) => toInterval(minutes)),
    ),
    closedOnHolidays,
    exceptions: (exceptions ?? []).map(([from, to, reason, intervals]) => ({
      from: toLocalDate(from),
      to: to === null ? null : toLocalDate(to),
      intervals: (intervals ?? []).map(toInterval),
      reason,
    })),
  };
}

function toContact(row: {
  kind: Contact["kind"];
  published: string;
  e164: string | null;
  email: string | null;
  url: string | null;
  extensions: string[];
  menu: { digit: string; label: string }[];
}): Contact {
  const { kind, published } = row;
  switch (kind) {
    case "phone":
      return {
        kind,
        published,
        e164: stored(row.e164),
        extensions: row.extensions,
        menu: row.menu.map(({ digit, label }) => ({ digit, label })),
      };
    case "email":
      return { kind, published, email: stored(row.email) };
    case "url":
      // Earlier releases kept it as it was written; nothing else would tell it from what the draft holds.
      return { kind, published, url: toWebUri(stored(row.url)) };
    case "address":
      return { kind, published };
  }
}

/** A check of the table holds each kind to its own column. */
function stored(value: string | null): string {
  if (value === null) throw new Error("a contact without its own column passed the table's check");
  return value;
}
