import type { CountryCode } from "libphonenumber-js";
import type { Channel } from "#lib/catalogue/schema.ts";
import { eachWeekday } from "#lib/schedule/each-weekday.ts";
import {
  type ContactTrouble,
  contactCount,
  contactFieldNames,
  contactsOfFields,
  contactValues,
} from "./contact-fields.ts";
import {
  type FieldValues,
  fieldChoices,
  fieldInEachLanguage,
  fieldText,
  isChosen,
  valuesInEachLanguage,
} from "./field-values.ts";

/** The names of the fields that a browser does not send while nothing in them is chosen, and of those that are lists. */
const CHOICES = ["/serves", "/requestTypes", "/priorities", "/standby", "/acceptsWhileClosed", "/active"];

/** The fields of a channel, but for its hours, which have a page of their own. */
export function channelValues(channel: Channel, home: CountryCode): FieldValues {
  const { slug, kind, name, description, requestTypes, priorities, standby, acceptsWhileClosed, active } = channel;
  const flag = (field: string, isOn: boolean) => (isOn ? { [field]: ["yes"] } : {});
  return {
    "/slug": [slug],
    "/kind": [kind],
    ...valuesInEachLanguage("/name", name),
    ...valuesInEachLanguage("/description", description),
    "/serves": [requestTypes === "all" ? "all" : "some"],
    "/requestTypes": requestTypes === "all" ? [] : requestTypes,
    "/priorities": priorities,
    ...flag("/standby", standby),
    ...flag("/acceptsWhileClosed", acceptsWhileClosed),
    ...flag("/active", active),
    ...contactValues(channel.contacts, home),
  };
}

/** The fields of a channel that is not there yet: a telephone line without hours. */
export function newChannelValues(): FieldValues {
  return {
    "/kind": ["phone"],
    "/serves": ["all"],
    "/priorities": ["P1", "P2", "P3", "P4"],
    "/active": ["yes"],
    "/contacts/0/kind": ["phone"],
  };
}

/** Hours for a channel that has none yet: closed each day, until its page of hours says otherwise. */
const NO_HOURS: Channel["schedule"] = {
  weekly: eachWeekday(() => []),
  closedOnHolidays: true,
  exceptions: [],
};

/**
 * What the fields say, to be read by the schema.
 * @param was the channel as it was on the screen, whose hours stay; null: it is new
 */
export function channelOfFields(
  values: FieldValues,
  was: Channel | null,
  home: CountryCode,
): {
  readonly channel: { readonly slug: string } & Readonly<Record<string, unknown>>;
  readonly fields: readonly string[];
  readonly troubles: readonly ContactTrouble[];
} {
  const { contacts, troubles } = contactsOfFields(values, home);
  const channel = {
    slug: was?.slug ?? fieldText(values, "/slug"),
    kind: fieldText(values, "/kind"),
    name: fieldInEachLanguage(values, "/name"),
    description: fieldInEachLanguage(values, "/description"),
    requestTypes: fieldText(values, "/serves") === "some" ? fieldChoices(values, "/requestTypes") : "all",
    priorities: fieldChoices(values, "/priorities"),
    standby: isChosen(values, "/standby"),
    acceptsWhileClosed: isChosen(values, "/acceptsWhileClosed"),
    active: isChosen(values, "/active"),
    contacts,
    schedule: was?.schedule ?? NO_HOURS,
  };
  const fields = [...Object.keys(values), ...CHOICES, "/contacts", ...contactFieldNames(contactCount(values))];
  return { channel, fields, troubles };
}
