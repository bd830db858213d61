import "server-only";
import { recordAudit } from "#lib/audit/record-audit.ts";
import { networkOf } from "#lib/client-address.ts";
import { db, transaction } from "#lib/db.ts";
import { wroteOftenTo, wroteOftenToAll } from "#lib/mail/wrote-often.ts";
import { done, type Outcome, refused } from "#lib/outcome.ts";
import { throttle } from "#lib/throttle.ts";
import { emailSchema } from "#lib/tickets/request-schema.ts";

const MINUTE_MS = 60_000;
/** From one network address, so that nobody goes through the people. */
const ASKED_MOST = { most: 10, windowMs: 15 * MINUTE_MS };

/**
 * Asks for a link by which a password is set. Says the same whether or not there is such a person, and whether or not
 * one was asked for a moment ago. `too_many`: from this network address.
 * @param address of the client. Cost: some statements
 */
export async function askPasswordLink({
  email: typed,
  address,
  now,
}: {
  email: string;
  address: string;
  now: number;
}): Promise<Outcome<null>> {
  const held = await throttle({ key: `reset address ${networkOf(address)}`, ...ASKED_MOST }, now);
  if (held !== null) return refused({ kind: "too_many", retryAfterSeconds: held });
  const email = emailSchema.safeParse(typed).data;
  if (email === undefined) return done(null);
  const person = await db().person.findFirst({
    where: { email, disabledAt: null },
    select: { id: true, name: true, email: true },
  });
  // An address that is nobody's is counted too, so that the time of the answer tells little.
  if ((await wroteOftenTo(email, now)) || person === null || (await wroteOftenToAll(now))) return done(null);
  await transaction(async (tx) => {
    await tx.outboxMessage.create({
      data: { kind: "password_link", recipient: email, personId: person.id, createdAt: new Date(now) },
      select: { id: true },
    });
    await recordAudit(tx, { kind: "password_link_asked", person }, { by: "stranger", now, address });
  });
  return done(null);
}
