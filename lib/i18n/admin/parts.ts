import type { Language } from "../language.ts";
import { partsEn } from "./parts-en.ts";
import { type PartWords, partsEs } from "./parts-es.ts";

const WORDS: Readonly<Record<Language, PartWords>> = { es: partsEs, en: partsEn };

/** What the forms of the catalogue's parts say, in one language. For the server, which hands on what is shown. */
export function partWordsIn(language: Language): PartWords {
  return WORDS[language];
}
