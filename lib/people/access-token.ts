import "server-only";
import { db } from "#lib/db.ts";
import { hashOf, newSecretName } from "#lib/secret.ts";
import type { Actor } from "./actor.ts";
import { ACTOR_SELECT, actorFrom } from "./actor-row.ts";

/** Says what it is, for people and for programs that look for secrets where none should be. */
const PREFIX = "ca_";
const FORM = /^ca_[A-Za-z0-9_-]{43}$/;
const USED_EVERY_MS = 60_000;

/** Makes a personal access token. @returns the token, which is shown this once; only its hash is kept. */
export async function createAccessToken(personId: string, name: string, now: number): Promise<string> {
  const token = `${PREFIX}${newSecretName()}`;
  await db().accessToken.create({
    data: { personId, name, hash: hashOf(token), createdAt: new Date(now) },
    select: { id: true },
  });
  return token;
}

/** Whose token it is; null for one that is none, or was revoked. Cost: one query, and a write a minute at most. */
export async function tokenActor(token: string, now: number): Promise<Actor | null> {
  if (!FORM.test(token)) return null;
  const hash = hashOf(token);
  const found = await db().accessToken.findUnique({
    where: { hash },
    select: { revokedAt: true, lastUsedAt: true, person: { select: ACTOR_SELECT } },
  });
  if (!found || found.revokedAt !== null) return null;
  const actor = actorFrom(found.person);
  if (actor && now - (found.lastUsedAt?.getTime() ?? 0) >= USED_EVERY_MS)
    await db().accessToken.updateMany({ where: { hash }, data: { lastUsedAt: new Date(now) } });
  return actor;
}
