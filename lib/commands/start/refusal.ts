import { problem } from "#lib/api/problem.ts";
import { preferredLanguage } from "#lib/i18n/accept-language.ts";
import { ruleWords } from "#lib/i18n/refusals.ts";

const METHODS: ReadonlySet<string> = new Set(["GET", "HEAD", "OPTIONS", "POST", "PUT", "PATCH", "DELETE"]);
const READING = "GET, HEAD";
/** Next loses the first of these names and takes those that begin with the others for its own; no handler sees them. */
const UNSEEN_PARAMETER = /^(?:__proto__$|nxt[PI])/;

type Asked = { readonly method: string; readonly target: string; readonly acceptLanguage: string | undefined };

/**
 * The path and query of a request target: a client that takes us for a proxy sends the whole address, which a server
 * must understand (RFC 9112, section 3.2.2).
 */
export function originForm(target: string): string {
  const [, rest = target] = /^https?:\/\/[^/?#]+(.*)$/i.exec(target) ?? [];
  return rest === "" || rest.startsWith("?") ? `/${rest}` : rest;
}

/**
 * What is refused before Next sees it, because Next would answer it with 500 or in silence: a method that its requests
 * cannot have, a target that is no path or no text, a write to a file, a parameter of the API that it swallows.
 * Null when it may go on. `isFile` tells the paths of files that are only read, `isCall` those that Next never sees,
 * `allowedAt` what an address of the API takes.
 */
export function refusal(
  { method, target, acceptLanguage }: Asked,
  {
    isFile,
    isCall,
    allowedAt,
  }: {
    readonly isFile: (path: string) => boolean;
    readonly isCall: (path: string) => boolean;
    readonly allowedAt: (path: string) => string | null;
  },
): Response | null {
  const request = new Request("http://localhost", {
    headers: acceptLanguage === undefined ? {} : { "accept-language": acceptLanguage },
  });
  const [raw = "", query = ""] = target.split("?", 2);
  const path = decoded(raw);
  if (!METHODS.has(method)) {
    const allow = (path !== null && allowedAt(path)) || [...METHODS].join(", ");
    return problem(request, 405, { headers: { allow } });
  }
  if (path === null || !path.startsWith("/")) return problem(request, 400);
  if (isFile(path) && method !== "GET" && method !== "HEAD")
    return problem(request, 405, { headers: { allow: READING } });
  if (!path.startsWith("/api/v1/") || isCall(path)) return null;
  const unseen = [...new URLSearchParams(query).keys()].filter((name) => UNSEEN_PARAMETER.test(name));
  if (unseen.length === 0) return null;
  const detail = ruleWords("unknown_field", preferredLanguage(acceptLanguage ?? null));
  return problem(request, 400, { errors: [...new Set(unseen)].map((parameter) => ({ parameter, detail })) });
}

function decoded(path: string): string | null {
  try {
    return decodeURIComponent(path);
  } catch {
    return null;
  }
}
