import { PRIORITIES, REQUEST_TYPES } from "#lib/routing/request.ts";
import { WEEKDAYS, type Weekday } from "#lib/schedule/schedule.ts";
import { zoneRules } from "#lib/schedule/wall-clock.ts";
import { formatInstant } from "#lib/schedule/zone.ts";
import type { Contact } from "./contact.ts";
import type { ScheduleText } from "./hours.ts";
import { type CatalogueContent, contentSchema } from "./schema.ts";

/** Whose hours and contacts. */
export type Owner = { readonly channel: string } | { readonly tier: number };

const DESK_FIELDS = ["name", "timeZone", "intro", "motto"] as const;
const CHANNEL_FIELDS = [
  "kind",
  "name",
  "description",
  "requestTypes",
  "priorities",
  "standby",
  "acceptsWhileClosed",
  "active",
] as const;

/** Where in a catalogue something stands that can change by itself. Instants are epoch milliseconds. */
export type Place =
  | { readonly of: "desk"; readonly field: (typeof DESK_FIELDS)[number] }
  | { readonly of: "channel"; readonly slug: string; readonly field: (typeof CHANNEL_FIELDS)[number] }
  | { readonly of: "tier"; readonly level: number; readonly field: "name" | "schedule" }
  | { readonly of: "hours"; readonly owner: Owner; readonly weekday: Weekday }
  | { readonly of: "closed_on_holidays"; readonly owner: Owner }
  | ({ readonly of: "exception"; readonly owner: Owner; readonly field: "intervals" | "reason" } & Listed<{
      readonly from: string;
      readonly to: string | null;
    }>)
  | ({ readonly of: "contact"; readonly owner: Owner; readonly field: "published" | "extensions" | "menu" } & Listed<{
      readonly kind: Contact["kind"];
      readonly value: string;
    }>)
  | { readonly of: "holiday"; readonly date: string }
  | ({ readonly of: "notice" } & Listed<{ readonly from: number; readonly to: number }>)
  | { readonly of: "order"; readonly list: "channels" | "notices" }
  | { readonly of: "order"; readonly list: "exceptions" | "contacts"; readonly owner: Owner };

/** By what an item of a list is the same in two catalogues; `nth` tells those apart that are the same by all of it. */
type Listed<Key> = { readonly item: Key & { readonly nth: number } };

/** Something that a catalogue says at a place. The value of an order is the keys of its items. */
export type Fact = { readonly place: Place; readonly value: unknown };

/** By the text of their places, so that two catalogues can be laid beside each other. */
export type Facts = ReadonlyMap<string, Fact>;

/** The channel or the tier that something is said of; null: it is said of neither. */
export function ownerOf(place: Place): Owner | null {
  if (place.of === "channel") return { channel: place.slug };
  if (place.of === "tier") return { tier: place.level };
  return "owner" in place ? place.owner : null;
}

export function placeKey(place: Place): string {
  return JSON.stringify(place);
}

/**
 * A catalogue as the single facts that it states. Two have the same facts exactly when they say the same: the order of
 * holidays, tiers, types, priorities and of the intervals of a day says nothing, nor how an instant is written.
 * Cost: linear.
 */
export function factsOf(content: CatalogueContent): Facts {
  const facts = new Map<string, Fact>();
  const state = (place: Place, value: unknown) => facts.set(placeKey(place), { place, value });
  for (const field of DESK_FIELDS) state({ of: "desk", field }, content.desk[field]);
  state(
    { of: "order", list: "channels" },
    content.channels.map(({ slug }) => slug),
  );
  for (const channel of content.channels) {
    const { slug } = channel;
    for (const field of CHANNEL_FIELDS) state({ of: "channel", slug, field }, channelValue(channel, field));
    stateContacts({ channel: slug }, channel.contacts);
    stateSchedule({ channel: slug }, channel.schedule);
  }
  for (const { level, name, contacts, schedule } of content.tiers) {
    state({ of: "tier", level, field: "name" }, name);
    state({ of: "tier", level, field: "schedule" }, schedule === null ? "unpublished" : "published");
    stateContacts({ tier: level }, contacts);
    if (schedule) stateSchedule({ tier: level }, schedule);
  }
  for (const { date, name } of content.holidays) state({ of: "holiday", date }, name);
  const notices = numbered(content.notices, ({ from, to }) => ({ from: Date.parse(from), to: Date.parse(to) }));
  for (const { item, value } of notices) state({ of: "notice", item }, value.text);
  state(
    { of: "order", list: "notices" },
    notices.map(({ item }) => item),
  );
  return facts;

  function stateContacts(owner: Owner, contacts: readonly Contact[]) {
    const all = numbered(contacts, (contact) => ({ kind: contact.kind, value: contactValue(contact) }));
    for (const { item, value } of all) {
      state({ of: "contact", owner, field: "published", item }, value.published);
      if (value.kind !== "phone") continue;
      state({ of: "contact", owner, field: "extensions", item }, value.extensions);
      state({ of: "contact", owner, field: "menu", item }, value.menu);
    }
    state(
      { of: "order", list: "contacts", owner },
      all.map(({ item }) => item),
    );
  }

  function stateSchedule(owner: Owner, { weekly, closedOnHolidays, exceptions }: ScheduleText) {
    for (const weekday of WEEKDAYS) state({ of: "hours", owner, weekday }, weekly[weekday].toSorted(byOpening));
    state({ of: "closed_on_holidays", owner }, closedOnHolidays);
    const all = numbered(exceptions, ({ from, to }) => ({ from, to }));
    for (const { item, value } of all) {
      state({ of: "exception", owner, field: "intervals", item }, value.intervals.toSorted(byOpening));
      state({ of: "exception", owner, field: "reason", item }, value.reason);
    }
    state(
      { of: "order", list: "exceptions", owner },
      all.map(({ item }) => item),
    );
  }
}

/**
 * The catalogue that states these facts; what states only a part of a channel, a tier or an exception is left out.
 * @returns what breaks a rule of the schema, where there is such a thing: facts of two catalogues may contradict
 */
export function contentOf(facts: Facts): ReturnType<typeof contentSchema.safeParse> {
  const said = (place: Place) => facts.get(placeKey(place))?.value;
  const listed = (place: Place) => {
    const items = said(place);
    return Array.isArray(items) ? items : [];
  };
  const scheduleOf = (owner: Owner) => ({
    weekly: Object.fromEntries(WEEKDAYS.map((weekday) => [weekday, said({ of: "hours", owner, weekday })])),
    closedOnHolidays: said({ of: "closed_on_holidays", owner }),
    exceptions: listed({ of: "order", list: "exceptions", owner }).map((item) => ({
      from: item.from,
      to: item.to,
      intervals: said({ of: "exception", owner, field: "intervals", item }),
      reason: said({ of: "exception", owner, field: "reason", item }),
    })),
  });
  const contactsOf = (owner: Owner) =>
    listed({ of: "order", list: "contacts", owner }).map((item) => {
      const published = said({ of: "contact", owner, field: "published", item });
      switch (item.kind) {
        case "phone":
          return {
            kind: item.kind,
            published,
            e164: item.value,
            extensions: said({ of: "contact", owner, field: "extensions", item }),
            menu: said({ of: "contact", owner, field: "menu", item }),
          };
        case "address":
          return { kind: item.kind, published };
        default:
          return { kind: item.kind, published, [item.kind]: item.value };
      }
    });
  const stated = [...facts.values()];
  const timeZone = said({ of: "desk", field: "timeZone" });
  const zone = typeof timeZone === "string" ? zoneRules(timeZone) : null;
  return contentSchema.safeParse({
    desk: Object.fromEntries(DESK_FIELDS.map((field) => [field, said({ of: "desk", field })])),
    channels: listed({ of: "order", list: "channels" }).map((slug) => ({
      slug,
      ...Object.fromEntries(CHANNEL_FIELDS.map((field) => [field, said({ of: "channel", slug, field })])),
      contacts: contactsOf({ channel: slug }),
      schedule: scheduleOf({ channel: slug }),
    })),
    tiers: stated
      .flatMap(({ place }) => (place.of === "tier" && place.field === "name" ? [place.level] : []))
      .sort((a, b) => a - b)
      .map((level) => ({
        level,
        name: said({ of: "tier", level, field: "name" }),
        contacts: contactsOf({ tier: level }),
        schedule: said({ of: "tier", level, field: "schedule" }) === "published" ? scheduleOf({ tier: level }) : null,
      })),
    holidays: stated
      .flatMap(({ place, value }) => (place.of === "holiday" ? [{ date: place.date, name: value }] : []))
      .sort((a, b) => (a.date < b.date ? -1 : 1)),
    notices: listed({ of: "order", list: "notices" }).map((item) => ({
      from: zone && formatInstant(zone, item.from),
      to: zone && formatInstant(zone, item.to),
      text: said({ of: "notice", item }),
    })),
  });
}

function channelValue(channel: CatalogueContent["channels"][number], field: (typeof CHANNEL_FIELDS)[number]): unknown {
  switch (field) {
    case "requestTypes": {
      const types = channel.requestTypes;
      return types === "all" ? types : REQUEST_TYPES.filter((type) => types.includes(type));
    }
    case "priorities":
      return PRIORITIES.filter((priority) => channel.priorities.includes(priority));
    default:
      return channel[field];
  }
}

/** By what a contact is the same in two catalogues, beside its kind. */
export function contactValue(contact: Contact): string {
  switch (contact.kind) {
    case "phone":
      return contact.e164;
    case "email":
      return contact.email;
    case "url":
      return contact.url;
    case "address":
      return contact.published;
  }
}

/** Orders the intervals of a day, which have no order of their own. */
export function byOpening([a]: readonly [string, string], [b]: readonly [string, string]): number {
  return a < b ? -1 : 1;
}

function numbered<Value, Key extends object>(values: readonly Value[], keyOf: (value: Value) => Key) {
  const seen = new Map<string, number>();
  return values.map((value) => {
    const key = keyOf(value);
    const text = JSON.stringify(key);
    const nth = seen.get(text) ?? 0;
    seen.set(text, nth + 1);
    return { item: { ...key, nth }, value };
  });
}
