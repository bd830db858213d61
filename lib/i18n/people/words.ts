import type { Language } from "../language.ts";
import { en } from "./en.ts";
import { es, type PeopleWords } from "./es.ts";

const WORDS: Readonly<Record<Language, PeopleWords>> = { es, en };

/** What the pages about one's own account say, in one language. */
export function peopleWordsIn(language: Language): PeopleWords {
  return WORDS[language];
}
