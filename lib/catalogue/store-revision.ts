import "server-only";
import { WEEKDAYS } from "#lib/schedule/schedule.ts";
import { minuteOf } from "#lib/schedule/time-text.ts";
import type { Prisma } from "#prisma/client/client.ts";
import type { Contact } from "./contact.ts";
import type { GaveWay } from "./gave-way.ts";
import type { ScheduleText } from "./hours.ts";
import type { Catalogue } from "./schema.ts";

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
  | { readonly kind: "rebase"; readonly of: number; readonly gaveWay: readonly GaveWay[] }
  | { readonly kind: "closing"; readonly channel: string; readonly until: number | null }
  | { readonly kind: "reopening"; readonly of: number };

/**
 * Writes a whole catalogue as the revision of its own number, inside the caller's transaction: what is in it
 * can be written in that transaction only. Throws when the number is taken or when a rule of the tables is broken.
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
      ...(origin.kind === "rebase" && origin.gaveWay.length > 0 ? { gaveWay: [...origin.gaveWay] } : {}),
      note: catalogue.note,
      deskName: desk.name,
      timeZone: desk.timeZone,
      introEs: desk.intro.es,
      introEn: desk.intro.en,
      mottoEs: desk.motto.es,
      mottoEn: desk.motto.en,
      holidays: {
        create: catalogue.holidays.map(({ date, name }) => ({
          date: new Date(date),
          nameEs: name.es,
          nameEn: name.en,
        })),
      },
      notices: {
        create: catalogue.notices.map(({ from, to, text }, position) => ({
          position,
          fromAt: new Date(from),
          toAt: new Date(to),
          textEs: text.es,
          textEn: text.en,
        })),
      },
    },
  });
  for (const [position, channel] of catalogue.channels.entries()) {
    await tx.channel.create({
      data: {
        revision: { connect: { number } },
        position,
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
        schedule: { create: fromSchedule(channel.schedule, number) },
        contacts: { create: channel.contacts.map(fromContact) },
      },
    });
  }
  for (const tier of catalogue.tiers) {
    await tx.tier.create({
      data: {
        revision: { connect: { number } },
        level: tier.level,
        nameEs: tier.name.es,
        nameEn: tier.name.en,
        ...(tier.schedule ? { schedule: { create: fromSchedule(tier.schedule, number) } } : {}),
        contacts: { create: tier.contacts.map(fromContact) },
      },
    });
  }
}

function fromInterval([opens, closes]: readonly [string, string]) {
  return { opensAtMinute: minuteOf(opens), closesAtMinute: minuteOf(closes) };
}

function fromSchedule({ weekly, closedOnHolidays, exceptions }: ScheduleText, number: number) {
  return {
    revision: { connect: { number } },
    closedOnHolidays,
    weekly: {
      create: WEEKDAYS.flatMap((weekday) =>
        weekly[weekday].map((interval) => ({ weekday, ...fromInterval(interval) })),
      ),
    },
    exceptions: {
      create: exceptions.map(({ from, to, intervals, reason }, position) => ({
        position,
        fromDate: new Date(from),
        toDate: to === null ? null : new Date(to),
        reason,
        intervals: { create: intervals.map(fromInterval) },
      })),
    },
  };
}

function fromContact(contact: Contact, position: number) {
  const { kind, published } = contact;
  const common = { position, kind, published };
  switch (contact.kind) {
    case "phone":
      return {
        ...common,
        e164: contact.e164,
        extensions: contact.extensions,
        menu: { create: contact.menu.map(({ digit, label }, place) => ({ position: place, digit, label })) },
      };
    case "email":
      return { ...common, email: contact.email };
    case "url":
      return { ...common, url: contact.url };
    case "address":
      return common;
  }
}
