import { DEFAULT_LANGUAGE, type Language } from "#lib/i18n/language.ts";

/** One address has one language: Spanish without a prefix, the others with theirs. */
export function inLanguage(language: Language, path: string): string {
  if (language === DEFAULT_LANGUAGE) return path;
  return path === "/" ? `/${language}` : `/${language}${path}`;
}

/** The parameter by which a switch of language is remembered; it never stays in an address. */
export const REMEMBER_LANGUAGE = "language";

/** The parameter by which a form says its language to the address it goes to. */
export const IN_LANGUAGE = "in";

/** The addresses that the support page leads to, apart: its visitors load no others. All are in `routes`. */
export const supportRoutes = {
  support: (language: Language) => inLanguage(language, "/"),
  apiGuide: (language: Language) => inLanguage(language, "/api"),
  /** A page's address in a language, remembering the language, with the query that it is asked; none is "". */
  switchTo: (language: Language, page: string, query: string) =>
    `${page}?${REMEMBER_LANGUAGE}=${language}${query && `&${query}`}`,
  /** The form by which a request is opened; `query` carries the finder's choice. */
  request: (language: Language, query = "") => inLanguage(language, "/solicitud") + (query && `?${query}`),
  askForLink: (language: Language) => `/seguir/enviar?${IN_LANGUAGE}=${language}`,
  vcard: (language: Language) => inLanguage(language, "/soporte.vcf"),
  closures: (language: Language) => inLanguage(language, "/cierres.ics"),
  catalogue: "/api/v1/catalogue",
  route: "/api/v1/route",
  serviceWorker: "/sw.js",
  socialCard: "/social.png",
} as const;
