import type { Language } from "#lib/i18n/language.ts";
import { requestEn } from "./en.ts";
import { type RequestWords, requestEs } from "./es.ts";

const WORDS: Readonly<Record<Language, RequestWords>> = { es: requestEs, en: requestEn };

/** What is said to customers about their requests, in one language. For the server. */
export function requestWords(language: Language): RequestWords {
  return WORDS[language];
}
