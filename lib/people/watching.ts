import "server-only";
import { db } from "#lib/db.ts";
import { hashOf } from "#lib/secret.ts";
import type { Actor } from "./actor.ts";
import { ACTOR_SELECT, actorFrom } from "./actor-row.ts";
import { SESSION_IDLE_MS, SESSION_LONGEST_MS } from "./session.ts";

/**
 * Who a session belongs to, as `sessionActor`, for what a page asks by itself while nobody may sit before it: such a
 * question does not count as use, so that a session that is left alone ends all the same. Cost: one query.
 */
export async function watchingActor(sessionId: string, now: number): Promise<Actor | null> {
  const session = await db().personSession.findUnique({
    where: { idHash: hashOf(sessionId) },
    select: { startedAt: true, lastSeenAt: true, person: { select: ACTOR_SELECT } },
  });
  if (!session) return null;
  const isIdle = now - session.lastSeenAt.getTime() >= SESSION_IDLE_MS;
  return isIdle || now - session.startedAt.getTime() >= SESSION_LONGEST_MS ? null : actorFrom(session.person);
}
