import { problem } from "#lib/api/problem.ts";
import { readOnly } from "#lib/api/respond.ts";
import { isReady } from "#lib/ready.ts";

/** The database answers, and it is the one that this release was written for. */
export async function GET(request: Request) {
  if (!(await isReady())) return problem(request, 503, { headers: { "retry-after": "5" } });
  return new Response("ok\n", {
    headers: { "content-type": "text/plain; charset=utf-8", "cache-control": "no-store" },
  });
}

export const { OPTIONS, POST, PUT, PATCH, DELETE } = readOnly();
