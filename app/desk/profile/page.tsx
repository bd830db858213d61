import type { Metadata } from "next";
import { AccountPage } from "#components/people/account-page.tsx";
import { Profile } from "#components/people/profile.tsx";
import { deskZone } from "#lib/catalogue/desk-zone.ts";
import { readClock } from "#lib/clock.ts";
import { dayAndTime } from "#lib/i18n/people/day-and-time.ts";
import { peopleWordsIn } from "#lib/i18n/people/words.ts";
import { ownTokens } from "#lib/people/access-token.ts";
import { currentSessionId, deskLanguage, requirePerson } from "#lib/people/current-actor.ts";
import { ownSessions } from "#lib/people/session.ts";
import { routes } from "#lib/routes.ts";
import { changeOwnPassword, choose, createToken, endSessions, revokeToken } from "./actions.ts";

export async function generateMetadata(): Promise<Metadata> {
  const { profile, desk } = peopleWordsIn(await deskLanguage());
  return { title: `${profile.title}, ${desk}` };
}

export default async function ProfilePage() {
  const now = readClock();
  const { actor, language, away, soundOnP1 } = await requirePerson();
  const [sessions, tokens, zone] = await Promise.all([
    ownSessions(actor.id, await currentSessionId(), now),
    ownTokens(actor.id),
    deskZone(now),
  ]);
  const words = peopleWordsIn(language);
  const say = dayAndTime(language, zone);
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
        say={say}
        actions={{ changeOwnPassword, choose, createToken, endSessions, revokeToken }}
      />
    </AccountPage>
  );
}
