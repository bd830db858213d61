import "server-only";
import { db, transaction } from "#lib/db.ts";
import { done, type Outcome, refused } from "#lib/outcome.ts";
import type { Actor } from "#lib/people/actor.ts";

/** How often a page that shows a ticket says so. */
export const PRESENCE_RENEWED_MS = 15_000;
/** Who has not said so for this long has gone: one renewal may be lost. */
export const PRESENCE_GONE_AFTER_MS = 35_000;

/** The names of the others who have a ticket before them. Cost: one query. */
export async function presentOn(ticketId: string, personId: string, now: number): Promise<string[]> {
  const rows = await db().presence.findMany({
    where: {
      ticketId,
      personId: { not: personId },
      seenAt: { gt: new Date(now - PRESENCE_GONE_AFTER_MS) },
      person: { disabledAt: null },
    },
    orderBy: { person: { name: "asc" } },
    select: { person: { select: { name: true } } },
  });
  return rows.map(({ person }) => person.name);
}

/**
 * Says that a person has a ticket before them, or (`leaving`) not any more. Others are told when that is new to them;
 * mentions of the person on it count as seen.
 * @returns the names of the others who have it before them
 */
export async function showPresence(given: {
  readonly actor: Actor;
  readonly now: number;
  readonly number: string;
  readonly leaving: boolean;
}): Promise<Outcome<{ readonly present: readonly string[] }>> {
  const { actor, now, leaving } = given;
  const ticket = await db().ticket.findUnique({ where: { number: given.number }, select: { id: true } });
  if (!ticket) return refused({ kind: "not_found" });
  const key = { ticketId: ticket.id, personId: actor.id };
  await transaction(async (tx) => {
    const known = await tx.presence.findUnique({ where: { ticketId_personId: key }, select: { seenAt: true } });
    const wasHere = known !== null && known.seenAt.getTime() > now - PRESENCE_GONE_AFTER_MS;
    if (leaving) await tx.presence.deleteMany({ where: key });
    else {
      await tx.presence.upsert({
        where: { ticketId_personId: key },
        create: { ...key, seenAt: new Date(now) },
        update: { seenAt: new Date(now) },
        select: { seenAt: true },
      });
      await tx.mention.updateMany({ where: { ...key, seenAt: null }, data: { seenAt: new Date(now) } });
    }
    if (wasHere === leaving) await tx.$executeRaw`SELECT pg_notify('presence', ${ticket.id})`;
  });
  return done({ present: await presentOn(ticket.id, actor.id, now) });
}
