import type { Language } from "../language.ts";
import { channelsEn } from "./channels-en.ts";
import { type ChannelsWords, channelsEs } from "./channels-es.ts";

const WORDS: Readonly<Record<Language, ChannelsWords>> = { es: channelsEs, en: channelsEn };

/** What the pages of channels say, in one language. For the server: a browser is given what it shows. */
export function channelsWordsIn(language: Language): ChannelsWords {
  return WORDS[language];
}
