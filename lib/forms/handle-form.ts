import "server-only";
import { clientAddress, networkOf } from "#lib/client-address.ts";
import { readClock } from "#lib/clock.ts";
import { DEFAULT_LANGUAGE, isLanguage, type Language } from "#lib/i18n/language.ts";
import type { RequestWords } from "#lib/i18n/request/es.ts";
import { requestWords } from "#lib/i18n/request/words.ts";
import { isFromHere } from "#lib/origin.ts";
import { logFailure, RETRY_AFTER_SECONDS } from "#lib/outage.ts";
import { routes } from "#lib/routes.ts";
import { IN_LANGUAGE } from "#lib/support-routes.ts";
import { throttle } from "#lib/throttle.ts";
import { plainPage } from "./plain-page.ts";

/** From one address: an office behind one of them sends no more than this, and a flood does. */
const SENT_MOST = { most: 200, windowMs: 10 * 60_000 };

export type FormCall = {
  readonly language: Language;
  readonly words: RequestWords;
  readonly now: number;
  readonly address: string;
};

type Refusal = 400 | 403 | 404 | 413 | 429 | 503;

/**
 * Takes what a form of ours sends, whether a browser sent it by itself or a script did: refuses what comes from another
 * site and what comes too often, and says it when the service is busy.
 * @param back the page of the form, in a language
 */
export async function handleForm(
  request: Request,
  back: (language: Language) => string,
  handle: (call: FormCall) => Promise<Response>,
): Promise<Response> {
  const asked = new URL(request.url).searchParams.get(IN_LANGUAGE);
  const language = isLanguage(asked) ? asked : DEFAULT_LANGUAGE;
  const words = requestWords(language);
  const { plain } = words;
  const refuse = (status: Refusal, title: string, text: string, headers: Record<string, string> = {}) =>
    refuseForm(request, { language, words, status, title, text, back: back(language), headers });
  if (!isFromHere(request.headers)) return refuse(403, plain.elsewhere, plain.elsewhereText);
  try {
    const now = readClock();
    const address = clientAddress(request.headers);
    const wait = await throttle({ key: `form ${networkOf(address)}`, ...SENT_MOST }, now);
    if (wait !== null)
      return refuse(429, plain.tooMany, plain.tooManyText(Math.ceil(wait / 60)), { "retry-after": String(wait) });
    return await handle({ language, words, now, address });
  } catch (error) {
    // Who went away while sending is no fault of ours, and hears no answer.
    if (!request.signal.aborted)
      logFailure("a form could not be taken", error, { form: back(DEFAULT_LANGUAGE).split("/")[1] });
    return refuse(503, plain.busy, plain.busyText, { "retry-after": RETRY_AFTER_SECONDS });
  }
}

/** Whether a script of ours sent the form, and reads the answer. */
export function isScripted(request: Request): boolean {
  return request.headers.get("accept") === "application/json";
}

/** Leads on to a page: a script is told where, under the status of what happened. */
export function leadOn(
  request: Request,
  location: string,
  status: 201 | 400 | 409 | 413,
  cookies: readonly string[] = [],
): Response {
  const headers = new Headers({ "cache-control": "no-store" });
  for (const cookie of cookies) headers.append("set-cookie", cookie);
  if (isScripted(request)) return Response.json({ location }, { status, headers });
  headers.set("location", location);
  return new Response(null, { status: 303, headers });
}

/** Says why nothing was taken: to a script as a sentence, to a browser as a page of its own. */
export function refuseForm(
  request: Request,
  {
    language,
    words,
    status,
    title,
    text,
    back,
    headers = {},
  }: {
    readonly language: Language;
    readonly words: RequestWords;
    readonly status: Refusal;
    readonly title: string;
    readonly text: string;
    readonly back: string;
    readonly headers?: Record<string, string>;
  },
): Response {
  if (isScripted(request))
    return Response.json(
      { message: `${title}. ${text}` },
      { status, headers: { ...headers, "cache-control": "no-store" } },
    );
  return plainPage({ language, status, title, text, back: { href: back, label: words.plain.back }, headers });
}

/** A request that this browser holds no living link to: 404, whatever else is true of it. */
export function noSuchRequest(request: Request, { language, words }: Pick<FormCall, "language" | "words">): Response {
  return refuseForm(request, {
    language,
    words,
    status: 404,
    title: words.dead.requestTitle,
    text: words.dead.requestLede,
    back: routes.resend(language),
  });
}
