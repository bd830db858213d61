import { DEFAULT_LANGUAGE, type Language } from "#lib/i18n/language.ts";

/** Every address of the desk. One address has one language: Spanish without a prefix, the others with theirs. */
function inLanguage(language: Language, path: string): string {
  if (language === DEFAULT_LANGUAGE) return path;
  return path === "/" ? `/${language}` : `/${language}${path}`;
}

/** The parameter by which a switch of language is remembered; it never stays in an address. */
export const REMEMBER_LANGUAGE = "language";

/** The header in which proxy.ts tells a page of the desk at which address it was asked for, so that a sign-in leads back. */
export const ASKED_PATH = "x-asked-path";

export const routes = {
  support: (language: Language) => inLanguage(language, "/"),
  apiGuide: (language: Language) => inLanguage(language, "/api"),
  desk: "/desk",
  admin: "/admin",
  /** @param next where to go afterwards, as the address was asked for */
  signIn: (next?: string) => `/desk/sign-in${next === undefined ? "" : `?next=${encodeURIComponent(next)}`}`,
  profile: "/desk/profile",
  resetPassword: "/desk/reset",
  setPassword: "/desk/password",
  passwordLink: (token: string) => `/desk/password/${token}`,
  signInCall: "/api/auth/callback/credentials",
  signOutCall: "/api/auth/signout",
  /** A page's address in a language, remembering the language, with the query that it is asked; none is "". */
  switchTo: (language: Language, page: string, query: string) =>
    `${page}?${REMEMBER_LANGUAGE}=${language}${query && `&${query}`}`,
  /** The form by which a request is opened; `query` carries the finder's choice. */
  request: (language: Language, query = "") => inLanguage(language, "/solicitud") + (query && `?${query}`),
  followLink: (language: Language, token: string) => inLanguage(language, `/s/${token}`),
  vcard: (language: Language) => inLanguage(language, "/soporte.vcf"),
  closures: (language: Language) => inLanguage(language, "/cierres.ics"),
  catalogue: "/api/v1/catalogue",
  route: "/api/v1/route",
  requests: "/api/v1/requests",
  tickets: "/api/v1/tickets",
  ticket: (number: string) => `/api/v1/tickets/${number}`,
  openapi: "/api/v1/openapi.json",
  health: "/api/health",
  ready: "/api/ready",
  serviceWorker: "/sw.js",
  manifest: "/manifest.webmanifest",
  favicon: "/favicon.ico",
  icon: "/icon.svg",
  appleIcon: "/icons/apple-touch-icon.png",
  logo: "/icons/icon-512.png",
  socialCard: "/social.png",
} as const;

/** The addresses of pages and of files made for people, without their language. */
const FEEDS: ReadonlySet<string> = new Set(["/soporte.vcf", "/cierres.ics"]);
const PAGES: ReadonlySet<string> = new Set(["/", "/api", ...FEEDS]);

/** Whether something is at an address of a page, its language taken away: any other is answered 404 by a page that helps. */
export function isPage(path: string): boolean {
  return PAGES.has(path);
}

/** Whether a file made for people is at an address, its language taken away; such a file answers every method itself. */
export function isFeed(path: string): boolean {
  return FEEDS.has(path);
}

/** Whether an address is of those who work here: no language is in it, because each person has theirs. */
export function isDeskAddress(path: string): boolean {
  return [routes.desk, routes.admin].some((root) => path === root || path.startsWith(`${root}/`));
}
