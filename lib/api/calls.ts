import "server-only";
import { environment } from "#lib/env.ts";
import { isReady } from "#lib/ready.ts";
import { routes } from "#lib/routes.ts";
import { answerCatalogue } from "./answer-catalogue.ts";
import { answerRoute } from "./answer-route.ts";
import { openApi } from "./openapi.ts";
import { problem } from "./problem.ts";
import { readQuery } from "./query.ts";
import { answer, busy, guarded, readableAnywhere, readOnly } from "./respond.ts";
import { noParameters } from "./route-question.ts";

type Call = (request: Request) => Response | Promise<Response>;

/** The calls that anyone may make, all of them only read, by their path. */
const CALLS: ReadonlyMap<string, Call> = new Map<string, Call>([
  [routes.route, answerRoute],
  [routes.catalogue, answerCatalogue],
  [routes.openapi, describeApi],
  [routes.health, () => ok()],
  [routes.ready, async (request) => ((await isReady()) ? ok() : busy(request))],
]);

const OTHER_METHODS: Readonly<Record<string, Call>> = readOnly();

export function isCall(path: string): boolean {
  return CALLS.has(path);
}

/**
 * Answers a call of the API, whatever its method: 404 at a path that is none, 405 to what would write, 503 for what
 * fails; each as `application/problem+json`. Never throws. Reads no body and no cookie.
 */
export async function answerCall(request: Request): Promise<Response> {
  const call = CALLS.get(new URL(request.url).pathname);
  if (!call) return problem(request, 404);
  return guarded(request, async () => (OTHER_METHODS[request.method] ?? call)(request));
}

/** It changes with the program alone. */
function describeApi(request: Request): Response {
  const query = readQuery(request, noParameters);
  if (!query.ok) return readableAnywhere(query.response);
  return answer(request, openApi("en", environment().publicUrl), { holdsMs: null, unconfirmedMs: null });
}

function ok(): Response {
  return new Response("ok\n", {
    headers: { "content-type": "text/plain; charset=utf-8", "cache-control": "no-store" },
  });
}
