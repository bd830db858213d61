import { hashOf, sealed } from "#lib/secret.ts";

/**
 * The token of a private link, from the ticket's id and the generation of its link: always the same for both, so that
 * a page that may can show the link again; 43 characters of base64url.
 */
export function followToken(ticketId: string, generation: number): string {
  return sealed(`${ticketId} ${generation}`);
}

/** What is stored of a link. */
export function followHash(ticketId: string, generation: number): string {
  return hashOf(followToken(ticketId, generation));
}
