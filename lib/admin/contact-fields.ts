import type { CountryCode } from "libphonenumber-js";
import type { Contact } from "#lib/catalogue/contact.ts";
import type { Rule } from "#lib/i18n/refusals.ts";
import { readDialable } from "./dialable.ts";
import { type FieldValues, fieldText, isChosen } from "./field-values.ts";

export const CONTACT_KINDS = ["phone", "email", "url", "address"] as const satisfies readonly Contact["kind"][];

const FIELDS = ["kind", "published", "e164", "foreign", "extensions", "menu", "email", "url"] as const;
type Field = (typeof FIELDS)[number];

/** The name of a field of a contact, by its place in the list. */
export function contactField(index: number, field: Field): string {
  return `/contacts/${index}/${field}`;
}

/** The names of all fields of a list of contacts. */
export function contactFieldNames(count: number): string[] {
  return Array.from({ length: count }, (_, index) => FIELDS.map((field) => contactField(index, field))).flat();
}

/** The fields of contacts. @param home the country whose numbers need no saying so */
export function contactValues(contacts: readonly Contact[], home: CountryCode): FieldValues {
  return valuesOf(contacts.map((contact) => typedContact(contact, home)));
}

/** How many contacts the fields have. */
export function contactCount(values: FieldValues): number {
  let count = 0;
  while (values[contactField(count, "kind")] !== undefined) count += 1;
  return count;
}

/** A rule that a contact breaks, at the field that has it. */
export type ContactTrouble = { readonly field: string; readonly rule: Rule };

/**
 * What the fields say, to be read by the schema, and what is wrong that it cannot know: a number that is none, and one
 * of another country that was not confirmed to be meant.
 */
export function contactsOfFields(
  values: FieldValues,
  home: CountryCode,
): { readonly contacts: readonly unknown[]; readonly troubles: readonly ContactTrouble[] } {
  const read = Array.from({ length: contactCount(values) }, (_, index) => contactOfFields(values, index, home));
  return { contacts: read.map(({ contact }) => contact), troubles: read.flatMap(({ troubles }) => troubles) };
}

/** What a button of the form does to the list. */
export type ContactChange =
  | { readonly do: "add"; readonly kind: Contact["kind"] }
  | { readonly do: "remove" | "up"; readonly index: number };

const CHANGE = /^(add|remove|up):(\w+)$/;

/** The change that the value of a button says; null: it says none. */
export function readContactChange(text: string): ContactChange | null {
  const [, what, which = ""] = CHANGE.exec(text) ?? [];
  const kind = CONTACT_KINDS.find((one) => one === which);
  if (what === "add") return kind === undefined ? null : { do: "add", kind };
  const index = /^\d{1,3}$/.test(which) ? Number(which) : null;
  return index === null || (what !== "remove" && what !== "up") ? null : { do: what, index };
}

/** The fields after a change of the list, with the name of the one to go on at. */
export function withContactChange(
  values: FieldValues,
  change: ContactChange,
): { readonly values: FieldValues; readonly focus: string | null } {
  const rest = Object.fromEntries(Object.entries(values).filter(([name]) => !name.startsWith("/contacts/")));
  const all = Array.from({ length: contactCount(values) }, (_, index) => typedAt(values, index));
  const put = (contacts: readonly Typed[]) => ({ ...rest, ...valuesOf(contacts) });
  if (change.do === "add")
    return {
      values: put([...all, { kind: change.kind }]),
      focus: contactField(all.length, change.kind === "phone" ? "e164" : "published"),
    };
  const { index } = change;
  const [one, before] = [all[index], all[index - 1]];
  if (one === undefined) return { values, focus: null };
  if (change.do === "remove") return { values: put(all.toSpliced(index, 1)), focus: null };
  if (before === undefined) return { values, focus: null };
  return { values: put(all.with(index - 1, one).with(index, before)), focus: contactField(index - 1, "published") };
}

type Typed = Readonly<Partial<Record<Field, string>>>;

function typedContact(contact: Contact, home: CountryCode): Typed {
  const { kind, published } = contact;
  switch (kind) {
    case "phone": {
      const number = readDialable(contact.e164, home);
      return {
        kind,
        published,
        e164: number?.shown ?? contact.e164,
        ...(number?.country === home ? {} : { foreign: "yes" }),
        extensions: contact.extensions.join(", "),
        menu: contact.menu.map(({ digit, label }) => `${digit} ${label}`.trim()).join("\n"),
      };
    }
    case "email":
      return { kind, published, email: contact.email };
    case "url":
      return { kind, published, url: contact.url };
    case "address":
      return { kind, published };
  }
}

function valuesOf(contacts: readonly Typed[]): FieldValues {
  const entries = contacts.flatMap((contact, index) =>
    FIELDS.flatMap((field) => {
      const text = contact[field];
      return text === undefined ? [] : [[contactField(index, field), [text]] as const];
    }),
  );
  return Object.fromEntries(entries);
}

function typedAt(values: FieldValues, index: number): Typed {
  const typed = FIELDS.map((field) => [field, values[contactField(index, field)]?.[0]] as const);
  return Object.fromEntries(typed.filter(([, text]) => text !== undefined));
}

/** Published where that follows from a field that is empty: only that one is refused, and so nothing is saved. */
const FOLLOWS = "—";

function contactOfFields(
  values: FieldValues,
  index: number,
  home: CountryCode,
): { readonly contact: unknown; readonly troubles: readonly ContactTrouble[] } {
  const text = (field: Field) => fieldText(values, contactField(index, field));
  const kind = text("kind");
  const fine = { troubles: [] };
  switch (kind) {
    case "phone": {
      const number = readDialable(text("e164"), home);
      const trouble = (field: Field, rule: Rule) => [{ field: contactField(index, field), rule }];
      const troubles =
        number === null
          ? trouble("e164", "phone")
          : number.country !== home && !isChosen(values, contactField(index, "foreign"))
            ? trouble("e164", "foreign_phone")
            : [];
      return {
        contact: {
          kind,
          // What is not written otherwise is shown as it is dialled.
          published: text("published") || number?.shown || text("e164") || FOLLOWS,
          e164: number?.e164 ?? text("e164"),
          extensions: text("extensions")
            .split(/[\s,;]+/)
            .filter((extension) => extension !== ""),
          menu: menuOf(text("menu")),
        },
        troubles,
      };
    }
    case "email":
      return {
        ...fine,
        contact: { kind, published: text("published") || text("email") || FOLLOWS, email: text("email") },
      };
    case "url":
      return { ...fine, contact: { kind, published: text("published") || text("url") || FOLLOWS, url: text("url") } };
    default:
      return { ...fine, contact: { kind, published: text("published") } };
  }
}

/** The keys of a telephone menu, one a line: the key, then what the menu calls it. */
export function menuOf(text: string): { digit: string; label: string }[] {
  return text
    .split(/\r?\n/)
    .map((one) => one.trim())
    .filter((one) => one !== "")
    .map((one) => {
      const [digit = "", ...words] = one.split(/\s+/);
      return { digit, label: words.join(" ") };
    });
}
