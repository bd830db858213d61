import type { Contact, PhoneContact } from "./contact.ts";
import type { Channel } from "./schema.ts";

/** Each comma makes a telephone wait about two seconds: long enough for a menu to have begun to listen. */
const PAUSE = ",,";

/** The number by which a channel is called first, if it can be called. */
export function phoneOf(channel: Channel): PhoneContact | undefined {
  return channel.contacts.find((contact) => contact.kind === "phone");
}

/** The `tel:` address of a number alone (RFC 3966). */
export function telHref(contact: PhoneContact): string {
  return `tel:${contact.e164}`;
}

/** What is dialled to go through the keys of its telephone menu; the bare number when it has none. */
export function dialledThroughMenu(contact: PhoneContact): string {
  return contact.e164 + contact.menu.map(({ digit }) => PAUSE + digit).join("");
}

/** The same as an address: there # would begin a fragment, and it and what follows would not be dialled (RFC 3986). */
export function telMenuHref(contact: PhoneContact): string {
  return `tel:${dialledThroughMenu(contact).replaceAll("#", "%23")}`;
}

/** What is dialled to reach an extension. */
export function dialledThroughExtension(contact: PhoneContact, extension: string): string {
  return contact.e164 + PAUSE + extension;
}

export function telExtensionHref(contact: PhoneContact, extension: string): string {
  return `tel:${dialledThroughExtension(contact, extension)}`;
}

/** Where a contact leads when it is touched; null for an address, which leads nowhere. */
export function contactHref(contact: Contact): string | null {
  switch (contact.kind) {
    case "phone":
      return telMenuHref(contact);
    case "email":
      return `mailto:${contact.email}`;
    case "url":
      return contact.url;
    case "address":
      return null;
  }
}
