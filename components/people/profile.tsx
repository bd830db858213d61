import { AskPopover } from "#components/ui/ask-popover.tsx";
import { LANGUAGES, type Language } from "#lib/i18n/language.ts";
import type { PeopleWords } from "#lib/i18n/people/es.ts";
import { browserName } from "#lib/people/browser-name.ts";
import { routes } from "#lib/routes.ts";
import { PasswordForm } from "./password-form.tsx";
import { Switch } from "./switch.tsx";
import { TokenForm } from "./token-form.tsx";

type Send = (form: FormData) => Promise<void>;

/** What the page does when something is sent. */
type ProfileActions = {
  readonly changeOwnPassword: React.ComponentProps<typeof PasswordForm>["action"];
  readonly createToken: React.ComponentProps<typeof TokenForm>["action"];
  readonly choose: Send;
  readonly endSessions: Send;
  readonly revokeToken: Send;
};

type Session = {
  readonly reference: string;
  readonly userAgent: string;
  readonly lastSeenAt: number;
  readonly current: boolean;
};
type Token = {
  readonly id: string;
  readonly name: string;
  readonly createdAt: number;
  readonly lastUsedAt: number | null;
};

type Props = {
  words: PeopleWords["profile"];
  language: Language;
  person: { readonly name: string; readonly email: string; readonly role: string; readonly tier: number };
  away: boolean;
  soundOnP1: boolean;
  sessions: readonly Session[];
  tokens: readonly Token[];
  /** Says an instant in the desk's zone. */
  say: (at: number) => string;
  actions: ProfileActions;
};

export function Profile({ words, language, person, away, soundOnP1, sessions, tokens, say, actions }: Props) {
  return (
    <>
      <div className="account-who">
        <p>
          <b>{person.name}</b>
          <span>{person.email}</span>
          <span>{words.role(person.role === "admin", person.tier)}</span>
        </p>
        <form method="post" action={routes.signOutCall}>
          <button className="btn small" type="submit">
            {words.signOut}
          </button>
        </form>
      </div>

      <section aria-labelledby="preferences">
        <h2 id="preferences">{words.preferences}</h2>
        <form action={actions.choose} className="choice">
          <b id="language-label">{words.language}</b>
          <fieldset className="languages" aria-labelledby="language-label">
            {LANGUAGES.map((one) => (
              <button
                key={one}
                className="btn small"
                type="submit"
                name="language"
                value={one}
                lang={one}
                aria-pressed={one === language}
              >
                {words.languages[one]}
              </button>
            ))}
          </fieldset>
        </form>
        <Switch name="away" label={words.away} hint={words.awayHint} on={away} action={actions.choose} />
        <Switch name="soundOnP1" label={words.sound} hint={words.soundHint} on={soundOnP1} action={actions.choose} />
      </section>

      <section aria-labelledby="password-title">
        <h2 id="password-title">{words.password}</h2>
        <p className="lede">{words.passwordHint}</p>
        <PasswordForm
          language={language}
          action={actions.changeOwnPassword}
          email={person.email}
          asksCurrent
          submit={words.change}
        />
      </section>

      <section aria-labelledby="sessions">
        <h2 id="sessions">{words.sessions}</h2>
        <ul className="owned">
          {sessions.map((session) => (
            <li key={session.reference}>
              <p>
                <b>{browserOf(session.userAgent, words)}</b>
                <span>{session.current ? words.thisSession : words.used(say(session.lastSeenAt))}</span>
              </p>
              {!session.current && (
                <form action={actions.endSessions}>
                  <input type="hidden" name="reference" value={session.reference} />
                  <button
                    className="btn small"
                    type="submit"
                    aria-label={words.endSessionOn(browserOf(session.userAgent, words))}
                  >
                    {words.endSession}
                  </button>
                </form>
              )}
            </li>
          ))}
        </ul>
        {sessions.length > 1 && (
          <form action={actions.endSessions}>
            <button className="btn" type="submit">
              {words.endOthers}
            </button>
          </form>
        )}
      </section>

      <section aria-labelledby="tokens">
        <h2 id="tokens">{words.tokens}</h2>
        <p className="lede">{words.tokensHint}</p>
        {tokens.length === 0 ? (
          <p className="hint none">{words.noTokens}</p>
        ) : (
          <ul className="owned">
            {tokens.map(({ id, name, createdAt, lastUsedAt }) => (
              <li key={id}>
                <p>
                  <b>{name}</b>
                  <span>{words.created(say(createdAt))}</span>
                  <span>{lastUsedAt === null ? words.neverUsed : words.used(say(lastUsedAt))}</span>
                </p>
                <form action={actions.revokeToken}>
                  <input type="hidden" name="id" value={id} />
                  <AskPopover
                    label={words.revoke}
                    name={words.revokeNamed(name)}
                    title={words.revokeAsk(name)}
                    text={words.revokeText}
                    no={words.revokeNo}
                    yes={words.revokeYes}
                  />
                </form>
              </li>
            ))}
          </ul>
        )}
        <TokenForm language={language} working={tokens.map(({ id }) => id)} action={actions.createToken} />
      </section>
    </>
  );
}

function browserOf(userAgent: string, words: PeopleWords["profile"]): string {
  const { browser, system } = browserName(userAgent);
  if (browser === null) return system ?? words.unknownBrowser;
  return system === null ? browser : words.on(browser, system);
}
