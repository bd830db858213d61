import "server-only";
import { tokenActor } from "#lib/people/access-token.ts";
import type { Actor } from "#lib/people/actor.ts";
import { problem } from "./problem.ts";
import type { Said } from "./said.ts";

/** RFC 6750, section 2.1; the name of a scheme is compared without regard to case (RFC 9110, section 11.1). */
const BEARER = /^bearer +(\S+)$/i;

/** Whose token a call carries; null when it carries none that is known. Cookies are not looked at. */
export async function bearer(request: Request, now: number): Promise<Actor | null> {
  const token = BEARER.exec(request.headers.get("authorization") ?? "")?.[1];
  return token === undefined ? null : tokenActor(token, now);
}

/** As `bearer`, for a call that somebody of the desk must make: anybody else is answered 401. */
export async function person(request: Request, now: number): Promise<Said<Actor>> {
  const actor = await bearer(request, now);
  if (actor) return { ok: true, value: actor };
  const isGiven = request.headers.has("authorization");
  const challenge = isGiven ? 'Bearer realm="Canal Abierto", error="invalid_token"' : 'Bearer realm="Canal Abierto"';
  return { ok: false, response: problem(request, 401, { headers: { "www-authenticate": challenge } }) };
}
