import "server-only";
import { snapshot } from "#lib/catalogue/snapshot.ts";
import { db } from "#lib/db.ts";
import { done, type Outcome } from "#lib/outcome.ts";
import type { Actor } from "#lib/people/actor.ts";
import { logContact } from "#lib/tickets/log-contact.ts";
import type { Logged } from "./deeds.ts";

/**
 * Files what came by a call or a visit, by the revision in force; the same key and content, once.
 * @returns its radicado
 */
export async function logCall(
  given: Logged & { readonly actor: Actor; readonly now: number },
): Promise<Outcome<{ readonly number: string }>> {
  const { actor, now, key, contact } = given;
  const { channel, ...request } = contact;
  const inForce = await (await snapshot()).inForce(now);
  if (!inForce) throw new Error("no catalogue is known yet");
  const outcome = await logContact({
    actor,
    now,
    request,
    channel,
    revision: inForce.revision,
    key: { sender: actor.id, key, content: contact },
  });
  if (!outcome.ok) return outcome;
  const ticket = await db().ticket.findUniqueOrThrow({ where: { id: outcome.value.id }, select: { number: true } });
  return done(ticket);
}
