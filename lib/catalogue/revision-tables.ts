import "server-only";
import { WEEKDAYS } from "#lib/schedule/schedule.ts";
import { minuteOf } from "#lib/schedule/time-text.ts";
import type { Prisma } from "#prisma/client/client.ts";
import type { Contact } from "./contact.ts";
import type { ScheduleText } from "./hours.ts";
import type { Catalogue, Channel, Tier } from "./schema.ts";

const NO_OWNER = { channelId: null, tierId: null };

/** How many rows of a catalogue are named by others, and need an id. */
export function idsFor({ channels, tiers }: Catalogue): number {
  return [...channels, ...tiers].reduce(
    (sum, { contacts, schedule }) => sum + 1 + contacts.length + (schedule ? 1 + schedule.exceptions.length : 0),
    0,
  );
}

/**
 * A catalogue as rows of its tables, all but its own row; those of a table have the same columns. Cost: linear.
 * @param ids as many as `idsFor` says, ascending
 */
export function revisionRows(catalogue: Catalogue, ids: readonly string[]): RevisionRows {
  const rows = new RevisionRows(catalogue.revision, ids);
  for (const [position, channel] of catalogue.channels.entries()) rows.addChannel(channel, position);
  for (const tier of catalogue.tiers) rows.addTier(tier);
  for (const { date, name } of catalogue.holidays)
    rows.holidays.push({ revisionNumber: rows.number, date: new Date(date), nameEs: name.es, nameEn: name.en });
  for (const [position, { from, to, text }] of catalogue.notices.entries()) {
    const [fromAt, toAt] = [new Date(from), new Date(to)];
    rows.notices.push({ revisionNumber: rows.number, position, fromAt, toAt, textEs: text.es, textEn: text.en });
  }
  return rows;
}

class RevisionRows {
  readonly number: number;
  readonly channels: Prisma.ChannelCreateManyInput[] = [];
  readonly tiers: Prisma.TierCreateManyInput[] = [];
  readonly contacts: Prisma.ContactCreateManyInput[] = [];
  readonly menuKeys: Prisma.MenuKeyCreateManyInput[] = [];
  readonly schedules: Prisma.ScheduleCreateManyInput[] = [];
  readonly weekly: Prisma.WeeklyIntervalCreateManyInput[] = [];
  readonly exceptions: Prisma.ScheduleExceptionCreateManyInput[] = [];
  readonly exceptionIntervals: Prisma.ExceptionIntervalCreateManyInput[] = [];
  readonly holidays: Prisma.HolidayCreateManyInput[] = [];
  readonly notices: Prisma.NoticeCreateManyInput[] = [];
  readonly #ids: Iterator<string>;

  constructor(number: number, ids: readonly string[]) {
    this.number = number;
    this.#ids = ids.values();
  }

  addChannel(channel: Channel, position: number): void {
    const id = this.#newId();
    const scheduleId = this.#addSchedule(channel.schedule);
    this.channels.push({ id, revisionNumber: this.number, position, scheduleId, ...fromChannel(channel) });
    this.#addContacts({ channelId: id }, channel.contacts);
  }

  addTier({ level, name, schedule, contacts }: Tier): void {
    const id = this.#newId();
    const scheduleId = schedule && this.#addSchedule(schedule);
    this.tiers.push({ id, revisionNumber: this.number, level, nameEs: name.es, nameEn: name.en, scheduleId });
    this.#addContacts({ tierId: id }, contacts);
  }

  #addSchedule({ weekly, closedOnHolidays, exceptions }: ScheduleText): string {
    const id = this.#newId();
    this.schedules.push({ id, revisionNumber: this.number, closedOnHolidays });
    for (const weekday of WEEKDAYS)
      for (const interval of weekly[weekday]) this.weekly.push({ scheduleId: id, weekday, ...fromInterval(interval) });
    for (const [position, { from, to, intervals, reason }] of exceptions.entries()) {
      const exceptionId = this.#newId();
      const [fromDate, toDate] = [new Date(from), to === null ? null : new Date(to)];
      this.exceptions.push({ id: exceptionId, scheduleId: id, position, fromDate, toDate, reason });
      for (const interval of intervals) this.exceptionIntervals.push({ exceptionId, ...fromInterval(interval) });
    }
    return id;
  }

  #addContacts(owner: { readonly channelId: string } | { readonly tierId: string }, contacts: readonly Contact[]) {
    for (const [position, contact] of contacts.entries()) {
      const id = this.#newId();
      this.contacts.push({ id, ...NO_OWNER, ...owner, position, ...fromContact(contact) });
      if (contact.kind !== "phone") continue;
      for (const [place, { digit, label }] of contact.menu.entries())
        this.menuKeys.push({ contactId: id, position: place, digit, label });
    }
  }

  #newId(): string {
    const { value, done } = this.#ids.next();
    if (done) throw new Error("too few ids were drawn");
    return value;
  }
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
  const none = { kind, published, e164: null, email: null, url: null, extensions: [] };
  switch (contact.kind) {
    case "phone":
      return { ...none, e164: contact.e164, extensions: contact.extensions };
    case "email":
      return { ...none, email: contact.email };
    case "url":
      return { ...none, url: contact.url };
    case "address":
      return none;
  }
}
