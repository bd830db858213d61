import "server-only";
import parsePhoneNumber from "libphonenumber-js";
import { db } from "#lib/db.ts";
import type { Actor } from "#lib/people/actor.ts";
import { FIRST_TIER, TOP_TIER } from "#lib/people/actor.ts";
import { mayOn, type RightsTicket } from "#lib/people/rights.ts";
import { draftsOf } from "#lib/tickets/draft.ts";
import { draftFilesOf } from "#lib/tickets/draft-files.ts";
import { namedIn } from "#lib/tickets/event-data.ts";
import { handledMatter } from "#lib/tickets/locked-ticket.ts";
import { namesOf } from "#lib/tickets/names.ts";
import { presentOn } from "#lib/tickets/presence.ts";
import { TICKET_NUMBER } from "#lib/tickets/ticket-number.ts";
import { type TicketPage, ticketPage } from "#lib/tickets/ticket-page.ts";
import type { DeskTicket, OtherRequest, TicketRights } from "./desk-data.ts";
import { timelineOf } from "./timeline.ts";

/** Of the same requester, beside the one that is open. */
const OTHERS_MOST = 5;

/** A ticket with all that its page shows to somebody of the desk; null: there is none. */
export async function readTicket(
  number: string,
  { actor, now }: { readonly actor: Actor; readonly now: number },
): Promise<DeskTicket | null> {
  const ticket = TICKET_NUMBER.test(number) ? await ticketPage({ number }) : null;
  if (!ticket) return null;
  const [handledByActor, names, others, drafts, draftFiles, present] = await Promise.all([
    handledMatter(
      db(),
      {
        id: ticket.id,
        requestType: ticket.requestType,
        matterId: ticket.matter?.id ?? null,
        requesterEmail: ticket.requesterEmail,
      },
      actor.id,
    ),
    namesOf(namedIn(ticket.events)),
    othersOf(ticket),
    draftsOf(actor.id, ticket.id),
    draftFilesOf(actor.id, ticket.id),
    presentOn(ticket.id, actor.id, now),
  ]);
  const rights: RightsTicket = { tier: ticket.tier, handledByActor };
  return {
    id: ticket.id,
    number: ticket.number,
    version: ticket.version,
    subject: ticket.subject,
    requestType: ticket.requestType,
    priority: ticket.priority,
    claimedPriority: ticket.claimedPriority,
    status: ticket.status,
    tier: ticket.tier,
    assigneeEmail: ticket.assignee?.email ?? null,
    assigneeName: ticket.assignee?.name ?? null,
    tags: ticket.tags,
    snoozedUntil: ticket.snoozedUntil?.getTime() ?? null,
    openedAt: ticket.openedAt.getTime(),
    requester:
      ticket.requesterName === null
        ? null
        : {
            name: ticket.requesterName,
            email: ticket.requesterEmail,
            phone: ticket.requesterPhone === null ? null : phoneOf(ticket.requesterPhone),
            company: ticket.company,
            document: ticket.documentType === null ? null : `${ticket.documentType} ${ticket.documentNumber}`,
          },
    duplicateOf: ticket.duplicateOf?.number ?? null,
    matter: ticket.matter?.number ?? null,
    rating: ticket.rating,
    ratingComment: ticket.ratingComment,
    timeline: timelineOf(ticket, names, { actor, rights }),
    others,
    drafts,
    draftFiles,
    may: rightsOn(ticket, actor, rights),
    present,
    now,
  };
}

function rightsOn(ticket: TicketPage, actor: Actor, rights: RightsTicket): TicketRights {
  const isClosed = ticket.status === "closed";
  const reaches = mayOn(actor, "escalate", rights);
  return {
    reply: !isClosed && mayOn(actor, "reply", rights),
    change: !isClosed && mayOn(actor, "change_ticket", rights),
    escalate: !isClosed && ticket.tier !== TOP_TIER && reaches,
    handBack: !isClosed && ticket.tier !== FIRST_TIER && mayOn(actor, "hand_back", rights),
    close: !isClosed && mayOn(actor, "close_ticket", rights),
    because: !reaches ? "higher_tier" : rights.handledByActor ? "handled_matter" : null,
  };
}

async function othersOf(ticket: TicketPage): Promise<OtherRequest[]> {
  if (ticket.requesterEmail === null) return [];
  const rows = await db().ticket.findMany({
    where: { requesterEmail: ticket.requesterEmail, id: { not: ticket.id } },
    orderBy: [{ openedAt: "desc" }, { id: "desc" }],
    take: OTHERS_MOST,
    select: { number: true, subject: true, status: true, openedAt: true },
  });
  return rows.map((row) => ({ ...row, openedAt: row.openedAt.getTime() }));
}

function phoneOf(e164: string): { readonly e164: string; readonly shown: string } {
  return { e164, shown: parsePhoneNumber(e164)?.formatInternational() ?? e164 };
}
