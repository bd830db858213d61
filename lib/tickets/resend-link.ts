import "server-only";
import { networkOf } from "#lib/client-address.ts";
import { db, transaction } from "#lib/db.ts";
import { wroteOftenTo, wroteOftenToAll } from "#lib/mail/wrote-often.ts";
import { done, type Outcome, refused } from "#lib/outcome.ts";
import { throttle } from "#lib/throttle.ts";
import { renewLink } from "./renew-link.ts";
import { emailSchema } from "./request-schema.ts";
import { TICKET_NUMBER } from "./ticket-number.ts";

const MINUTE_MS = 60_000;
/** From one address, so that nobody goes through numbers; offices share one. */
const ASKED_MOST = { most: 20, windowMs: 10 * MINUTE_MS };

/**
 * Has a link to a request sent again to the address that it was opened with: a new one, which ends the earlier one in
 * the transaction that puts it into the outbox. What lies there names the request, never the link.
 * The answer is the same whether or not there is such a request, and whether or not it was sent too lately.
 */
export async function resendLink({
  number,
  email,
  now,
  address,
}: {
  readonly number: string;
  readonly email: string;
  readonly now: number;
  /** Where it is asked from. */
  readonly address: string;
}): Promise<Outcome<null>> {
  const retryAfterSeconds = await throttle({ key: `resend ${networkOf(address)}`, ...ASKED_MOST }, now);
  if (retryAfterSeconds !== null) return refused({ kind: "too_many", retryAfterSeconds });
  const parsed = emailSchema.safeParse(email);
  const wanted = number.trim().toUpperCase();
  if (!parsed.success || !TICKET_NUMBER.test(wanted)) return done(null);
  const ticket = await db().ticket.findFirst({
    where: { number: wanted, requesterEmail: parsed.data },
    select: { id: true },
  });
  if (!ticket) return done(null);
  if ((await wroteOftenTo(parsed.data, now)) || (await wroteOftenToAll(now))) return done(null);
  await transaction(async (tx) => {
    const renewed = await renewLink(tx, { ticketId: ticket.id, now });
    if (!renewed.ok) return;
    await tx.outboxMessage.create({
      data: { kind: "follow_link", recipient: parsed.data, ticketId: ticket.id, createdAt: new Date(now) },
      select: { id: true },
    });
  });
  return done(null);
}
