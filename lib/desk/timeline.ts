import type { Actor } from "#lib/people/actor.ts";
import { mayOn, type RightsTicket } from "#lib/people/rights.ts";
import { EVENT_DATA } from "#lib/tickets/event-data.ts";
import type { Names } from "#lib/tickets/names.ts";
import type { TicketPage, TimelineEvent } from "#lib/tickets/ticket-page.ts";
import type { By, Happening, TimelineItem } from "./desk-data.ts";

/** What happened to a ticket as the desk reads it, the oldest first. */
export function timelineOf(
  ticket: TicketPage,
  names: Names,
  { actor, rights }: { readonly actor: Actor; readonly rights: RightsTicket },
): TimelineItem[] {
  return ticket.events.flatMap((event): TimelineItem[] => {
    const common = { sequence: Number(event.sequence), at: event.at.getTime(), by: byOf(event, ticket) };
    if (event.message) {
      const { id, text, visibility, takenBackAt, attachments } = event.message;
      const takenBack = takenBackAt !== null;
      const mayTakeBack =
        !takenBack &&
        !event.byCustomer &&
        visibility === "public" &&
        (event.person?.id === actor.id || mayOn(actor, "take_back", rights));
      return [
        {
          kind: "entry",
          ...common,
          internal: visibility === "internal",
          text,
          messageId: id,
          takenBack,
          mayTakeBack,
          files: attachments,
        },
      ];
    }
    const what = happening(event, names, ticket);
    if (what === null) return [];
    const item: TimelineItem = { kind: "event", ...common, what };
    if (event.kind !== "opened") return [item];
    return [
      item,
      {
        kind: "entry",
        ...common,
        by: { name: ticket.requesterName, customer: true },
        internal: false,
        text: ticket.text,
        messageId: null,
        takenBack: false,
        mayTakeBack: false,
        files: ticket.attachments,
      },
    ];
  });
}

function byOf(event: TimelineEvent, { requesterName }: TicketPage): By {
  return { name: event.byCustomer ? requesterName : (event.person?.name ?? null), customer: event.byCustomer };
}

function happening(event: TimelineEvent, { people, tickets }: Names, ticket: TicketPage): Happening | null {
  const { kind, data } = event;
  switch (kind) {
    case "opened":
      return { kind, channel: ticket.channel };
    // Its message is the entry.
    case "message":
      return null;
    case "assigned": {
      const { to } = EVENT_DATA.assigned.parse(data);
      if (to !== null && to === event.person?.id) return { kind: "taken" };
      return { kind, to: to === null ? null : (people.get(to)?.name ?? null) };
    }
    case "status": {
      const { from, to } = EVENT_DATA.status.parse(data);
      // Follows from what was done just before, which is told already.
      return from === "new" && to === "open" ? null : { kind, to };
    }
    case "priority":
      return { kind, ...EVENT_DATA.priority.parse(data) };
    case "request_type":
      return { kind, ...EVENT_DATA.request_type.parse(data) };
    case "tags":
      return { kind, tags: EVENT_DATA.tags.parse(data).to };
    case "snoozed":
      return { kind, until: EVENT_DATA.snoozed.parse(data).until };
    case "escalated":
    case "handed_back": {
      const { to, reason } = EVENT_DATA[kind].parse(data);
      return { kind, to, reason };
    }
    case "duplicate": {
      const { of } = EVENT_DATA.duplicate.parse(data);
      return { kind, of: tickets.get(of) ?? of };
    }
    case "matter": {
      const { to } = EVENT_DATA.matter.parse(data);
      return { kind, to: to === null ? null : (tickets.get(to) ?? to) };
    }
    case "rated":
      return { kind, rating: EVENT_DATA.rated.parse(data).rating };
    case "taken_back":
    case "spam":
    case "link_renewed":
      return { kind };
  }
}
