import type { Metadata } from "next";
import { AccountPage } from "#components/people/account-page.tsx";
import { Profile } from "#components/people/profile.tsx";
import { deskZone } from "#lib/catalogue/desk-zone.ts";
import { readClock } from "#lib/clock.ts";
import { peopleWordsIn } from "#lib/i18n/people/words.ts";
import { ownTokens } from "#lib/people/access-token.ts";
import { currentSessionId, deskLanguage, requirePerson } from "#lib/people/current-actor.ts";
import { ownSessions } from "#lib/people/session.ts";
import { routes } from "#lib/routes.ts";
import { changeOwnPassword, choose, createToken, endSessions, revokeToken } from "./actions.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: peopleWordsIn(await deskLanguage()).profile.title };
}

export default async function ProfilePage() {
  const now = readClock();
  const { actor, language, away, soundOnP1 } = await requirePerson();
  const [sessions, tokens, timeZone] = await Promise.all([
    ownSessions(actor.id, await currentSessionId(), now),
    ownTokens(actor.id),
    deskZone(now),
  ]);
  const words = peopleWordsIn(language);
  const format = new Intl.DateTimeFormat(words.locale, { dateStyle: "medium", timeStyle: "short", timeZone });
  return (
    <AccountPage
      words={words}
      language={language}
      title={words.profile.title}
      page={null}
      back={{ href: routes.desk, label: words.profile.back }}
    >
      <Profile
        words={words.profile}
        language={language}
        person={actor}
        away={away}
        soundOnP1={soundOnP1}
        sessions={sessions}
        tokens={tokens}
        say={(at) => format.format(at)}
        actions={{ changeOwnPassword, choose, createToken, endSessions, revokeToken }}
      />
    </AccountPage>
  );
}
