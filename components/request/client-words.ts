import type { Language } from "#lib/i18n/language.ts";
import { requestEn } from "#lib/i18n/request/en.ts";
import { type RequestWords, requestEs } from "#lib/i18n/request/es.ts";

const WORDS: Readonly<Record<Language, RequestWords>> = { es: requestEs, en: requestEn };

export function requestWords(language: Language): RequestWords {
  return WORDS[language];
}
