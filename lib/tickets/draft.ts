import "server-only";
import { db } from "#lib/db.ts";
import { done, type Outcome, refused } from "#lib/outcome.ts";
import type { Actor } from "#lib/people/actor.ts";

export type DraftKind = "public" | "internal";
export type KeptDraft = { readonly text: string; readonly savedAt: number };

/** What a person typed on a ticket and did not send. Nobody else's, and not a version of the ticket. */
export async function draftsOf(
  personId: string,
  ticketId: string,
): Promise<Readonly<Record<DraftKind, KeptDraft | null>>> {
  const rows = await db().draft.findMany({
    where: { personId, ticketId },
    select: { visibility: true, text: true, savedAt: true },
  });
  const of = (kind: DraftKind) => {
    const row = rows.find(({ visibility }) => visibility === kind);
    return row ? { text: row.text, savedAt: row.savedAt.getTime() } : null;
  };
  return { public: of("public"), internal: of("internal") };
}

/**
 * Keeps what a person has typed so far; an empty text forgets it. Whoever may read the ticket may draft on it.
 * @returns when it was kept
 */
export async function saveDraft(given: {
  readonly actor: Actor;
  readonly now: number;
  readonly number: string;
  readonly kind: DraftKind;
  readonly text: string;
}): Promise<Outcome<{ readonly savedAt: number }>> {
  const { actor, now, kind, text } = given;
  const ticket = await db().ticket.findUnique({ where: { number: given.number }, select: { id: true } });
  if (!ticket) return refused({ kind: "not_found" });
  const key = { personId: actor.id, ticketId: ticket.id, visibility: kind };
  if (text === "") await db().draft.deleteMany({ where: key });
  else {
    const kept = { text, savedAt: new Date(now) };
    await db().draft.upsert({
      where: { personId_ticketId_visibility: key },
      create: { ...key, ...kept },
      update: kept,
      select: { savedAt: true },
    });
  }
  return done({ savedAt: now });
}
