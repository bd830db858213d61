import type { Metadata } from "next";
import { AccountPage } from "#components/people/account-page.tsx";
import { Profile } from "#components/people/profile.tsx";
import { deskZone } from "#lib/catalogue/desk-zone.ts";
import { readClock } from "#lib/clock.ts";
import { peopleWordsIn } from "#lib/i18n/people/words.ts";
import { wordsIn } from "#lib/i18n/words.ts";
import { ownTokens } from "#lib/people/access-token.ts";
import { currentSessionId, deskLanguage, requirePerson } from "#lib/people/current-actor.ts";
import { ownSessions } from "#lib/people/session.ts";
import { routes } from "#lib/routes.ts";
import { wallTimeAt } from "#lib/schedule/zone.ts";
import { changeOwnPassword, choose, createToken, endSessions, revokeToken } from "./actions.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: peopleWordsIn(await deskLanguage()).profile.title };
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
  const { months, time } = wordsIn(language);
  const say = (at: number) => {
    const { date, minute } = wallTimeAt(zone, at);
    const [year = 0, month = 1, day = 1] = date.split("-").map(Number);
    return words.profile.at(day, months[month - 1] ?? "", year, time(minute));
  };
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
