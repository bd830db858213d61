import type { Language } from "../language.ts";
import { adminEn } from "./en.ts";
import { type AdminWords, adminEs } from "./es.ts";

const WORDS: Readonly<Record<Language, AdminWords>> = { es: adminEs, en: adminEn };

/** What the administration says, in one language. */
export function adminWordsIn(language: Language): AdminWords {
  return WORDS[language];
}
