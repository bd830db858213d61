import "server-only";
import { readClock } from "#lib/clock.ts";
import type { Actor } from "#lib/people/actor.ts";
import { currentActor, currentSessionId } from "#lib/people/current-actor.ts";
import { watchingActor } from "#lib/people/session.ts";
import { BY_ITSELF } from "./by-itself.ts";

/** Who asks for something that a page of the desk shows; what a page asks by itself does not count as use of a session. */
export async function askingActor(headers: Headers): Promise<Actor | null> {
  if (!headers.has(BY_ITSELF)) return currentActor();
  const session = await currentSessionId();
  return session === null ? null : watchingActor(session, readClock());
}
