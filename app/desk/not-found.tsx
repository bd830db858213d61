import { Nowhere } from "#components/people/nowhere.tsx";
import { peopleWordsIn } from "#lib/i18n/people/words.ts";
import { deskLanguage } from "#lib/people/current-actor.ts";

export default async function NotFound() {
  return <Nowhere words={peopleWordsIn(await deskLanguage()).missing} />;
}
