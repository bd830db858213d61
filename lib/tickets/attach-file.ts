import "server-only";
import type { FileRule } from "#lib/attachments/file-failure.ts";
import { FILES_MAX } from "#lib/attachments/limits.ts";
import { ARRIVING, storeFile } from "#lib/attachments/store-file.ts";
import { db, type Tx, transaction } from "#lib/db.ts";
import { conflict, done, type Outcome, refused } from "#lib/outcome.ts";
import type { Actor } from "#lib/people/actor.ts";
import { may } from "#lib/people/rights.ts";
import type { DraftKind } from "./draft.ts";
import type { DraftFile } from "./draft-files.ts";
import { canHoldFiles } from "./hold-form.ts";
import { mayActOn } from "./may-act-on.ts";

type Attaching = {
  readonly actor: Actor;
  readonly now: number;
  readonly number: string;
  /** To an answer, which who may answer may; or to a note. */
  readonly kind: DraftKind;
  readonly name: string;
  /** Read to its end, but no further than a file may be. */
  readonly bytes: AsyncIterable<Uint8Array>;
};

/**
 * Attaches a file to what a person writes on a ticket, where it waits until that is sent: nobody is given it before.
 * It is not a change of the ticket. What is cut off on its way leaves nothing; the same file twice is there once.
 * Cost: a statement for each 256 kB, and memory for one such part.
 */
export async function attachFile(attaching: Attaching): Promise<Outcome<DraftFile>> {
  const { actor, now, number, kind, name, bytes } = attaching;
  const ticket = await db().ticket.findUnique({ where: { number }, select: { id: true, status: true } });
  if (!ticket) return refused({ kind: "not_found" });
  if (kind === "internal") {
    if (!may(actor, "write_note")) return refused({ kind: "forbidden" });
  } else {
    const allowed = await mayActOn(actor, "reply", number);
    if (!allowed.ok) return allowed;
    if (ticket.status === "closed") return conflict("closed");
  }
  if (!(await canHoldFiles(actor.id))) return wrong("no_room");
  const heldFormId = await holdDraft(actor.id, ticket.id, kind, now);
  if ((await arrivedIn(db(), heldFormId)) >= FILES_MAX) return wrong("too_many_files");
  const stored = await storeFile({ heldFormId, name, bytes, now });
  if (stored === "too_large" || stored === "empty") return wrong(stored);
  if (await isOneTooMany(heldFormId, stored.id)) return wrong("too_many_files");
  const { id, size } = stored;
  return done({ id, name: stored.name, size });
}

function wrong(rule: FileRule) {
  return refused({ kind: "invalid", fields: [{ path: ["file"], rule }] });
}

/** What holds the files of a draft, from now on for as long as one may be held. */
async function holdDraft(personId: string, ticketId: string, kind: DraftKind, now: number): Promise<string> {
  const createdAt = new Date(now);
  const { id } = await db().heldForm.upsert({
    where: { personId_ticketId_visibility: { personId, ticketId, visibility: kind } },
    create: { personId, ticketId, visibility: kind, values: {}, errors: [], createdAt },
    update: { createdAt },
    select: { id: true },
  });
  return id;
}

function arrivedIn(tx: Tx, heldFormId: string): Promise<number> {
  return tx.attachment.count({ where: { heldFormId, sha256: { not: ARRIVING } } });
}

/** Of those that arrive at once, each found room when it began: the last to arrive goes. */
function isOneTooMany(heldFormId: string, id: string): Promise<boolean> {
  return transaction(async (tx) => {
    await tx.$queryRaw`SELECT FROM "HeldForm" WHERE "id" = ${heldFormId}::uuid FOR NO KEY UPDATE`;
    if ((await arrivedIn(tx, heldFormId)) <= FILES_MAX) return false;
    await tx.attachment.deleteMany({ where: { id, heldFormId } });
    return true;
  });
}
