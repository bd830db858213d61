/** The languages of every page and published text, the desk's own first. */
export const LANGUAGES = ["es", "en"] as const;
export type Language = (typeof LANGUAGES)[number];
export const DEFAULT_LANGUAGE: Language = "es";

/** Set by whoever chose a language on a page. */
export const LANGUAGE_COOKIE = "language";

export function isLanguage(text: unknown): text is Language {
  return (LANGUAGES as readonly unknown[]).includes(text);
}

/** A text in each language. */
export type Localized = { readonly [language in Language]: string };
