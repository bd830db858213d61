import type { Language } from "#lib/i18n/language.ts";
import type { ApiWords } from "./api-words.ts";
import { apiEn } from "./en.ts";
import { apiEs } from "./es.ts";

export const API_WORDS: Readonly<Record<Language, ApiWords>> = { es: apiEs, en: apiEn };
