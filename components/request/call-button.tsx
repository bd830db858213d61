import { contactHref, phoneOf } from "#lib/catalogue/dial.ts";
import type { Channel } from "#lib/catalogue/schema.ts";
import type { RequestWords } from "#lib/i18n/request/es.ts";
import { RequestIcon } from "./request-icon.tsx";

type Props = { channel: Channel; words: RequestWords; primary?: boolean };

/**
 * How a channel is reached first, as it is published, with the keys that its menu asks for; leads to it. What a channel
 * for messages also has as a telephone takes none while it is closed.
 */
export function CallButton({ channel, words, primary = false }: Props) {
  const contact = (channel.kind === "phone" ? phoneOf(channel) : undefined) ?? channel.contacts[0];
  if (!contact) return null;
  const href = contactHref(contact);
  if (href === null) return <p>{contact.published}</p>;
  const icon = contact.kind !== "phone" ? (contact.kind === "email" ? "mail" : "message-square-text") : null;
  const keys = contact.kind === "phone" ? contact.menu.map(({ digit }) => digit) : [];
  return (
    <a className={primary ? "btn primary" : "btn"} href={href}>
      <RequestIcon name={icon ?? (channel.standby ? "siren" : "phone")} />
      {contact.kind === "url" ? channel.name[words.language] : contact.published}
      {keys.length > 0 && ` · ${words.beside.dial(keys)}`}
    </a>
  );
}
