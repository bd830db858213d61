import { readOnly } from "#lib/api/respond.ts";

/** The process lives. */
export function GET() {
  return new Response("ok\n", {
    headers: { "content-type": "text/plain; charset=utf-8", "cache-control": "no-store" },
  });
}

export const { OPTIONS, POST, PUT, PATCH, DELETE } = readOnly();
