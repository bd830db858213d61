import "server-only";
import { recordAudit } from "#lib/audit/record-audit.ts";
import { db, PLANNED_ONCE, type Tx, transaction } from "#lib/db.ts";
import { DEFAULT_LANGUAGE, isLanguage, type Language } from "#lib/i18n/language.ts";
import { hashOf, isSecretName, newSecretName } from "#lib/secret.ts";
import { type Actor, tierOf } from "./actor.ts";

const HOUR_MS = 60 * 60 * 1_000;
/** A session that nobody used for so long is over. */
export const SESSION_IDLE_MS = 8 * HOUR_MS;
/** However much it is used. */
export const SESSION_LONGEST_MS = 24 * HOUR_MS;
/** Use is written down no more often than this, so that reading a page does not write. */
const SEEN_EVERY_MS = 60_000;
const USER_AGENT_MAX = 300;

/** Starts a session. @returns the id that the cookie carries; only its hash is kept */
export async function startSession(personId: string, userAgent: string, now: number, tx: Tx = db()): Promise<string> {
  const id = newSecretName();
  const at = new Date(now);
  await tx.personSession.create({
    data: {
      idHash: hashOf(id),
      personId,
      startedAt: at,
      lastSeenAt: at,
      userAgent: userAgent.slice(0, USER_AGENT_MAX),
    },
    select: { idHash: true },
  });
  return id;
}

/** The sessions that are over at an instant, whether or not anybody ended them. */
export function sessionsOverAt(now: number) {
  return [
    { lastSeenAt: { lte: new Date(now - SESSION_IDLE_MS) } },
    { startedAt: { lte: new Date(now - SESSION_LONGEST_MS) } },
  ];
}

/** A session as its owner sees it. */
export type OwnSession = {
  /** Names it to `endOwnSessions`; no cookie can be made of it. */
  readonly reference: string;
  readonly userAgent: string;
  /** Epoch milliseconds. */
  readonly startedAt: number;
  readonly lastSeenAt: number;
  /** The one by which the list was asked for. */
  readonly current: boolean;
};

/** A person's sessions, the current one first, then by last use. Cost: one query. */
export async function ownSessions(personId: string, currentId: string | null, now: number): Promise<OwnSession[]> {
  const current = currentId === null ? null : hashOf(currentId);
  const rows = await db().personSession.findMany({
    where: { personId, NOT: { OR: sessionsOverAt(now) } },
    orderBy: { lastSeenAt: "desc" },
  });
  return rows
    .map(({ idHash, userAgent, startedAt, lastSeenAt }) => ({
      reference: idHash,
      userAgent,
      startedAt: startedAt.getTime(),
      lastSeenAt: lastSeenAt.getTime(),
      current: idHash === current,
    }))
    .sort((a, b) => Number(b.current) - Number(a.current));
}

/** Ends one of a person's sessions, or all but the one that asks; another's are not touched. */
export async function endOwnSessions(
  actor: Actor,
  which: { readonly reference: string } | { readonly allBut: string },
  now: number,
): Promise<void> {
  if ("reference" in which && !isSecretName(which.reference)) return;
  const chosen = "reference" in which ? { idHash: which.reference } : { idHash: { not: hashOf(which.allBut) } };
  await transaction(async (tx) => {
    const { count } = await tx.personSession.deleteMany({ where: { personId: actor.id, ...chosen } });
    if (count > 0) await recordAudit(tx, { kind: "sessions_ended", person: actor, count }, { by: actor, now });
  });
}

/** Somebody who is signed in, with what pages need to know of them to speak to them. */
export type SignedIn = {
  readonly actor: Actor;
  readonly language: Language;
  readonly away: boolean;
  readonly soundOnP1: boolean;
};

/**
 * Who a session belongs to, read from the database each time, so that a session that was ended and a person who was
 * disabled or demoted are known at once. Null: nobody any more. Cost: one query, and a write a minute at most.
 */
export async function sessionPerson(id: string, now: number): Promise<SignedIn | null> {
  const living = await livingSession(id, now);
  if (living === null) return null;
  if (now - living.lastSeenAt >= SEEN_EVERY_MS)
    await db().personSession.updateMany({ where: { idHash: hashOf(id) }, data: { lastSeenAt: new Date(now) } });
  return living.person;
}

/**
 * As `sessionActor`, for what a page asks by itself while nobody may sit before it: such a question does not count as
 * use, so that a session that is left alone ends all the same. Cost: one query.
 */
export async function watchingActor(id: string, now: number): Promise<Actor | null> {
  return (await livingSession(id, now))?.person.actor ?? null;
}

async function livingSession(
  id: string,
  now: number,
): Promise<{ readonly person: SignedIn; readonly lastSeenAt: number } | null> {
  // Asked with every page: Prisma would ask for the session first and then for its person.
  const [session] = await db().$queryRaw<LivingRow[]>`${PLANNED_ONCE}
    SELECT p."id", p."email", p."name", p."role", p."tier", p."language", p."away", p."soundOnP1",
      round(date_part('epoch', s."lastSeenAt") * 1000) AS "lastSeenAt"
    FROM "PersonSession" s JOIN "Person" p ON p."id" = s."personId"
    WHERE s."idHash" = ${hashOf(id)} AND p."disabledAt" IS NULL
      AND s."lastSeenAt" > ${new Date(now - SESSION_IDLE_MS)} AND s."startedAt" > ${new Date(now - SESSION_LONGEST_MS)}`;
  if (!session) return null;
  const { language, away, soundOnP1, lastSeenAt, tier, ...row } = session;
  return {
    person: {
      actor: { ...row, tier: tierOf(tier), address: null },
      language: isLanguage(language) ? language : DEFAULT_LANGUAGE,
      away,
      soundOnP1,
    },
    lastSeenAt,
  };
}

type LivingRow = Omit<Actor, "tier" | "address"> & {
  readonly tier: number;
  readonly language: string;
  readonly away: boolean;
  readonly soundOnP1: boolean;
  /** Epoch milliseconds. */
  readonly lastSeenAt: number;
};

/** As `sessionPerson`, for who asks for the rights alone. */
export async function sessionActor(id: string, now: number): Promise<Actor | null> {
  return (await sessionPerson(id, now))?.actor ?? null;
}

/** Ends one session; one that is over already stays so. */
export async function endSession(id: string): Promise<void> {
  await db().personSession.deleteMany({ where: { idHash: hashOf(id) } });
}
