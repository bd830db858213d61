import type { AdminWords } from "#lib/i18n/admin/es.ts";
import type { Language } from "#lib/i18n/language.ts";
import type { PeopleWords } from "#lib/i18n/people/es.ts";
import { browserName } from "#lib/people/browser-name.ts";
import { DeedForm } from "./deed-form.tsx";
import { type AccountFields, PersonForm } from "./person-form.tsx";

type Deed = React.ComponentProps<typeof DeedForm>["action"];

type Props = {
  language: Language;
  words: AdminWords["person"];
  /** What a profile calls sessions and tokens. */
  profile: PeopleWords["profile"];
  person: AccountFields & {
    readonly id: string;
    readonly disabledAt: number | null;
    readonly hasPassword: boolean;
  };
  isMe: boolean;
  openTickets: number;
  sessions: readonly { readonly reference: string; readonly userAgent: string; readonly lastSeenAt: number }[];
  tokens: readonly {
    readonly id: string;
    readonly name: string;
    readonly createdAt: number;
    readonly lastUsedAt: number | null;
  }[];
  /** The desk's list of what they are assigned, and what the audit log says of them. */
  ticketsHref: string;
  historyHref: string;
  say: (at: number) => string;
  actions: {
    readonly change: React.ComponentProps<typeof PersonForm>["action"];
    readonly disable: Deed;
    readonly enable: Deed;
    readonly makeLink: Deed;
    readonly endSessions: Deed;
    readonly revokeToken: Deed;
  };
};

/** Somebody's account, what they hold, and what can be done about it. */
export function PersonPage(props: Props) {
  const { language, words, profile, person, isMe, openTickets, sessions, tokens, say, actions } = props;
  const { id } = person;
  return (
    <>
      <section aria-labelledby="account">
        <h2 id="account">{words.account}</h2>
        <PersonForm language={language} person={person} action={actions.change} />
      </section>

      <section aria-labelledby="access">
        <h2 id="access">{words.access}</h2>
        {person.disabledAt === null ? (
          <>
            <p className="hint">{person.hasPassword ? words.hasPassword : words.noPassword}</p>
            <DeedForm
              key="link"
              values={{ id }}
              label={words.makeLink}
              hint={words.makeLinkHint}
              action={actions.makeLink}
            />
            {isMe ? (
              <p className="hint">{words.disableOwn}</p>
            ) : (
              <DeedForm values={{ id }} label={words.disable} hint={words.disableHint} action={actions.disable} />
            )}
          </>
        ) : (
          <>
            <p className="hint">{words.disabledSince(say(person.disabledAt))}</p>
            <DeedForm
              key="enable"
              values={{ id }}
              label={words.enable}
              hint={words.enableHint}
              action={actions.enable}
            />
          </>
        )}
      </section>

      <section aria-labelledby="tickets">
        <h2 id="tickets">{words.tickets}</h2>
        <p>{openTickets === 0 ? words.ticketsNone : words.ticketsOpen(openTickets)}</p>
        {openTickets > 0 && (
          <>
            <p className="hint">{words.ticketsStay}</p>
            <p>
              <a href={props.ticketsHref}>{words.ticketsSee}</a>
            </p>
          </>
        )}
      </section>

      <section aria-labelledby="sessions">
        <h2 id="sessions">{words.sessions}</h2>
        {sessions.length === 0 ? (
          <p className="hint">{words.noSessions}</p>
        ) : (
          <>
            <ul className="owned">
              {sessions.map(({ reference, userAgent, lastSeenAt }) => (
                <li key={reference}>
                  <p>
                    <b>{browserOf(userAgent, profile)}</b>
                    <span>{profile.used(say(lastSeenAt))}</span>
                  </p>
                </li>
              ))}
            </ul>
            <DeedForm values={{ id }} label={words.endSessions} action={actions.endSessions} />
          </>
        )}
      </section>

      <section aria-labelledby="tokens">
        <h2 id="tokens">{words.tokens}</h2>
        {tokens.length === 0 ? (
          <p className="hint">{words.noTokens}</p>
        ) : (
          <ul className="owned">
            {tokens.map((token) => (
              <li key={token.id}>
                <p>
                  <b>{token.name}</b>
                  <span>{profile.created(say(token.createdAt))}</span>
                  <span>{token.lastUsedAt === null ? profile.neverUsed : profile.used(say(token.lastUsedAt))}</span>
                </p>
                <DeedForm
                  values={{ id, token: token.id }}
                  label={profile.revoke}
                  name={profile.revokeNamed(token.name)}
                  asks={{
                    title: profile.revokeAsk(token.name),
                    text: profile.revokeText,
                    no: profile.revokeNo,
                    yes: profile.revokeYes,
                  }}
                  action={actions.revokeToken}
                />
              </li>
            ))}
          </ul>
        )}
      </section>

      <p className="aside">
        <a href={props.historyHref}>{words.history}</a>
      </p>
    </>
  );
}

function browserOf(userAgent: string, words: PeopleWords["profile"]): string {
  const { browser, system } = browserName(userAgent);
  if (browser === null) return system ?? words.unknownBrowser;
  return system === null ? browser : words.on(browser, system);
}
