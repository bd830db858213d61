import type { Language } from "../language.ts";
import { deskEn } from "./en.ts";
import { type DeskWords, deskEs } from "./es.ts";

const WORDS: Readonly<Record<Language, DeskWords>> = { es: deskEs, en: deskEn };

/** What the desk's pages say, in one language. */
export function deskWordsIn(language: Language): DeskWords {
  return WORDS[language];
}
