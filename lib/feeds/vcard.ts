import type { Contact, PhoneContact } from "#lib/catalogue/contact.ts";
import { dialledThroughExtension, dialledThroughMenu } from "#lib/catalogue/dial.ts";
import type { ScheduleText } from "#lib/catalogue/hours.ts";
import type { Catalogue } from "#lib/catalogue/schema.ts";
import { cityOf } from "#lib/i18n/city.ts";
import type { Words } from "#lib/i18n/es.ts";
import { FEED_WORDS } from "#lib/i18n/feed-words.ts";
import { hoursText, weeklyHours } from "#lib/i18n/weekly-hours.ts";
import { routes } from "#lib/routes.ts";
import { contentLines, type Property, textValue, utcValue } from "./content-line.ts";

type Card = {
  readonly id: string;
  readonly name: string;
  readonly contacts: readonly Contact[];
  readonly about: string;
  readonly hours: readonly string[];
};

/**
 * The desk for an address book, as vCard 3.0 (RFC 2426), one card a channel. 3.0 and not 4.0, because Android imports
 * 2.1 and 3.0 only; a card a channel, because only iOS shows the labels that would tell the numbers of one card apart,
 * and the stand-by line must not be taken for the ordinary one. The channel's name comes first, so that a short screen
 * cuts the desk's and not the channel's. Levels of escalation follow, with the contacts that no channel has.
 * `publicUrl` is the desk's origin, without a slash at the end.
 */
export function vcard(catalogue: Catalogue, words: Words, publicUrl: string): string {
  return cards(catalogue, words)
    .map((card) => contentLines(properties(card, catalogue, words, publicUrl)))
    .join("");
}

function cards(catalogue: Catalogue, words: Words): Card[] {
  const { language } = words;
  const channels = catalogue.channels
    .filter((channel) => channel.active)
    .map((channel) => ({
      id: `channel-${channel.slug}`,
      name: channel.name[language],
      contacts: channel.contacts,
      about: channel.description[language],
      hours: hours(channel.schedule, catalogue, words),
    }));
  const known = new Set(channels.flatMap(({ contacts }) => contacts.flatMap(reaches)));
  const tiers = catalogue.tiers.map((tier) => ({
    id: `tier-${tier.level}`,
    name: tier.name[language],
    contacts: tier.contacts.filter((contact) => reaches(contact).some((address) => !known.has(address))),
    about: words.tiers.ordinal[tier.level - 1] ?? "",
    hours: tier.schedule ? hours(tier.schedule, catalogue, words) : [words.tiers.notPublished],
  }));
  return [...channels, ...tiers].filter(({ contacts }) => contacts.length > 0);
}

function hours(schedule: ScheduleText, { desk }: Catalogue, words: Words): string[] {
  const lines = weeklyHours(schedule.weekly, words).map((line) => hoursText(line, words.list(line.hours), ": "));
  const feed = FEED_WORDS[words.language];
  return [
    ...lines,
    schedule.closedOnHolidays ? words.channels.closedOnHolidays : feed.openOnHolidays,
    feed.cityTime(cityOf(desk.timeZone)),
  ];
}

function properties(card: Card, catalogue: Catalogue, words: Words, publicUrl: string): Property[] {
  const { desk } = catalogue;
  const feed = FEED_WORDS[words.language];
  const page = publicUrl + routes.support(words.language);
  const [year = 0, month = 1, day = 1] = catalogue.effectiveFrom.slice(0, 10).split("-").map(Number);
  const fullName = `${card.name} · ${desk.name}`;
  const note = [
    card.about,
    ...card.contacts.map((contact) =>
      contact.kind === "phone" && contact.menu.length > 0
        ? `${contact.published}: ${words.channels.dial(contact.menu)}`
        : contact.published,
    ),
    ...card.hours,
    feed.since(day, words.months[month - 1] ?? "", year, catalogue.revision),
    feed.see(page),
  ];
  return [
    ["BEGIN", "VCARD"],
    ["VERSION", "3.0"],
    ["PRODID", "-//Canal Abierto//Canal Abierto//ES"],
    ["UID", textValue(`${publicUrl}/#${card.id}`)],
    ["FN", textValue(fullName)],
    // iOS shows this and not FN.
    ["N", `;${textValue(fullName)};;;`],
    ["ORG", textValue(desk.name)],
    ...labelled(card.contacts.flatMap((contact) => entries(contact, words))),
    ["URL", page],
    ["NOTE", textValue(note.filter((sentence) => sentence !== "").join("\n"))],
    ["CATEGORIES", textValue(desk.name)],
    ["TZ;VALUE=text", textValue(desk.timeZone)],
    ["REV", utcValue(Date.parse(catalogue.effectiveFrom))],
    ["END", "VCARD"],
  ];
}

/** What is dialled or written to, with what iOS shows beside it; Android shows no labels but of its own. */
type Entry = { readonly name: string; readonly value: string; readonly label: string | null };

function labelled(entries: readonly Entry[]): Property[] {
  return entries.flatMap(({ name, value, label }, index): Property[] =>
    label === null
      ? [[name, value]]
      : [
          [`item${index + 1}.${name}`, value],
          [`item${index + 1}.X-ABLabel`, textValue(label)],
        ],
  );
}

function entries(contact: Contact, words: Words): Entry[] {
  switch (contact.kind) {
    case "phone":
      return numbers(contact, words);
    case "email":
      return [{ name: "EMAIL;TYPE=INTERNET,WORK", value: textValue(contact.email), label: null }];
    case "url":
      return [{ name: "URL", value: new URL(contact.url).href, label: null }];
    case "address":
      return [{ name: "ADR;TYPE=WORK", value: `;;${textValue(contact.published)};;;;`, label: null }];
  }
}

/** Through the menu where there is one, then the bare number, then each extension. */
function numbers(contact: PhoneContact, words: Words): Entry[] {
  const number = (dialled: string, label: string | null): Entry => ({
    name: "TEL;TYPE=WORK,VOICE",
    value: dialled,
    label,
  });
  const keys = contact.menu.map(({ digit }) => digit);
  return [
    ...(keys.length > 0
      ? [number(dialledThroughMenu(contact), FEED_WORDS[words.language].dialsKeys(words.list(keys)))]
      : []),
    number(contact.e164, null),
    ...contact.extensions.map((extension) =>
      number(dialledThroughExtension(contact, extension), `${words.channels.extension} ${extension}`),
    ),
  ];
}

/** What makes two contacts the same for who uses them, whatever they are published as. */
function reaches(contact: Contact): string[] {
  switch (contact.kind) {
    case "phone":
      return [
        dialledThroughMenu(contact),
        ...contact.extensions.map((extension) => dialledThroughExtension(contact, extension)),
      ];
    case "email":
      return [contact.email];
    case "url":
      return [contact.url];
    case "address":
      return [contact.published];
  }
}
