import { en } from "./en.ts";
import { es, type Words } from "./es.ts";
import type { Language } from "./language.ts";

const WORDS: Readonly<Record<Language, Words>> = { es, en };

/** Everything that the pages say, in one language. For the server: a browser loads the one that it needs. */
export function wordsIn(language: Language): Words {
  return WORDS[language];
}
