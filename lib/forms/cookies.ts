import { environment } from "#lib/env.ts";
import { LANGUAGES } from "#lib/i18n/language.ts";
import { routes } from "#lib/routes.ts";

/** Carries the token of one request's link, on the addresses of that request alone. */
export const FOLLOW_COOKIE = "follow";
/** Carries the token of the request that was just opened, to the page that answers its opening. */
export const OPENED_COOKIE = "opened";
/** Names what is held of a form for opening a request. */
export const HELD_REQUEST_COOKIE = "held_request";
/** Names what is held of a message to one request. */
export const HELD_REPLY_COOKIE = "held_reply";

/** Long enough to print the answer and to come back to it after a call; then the link itself is the way. */
const OPENED_SECONDS = 60 * 60;
const HELD_SECONDS = 24 * 60 * 60;

/** A value for `Set-Cookie`. No scripts read it, and a page elsewhere that links here does not lose it. */
function cookie(name: string, value: string, path: string, maxAgeSeconds: number | null): string {
  const parts = [`${name}=${value}`, `Path=${path}`, "HttpOnly", "SameSite=Lax"];
  if (maxAgeSeconds !== null) parts.push(`Max-Age=${maxAgeSeconds}`);
  if (environment().publicUrl.startsWith("https:")) parts.push("Secure");
  return parts.join("; ");
}

const inEachLanguage = (address: (language: (typeof LANGUAGES)[number]) => string) => LANGUAGES.map(address);

/** Until the browser is closed: a shared computer then forgets. */
export function followCookies(number: string, token: string): string[] {
  return inEachLanguage((language) => cookie(FOLLOW_COOKIE, token, routes.followed(language, number), null));
}

export function openedCookies(token: string): string[] {
  return inEachLanguage((language) => cookie(OPENED_COOKIE, token, routes.requestReceived(language), OPENED_SECONDS));
}

/** Null: nothing is held any more. */
export function heldRequestCookies(token: string | null): string[] {
  return inEachLanguage((language) => held(HELD_REQUEST_COOKIE, token, routes.request(language)));
}

export function heldReplyCookies(number: string, token: string | null): string[] {
  return inEachLanguage((language) => held(HELD_REPLY_COOKIE, token, routes.followed(language, number)));
}

function held(name: string, token: string | null, path: string): string {
  return cookie(name, token ?? "", path, token === null ? 0 : HELD_SECONDS);
}
