import { db } from "#lib/db.ts";
import { followHash } from "#lib/tickets/follow-link.ts";

/** Ends the link of a request, as sending it again does. */
export async function renewedLink(number: string): Promise<void> {
  const { id, followGeneration } = await db().ticket.findUniqueOrThrow({ where: { number } });
  await db().ticket.update({
    where: { id },
    data: { followGeneration: followGeneration + 1, followHash: followHash(id, followGeneration + 1) },
  });
}
