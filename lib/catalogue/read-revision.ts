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
const SCHEDULE = {
  include: {
    weekly: { orderBy: { opensAtMinute: "asc" } },
    exceptions: { ...BY_POSITION, include: { intervals: { orderBy: { opensAtMinute: "asc" } } } },
  },
} as const;

/** One published revision as the catalogue's own shape; null when there is none of that number. One query a table. */
export async function readRevision(
  db: Pick<PrismaClient, "catalogueRevision">,
  number: number,
): Promise<Catalogue | null> {
  const row = await db.catalogueRevision.findUnique({
    where: { number },
    include: {
      channels: { ...BY_POSITION, include: { contacts: CONTACTS, schedule: SCHEDULE } },
      tiers: { orderBy: { level: "asc" }, include: { contacts: CONTACTS, schedule: SCHEDULE } },
      holidays: { orderBy: { date: "asc" } },
      notices: BY_POSITION,
    },
  });
  if (!row) return null;
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
      schedule: toSchedule(channel.schedule),
    })),
    tiers: row.tiers.map((tier) => ({
      level: tier.level,
      name: { es: tier.nameEs, en: tier.nameEn },
      contacts: tier.contacts.map(toContact),
      schedule: tier.schedule && toSchedule(tier.schedule),
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

type IntervalRow = { opensAtMinute: number; closesAtMinute: number };

function toInterval({ opensAtMinute, closesAtMinute }: IntervalRow): [string, string] {
  return [timeText(opensAtMinute), timeText(closesAtMinute)];
}

function toSchedule(row: {
  closedOnHolidays: boolean;
  weekly: (IntervalRow & { weekday: Weekday })[];
  exceptions: { fromDate: Date; toDate: Date | null; reason: string; intervals: IntervalRow[] }[];
}): ScheduleText {
  return {
    weekly: eachWeekday((weekday) => row.weekly.filter((interval) => interval.weekday === weekday).map(toInterval)),
    closedOnHolidays: row.closedOnHolidays,
    exceptions: row.exceptions.map(({ fromDate, toDate, reason, intervals }) => ({
      from: dateText(fromDate),
      to: toDate && dateText(toDate),
      intervals: intervals.map(toInterval),
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
