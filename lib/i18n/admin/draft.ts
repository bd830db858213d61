import type { Language } from "../language.ts";
import { draftEn } from "./draft-en.ts";
import { type DraftWords, draftEs } from "./draft-es.ts";

const WORDS: Readonly<Record<Language, DraftWords>> = { es: draftEs, en: draftEn };

/** What the bar of the draft says, in one language. A browser loads both: they are short. */
export function draftWordsIn(language: Language): DraftWords {
  return WORDS[language];
}
