import type { Language } from "../language.ts";
import { hoursEn } from "./hours-en.ts";
import { type HoursWords, hoursEs } from "./hours-es.ts";

const HOURS: Readonly<Record<Language, HoursWords>> = { es: hoursEs, en: hoursEn };

/** What the page of hours says, in one language. For the server: a browser loads the one that it needs. */
export function hoursWordsIn(language: Language): HoursWords {
  return HOURS[language];
}
