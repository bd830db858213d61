import "server-only";
import { db } from "#lib/db.ts";
import type { Priority, RequestType } from "#lib/routing/request.ts";
import { followToken } from "./follow-link.ts";

/** What whoever opened a request is told of it. */
export type OpenedRequest = {
  readonly number: string;
  readonly requestType: RequestType;
  readonly claimedPriority: Priority | null;
  readonly openedAt: number;
  /** By which it was routed. */
  readonly revision: number;
  readonly token: string;
  /** Whether nobody is named in it: its link is then the only way back. */
  readonly isAnonymous: boolean;
};

/** A request as it was opened, with its link as it is now; null: there is none. Cost: one query. */
export async function openedRequest(ticketId: string): Promise<OpenedRequest | null> {
  const row = await db().ticket.findUnique({
    where: { id: ticketId },
    select: {
      number: true,
      requestType: true,
      claimedPriority: true,
      openedAt: true,
      revisionNumber: true,
      followGeneration: true,
      requesterEmail: true,
    },
  });
  if (!row) return null;
  const { openedAt, revisionNumber, followGeneration, requesterEmail, ...request } = row;
  return {
    ...request,
    openedAt: openedAt.getTime(),
    revision: revisionNumber,
    token: followToken(ticketId, followGeneration),
    isAnonymous: requesterEmail === null,
  };
}

/** What a sending by this key made, by its id; null: nothing. To be told to whoever knows the key alone. */
export async function madeByKey(sender: string, key: string): Promise<string | null> {
  const row = await db().idempotencyKey.findUnique({
    where: { sender_key: { sender, key } },
    select: { result: true },
  });
  return row?.result || null;
}
