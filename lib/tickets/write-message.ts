import "server-only";
import type { Tx } from "#lib/db.ts";
import { done, type Outcome, refused } from "#lib/outcome.ts";
import type { Actor } from "#lib/people/actor.ts";
import { may } from "#lib/people/rights.ts";
import { claimDraftFiles } from "./draft-files.ts";
import { claimFiles } from "./hold-form.ts";
import { whenWorkedOn } from "./life.ts";
import { lockTicket, lockUnclosedFor } from "./locked-ticket.ts";
import { mentionedIn } from "./mentions.ts";
import { moveTicket } from "./move-ticket.ts";
import { type IdempotencyKey, transactionOnce } from "./once.ts";
import { recordEvent } from "./ticket-event.ts";

export type Writing = {
  readonly actor: Actor;
  readonly now: number;
  readonly number: string;
  readonly visibility: "public" | "internal";
  readonly text: string;
  /** Of an answer: the version that the person saw; left out: whichever there is. */
  readonly version?: number | undefined;
  /** Files that were held for it. */
  readonly heldFormId?: string | undefined;
  /** What the person attached on this ticket and sends with it, by their ids, each once. */
  readonly files?: readonly string[] | undefined;
  /** By which sending it twice writes it once. */
  readonly key?: IdempotencyKey | null;
};

/**
 * Writes on a ticket: an answer that the customer reads, which makes a new one open, or a note for the desk alone,
 * which any person of the desk may write at any tier, and on a closed ticket too.
 * @returns the id of the message; `stale` for an answer to a ticket that somebody changed since; `file_gone` when a file
 * that is to go with it is not there any more: nothing is written then
 */
export function writeMessage(writing: Writing): Promise<Outcome<{ readonly id: string }, { readonly id: string }>> {
  return transactionOnce(writing.key ?? null, writing.now, (tx) => apply(tx, writing));
}

async function apply(tx: Tx, writing: Writing): Promise<Outcome<{ readonly id: string }, { readonly id: string }>> {
  const { actor, now, number, visibility, text } = writing;
  const at = new Date(now);
  if (visibility === "internal") {
    if (!may(actor, "write_note")) return refused({ kind: "forbidden" });
    const ticket = await lockTicket(tx, { number });
    if (!ticket) return refused({ kind: "not_found" });
    const message = await addMessage(tx, ticket.id, writing, actor.id);
    if (!(await takesFiles(tx, ticket.id, message.id, writing))) return fileGone();
    const people = await tx.person.findMany({ where: { disabledAt: null }, select: { id: true, name: true } });
    const mentioned = mentionedIn(text, people).filter((person) => person.id !== actor.id);
    await tx.mention.createMany({
      data: mentioned.map((person) => ({ messageId: message.id, personId: person.id, ticketId: ticket.id, at })),
    });
    return done(message);
  }
  const locked = await lockUnclosedFor(tx, actor, "reply", { number });
  if (!locked.ok) return locked;
  if (writing.version !== undefined && locked.ticket.version !== writing.version)
    return refused({ kind: "stale", current: { id: locked.ticket.id } });
  const message = await addMessage(tx, locked.ticket.id, writing, actor.id);
  if (!(await takesFiles(tx, locked.ticket.id, message.id, writing))) return fileGone();
  await moveTicket(tx, locked.ticket, whenWorkedOn(locked.ticket.status), { by: actor, at });
  return done(message);
}

function takesFiles(tx: Tx, ticketId: string, messageId: string, { actor, visibility, files = [] }: Writing) {
  return claimDraftFiles(tx, files, { personId: actor.id, ticketId, kind: visibility, messageId });
}

function fileGone() {
  return refused({ kind: "invalid", fields: [{ path: ["files"], rule: "file_gone" }] });
}

/** The row, its event and its files; null as the person: the customer. */
export async function addMessage(
  tx: Tx,
  ticketId: string,
  { now, visibility, text, heldFormId }: Pick<Writing, "now" | "visibility" | "text" | "heldFormId">,
  personId: string | null,
): Promise<{ readonly id: string }> {
  const at = new Date(now);
  const message = await tx.message.create({
    data: { ticketId, personId, visibility, text, at },
    select: { id: true },
  });
  // What was sent is no draft any more.
  if (personId !== null) await tx.draft.deleteMany({ where: { personId, ticketId, visibility } });
  if (heldFormId !== undefined) await claimFiles(tx, heldFormId, { ticketId, messageId: message.id });
  await recordEvent(tx, ticketId, {
    kind: "message",
    messageId: message.id,
    by: personId === null ? "customer" : { id: personId },
    at,
  });
  return message;
}
