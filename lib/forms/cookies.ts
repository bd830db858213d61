import { environment } from "#lib/env.ts";
import { LANGUAGES, type Language } from "#lib/i18n/language.ts";
import { routes } from "#lib/routes.ts";
import { TICKET_NUMBER } from "#lib/tickets/ticket-number.ts";

/** Carries the token of one request's link, on the addresses of that request alone. */
export const FOLLOW_COOKIE = "follow";
/**
 * Before the number of a request that was just opened: carries the token of its link to the page that answers its
 * opening. Each request has a cookie of its own, so that two tabs each keep their answer.
 */
const OPENED = "opened_";
/** Before the name of what is held of a form for opening a request: each form has a cookie of its own. */
const HELD_REQUEST = "held_request_";
/** Before the name of what is held of a message to one request. */
const HELD_REPLY = "held_reply_";
/** Before the name of what is held of a rating of one request. */
const HELD_RATING = "held_rating_";

/** Carries the key of what a form has sent, to the address of that form alone. */
export const SENT_COOKIE = "sent";

/** Long enough to go back by mistake, and no longer: the same may be meant again later. */
const SENT_SECONDS = 10 * 60;
/** Long enough to print the answer and to come back to it after a call; then the link itself is the way. */
const OPENED_SECONDS = 60 * 60;
/** So many answers one browser keeps: one for each tab that somebody may be looking at. */
const OPENED_AT_ONCE = 5;
const HELD_SECONDS = 24 * 60 * 60;

/** A value for `Set-Cookie`. No scripts read it, and a page elsewhere that links here does not lose it. */
function cookie(name: string, value: string, path: string, maxAgeSeconds: number | null): string {
  const parts = [`${name}=${value}`, `Path=${path}`, "HttpOnly", "SameSite=Lax"];
  if (maxAgeSeconds !== null) parts.push(`Max-Age=${maxAgeSeconds}`);
  if (environment().publicUrl.startsWith("https:")) parts.push("Secure");
  return parts.join("; ");
}

const inEachLanguage = (address: (language: Language) => string) => LANGUAGES.map(address);

/** Until the browser is closed: a shared computer then forgets. */
export function followCookies(number: string, token: string): string[] {
  return inEachLanguage((language) => cookie(FOLLOW_COOKIE, token, routes.followed(language, number), null));
}

export function sentCookie(path: string, key: string): string {
  return cookie(SENT_COOKIE, key, path, SENT_SECONDS);
}

type Carried = readonly { readonly name: string; readonly value: string }[];

/** The numbers of what was opened in a browser, the newest first. */
function openedNumbers(carried: Carried): string[] {
  const numbers = carried.flatMap(({ name }) => (name.startsWith(OPENED) ? [name.slice(OPENED.length)] : []));
  return numbers
    .filter((number) => TICKET_NUMBER.test(number))
    .sort((a, b) => b.localeCompare(a, "en", { numeric: true }));
}

/**
 * The token of a request that was opened in a browser within the hour; undefined: it was not, or is not known any more.
 * @param number null: of the newest
 */
export function openedToken(carried: Carried, number: string | null): string | undefined {
  const [newest] = openedNumbers(carried);
  const name = OPENED + (number ?? newest ?? "");
  return carried.find((one) => one.name === name)?.value;
}

export function openedCookies(number: string, token: string): string[] {
  return openedCookie(number, token, OPENED_SECONDS);
}

/** What takes away all that a browser carries beyond a few, the oldest: the page that answers an opening alone is sent them. */
export function withoutOldOpened(carried: Carried): string[] {
  return openedNumbers(carried)
    .slice(OPENED_AT_ONCE)
    .flatMap((number) => openedCookie(number, "", 0));
}

function openedCookie(number: string, value: string, maxAgeSeconds: number): string[] {
  return inEachLanguage((language) => cookie(OPENED + number, value, routes.requestReceived(language), maxAgeSeconds));
}

/** How the forms of one kind that are held for a browser are named to it: several tabs may each have one to mend. */
export type HeldCookies = {
  readonly prefix: string;
  /** @param token null: nothing is held under that name any more */
  readonly set: (name: string, token: string | null) => readonly string[];
};

export const heldRequests: HeldCookies = heldCookies(HELD_REQUEST, routes.request);

export function heldReplies(number: string): HeldCookies {
  return heldCookies(HELD_REPLY, (language) => routes.followed(language, number));
}

export function heldRatings(number: string): HeldCookies {
  return heldCookies(HELD_RATING, (language) => routes.followed(language, number));
}

function heldCookies(prefix: string, address: (language: Language) => string): HeldCookies {
  return {
    prefix,
    set: (name, token) =>
      inEachLanguage((language) =>
        cookie(prefix + name, token ?? "", address(language), token === null ? 0 : HELD_SECONDS),
      ),
  };
}
