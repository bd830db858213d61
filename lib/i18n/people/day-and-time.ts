import { wordsIn } from "#lib/i18n/words.ts";
import { wallTimeAt, type ZoneRules } from "#lib/schedule/zone.ts";
import type { Language } from "../language.ts";
import { peopleWordsIn } from "./words.ts";

/** Says instants (epoch milliseconds) on the wall of a zone: "24 de noviembre de 2026, 7:00 a. m." */
export function dayAndTime(language: Language, zone: ZoneRules): (at: number) => string {
  const { months, time } = wordsIn(language);
  const { profile } = peopleWordsIn(language);
  return (at) => {
    const { date, minute } = wallTimeAt(zone, at);
    const [year = 0, month = 1, day = 1] = date.split("-").map(Number);
    return profile.at(day, months[month - 1] ?? "", year, time(minute));
  };
}
