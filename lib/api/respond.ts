import { createHash } from "node:crypto";
import { logFailure, RETRY_AFTER_SECONDS } from "#lib/outage.ts";
import { problem } from "./problem.ts";

/** Reading is open to any origin; no cookie is read, so nothing can be read with somebody else's rights. */
const READABLE_ANYWHERE = {
  "access-control-allow-origin": "*",
  "access-control-expose-headers": "ETag, Age, Retry-After",
} as const;

/** No answer about what is open may be older than this anywhere. */
const LONGEST_MAX_AGE_SECONDS = 60;

export type Freshness = {
  /** How long the answer holds, in milliseconds; null: for good. */
  readonly holdsMs: number | null;
  /** Since when the catalogue could not be confirmed with the database, in milliseconds; null while it can. */
  readonly unconfirmedMs: number | null;
};

/**
 * A JSON answer that caches may keep while it holds, at most a minute, with a validator over `validates`
 * (the body, when left out): 304 without a body for who has it already.
 */
export function answer(request: Request, body: unknown, freshness: Freshness, validates = body): Response {
  const headers = { "content-type": "application/json; charset=utf-8" };
  const text = JSON.stringify(body);
  return kept(request, text, headers, freshness, validates === body ? text : JSON.stringify(validates));
}

/** A file in another form than JSON, under the same rules; `name` is what it is kept as. */
export function answerFile(
  request: Request,
  body: string,
  { contentType, name }: { contentType: string; name: string },
  freshness: Freshness,
): Response {
  // Inline: a phone then offers to add what it is, where "attachment" would have it put among the downloads.
  const headers = { "content-type": contentType, "content-disposition": `inline; filename="${name}"` };
  return kept(request, body, headers, freshness, body);
}

function kept(
  request: Request,
  body: string,
  described: Record<string, string>,
  { holdsMs, unconfirmedMs }: Freshness,
  validates: string,
): Response {
  const etag = `W/"${createHash("sha256").update(validates).digest("base64url").slice(0, 27)}"`;
  const maxAge = Math.max(
    0,
    Math.min(LONGEST_MAX_AGE_SECONDS, Math.floor((holdsMs ?? Number.POSITIVE_INFINITY) / 1_000)),
  );
  const headers: Record<string, string> = {
    ...READABLE_ANYWHERE,
    etag,
    "cache-control": unconfirmedMs === null ? `public, max-age=${maxAge}, must-revalidate` : "no-cache",
    ...(unconfirmedMs === null ? {} : { age: String(Math.floor(unconfirmedMs / 1_000)) }),
  };
  if (matches(request.headers.get("if-none-match"), etag)) return new Response(null, { status: 304, headers });
  return new Response(body, { headers: { ...headers, ...described } });
}

/** RFC 9110, section 13.1.2: a list of validators, or any; compared weakly. */
function matches(header: string | null, etag: string): boolean {
  if (header === null) return false;
  const opaque = (validator: string) => validator.trim().replace(/^W\//, "");
  return header.trim() === "*" || header.split(",").some((validator) => opaque(validator) === opaque(etag));
}

/** Adds what lets a page of another origin read this answer, whatever it says. */
export function readableAnywhere(response: Response): Response {
  for (const [name, value] of Object.entries(READABLE_ANYWHERE)) response.headers.set(name, value);
  return response;
}

/** The handlers of an address that is only read: what asks before reading, and what refuses every other method by name. */
export function readOnly() {
  const allow = "GET, HEAD, OPTIONS";
  const refuse = (request: Request) => problem(request, 405, { headers: { allow } });
  const preflight = () =>
    new Response(null, {
      status: 204,
      headers: {
        ...READABLE_ANYWHERE,
        allow,
        "access-control-allow-methods": allow,
        "access-control-allow-headers": "If-None-Match",
        "access-control-max-age": "86400",
      },
    });
  return { OPTIONS: preflight, POST: refuse, PUT: refuse, PATCH: refuse, DELETE: refuse };
}

/**
 * Runs a handler; what it throws is an outage or a bug: logged under an id, and answered as busy, never as a 500.
 */
export async function guarded(request: Request, handle: () => Promise<Response>): Promise<Response> {
  try {
    return await handle();
  } catch (error) {
    logFailure("a call of the API failed", error, { path: new URL(request.url).pathname });
    return readableAnywhere(busy(request));
  }
}

/** Nothing can be answered yet, or any more: 503, and when to ask again. */
export function busy(request: Request): Response {
  return problem(request, 503, { headers: { "retry-after": RETRY_AFTER_SECONDS } });
}
