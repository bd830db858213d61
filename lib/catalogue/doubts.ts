import { isValidPhoneNumber } from "libphonenumber-js/max";
import type { ChannelKind } from "#lib/routing/request.ts";
import { WEEKDAYS } from "#lib/schedule/schedule.ts";
import type { Contact } from "./contact.ts";
import type { Owner } from "./facts.ts";
import type { CatalogueContent, Channel } from "./schema.ts";

/** What a catalogue may say, and what is a slip more often than meant. */
export type Doubt =
  /** It has a schedule in which it never opens. */
  | { readonly kind: "never_open"; readonly owner: Owner }
  /** A channel in service is of a kind, and has nothing by which it could be used so. */
  | { readonly kind: "no_contact"; readonly owner: Owner; readonly contact: Contact["kind"] }
  /** The number that people read does not end as the one that is dialled. */
  | { readonly kind: "other_number"; readonly owner: Owner; readonly published: string; readonly e164: string }
  /**
   * Its country is not known to have given out such numbers. It may have by now: numbering plans change, and what a
   * library knows of them follows.
   */
  | { readonly kind: "unknown_number"; readonly owner: Owner; readonly e164: string };

/** By what a kind of channel is used; null: by more than one. */
const CONTACT_OF: Readonly<Record<ChannelKind, Contact["kind"] | null>> = {
  phone: "phone",
  email: "email",
  chat: "url",
  web: "url",
  messaging: null,
  in_person: "address",
};

/** As many digits as a subscriber's number has in Colombia: area codes were changed there in 2021, and are published as they were. */
const SUBSCRIBER_DIGITS = 7;

/** The doubts about a catalogue, channels first, each in their order. Pure. Cost: linear. */
export function doubtsOf({ channels, tiers }: CatalogueContent): readonly Doubt[] {
  return [
    ...channels.filter(({ active }) => active).flatMap(doubtsOfChannel),
    ...tiers.flatMap(({ level, contacts, schedule }) => doubtsOfOwner({ tier: level }, contacts, schedule)),
  ];
}

function doubtsOfChannel({ slug, kind, contacts, schedule }: Channel): Doubt[] {
  const owner = { channel: slug };
  const contact = CONTACT_OF[kind];
  const isReached = contact === null || contacts.some((one) => one.kind === contact);
  return [
    ...(isReached ? [] : [{ kind: "no_contact" as const, owner, contact }]),
    ...doubtsOfOwner(owner, contacts, schedule),
  ];
}

function doubtsOfOwner(owner: Owner, contacts: readonly Contact[], schedule: Channel["schedule"] | null): Doubt[] {
  const isNeverOpen =
    schedule !== null &&
    WEEKDAYS.every((day) => schedule.weekly[day].length === 0) &&
    schedule.exceptions.every(({ intervals }) => intervals.length === 0);
  return [
    ...(isNeverOpen ? [{ kind: "never_open" as const, owner }] : []),
    ...contacts.flatMap((contact): Doubt[] => {
      if (contact.kind !== "phone") return [];
      const { published, e164 } = contact;
      const isTheSame = published.replace(/\D/g, "").includes(e164.slice(-SUBSCRIBER_DIGITS));
      return [
        ...(isTheSame ? [] : [{ kind: "other_number" as const, owner, published, e164 }]),
        ...(isValidPhoneNumber(e164) ? [] : [{ kind: "unknown_number" as const, owner, e164 }]),
      ];
    }),
  ];
}
