import "server-only";
import { recordAudit } from "#lib/audit/record-audit.ts";
import { db, type Tx, transaction } from "#lib/db.ts";
import { done, invalid, type Outcome, refused } from "#lib/outcome.ts";
import { hashOf, isSecretName, newSecretName } from "#lib/secret.ts";
import { isUuid, line } from "#lib/text.ts";
import type { Actor } from "./actor.ts";
import { ACTOR_SELECT, actorFrom } from "./actor-row.ts";

/** Says what it is, for people and for programs that look for secrets where none should be. */
const PREFIX = "ca_";
const USED_EVERY_MS = 60_000;

/** A token that was just made: its secret is shown this once, and only its hash is kept. */
export type MadeToken = { readonly id: string; readonly token: string };

/** Makes a personal access token. */
export async function createAccessToken(
  personId: string,
  name: string,
  now: number,
  tx: Tx = db(),
): Promise<MadeToken> {
  const token = `${PREFIX}${newSecretName()}`;
  const { id } = await tx.accessToken.create({
    data: { personId, name, hash: hashOf(token), createdAt: new Date(now) },
    select: { id: true },
  });
  return { id, token };
}

/** Makes a token of who has this e-mail, for a command. @returns the token; null: nobody active has it. */
export function createAccessTokenFor(email: string, name: string, now: number): Promise<string | null> {
  return transaction(async (tx) => {
    const person = await tx.person.findFirst({
      where: { email, disabledAt: null },
      select: { id: true, name: true, email: true },
    });
    if (person === null) return null;
    await recordAudit(tx, { kind: "token_made", person, name }, { by: "desk", now });
    const { token } = await createAccessToken(person.id, name, now, tx);
    return token;
  });
}

/** So many a person may hold at once: a list that can be looked over. */
const OWN_MAX = 20;
const TOKEN_NAME_MAX = 60;

export const tokenNameSchema = line(TOKEN_NAME_MAX).transform((text) => text.trim());

export type OwnToken = {
  readonly id: string;
  readonly name: string;
  /** Epoch milliseconds. */
  readonly createdAt: number;
  readonly lastUsedAt: number | null;
};

/** A person's tokens that were not revoked, newest first. Cost: one query. */
export async function ownTokens(personId: string): Promise<OwnToken[]> {
  const rows = await db().accessToken.findMany({
    where: { personId, revokedAt: null },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    select: { id: true, name: true, createdAt: true, lastUsedAt: true },
  });
  return rows.map(({ createdAt, lastUsedAt, ...token }) => ({
    ...token,
    createdAt: createdAt.getTime(),
    lastUsedAt: lastUsedAt?.getTime() ?? null,
  }));
}

/** Makes a token of one's own. `forbidden`: who asks was disabled by now. */
export function createOwnToken(actor: Actor, name: string, now: number): Promise<Outcome<MadeToken>> {
  return transaction(async (tx) => {
    // Two that are made at once are counted one after the other, and none is made behind the back of who disables them.
    const [owner] = await tx.$queryRaw<unknown[]>`
      SELECT 1 FROM "Person" WHERE "id" = ${actor.id}::uuid AND "disabledAt" IS NULL FOR NO KEY UPDATE`;
    if (owner === undefined) return refused({ kind: "forbidden" });
    const held = await tx.accessToken.count({ where: { personId: actor.id, revokedAt: null } });
    if (held >= OWN_MAX) return invalid("too_many_tokens", "name");
    await recordAudit(tx, { kind: "token_made", person: actor, name }, { by: actor, now });
    return done(await createAccessToken(actor.id, name, now, tx));
  });
}

/** Revokes a token of one's own; from then on it is nobody's. `not_found`: it is no such token, or another's. */
export function revokeOwnToken(actor: Actor, id: string, now: number): Promise<Outcome<null>> {
  return transaction(async (tx) => {
    const name = await revokeToken(tx, actor.id, id, now);
    if (name === null) return refused({ kind: "not_found" });
    await recordAudit(tx, { kind: "token_revoked", person: actor, name }, { by: actor, now });
    return done(null);
  });
}

/** Revokes a token of somebody. @returns its name; null: it is no such token, another's, or was revoked before */
export async function revokeToken(tx: Tx, personId: string, id: string, now: number): Promise<string | null> {
  if (!isUuid(id)) return null;
  const [token] = await tx.accessToken.updateManyAndReturn({
    where: { id, personId, revokedAt: null },
    data: { revokedAt: new Date(now) },
    select: { name: true },
  });
  return token?.name ?? null;
}

/** Whose token it is; null for one that is none, or was revoked. Cost: one query, and a write a minute at most. */
export async function tokenActor(token: string, now: number): Promise<Actor | null> {
  if (!token.startsWith(PREFIX) || !isSecretName(token.slice(PREFIX.length))) return null;
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
