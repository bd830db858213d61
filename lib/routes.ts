import { DEFAULT_LANGUAGE, type Language } from "#lib/i18n/language.ts";

/** Every address of the desk. One address has one language: Spanish without a prefix, the others with theirs. */
function inLanguage(language: Language, path: string): string {
  if (language === DEFAULT_LANGUAGE) return path;
  return path === "/" ? `/${language}` : `/${language}${path}`;
}

function withParameters(path: string, parameters: string): string {
  return parameters === "" ? path : `${path}?${parameters}`;
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
  /** A page's address in a language, remembering the choice. */
  switchTo: (language: Language, page: string) => `${page}?${REMEMBER_LANGUAGE}=${language}`,
  vcard: (language: Language) => inLanguage(language, "/soporte.vcf"),
  closures: (language: Language) => inLanguage(language, "/cierres.ics"),
  /** @param parameters of a list's address, as `listParameters` writes them */
  deskRequests: (parameters = "") => withParameters("/desk/requests", parameters),
  deskRequest: (number: string, parameters = "") =>
    withParameters(`/desk/requests/${encodeURIComponent(number)}`, parameters),
  deskLog: "/desk/log",
  deskCall: (number: string) => `/desk/call?number=${encodeURIComponent(number)}`,
  deskListData: (parameters: string) => withParameters("/desk/data/list", parameters),
  deskTicketData: (number: string) => `/desk/data/ticket?number=${encodeURIComponent(number)}`,
  /** @param position where an earlier stream ended; null: there was none */
  deskStream: (position: string | null) =>
    withParameters("/desk/stream", position === null ? "" : `since=${encodeURIComponent(position)}`),
  deskDraft: "/desk/draft",
  deskPresence: "/desk/presence",
  attachment: (id: string) => `/api/attachments/${id}`,
  catalogue: "/api/v1/catalogue",
  route: "/api/v1/route",
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
const PAGES: ReadonlySet<string> = new Set(["/", "/api", "/soporte.vcf", "/cierres.ics"]);

/** Whether something is at an address of a page, its language taken away: any other is answered 404 by a page that helps. */
export function isPage(path: string): boolean {
  return PAGES.has(path);
}

/** Whether an address is of those who work here: no language is in it, because each person has theirs. */
export function isDeskAddress(path: string): boolean {
  return [routes.desk, routes.admin].some((root) => path === root || path.startsWith(`${root}/`));
}
