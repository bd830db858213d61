import "server-only";
import { z } from "zod";
import { WEEKDAYS } from "#lib/schedule/schedule.ts";
import { minuteOf } from "#lib/schedule/time-text.ts";
import type { Prisma } from "#prisma/client/client.ts";
import type { Contact } from "./contact.ts";
import type { ScheduleText } from "./hours.ts";
import type { Catalogue, Channel } from "./schema.ts";

/** How a revision came about, beside what it says. */
export type Publication = {
  readonly author: string;
  readonly publishedAt: Date;
  readonly authorId?: string | null;
  readonly baseNumber?: number;
  readonly origin?: Origin;
};

export type Origin =
  | { readonly kind: "publication" }
  | { readonly kind: "rebase"; readonly of: number }
  | { readonly kind: "closing"; readonly channel: string; readonly until: number | null }
  | { readonly kind: "reopening"; readonly of: number };

/** What one statement writes at most: far below the 65,535 values that PostgreSQL takes. */
const ROWS_AT_ONCE = 2_000;

/**
 * Writes a whole catalogue as the revision of its own number, inside the caller's transaction: what is in it
 * can be written in that transaction only. Throws when the number is taken or when a rule of the tables is broken.
 * Cost: some statements a table, however many channels there are.
 */
export async function storeRevision(
  tx: Prisma.TransactionClient,
  catalogue: Catalogue,
  { author, publishedAt, authorId = null, baseNumber, origin = { kind: "publication" } }: Publication,
): Promise<void> {
  const { revision: number, desk } = catalogue;
  await tx.catalogueRevision.create({
    data: {
      number,
      effectiveFrom: new Date(catalogue.effectiveFrom),
      publishedAt,
      author,
      authorId,
      baseNumber: baseNumber ?? null,
      origin: origin.kind,
      aboutNumber: "of" in origin ? origin.of : null,
      closesChannel: origin.kind === "closing" ? origin.channel : null,
      closesUntil: origin.kind === "closing" && origin.until !== null ? new Date(origin.until) : null,
      note: catalogue.note,
      deskName: desk.name,
      timeZone: desk.timeZone,
      introEs: desk.intro.es,
      introEn: desk.intro.en,
      mottoEs: desk.motto.es,
      mottoEn: desk.motto.en,
    },
  });
  const rows = rowsOf(catalogue, await newIds(tx, idsFor(catalogue)));
  // Parents first: each row is let in beside what was written in this transaction.
  await inParts(rows.holidays, (data) => tx.holiday.createMany({ data }));
  await inParts(rows.notices, (data) => tx.notice.createMany({ data }));
  await inParts(rows.schedules, (data) => tx.schedule.createMany({ data }));
  await inParts(rows.weekly, (data) => tx.weeklyInterval.createMany({ data }));
  await inParts(rows.exceptions, (data) => tx.scheduleException.createMany({ data }));
  await inParts(rows.exceptionIntervals, (data) => tx.exceptionInterval.createMany({ data }));
  await inParts(rows.channels, (data) => tx.channel.createMany({ data }));
  await inParts(rows.tiers, (data) => tx.tier.createMany({ data }));
  await inParts(rows.contacts, (data) => tx.contact.createMany({ data }));
  await inParts(rows.menuKeys, (data) => tx.menuKey.createMany({ data }));
}

async function inParts<Row>(rows: readonly Row[], write: (part: Row[]) => Promise<unknown>): Promise<void> {
  for (let start = 0; start < rows.length; start += ROWS_AT_ONCE) await write(rows.slice(start, start + ROWS_AT_ONCE));
}

const idsSchema = z.array(z.object({ id: z.uuid() }));

/** New ids, ascending, as the tables make them. */
async function newIds(tx: Prisma.TransactionClient, count: number): Promise<string[]> {
  const rows = await tx.$queryRaw`SELECT uuidv7()::text AS id FROM generate_series(1, ${count}::int)`;
  return idsSchema.parse(rows).map(({ id }) => id);
}

/** How many rows of a catalogue are named by others. */
function idsFor({ channels, tiers }: Catalogue): number {
  return [...channels, ...tiers].reduce(
    (sum, { contacts, schedule }) => sum + 1 + contacts.length + (schedule ? 1 + schedule.exceptions.length : 0),
    0,
  );
}

/** What is written of a catalogue, table by table. @param ids as many as `idsFor` says */
function rowsOf({ revision: revisionNumber, channels, tiers, holidays, notices }: Catalogue, ids: string[]) {
  const rows = {
    holidays: holidays.map(({ date, name }) => ({
      revisionNumber,
      date: new Date(date),
      nameEs: name.es,
      nameEn: name.en,
    })),
    notices: notices.map(({ from, to, text }, position) => ({
      revisionNumber,
      position,
      fromAt: new Date(from),
      toAt: new Date(to),
      textEs: text.es,
      textEn: text.en,
    })),
    schedules: [] as Prisma.ScheduleCreateManyInput[],
    weekly: [] as Prisma.WeeklyIntervalCreateManyInput[],
    exceptions: [] as Prisma.ScheduleExceptionCreateManyInput[],
    exceptionIntervals: [] as Prisma.ExceptionIntervalCreateManyInput[],
    channels: [] as Prisma.ChannelCreateManyInput[],
    tiers: [] as Prisma.TierCreateManyInput[],
    contacts: [] as Prisma.ContactCreateManyInput[],
    menuKeys: [] as Prisma.MenuKeyCreateManyInput[],
  };
  const newId = () => {
    const id = ids.pop();
    if (id === undefined) throw new Error("too few ids were drawn");
    return id;
  };
  const addSchedule = ({ weekly, closedOnHolidays, exceptions }: ScheduleText): string => {
    const id = newId();
    rows.schedules.push({ id, revisionNumber, closedOnHolidays });
    for (const weekday of WEEKDAYS)
      for (const interval of weekly[weekday]) rows.weekly.push({ scheduleId: id, weekday, ...fromInterval(interval) });
    for (const [position, { from, to, intervals, reason }] of exceptions.entries()) {
      const exceptionId = newId();
      const toDate = to === null ? null : new Date(to);
      rows.exceptions.push({ id: exceptionId, scheduleId: id, position, fromDate: new Date(from), toDate, reason });
      for (const interval of intervals) rows.exceptionIntervals.push({ exceptionId, ...fromInterval(interval) });
    }
    return id;
  };
  const addContacts = (owner: { channelId: string } | { tierId: string }, contacts: readonly Contact[]) => {
    for (const [position, contact] of contacts.entries()) {
      const id = newId();
      rows.contacts.push({ id, ...owner, position, ...fromContact(contact) });
      if (contact.kind === "phone")
        for (const [place, { digit, label }] of contact.menu.entries())
          rows.menuKeys.push({ contactId: id, position: place, digit, label });
    }
  };
  for (const [position, channel] of channels.entries()) {
    const id = newId();
    rows.channels.push({
      id,
      revisionNumber,
      position,
      ...fromChannel(channel),
      scheduleId: addSchedule(channel.schedule),
    });
    addContacts({ channelId: id }, channel.contacts);
  }
  for (const { level, name, schedule, contacts } of tiers) {
    const id = newId();
    const scheduleId = schedule && addSchedule(schedule);
    rows.tiers.push({ id, revisionNumber, level, nameEs: name.es, nameEn: name.en, scheduleId });
    addContacts({ tierId: id }, contacts);
  }
  return rows;
}

function fromChannel(channel: Channel) {
  return {
    slug: channel.slug,
    kind: channel.kind,
    nameEs: channel.name.es,
    nameEn: channel.name.en,
    descriptionEs: channel.description.es,
    descriptionEn: channel.description.en,
    servesAllTypes: channel.requestTypes === "all",
    requestTypes: channel.requestTypes === "all" ? [] : channel.requestTypes,
    priorities: channel.priorities,
    standby: channel.standby,
    acceptsWhileClosed: channel.acceptsWhileClosed,
    active: channel.active,
  };
}

function fromInterval([opens, closes]: readonly [string, string]) {
  return { opensAtMinute: minuteOf(opens), closesAtMinute: minuteOf(closes) };
}

function fromContact(contact: Contact) {
  const { kind, published } = contact;
  switch (contact.kind) {
    case "phone":
      return { kind, published, e164: contact.e164, extensions: contact.extensions };
    case "email":
      return { kind, published, email: contact.email };
    case "url":
      return { kind, published, url: contact.url };
    case "address":
      return { kind, published };
  }
}
