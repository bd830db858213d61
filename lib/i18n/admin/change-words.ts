import type { Language } from "../language.ts";
import { changesEn } from "./changes-en.ts";
import { type ChangeWords, changesEs } from "./changes-es.ts";

const WORDS: Readonly<Record<Language, ChangeWords>> = { es: changesEs, en: changesEn };

/** How changes of a catalogue are said, in one language. For the server. */
export function changeWordsIn(language: Language): ChangeWords {
  return WORDS[language];
}
