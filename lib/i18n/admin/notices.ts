import type { Language } from "../language.ts";
import { noticesEn } from "./notices-en.ts";
import { type NoticeWords, noticesEs } from "./notices-es.ts";

const WORDS: Readonly<Record<Language, NoticeWords>> = { es: noticesEs, en: noticesEn };

/** What the page of notices says, in one language. For the server, which hands on what is shown. */
export function noticeWordsIn(language: Language): NoticeWords {
  return WORDS[language];
}
