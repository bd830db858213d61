import type { Language } from "../language.ts";
import { draftEn } from "./draft-en.ts";
import { type DraftWords, draftEs } from "./draft-es.ts";
import { hoursEn } from "./hours-en.ts";
import { type HoursWords, hoursEs } from "./hours-es.ts";

const HOURS: Readonly<Record<Language, HoursWords>> = { es: hoursEs, en: hoursEn };
const DRAFT: Readonly<Record<Language, DraftWords>> = { es: draftEs, en: draftEn };

/** What the page of hours says, in one language. For the server: a browser loads the one that it needs. */
export function hoursWordsIn(language: Language): HoursWords {
  return HOURS[language];
}

/** The same of the bar of the draft. */
export function draftWordsIn(language: Language): DraftWords {
  return DRAFT[language];
}
