import type { Language } from "../language.ts";
import { holidaysEn } from "./holidays-en.ts";
import { type HolidayWords, holidaysEs } from "./holidays-es.ts";

const WORDS: Readonly<Record<Language, HolidayWords>> = { es: holidaysEs, en: holidaysEn };

/** What the page of holidays says, in one language. For the server, which hands on what is shown. */
export function holidayWordsIn(language: Language): HolidayWords {
  return WORDS[language];
}
