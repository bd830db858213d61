import "server-only";
import { recordSparingly } from "#lib/audit/record-sparingly.ts";
import { clientAddress } from "#lib/client-address.ts";
import { readClock } from "#lib/clock.ts";
import { tokenActor } from "#lib/people/access-token.ts";
import type { Actor } from "#lib/people/actor.ts";
import { problem } from "./problem.ts";

/** RFC 6750, section 2.1; the name of a scheme is compared without regard to case (RFC 9110, section 11.1). */
const BEARER = /^bearer +(\S+)$/i;

/** Whose token a call carries; null when it carries none that is known. Cookies are not looked at. */
export async function bearer(request: Request, now: number): Promise<Actor | null> {
  const token = BEARER.exec(request.headers.get("authorization") ?? "")?.[1];
  const actor = token === undefined ? null : await tokenActor(token, now);
  return actor && { ...actor, address: clientAddress(request.headers) };
}

function recordRefusal(request: Request, actor: Actor, now: number): Promise<void> {
  const path = `${request.method} ${new URL(request.url).pathname}`;
  return recordSparingly({ kind: "refused", right: null, path }, { by: actor, now });
}

/** Who calls, and when. */
export type Caller = { readonly actor: Actor; readonly now: number };

/** A call that somebody of the desk must make: anybody else is answered 401, whatever they sent. */
export function person<Params>(
  handle: (request: Request, params: Params, caller: Caller) => Promise<Response>,
): (request: Request, params: Params) => Promise<Response> {
  return async (request, params) => {
    const now = readClock();
    const actor = await bearer(request, now);
    if (actor) {
      const response = await handle(request, params, { actor, now });
      if (response.status === 403) await recordRefusal(request, actor, now);
      return response;
    }
    const isGiven = request.headers.has("authorization");
    const challenge = isGiven ? 'Bearer realm="Canal Abierto", error="invalid_token"' : 'Bearer realm="Canal Abierto"';
    return problem(request, 401, { headers: { "www-authenticate": challenge } });
  };
}
