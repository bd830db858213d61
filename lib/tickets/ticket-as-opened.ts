import "server-only";
import type { Actor } from "#lib/people/actor.ts";
import { PQRSA_PRIORITY } from "#lib/routing/request.ts";
import { openedTicket } from "./opened-ticket.ts";
import type { Request } from "./request-schema.ts";
import type { TicketPage } from "./ticket-page.ts";

/**
 * A ticket as it stood the moment that somebody had logged it, made again from what they sent, whatever has happened to
 * it since. @throws when there is no such ticket
 */
export async function ticketAsOpened(
  id: string,
  request: Request,
  { by, channel }: { readonly by: Actor; readonly channel: string },
): Promise<TicketPage> {
  const opened = await openedTicket(id);
  const { requestType, claimedPriority, subject, text, requester } = request;
  return {
    id,
    ...opened,
    version: 1,
    requestType,
    priority: claimedPriority ?? PQRSA_PRIORITY,
    claimedPriority,
    status: "new",
    tier: 1,
    assignee: null,
    tags: [],
    snoozedUntil: null,
    subject,
    text,
    requesterName: requester?.name ?? null,
    requesterEmail: requester?.email ?? null,
    requesterPhone: requester?.phone ?? null,
    company: requester?.company ?? null,
    documentType: requester?.document?.type ?? null,
    documentNumber: requester?.document?.number ?? null,
    channel,
    solvedAt: null,
    closedAt: null,
    closedAs: null,
    rating: null,
    ratingComment: null,
    duplicateOf: null,
    matter: null,
    attachments: [],
    events: [
      {
        sequence: 0n,
        at: opened.openedAt,
        kind: "opened",
        byCustomer: false,
        person: { id: by.id, email: by.email, name: by.name },
        data: {},
        message: null,
      },
    ],
  };
}
