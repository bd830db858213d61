import "server-only";
import { db } from "#lib/db.ts";
import { done, type Outcome, refused } from "#lib/outcome.ts";
import { throttle } from "#lib/throttle.ts";
import { emailSchema } from "#lib/tickets/request-schema.ts";

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;
/** Mail to an address that somebody typed: so much, and no more, whoever asks. */
const PER_ADDRESS = 10;

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
  const held = await throttle({ key: `reset address ${address}`, most: PER_ADDRESS, windowMs: 15 * MINUTE_MS }, now);
  if (held !== null) return refused({ kind: "too_many", retryAfterSeconds: held });
  const email = emailSchema.safeParse(typed).data;
  if (email === undefined) return done(null);
  const person = await db().person.findFirst({ where: { email, disabledAt: null }, select: { id: true } });
  if ((await wroteOften(email, now)) || person === null) return done(null);
  await db().outboxMessage.create({
    data: { kind: "password_link", recipient: email, personId: person.id, createdAt: new Date(now) },
    select: { id: true },
  });
  return done(null);
}

/** What is not sent is not counted as sent: whoever asks on and on still gets one a while. */
async function wroteOften(email: string, now: number): Promise<boolean> {
  const lately = await throttle({ key: `reset recipient ${email}`, most: 1, windowMs: 10 * MINUTE_MS }, now);
  if (lately !== null) return true;
  return (await throttle({ key: `reset recipient by day ${email}`, most: 5, windowMs: DAY_MS }, now)) !== null;
}
