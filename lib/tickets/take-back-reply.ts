import "server-only";
import { transaction } from "#lib/db.ts";
import { conflict, done, type Outcome, refused } from "#lib/outcome.ts";
import type { Actor } from "#lib/people/actor.ts";
import { mayOn } from "#lib/people/rights.ts";
import { asRightsSeeIt, lockTicket } from "./locked-ticket.ts";
import { recordEvent } from "./ticket-event.ts";

export type TakingBack = {
  readonly actor: Actor;
  readonly now: number;
  readonly number: string;
  /** A UUID. */
  readonly messageId: string;
};

/**
 * Takes back an answer of the desk: from now on the customer reads that it was taken back, and its text and files are
 * not given to them again; the desk sees it marked. Its writer may, at whatever tier the ticket is by now, and whoever
 * has the right; on a closed ticket too, since what was told to the wrong person must not stay to be read.
 * Notes and what the customer wrote cannot be taken back.
 * @returns the id of the message
 */
export function takeBackReply({
  actor,
  now,
  number,
  messageId,
}: TakingBack): Promise<Outcome<{ readonly id: string }>> {
  return transaction(async (tx) => {
    const ticket = await lockTicket(tx, { number });
    if (!ticket) return refused({ kind: "not_found" });
    const message = await tx.message.findFirst({
      where: { id: messageId, ticketId: ticket.id, visibility: "public", personId: { not: null } },
      select: { id: true, personId: true, takenBackAt: true },
    });
    if (!message) return refused({ kind: "not_found" });
    const isWriter = message.personId === actor.id;
    if (!isWriter && !mayOn(actor, "take_back", await asRightsSeeIt(tx, ticket, actor.id)))
      return refused({ kind: "forbidden" });
    if (message.takenBackAt !== null) return conflict("already_taken_back");
    const at = new Date(now);
    await tx.message.update({ where: { id: message.id }, data: { takenBackAt: at }, select: { id: true } });
    await recordEvent(tx, ticket.id, { kind: "taken_back", takenBackId: message.id, by: actor, at });
    return done({ id: message.id });
  });
}
