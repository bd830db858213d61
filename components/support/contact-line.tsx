import { EmailAddress } from "#components/ui/email-address.tsx";
import { Icon, type IconName } from "#components/ui/icon.tsx";
import type { Contact } from "#lib/catalogue/contact.ts";
import { contactHref, telExtensionHref } from "#lib/catalogue/dial.ts";
import type { Words } from "#lib/i18n/es.ts";

const ICONS: Record<Contact["kind"], IconName> = { phone: "phone", email: "mail", url: "globe", address: "map-pin" };

/** A contact as it is published, leading to what it names; below it what the telephone will ask for. */
export function ContactLine({
  contact,
  words,
  children,
}: {
  contact: Contact;
  words: Words;
  children?: React.ReactNode;
}) {
  const href = contactHref(contact);
  const shown = (
    <>
      <Icon name={ICONS[contact.kind]} />
      <span>
        {children ?? (contact.kind === "email" ? <EmailAddress address={contact.published} /> : contact.published)}
      </span>
    </>
  );
  return (
    <>
      {href === null ? (
        <span className="contact">{shown}</span>
      ) : (
        <a className="contact" href={href}>
          {shown}
        </a>
      )}
      {contact.kind === "phone" && contact.menu.length > 0 && (
        <span className="dial">{words.channels.dial(contact.menu)}</span>
      )}
      {contact.kind === "phone" && contact.extensions.length > 0 && (
        <p className="ext">
          {words.channels.extension}{" "}
          {contact.extensions.map((extension) => (
            <a key={extension} href={telExtensionHref(contact, extension)}>
              {extension}
            </a>
          ))}
        </p>
      )}
    </>
  );
}
