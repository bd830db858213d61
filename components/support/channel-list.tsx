import { Icon } from "#components/ui/icon.tsx";
import { State } from "#components/ui/state.tsx";
import type { Channel } from "#lib/catalogue/schema.ts";
import type { Words } from "#lib/i18n/es.ts";
import { endFrom, minutesUntil, momentFrom } from "#lib/i18n/moment-from.ts";
import { weeklyHours } from "#lib/i18n/weekly-hours.ts";
import { type ChannelState, channelState } from "#lib/routing/channel-state.ts";
import type { CompiledCatalogue } from "#lib/routing/compile-catalogue.ts";
import { PRIORITIES } from "#lib/routing/request.ts";
import type { ZoneRules } from "#lib/schedule/zone.ts";
import { SOON_MINUTES } from "./answer-words.ts";
import { channelIcon } from "./channel-icon.ts";
import { ContactLine } from "./contact-line.tsx";

type Props = { catalogue: CompiledCatalogue; now: number; words: Words };

/** Each published channel with its state at this moment, its hours and its text, in their published order. */
export function ChannelList({ catalogue, now, words }: Props) {
  return (
    <ul className="channels">
      {catalogue.channels.map(({ channel, schedule }) => {
        const state = channelState(schedule, now);
        return (
          <li className="channel" key={channel.slug} id={`channel-${channel.slug}`}>
            <div className="ch-name">
              <Icon name={channelIcon(channel)} />
              <div>
                <h3>{channel.name[words.language]}</h3>
                <p>{serves(channel, words)}</p>
              </div>
            </div>
            <LiveState state={state} zone={catalogue.zone} now={now} words={words} />
            <dl className="ch-hours">
              {weeklyHours(channel.schedule.weekly, words).map(({ days, hours }) => (
                <div key={days}>
                  <dt>{days ?? words.channels.everyDay}</dt>
                  {hours.map((interval) => (
                    <dd key={interval}>{interval}</dd>
                  ))}
                </div>
              ))}
            </dl>
            <div className="ch-text">
              <p>{channel.description[words.language]}</p>
              <ul className="ch-contact">
                {channel.contacts.map((contact) => (
                  <li key={contact.kind + contact.published}>
                    {channel.kind === "chat" && contact.kind === "url" ? (
                      <ChatContact
                        channel={channel}
                        href={contact.url}
                        state={state}
                        zone={catalogue.zone}
                        now={now}
                        words={words}
                      />
                    ) : (
                      <ContactLine contact={contact} words={words} />
                    )}
                  </li>
                ))}
              </ul>
            </div>
          </li>
        );
      })}
    </ul>
  );
}

function serves(channel: Channel, words: Words): string {
  const all = channel.priorities.length === PRIORITIES.length;
  if (channel.requestTypes === "all")
    return all ? words.channels.allRequests : words.channels.typesOnly(channel.priorities);
  const types = channel.requestTypes.map((type) => words.requestTypes[type].plural);
  return words.channels.types(types, all ? null : channel.priorities);
}

type LiveProps = { state: ChannelState; zone: ZoneRules; now: number; words: Words };

function LiveState({ state, zone, now, words }: LiveProps) {
  if (state.open && state.closesAt === null)
    return (
      <div className="ch-state">
        <State tone="open" icon="circle-check">
          {words.channels.openAlways}
        </State>
        <p>{words.channels.neverCloses}</p>
      </div>
    );
  if (state.open && state.closesAt !== null) {
    const left = minutesUntil(now, state.closesAt);
    const soon = left <= SOON_MINUTES;
    return (
      <div className="ch-state">
        <State tone={soon ? "soon" : "open"} icon={soon ? "clock-alert" : "circle-check"}>
          {soon ? words.answer.closesIn(left) : words.channels.open}
        </State>
        <p>
          {words.channels.closesAt(endFrom(zone, now, state.closesAt))} <span>{words.channels.left(left)}</span>
        </p>
      </div>
    );
  }
  const opensAt = state.open ? null : state.opensAt;
  return (
    <div className="ch-state">
      <State tone="closed" icon={state.reason.code === "closed_holiday" ? "calendar-off" : "circle-minus"}>
        {words.channels.closed}
      </State>
      {state.reason.code === "closed_holiday" && <p>{words.channels.holiday(state.reason.name[words.language])}</p>}
      {state.reason.code === "closed_exception" && <p>{state.reason.reason}</p>}
      <p>
        {opensAt === null ? (
          words.channels.noOpening
        ) : (
          <>
            {words.channels.opensAt(momentFrom(zone, now, opensAt))}{" "}
            <span>{words.channels.left(minutesUntil(now, opensAt))}</span>
          </>
        )}
      </p>
    </div>
  );
}

function ChatContact({ channel, href, state, zone, now, words }: LiveProps & { channel: Channel; href: string }) {
  if (state.open)
    return (
      <a className="contact" href={href}>
        <Icon name={channelIcon(channel)} />
        {words.channels.openChat}
      </a>
    );
  return (
    <span className="contact off">
      <Icon name={channelIcon(channel)} />
      {state.opensAt === null
        ? words.channels.noOpening
        : words.channels.chatOpens(momentFrom(zone, now, state.opensAt))}
    </span>
  );
}
