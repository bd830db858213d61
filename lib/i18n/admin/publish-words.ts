import type { Language } from "../language.ts";
import { publishEn } from "./publish-en.ts";
import { type PublishSaid, publishEs } from "./publish-es.ts";

const WORDS: Readonly<Record<Language, PublishSaid>> = { es: publishEs, en: publishEn };

/** What is said of a publication, in one language. For the server. */
export function publishSaidIn(language: Language): PublishSaid {
  return WORDS[language];
}
