import { Icon } from "#components/ui/icon.tsx";
import { State } from "#components/ui/state.tsx";
import type { Contact } from "#lib/catalogue/contact.ts";
import { contactHref, telHref, telMenuHref } from "#lib/catalogue/dial.ts";
import type { Channel } from "#lib/catalogue/schema.ts";
import type { Words } from "#lib/i18n/es.ts";
import { endFrom, momentFrom } from "#lib/i18n/moment-from.ts";
import type { Decision, RoutedChannel } from "#lib/routing/decide.ts";
import type { ZoneRules } from "#lib/schedule/zone.ts";
import { supportRoutes } from "#lib/support-routes.ts";
import { stateOf, why } from "./answer-words.ts";
import { channelIcon } from "./channel-icon.ts";
import { finderQuery } from "./finder-choice.ts";

type Props = { decision: Decision; zone: ZoneRules; words: Words };

/** The one recommended channel, its action and its reason; then what else attends, and what does not. */
export function Pick({ decision, zone, words }: Props) {
  const { recommended, alternatives, closed, at } = decision;
  const { language } = words;
  const state = recommended && stateOf(recommended, at, zone, words);
  return (
    <section className="pick" id="answer" aria-labelledby="h-pick">
      <div className="pick-head">
        <p>{recommended ? words.pick.recommended : ""}</p>
        {state && (
          <State tone={state.tone} icon={state.icon}>
            {state.text}
          </State>
        )}
        <h2 id="h-pick">
          {recommended ? (
            <>
              <Icon name={channelIcon(recommended.channel)} />
              {recommended.channel.name[language]}
            </>
          ) : (
            words.pick.none
          )}
        </h2>
      </div>
      <p className="why">{why(decision, zone, words)}</p>
      {recommended && <Action channel={recommended.channel} words={words} />}
      {decision.outcome !== "open" && (
        <p className="menu-dial also-write">
          <a className="btn" href={supportRoutes.request(language, finderQuery(decision))}>
            <Icon name="square-pen" />
            {words.requests.open}
          </a>
        </p>
      )}
      {alternatives.length > 0 && (
        <div className="also">
          <h3>{words.pick.also}</h3>
          <ul>
            {alternatives.map((routed) => (
              <Other key={routed.channel.slug} routed={routed} words={words}>
                {routed.closesAt === null ? words.pick.allDay : words.pick.until(endFrom(zone, at, routed.closesAt))}
              </Other>
            ))}
          </ul>
        </div>
      )}
      {closed.length > 0 && (
        <div className="also">
          <h3>{words.pick.closed}</h3>
          <ul>
            {closed.map((routed) => (
              <Other key={routed.channel.slug} routed={routed} words={words}>
                {routed.opensAt === null
                  ? words.pick.noOpening
                  : words.pick.opens(momentFrom(zone, at, routed.opensAt))}
              </Other>
            ))}
          </ul>
        </div>
      )}
    </section>
  );
}

/** An open channel, or one that takes messages while closed, can be reached from here; a closed one cannot. */
function Other({ routed, words, children }: { routed: RoutedChannel; words: Words; children: React.ReactNode }) {
  const { channel, open } = routed;
  const [contact] = channel.contacts;
  const href = contact && (open || channel.acceptsWhileClosed) ? contactHref(contact) : null;
  const line = (
    <>
      <Icon name={channelIcon(channel)} />
      <b>{channel.name[words.language]}</b>
      <span>{children}</span>
    </>
  );
  return href ? <li>{<a href={href}>{line}</a>}</li> : <li className="off">{line}</li>;
}

function Action({ channel, words }: { channel: Channel; words: Words }) {
  const [contact] = channel.contacts;
  if (!contact) return null;
  const href = contact.kind === "phone" ? telHref(contact) : contactHref(contact);
  return (
    <>
      {href === null ? (
        <p className="contact">{contact.published}</p>
      ) : (
        <a className="btn primary big" href={href}>
          <Icon name={contact.kind === "phone" ? "phone" : channelIcon({ ...channel, standby: false })} />
          <span>{actionWords(contact, channel, words)}</span>
        </a>
      )}
      {contact.kind === "phone" && contact.menu.length > 0 && (
        <div className="menu-line">
          <span>
            {words.pick.menu}{" "}
            {contact.menu.map(({ digit, label }, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the path may press one key twice; its place is its identity
              <span key={index}>
                {index > 0 && `, ${words.pick.andThen} `}
                <kbd>{digit}</kbd>
                {label && ` ${label}`}
              </span>
            ))}
          </span>
          <p className="menu-dial">
            <a className="btn" href={telMenuHref(contact)}>
              {words.pick.callMenu}
            </a>
          </p>
        </div>
      )}
    </>
  );
}

function actionWords(contact: Contact, channel: Channel, words: Words): string {
  switch (contact.kind) {
    case "phone":
      return words.pick.call(contact.published);
    case "email":
      return channel.requestTypes === "all" ? words.pick.write : words.pick.writeTo(channel.name[words.language]);
    case "url":
      return channel.kind === "chat" ? words.pick.openChat : words.pick.openPage;
    case "address":
      return contact.published;
  }
}
