import type { Language } from "#lib/i18n/language.ts";
import { deskEn } from "./en.ts";
import { type DeskWords, deskEs } from "./es.ts";

const WORDS: Readonly<Record<Language, DeskWords>> = { es: deskEs, en: deskEn };

/** Everything that the desk says, in one language. For the server: a browser loads the one that it needs. */
export function deskWordsIn(language: Language): DeskWords {
  return WORDS[language];
}
