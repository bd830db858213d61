import "server-only";
import { transaction } from "#lib/db.ts";
import { done, type Outcome, refused } from "#lib/outcome.ts";
import type { Actor } from "#lib/people/actor.ts";
import { may } from "#lib/people/rights.ts";
import { isUuid } from "#lib/text.ts";
import { renewLink } from "./renew-link.ts";

/** Makes the link that a message of the outbox is about anew, which ends the one before, and marks it as handed over. */
export function renewOutboxLink({
  actor,
  messageId,
  now,
}: {
  readonly actor: Actor;
  readonly messageId: string;
  readonly now: number;
}): Promise<Outcome<null>> {
  return transaction(async (tx) => {
    if (!may(actor, "read_outbox")) return refused({ kind: "forbidden" });
    if (!isUuid(messageId)) return refused({ kind: "not_found" });
    const message = await tx.outboxMessage.findFirst({
      where: { id: messageId, kind: "follow_link" },
      select: { ticketId: true },
    });
    if (!message?.ticketId) return refused({ kind: "not_found" });
    const renewed = await renewLink(tx, { ticketId: message.ticketId, now, by: actor });
    if (!renewed.ok) return renewed;
    await tx.outboxMessage.update({
      where: { id: messageId },
      data: { sentAt: new Date(now) },
      select: { id: true },
    });
    return done(null);
  });
}
