import { logFailure } from "#lib/outage.ts";
import { problem } from "./problem.ts";
import { busy } from "./respond.ts";

const METHODS = ["GET", "POST", "PUT", "PATCH", "DELETE"] as const;
type Method = (typeof METHODS)[number];

type Handler<Params> = (request: Request, params: Params) => Promise<Response>;
type NextHandler<Params> = (request: Request, context: { params: Promise<Params> }) => Promise<Response>;

/** What concerns one person's request is kept by nobody and found by nobody. */
const KEPT_BY_NOBODY = { "cache-control": "no-store", "x-robots-tag": "noindex" };

/** The header `Allow` of an address (RFC 9110, section 10.2.1) that answers these methods: HEAD comes with GET. */
export function allowOf(taken: readonly string[]): string {
  return [...taken, ...(taken.includes("GET") ? ["HEAD"] : []), "OPTIONS"].join(", ");
}

/**
 * The handlers of an address where people's requests are read or written. The methods that it does not take are
 * refused by name; what a handler throws is logged and answered as busy, never as a 500. No answer allows another
 * origin to read it. Next answers HEAD by GET.
 * @param path as the log shows it: an address that was asked for may hold the token of a private link
 */
export function methods<Params = Record<never, never>>(
  path: string,
  handlers: Partial<Record<Method, Handler<Params>>>,
): Record<Method | "OPTIONS", NextHandler<Params>> {
  const allow = allowOf(METHODS.filter((method) => handlers[method] !== undefined));
  const refuse = async (request: Request) => problem(request, 405, { headers: { allow } });
  const answering =
    (handle: Handler<Params>): NextHandler<Params> =>
    async (request, { params }) => {
      const response = await guarded(request, path, async () => handle(request, await params));
      for (const [name, value] of Object.entries(KEPT_BY_NOBODY)) response.headers.set(name, value);
      return response;
    };
  const of = (method: Method) => answering(handlers[method] ?? refuse);
  return {
    GET: of("GET"),
    POST: of("POST"),
    PUT: of("PUT"),
    PATCH: of("PATCH"),
    DELETE: of("DELETE"),
    OPTIONS: answering(async () => new Response(null, { status: 204, headers: { allow } })),
  };
}

/**
 * The handlers of every method that an address does not take, for one that answers those that it takes itself: a
 * refusal that names them. Next's own names none, which RFC 9110, section 15.5.6, does not allow.
 */
export function othersThan(...taken: readonly Method[]): Record<Method | "OPTIONS", (request: Request) => Response> {
  const allow = allowOf(taken);
  const refuse = (request: Request) => problem(request, 405, { headers: { allow } });
  const tell = () => new Response(null, { status: 204, headers: { allow } });
  return { GET: refuse, POST: refuse, PUT: refuse, PATCH: refuse, DELETE: refuse, OPTIONS: tell };
}

async function guarded(request: Request, path: string, handle: () => Promise<Response>): Promise<Response> {
  try {
    return await handle();
  } catch (error) {
    logFailure("a call of the API failed", error, { path, method: request.method });
    return busy(request);
  }
}
