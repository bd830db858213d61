import "server-only";
import { ARRIVING } from "#lib/attachments/store-file.ts";
import { db, type Tx } from "#lib/db.ts";
import type { DraftKind } from "./draft.ts";

/** Long enough to come back to after a holiday; then what was attached to a draft is swept away, and its text stays. */
export const DRAFT_FILES_FOR_MS = 30 * 24 * 60 * 60 * 1_000;

export type DraftFile = { readonly id: string; readonly name: string; readonly size: number };

const SELECT = { id: true, name: true, size: true } as const;

/** What a person attached to what they write on a ticket, as far as it arrived whole, in the order of its arrival. */
export async function draftFilesOf(
  personId: string,
  ticketId: string,
): Promise<Readonly<Record<DraftKind, readonly DraftFile[]>>> {
  const rows = await db().attachment.findMany({
    where: { heldForm: { personId, ticketId }, sha256: { not: ARRIVING } },
    orderBy: { id: "asc" },
    select: { ...SELECT, heldForm: { select: { visibility: true } } },
  });
  const of = (kind: DraftKind) =>
    rows.filter(({ heldForm }) => heldForm?.visibility === kind).map(({ id, name, size }) => ({ id, name, size }));
  return { public: of("public"), internal: of("internal") };
}

/**
 * Makes files that a person attached on a ticket those of a message of theirs on it. What was attached to an answer may
 * go with a note instead; what was attached to a note never goes with an answer.
 * @returns false when one of them is not there to be taken: removed, swept away, sent already, or never theirs
 */
export async function claimDraftFiles(
  tx: Tx,
  ids: readonly string[],
  of: {
    readonly personId: string;
    readonly ticketId: string;
    readonly kind: DraftKind;
    readonly messageId: string;
  },
): Promise<boolean> {
  if (ids.length === 0) return true;
  const { personId, ticketId, kind, messageId } = of;
  const { count } = await tx.attachment.updateMany({
    where: {
      id: { in: [...ids] },
      sha256: { not: ARRIVING },
      heldForm: { personId, ticketId, ...(kind === "public" ? { visibility: "public" } : {}) },
    },
    data: { ticketId, messageId, heldFormId: null },
  });
  return count === ids.length;
}
