import "server-only";
import { IMPORT_HELD_FOR_MS } from "#lib/catalogue/import-file.ts";
import { tellOfEffects } from "#lib/catalogue/tell-admins.ts";
import { db, transaction } from "#lib/db.ts";
import { sessionsOverAt } from "#lib/people/session.ts";
import { DRAFT_FILES_FOR_MS } from "./draft-files.ts";
import { HELD_FOR_MS } from "./hold-form.ts";
import { REOPEN_WITHIN_MS } from "./life.ts";
import { lockTicket } from "./locked-ticket.ts";
import { moveTicket } from "./move-ticket.ts";

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;
/** Longer than anybody tries to send the same thing again. */
const IDEMPOTENCY_KEY_KEPT_MS = 7 * DAY_MS;
/** No limit counts for longer than a day. */
const THROTTLE_KEPT_MS = DAY_MS;
/** Long after a browser that has a ticket open would have said so again. */
const PRESENCE_KEPT_MS = 10 * MINUTE_MS;

/** So many tickets in one transaction: it holds none of them for long. */
const CLOSED_AT_ONCE = 50;
/** A form may hold 50 MB. */
const FORMS_AT_ONCE = 10;
/** No sender is listened to for so long: what has been arriving since then was cut off by the end of its server. */
const ARRIVING_FOR_MS = 60 * MINUTE_MS;

/** How much of each was settled or taken away. */
export type Swept = {
  readonly closed: number;
  readonly heldForms: number;
  readonly arrivingFiles: number;
  readonly idempotencyKeys: number;
  readonly throttles: number;
  readonly sessions: number;
  readonly passwordLinks: number;
  readonly presences: number;
  readonly catalogueFiles: number;
  /** Scheduled revisions whose taking effect was told. */
  readonly effects: number;
};

/**
 * Does what time alone brings about: closes what has been solved for 15 days, takes away what has had its time, and tells
 * the administrators which scheduled revision has taken effect.
 * Several processes may do it at once: each takes what no other holds. What is stopped midway goes on at the next.
 */
export async function sweep(now: number): Promise<Swept> {
  const before = (ms: number) => new Date(now - ms);
  return {
    closed: await inBatches(CLOSED_AT_ONCE, () => closeSolved(now)),
    heldForms: await inBatches(
      FORMS_AT_ONCE,
      () => db().$executeRaw`
        DELETE FROM "HeldForm" WHERE "id" IN (
          SELECT "id" FROM "HeldForm"
          WHERE "createdAt" <= ${before(HELD_FOR_MS)} AND ("personId" IS NULL OR "createdAt" <= ${before(DRAFT_FILES_FOR_MS)})
          ORDER BY "createdAt" LIMIT ${FORMS_AT_ONCE} FOR UPDATE SKIP LOCKED)`,
    ),
    arrivingFiles: await inBatches(
      FORMS_AT_ONCE,
      () => db().$executeRaw`
        DELETE FROM "Attachment" WHERE "id" IN (
          SELECT "id" FROM "Attachment" WHERE "sha256" = '' AND "createdAt" <= ${before(ARRIVING_FOR_MS)}
          ORDER BY "createdAt" LIMIT ${FORMS_AT_ONCE} FOR UPDATE SKIP LOCKED)`,
    ),
    idempotencyKeys: await deleted(
      db().idempotencyKey.deleteMany({ where: { createdAt: { lte: before(IDEMPOTENCY_KEY_KEPT_MS) } } }),
    ),
    throttles: await deleted(db().throttle.deleteMany({ where: { startedAt: { lte: before(THROTTLE_KEPT_MS) } } })),
    sessions: await deleted(db().personSession.deleteMany({ where: { OR: sessionsOverAt(now) } })),
    passwordLinks: await deleted(db().passwordLink.deleteMany({ where: { expiresAt: { lte: new Date(now) } } })),
    presences: await deleted(db().presence.deleteMany({ where: { seenAt: { lte: before(PRESENCE_KEPT_MS) } } })),
    catalogueFiles: await deleted(
      db().catalogueImport.deleteMany({ where: { receivedAt: { lte: before(IMPORT_HELD_FOR_MS) } } }),
    ),
    effects: await tellOfEffects(now),
  };
}

/** Closes some of what can no longer be contested, each by the desk itself. @returns how many */
function closeSolved(now: number): Promise<number> {
  return transaction(async (tx) => {
    const due = await tx.$queryRaw<{ id: string }[]>`
      SELECT "id" FROM "Ticket" WHERE "status" = 'solved' AND "solvedAt" <= ${new Date(now - REOPEN_WITHIN_MS)}
      ORDER BY "solvedAt" LIMIT ${CLOSED_AT_ONCE} FOR UPDATE SKIP LOCKED`;
    for (const { id } of due) {
      const ticket = await lockTicket(tx, { id });
      if (ticket) await moveTicket(tx, ticket, "closed", { by: "desk", at: new Date(now) });
    }
    return due.length;
  });
}

async function inBatches(size: number, batch: () => Promise<number>): Promise<number> {
  let sum = 0;
  for (;;) {
    const count = await batch();
    sum += count;
    if (count < size) return sum;
  }
}

async function deleted(work: PromiseLike<{ readonly count: number }>): Promise<number> {
  return (await work).count;
}
