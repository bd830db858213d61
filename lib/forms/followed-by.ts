import "server-only";
import { type FollowedRequest, followedRequest, followedTicketId } from "#lib/tickets/follow-request.ts";

/**
 * The request of an address, for a browser that holds its link; null: another's link, a dead one, or none.
 * @param token as the cookie of that address carries it
 */
export async function followedBy(
  token: string | undefined,
  number: string,
  now: number,
): Promise<FollowedRequest | null> {
  const id = token === undefined ? null : await followedTicketId(token, now);
  const request = id === null ? null : await followedRequest(id);
  return request?.number === number ? request : null;
}
