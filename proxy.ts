import { randomBytes } from "node:crypto";
import { type NextRequest, NextResponse } from "next/server";
import { problem } from "#lib/api/problem.ts";
import { isCatalogueKnown } from "#lib/catalogue/known.ts";
import { readClock } from "#lib/clock.ts";
import { DRY_RUN_PARAMETERS } from "#lib/dry-run/parameters.ts";
import { environment } from "#lib/env.ts";
import { FOLLOW_COOKIE, followCookies, openedToken, withoutOldOpened } from "#lib/forms/cookies.ts";
import { DEFAULT_LANGUAGE, isLanguage, LANGUAGE_COOKIE, type Language } from "#lib/i18n/language.ts";
import { NONCE_HEADER } from "#lib/nonce.ts";
import { isFromHere } from "#lib/origin.ts";
import { isDatabaseLost, logFailure, RETRY_AFTER_SECONDS } from "#lib/outage.ts";
import { sessionCookieName } from "#lib/people/cookie.ts";
import {
  ASKED_PATH,
  isDeskAddress,
  isFeed,
  isPage,
  type PrivateAddress,
  privateAddress,
  RECEIVED_NUMBER,
  requestNumber,
  routes,
} from "#lib/routes.ts";
import { REMEMBER_LANGUAGE } from "#lib/support-routes.ts";

const WRITE_METHODS: ReadonlySet<string> = new Set(["POST", "PUT", "PATCH", "DELETE"]);
const BUSY_PAGE = "/ocupado";
const DRY_RUN_PAGE = "/ensayo";
/** What Next reads of an action; for more it answers 500. Files come by ways of their own. */
const ACTION_MAX_BYTES = 1_048_576;
/** No page has this address, so the one that says so answers. */
const NOWHERE = "/nada";
/** What a page is answered with that is not as it was asked for. */
type Status = 400 | 404 | 503;
const A_YEAR_SECONDS = 365 * 24 * 60 * 60;

/** What is decided before a page sees a request: its origin, its language, its policy. No rights. The API decides for itself. */
export function proxy(request: NextRequest): Response | Promise<Response> {
  if (WRITE_METHODS.has(request.method) && !isFromHere(request.headers)) return problem(request, 403);
  return isDeskAddress(request.nextUrl.pathname) ? deskPage(request) : page(request);
}

export const config = {
  // What the build named by its content, and the files of public/, are the same for everybody. What takes forms decides
  // for itself: Next keeps a copy in memory of each body that passes here, and cuts it off at 10 MB.
  matcher: [
    "/((?!_next/static/|api/|solicitud/enviar$|solicitud/[^/]+/(?:escribir|confirmar|calificar)$|solicitud/[^/]+/archivo/|seguir/enviar$|icons/|favicon\\.ico$|icon\\.svg$|sw\\.js$|manifest\\.webmanifest$|s(?:ocial|creenshot)\\.png$|robots\\.txt$).*)",
  ],
};

/** Pages of people: their language is the person's own, and nothing keeps a copy of them. */
function deskPage(request: NextRequest): NextResponse | Promise<NextResponse> {
  const { pathname, search, searchParams } = request.nextUrl;
  if (WRITE_METHODS.has(request.method)) {
    const length = request.headers.get("content-length");
    // Without either a request has no content (RFC 9112, section 6.3).
    if (length === null && request.headers.has("transfer-encoding")) return new NextResponse(null, { status: 411 });
    if (Number(length) > ACTION_MAX_BYTES) return new NextResponse(null, { status: 413 });
  }
  const chosen = searchParams.get(REMEMBER_LANGUAGE);
  if (isLanguage(chosen)) return rememberLanguage(request, chosen, pathname);
  const nonce = randomBytes(16).toString("base64");
  const policy = contentSecurityPolicy(nonce);
  const headers = new Headers(request.headers);
  headers.set("content-security-policy", policy);
  headers.set(ASKED_PATH, `${pathname}${search}`);
  const finish = (response: NextResponse) => {
    response.headers.set("content-security-policy", policy);
    response.headers.set("cache-control", "no-store");
    response.headers.set("x-robots-tag", "noindex");
    // A secret stands in the address of such a link.
    if (pathname.startsWith(routes.passwordLink(""))) response.headers.set("referrer-policy", "no-referrer");
    return response;
  };
  const asIs = () => NextResponse.next({ request: { headers } });
  if (!asksForDocument(request)) return finish(asIs());
  if (isDatabaseLost()) return finish(busy(request, headers, nonce));
  const number = requestNumber(pathname);
  const session = request.cookies.get(sessionCookieName())?.value;
  if (number === null || session === undefined) return finish(asIs());
  return isMissing(number, session).then((missing) =>
    finish(missing ? NextResponse.rewrite(request.nextUrl, { request: { headers }, status: 404 }) : asIs()),
  );
}

/** Whether the desk has no request of a number. What cannot be looked up the page says itself. */
async function isMissing(number: string, session: string): Promise<boolean> {
  try {
    // Only an address of a request needs the database here.
    const { requestStatus } = await import("#lib/desk/request-status.ts");
    return (await requestStatus(number, session, readClock())) === 404;
  } catch (error) {
    logFailure("a request of the desk could not be looked up", error);
    return false;
  }
}

/** What a script asks for by itself is answered to the script, which says so in its page. */
function asksForDocument({ method, headers }: NextRequest): boolean {
  return method === "GET" && (headers.get("accept") ?? "").includes("text/html") && !headers.has("rsc");
}

/** In the place of a page of the desk: one that fails is rendered by scripts alone, and says nothing of coming back. */
function busy(request: NextRequest, headers: Headers, nonce: string): NextResponse {
  const target = request.nextUrl.clone();
  const remembered = request.cookies.get(LANGUAGE_COOKIE)?.value;
  target.pathname = `/${isLanguage(remembered) ? remembered : DEFAULT_LANGUAGE}${BUSY_PAGE}`;
  headers.set(NONCE_HEADER, nonce);
  const response = NextResponse.rewrite(target, { request: { headers }, status: 503 });
  response.headers.set("retry-after", RETRY_AFTER_SECONDS);
  return response;
}

function page(request: NextRequest): Response | Promise<Response> {
  const { pathname, searchParams } = request.nextUrl;
  const [, first = "", ...rest] = pathname.split("/");
  const prefixed = isLanguage(first) ? first : null;
  const path = prefixed === null ? pathname : `/${rest.join("/")}`;

  // No page takes anything else yet, and Next would answer a write as if it had been a read.
  const isRead = request.method === "GET" || request.method === "HEAD";
  if (!isRead && !isFeed(path))
    return isPage(path) ? problem(request, 405, { headers: { allow: "GET, HEAD" } }) : problem(request, 404);

  const chosen = searchParams.get(REMEMBER_LANGUAGE);
  if (isLanguage(chosen)) {
    return rememberLanguage(
      request,
      chosen,
      chosen === DEFAULT_LANGUAGE ? path : `/${chosen}${path === "/" ? "" : path}`,
    );
  }
  // One address, one language: the default one has no prefix.
  if (prefixed === DEFAULT_LANGUAGE) return redirect(request, `/${rest.join("/")}`, 308);
  const remembered = request.cookies.get(LANGUAGE_COOKIE)?.value;
  if (prefixed === null && isLanguage(remembered) && remembered !== DEFAULT_LANGUAGE && request.method === "GET")
    return redirect(request, `/${remembered}${pathname === "/" ? "" : pathname}`, 307);

  const nonce = randomBytes(16).toString("base64");
  const policy = contentSecurityPolicy(nonce);
  const headers = new Headers(request.headers);
  // Next takes the nonce for its own scripts from here.
  headers.set("content-security-policy", policy);
  headers.set(NONCE_HEADER, nonce);
  const language = prefixed ?? DEFAULT_LANGUAGE;
  const target = request.nextUrl.clone();
  // The support page is one for each language, so that a browser loads the words of one.
  target.pathname = `/${language}${path === "/" ? `/${language}` : path}`;
  // A page cannot say a status itself and be rendered on the server too, for who has no scripts.
  const answer = (status: Status | null, instead?: string) => {
    if (instead !== undefined) target.pathname = `/${language}${instead}`;
    const response =
      target.pathname === pathname && status === null
        ? NextResponse.next({ request: { headers } })
        : NextResponse.rewrite(target, { request: { headers }, ...(status === null ? {} : { status }) });
    if (status === 503) response.headers.set("retry-after", RETRY_AFTER_SECONDS);
    response.headers.set("content-security-policy", policy);
    return response;
  };
  const door = privateAddress(path);
  if (door !== null) return behind(door, request, language, answer);
  if (!isPage(path)) return answer(404, NOWHERE);
  // What was typed into it is kept in the database.
  if (searchParams.has("corregir") && isDatabaseLost() && asksForDocument(request)) return answer(503, BUSY_PAGE);
  // There is no catalogue yet: the status sends whoever kept a page back to it.
  if (path === "/" && !isCatalogueKnown()) return answer(503);
  if (path === "/" && DRY_RUN_PARAMETERS.some((name) => searchParams.has(name)))
    return asIfThen(request, headers, answer);
  return answer(null);
}

/**
 * The support page as it would be, which is answered by a page of its own: one that says why not where there is none.
 * What somebody may see of it the page decides itself; here it is asked for the status alone.
 */
async function asIfThen(
  request: NextRequest,
  headers: Headers,
  answer: (status: Status | null, instead?: string) => NextResponse,
): Promise<NextResponse> {
  const { pathname, searchParams } = request.nextUrl;
  // A form whose fields were left empty asks for the real page.
  if (DRY_RUN_PARAMETERS.every((name) => searchParams.getAll(name).join("") === ""))
    return redirect(request, pathname, 307, DRY_RUN_PARAMETERS);
  headers.set(ASKED_PATH, pathname);
  const open = async () => {
    if (isDatabaseLost() && asksForDocument(request)) return answer(503, BUSY_PAGE);
    const { dryRunStatus } = await import("#lib/dry-run/dry-run-status.ts");
    const given = { at: searchParams.getAll("at"), revision: searchParams.getAll("revision") };
    const session = request.cookies.get(sessionCookieName())?.value ?? null;
    const status = await dryRunStatus({ given, session, now: readClock() });
    return answer(status === 200 ? null : status, status === 503 ? BUSY_PAGE : DRY_RUN_PAGE);
  };
  return unlisted(await open().catch(busyInstead("a dry run could not be made", answer)));
}

/**
 * A private link opens by a cookie for its request alone and a clean address; a dead one, and a request whose cookie is
 * missing or dead, is answered 404 by a page that helps. Whether somebody may see a request, its page decides itself.
 */
async function behind(
  door: PrivateAddress,
  request: NextRequest,
  language: Language,
  answer: (status: Status | null, instead?: string) => NextResponse,
): Promise<NextResponse> {
  const open = async () => {
    const token = tokenFor(door, request);
    if (token === undefined) return answer(404);
    // Only private addresses need the database here.
    const { followedNumber } = await import("#lib/tickets/follow-request.ts");
    const number = await followedNumber(token, readClock());
    if (number === null || (door.kind === "request" && door.number !== number)) return answer(404);
    switch (door.kind) {
      case "request":
        return answer(null);
      case "received":
        return withCookies(answer(null), withoutOldOpened(request.cookies.getAll()));
      case "link":
        return withCookies(redirect(request, routes.followed(language, number), 303), followCookies(number, token));
    }
  };
  const response = unlisted(await open().catch(busyInstead("a private address could not be looked up", answer)));
  response.headers.set("referrer-policy", "no-referrer");
  return response;
}

function withCookies(response: NextResponse, cookies: readonly string[]): NextResponse {
  for (const cookie of cookies) response.headers.append("set-cookie", cookie);
  return response;
}

/** What opens a door: the link itself, or the cookie that its page has. */
function tokenFor(door: PrivateAddress, { cookies, nextUrl }: NextRequest): string | undefined {
  switch (door.kind) {
    case "link":
      return door.token;
    case "request":
      return cookies.get(FOLLOW_COOKIE)?.value;
    case "received":
      return openedToken(cookies.getAll(), nextUrl.searchParams.get(RECEIVED_NUMBER));
  }
}

/** Logs why a page could not be looked up, and answers that the desk is busy. */
function busyInstead(what: string, answer: (status: 503, instead: string) => NextResponse) {
  return (error: unknown) => {
    logFailure(what, error);
    return answer(503, BUSY_PAGE);
  };
}

/** Nobody keeps it, and no search engine finds it. */
function unlisted(response: NextResponse): NextResponse {
  response.headers.set("cache-control", "private, no-store");
  response.headers.set("x-robots-tag", "noindex, nofollow");
  return response;
}

function rememberLanguage(request: NextRequest, chosen: Language, target: string): NextResponse {
  const response = redirect(request, target, 303);
  response.cookies.set(LANGUAGE_COOKIE, chosen, {
    path: "/",
    maxAge: A_YEAR_SECONDS,
    httpOnly: true,
    sameSite: "lax",
    secure: environment().publicUrl.startsWith("https:"),
  });
  return response;
}

/** @param without what of the query does not go along */
function redirect(
  request: NextRequest,
  path: string,
  status: 303 | 307 | 308,
  without: readonly string[] = [REMEMBER_LANGUAGE],
): NextResponse {
  const target = request.nextUrl.clone();
  target.pathname = path;
  for (const name of without) target.searchParams.delete(name);
  // Next takes nothing but a whole address here, and makes it a path for whoever asked.
  const response = NextResponse.redirect(target, status);
  response.headers.set("cache-control", "no-store");
  response.headers.set("vary", "Cookie");
  return response;
}

/** Scripts run by nonce alone. Inline style attributes carry the week's hours, which no class could. */
function contentSecurityPolicy(nonce: string): string {
  const development = environment().production ? "" : " 'unsafe-eval'";
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${development}`,
    `style-src 'self'${environment().production ? "" : " 'unsafe-inline'"}`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data:",
    "connect-src 'self'",
    // Left out, script-src decides, whose 'strict-dynamic' some browsers read as no worker at all.
    "worker-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; ");
}
