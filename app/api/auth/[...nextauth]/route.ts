import { cookies } from "next/headers";
import { NextRequest } from "next/server";
import NextAuth from "next-auth";
import { othersThan } from "#lib/api/methods.ts";
import { problem } from "#lib/api/problem.ts";
import { busy } from "#lib/api/respond.ts";
import { clientAddress } from "#lib/client-address.ts";
import { readClock } from "#lib/clock.ts";
import { tellNextAuth } from "#lib/env.ts";
import { plainPage } from "#lib/forms/plain-page.ts";
import { DEFAULT_LANGUAGE, isLanguage, LANGUAGE_COOKIE } from "#lib/i18n/language.ts";
import { requestWords } from "#lib/i18n/request/words.ts";
import { isFromHere } from "#lib/origin.ts";
import { logFailure, RETRY_AFTER_SECONDS } from "#lib/outage.ts";
import type { Refused } from "#lib/outcome.ts";
import { cookieOptions, deviceCookieName, sessionCookieName } from "#lib/people/cookie.ts";
import { CSRF_COOKIE, formProof, type Given, nextAuthOptions } from "#lib/people/next-auth.ts";
import { nextPath } from "#lib/people/next-path.ts";
import { SESSION_LONGEST_MS } from "#lib/people/session.ts";
import { signIn } from "#lib/people/sign-in.ts";
import { signOut } from "#lib/people/sign-out.ts";
import { routes } from "#lib/routes.ts";

type Context = { params: Promise<{ nextauth: string[] }> };

const READS: ReadonlySet<string> = new Set(["session", "providers", "csrf", "signin", "signout", "error"]);
const WRITES: ReadonlySet<string> = new Set(["callback/credentials", "signout"]);
const FORM = "application/x-www-form-urlencoded";
/** Far more than an address, a password and a way back take. */
const FORM_MAX = 8_192;
const DEVICE_KEPT_SECONDS = 365 * 24 * 60 * 60;

/** Who is signed in, for programs that ask as next-auth's do; its own pages lead to ours. */
export async function GET(request: NextRequest, context: Context) {
  if (!READS.has((await context.params).nextauth.join("/"))) return problem(request, 404);
  return answered(request, () => ask(request, context, async () => null));
}

/** Signing in and out. Only from a page of ours: proxy.ts does not see the addresses of the API. */
export async function POST(request: NextRequest, context: Context) {
  const action = (await context.params).nextauth.join("/");
  if (!isFromHere(request.headers)) return problem(request, 403);
  if (!WRITES.has(action)) return problem(request, 404);
  if (!request.headers.get("content-type")?.startsWith(FORM)) return problem(request, 400);
  const text = await request.text();
  if (text.length > FORM_MAX) return problem(request, 413);
  return answered(request, () => {
    const form = new URLSearchParams(text);
    return action === "signout" ? leave(request, context, form) : enter(request, context, form);
  });
}

async function enter(request: NextRequest, context: Context, form: URLSearchParams): Promise<Response> {
  const jar = await cookies();
  const next = nextPath(form.get("next"));
  const refusals: Refused[] = [];
  const response = await submit(request, context, form, next, async ({ email, password }) => {
    const outcome = await signIn({
      email,
      password,
      address: clientAddress(request.headers),
      userAgent: request.headers.get("user-agent") ?? "",
      device: jar.get(deviceCookieName())?.value ?? null,
      sessionId: jar.get(sessionCookieName())?.value ?? null,
      now: readClock(),
    });
    if (!outcome.ok) {
      refusals.push(outcome.refused);
      return null;
    }
    jar.set(deviceCookieName(), outcome.value.device, { ...cookieOptions(), maxAge: DEVICE_KEPT_SECONDS });
    return outcome.value.sessionId;
  });
  const [refused] = refusals;
  if (refused !== undefined) return turnedAway(request, refused, next);
  return wantsJson(request) ? Response.json({ next }) : response;
}

async function leave(request: NextRequest, context: Context, form: URLSearchParams): Promise<Response> {
  const response = await submit(request, context, form, routes.signIn(), async () => null);
  // Drafts, and the pages that a browser kept. Cookies of its own choice, such as the theme, are nobody's secret.
  response.headers.set("clear-site-data", '"cache", "storage"');
  return response;
}

/** Hands a form on to next-auth, with the proof that it wants of where it comes from, which was seen to already. */
async function submit(
  request: NextRequest,
  context: Context,
  form: URLSearchParams,
  next: string,
  authorize: (given: Given) => Promise<string | null>,
): Promise<Response> {
  const jar = await cookies();
  const proof = formProof();
  jar.set(CSRF_COOKIE, proof.cookie);
  form.set("csrfToken", proof.field);
  form.set("callbackUrl", next);
  const again = new NextRequest(request.url, { method: "POST", headers: request.headers, body: form.toString() });
  try {
    return await ask(again, context, authorize);
  } finally {
    jar.delete(CSRF_COOKIE);
  }
}

async function ask(
  request: NextRequest,
  context: Context,
  authorize: (given: Given) => Promise<string | null>,
): Promise<Response> {
  tellNextAuth();
  const leave = (sessionId: string) =>
    signOut({ sessionId, now: readClock(), address: clientAddress(request.headers) });
  const failures: unknown[] = [];
  const options = nextAuthOptions({ enter: authorize, leave, failed: (error) => failures.push(error) });
  const response: Response = await NextAuth(request, context, options);
  // Before any cookie is touched: whoever was signed in still is.
  if (failures.length > 0) throw failures[0];
  const jar = await cookies();
  const name = sessionCookieName();
  const session = response.headers.getSetCookie().find((cookie) => cookie.startsWith(`${name}=`));
  // Its form's proof is made anew each time, and where a form leads stands in the form: it keeps one cookie, this one.
  response.headers.delete("set-cookie");
  const value = session?.slice(name.length + 1).split(";")[0];
  if (value === "") jar.delete({ name, ...cookieOptions() });
  else if (value !== undefined) jar.set(name, value, { ...cookieOptions(), maxAge: SESSION_LONGEST_MS / 1_000 });
  return response;
}

/** The same words for everybody who is not let in; too many attempts say when it may be tried again. */
function turnedAway(request: Request, refused: Refused, next: string): Response {
  const seconds = refused.kind === "too_many" ? refused.retryAfterSeconds : null;
  if (wantsJson(request))
    return seconds === null
      ? problem(request, 401)
      : problem(request, 429, { headers: { "retry-after": String(seconds) } });
  const query = new URLSearchParams({ next, ...(seconds === null ? { error: "wrong" } : { wait: String(seconds) }) });
  return new Response(null, { status: 303, headers: { location: `${routes.signIn()}?${query}` } });
}

/** For who sent a form without scripts. */
function busyPage(request: NextRequest): Response {
  const chosen = request.cookies.get(LANGUAGE_COOKIE)?.value;
  const language = isLanguage(chosen) ? chosen : DEFAULT_LANGUAGE;
  const { busy: title, busyPage: text, back: label } = requestWords(language).plain;
  const headers = { "retry-after": RETRY_AFTER_SECONDS };
  return plainPage({ language, status: 503, title, text, back: { href: routes.desk, label }, headers });
}

function wantsJson(request: Request): boolean {
  return request.headers.get("accept")?.includes("application/json") ?? false;
}

/** Kept by nobody. What is thrown is an outage or a bug: logged under an id, and answered as busy. */
async function answered(request: NextRequest, handle: () => Promise<Response>): Promise<Response> {
  try {
    const response = await handle();
    response.headers.set("cache-control", "no-store");
    return response;
  } catch (error) {
    logFailure("a sign-in failed", error);
    return wantsJson(request) || request.method !== "POST" ? busy(request) : busyPage(request);
  }
}

export const { PUT, PATCH, DELETE, OPTIONS } = othersThan("GET", "POST");
