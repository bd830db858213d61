import { type DryRunAsked, dryRunQuery } from "#lib/dry-run/parameters.ts";
import type { Language } from "#lib/i18n/language.ts";
import { IN_LANGUAGE, inLanguage, supportRoutes } from "./support-routes.ts";

function withParameters(path: string, parameters: string): string {
  return parameters === "" ? path : `${path}?${parameters}`;
}

/** The header in which proxy.ts tells a page of the desk at which address it was asked for, so that a sign-in leads back. */
export const ASKED_PATH = "x-asked-path";

/** The parameter by which the answer to an opening says of which request it is. */
export const RECEIVED_NUMBER = "radicado";

/** Every address of the desk. */
export const routes = {
  ...supportRoutes,
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
  /** The support page as it would be. @param asked the instant and the revision, null for what is not asked */
  dryRun: (language: Language, asked: DryRunAsked) => withParameters(inLanguage(language, "/"), dryRunQuery(asked)),
  /** What was not accepted, to be mended; each attempt is another address. */
  mendRequest: (language: Language, attempt: string) => `${inLanguage(language, "/solicitud")}?corregir=${attempt}`,
  /** The answer to an opening. @param number of which; the newest one of this browser, when left out */
  requestReceived: (language: Language, number = "") =>
    withParameters(inLanguage(language, "/solicitud/recibida"), number && `${RECEIVED_NUMBER}=${number}`),
  followLink: (language: Language, token: string) => inLanguage(language, `/s/${token}`),
  followed: (language: Language, number: string) => inLanguage(language, `/solicitud/${number}`),
  mendReply: (language: Language, number: string, attempt: string) =>
    `${inLanguage(language, `/solicitud/${number}`)}?corregir=${attempt}#escribir`,
  resend: (language: Language) => inLanguage(language, "/seguir"),
  dataPolicy: (language: Language) => inLanguage(language, "/datos"),
  /** Where forms go: one address for all languages, because proxy.ts does not see it (it would hold up their files). */
  sendRequest: (language: Language) => `/solicitud/enviar?${IN_LANGUAGE}=${language}`,
  sendReply: (language: Language, number: string) => `/solicitud/${number}/escribir?${IN_LANGUAGE}=${language}`,
  confirmSolved: (language: Language, number: string) => `/solicitud/${number}/confirmar?${IN_LANGUAGE}=${language}`,
  rateHelp: (language: Language, number: string) => `/solicitud/${number}/calificar?${IN_LANGUAGE}=${language}`,
  followedFile: (number: string, id: string) => `/solicitud/${number}/archivo/${id}`,
  attachment: (id: string) => `/api/attachments/${id}`,
  /** Where a file that is attached to what somebody of the desk writes is sent. */
  attach: (given: { readonly number: string; readonly kind: string; readonly name: string }) =>
    `/api/attachments?${new URLSearchParams(given)}`,
  outbox: "/admin/outbox",
  /** @param parameters of the page of hours: `channel`, and the special date that is edited */
  adminHours: (parameters = "") => withParameters("/admin/hours", parameters),
  adminDesk: "/admin/desk",
  /** @param parameters of the page of holidays: `year`, what is added, edited or taken away, what was just done */
  adminHolidays: (parameters = "") => withParameters("/admin/holidays", parameters),
  /** @param parameters of the page of notices: the one that is written or edited, what was just done */
  adminNotices: (parameters = "") => withParameters("/admin/notices", parameters),
  /** @param parameters what was just done */
  adminChannels: (parameters = "") => withParameters("/admin/channels", parameters),
  adminChannel: (slug: string) => `/admin/channels/edit/${slug}`,
  adminTiers: "/admin/tiers",
  adminTier: (level: number) => `/admin/tiers/${level}`,
  adminNewChannel: "/admin/channels/new",
  adminPublish: "/admin/publish",
  /** @param parameters of the history: from where it goes on, what is compared, what was just done */
  adminRevisions: (parameters = "") => withParameters("/admin/revisions", parameters),
  /** @param parameters what could not be done */
  adminCatalogue: (parameters = "") => withParameters("/admin/catalogue", parameters),
  /** @param parameters of what is taken along: `revision`, or `draft`; else what is in force */
  adminCatalogueFile: (parameters = "") => withParameters("/admin/catalogue/export.json", parameters),
  /** Where a file goes: an address that proxy.ts does not see, because it would hold it up. */
  sendCatalogue: "/api/catalogue-file",
  /** Where the pages of the draft tell who is there. */
  adminDraft: "/admin/draft",
  adminPeople: "/admin/people",
  adminInvite: "/admin/people/invite",
  adminPerson: (id: string) => `/admin/people/${id}`,
  /** @param parameters as `auditParameters` writes them */
  adminAudit: (parameters = "") => withParameters("/admin/audit", parameters),
  adminAuditTable: (parameters = "") => withParameters("/admin/audit/export.csv", parameters),
  /** @param parameters of a list's address, as `listParameters` writes them */
  deskRequests: (parameters = "") => withParameters("/desk/requests", parameters),
  deskRequest: (number: string, parameters = "") =>
    withParameters(`/desk/requests/${encodeURIComponent(number)}`, parameters),
  /** The same list as a table. @param separator of its columns */
  deskTable: (parameters: string, separator: string) =>
    withParameters("/desk/export.csv", [parameters, `separator=${separator}`].filter((one) => one !== "").join("&")),
  deskLog: "/desk/log",
  deskCall: (number: string) => `/desk/call?number=${encodeURIComponent(number)}`,
  deskListData: (parameters: string) => withParameters("/desk/data/list", parameters),
  deskStartData: "/desk/data/start",
  deskTicketData: (number: string) => `/desk/data/ticket?number=${encodeURIComponent(number)}`,
  /** @param position where an earlier stream ended; null: there was none */
  deskStream: (position: string | null) =>
    withParameters("/desk/stream", position === null ? "" : `since=${encodeURIComponent(position)}`),
  deskDraft: "/desk/draft",
  deskPresence: "/desk/presence",
  revisions: "/api/v1/catalogue/revisions",
  revision: (number: string) => `/api/v1/catalogue/revisions/${number}`,
  requests: "/api/v1/requests",
  tickets: "/api/v1/tickets",
  ticket: (number: string) => `/api/v1/tickets/${number}`,
  openapi: "/api/v1/openapi.json",
  health: "/api/health",
  ready: "/api/ready",
  manifest: "/manifest.webmanifest",
  favicon: "/favicon.ico",
  icon: "/icon.svg",
  appleIcon: "/icons/apple-touch-icon.png",
  logo: "/icons/icon-512.png",
} as const;

/** The addresses of files made for people, and of pages too, without their language. */
const FEEDS: ReadonlySet<string> = new Set(["/soporte.vcf", "/cierres.ics"]);
const PAGES: ReadonlySet<string> = new Set([
  "/",
  "/api",
  ...FEEDS,
  "/solicitud",
  "/solicitud/recibida",
  "/seguir",
  "/datos",
]);

/** What an address with a person behind it leads to; whether its door opens, who holds the key decides. */
export type PrivateAddress =
  | { readonly kind: "link"; readonly token: string }
  | { readonly kind: "request"; readonly number: string }
  | { readonly kind: "received" };

/** The private address that a path is, its language taken away; null: it is none. */
export function privateAddress(path: string): PrivateAddress | null {
  if (path === "/solicitud/recibida") return { kind: "received" };
  const [, link, number] = /^\/(?:s\/([^/]+)|solicitud\/(CA-\d{4}-\d{6,}))$/.exec(path) ?? [];
  if (link !== undefined) return { kind: "link", token: link };
  return number === undefined ? null : { kind: "request", number };
}

/** The number of the request that an address of the desk opens, as it is written there; null: none. */
export function requestNumber(path: string): string | null {
  const [, found] = /^\/desk\/requests\/([^/]+)$/.exec(path) ?? [];
  if (found === undefined) return null;
  try {
    return decodeURIComponent(found);
  } catch {
    return found;
  }
}

/** Whether something is at an address of a page, its language taken away: any other is answered 404 by a page that helps. */
export function isPage(path: string): boolean {
  return PAGES.has(path) || privateAddress(path) !== null;
}

/** Whether a file made for people is at an address, its language taken away; such a file answers every method itself. */
export function isFeed(path: string): boolean {
  return FEEDS.has(path);
}

/** Whether an address is of those who work here: no language is in it, because each person has theirs. */
export function isDeskAddress(path: string): boolean {
  return [routes.desk, routes.admin].some((root) => path === root || path.startsWith(`${root}/`));
}
