import "server-only";
import type { Actor } from "#lib/people/actor.ts";
import { type ListPosition, type TicketListItem, ticketList } from "#lib/tickets/ticket-list.ts";
import { viewCounts } from "#lib/tickets/view-counts.ts";
import type { DeskList, ListRow } from "./desk-data.ts";
import type { ListAddress } from "./list-address.ts";

/** A list of the desk with what each view holds. Cost: two queries, at once. */
export async function readList(
  address: ListAddress,
  { actor, now }: { readonly actor: Actor; readonly now: number },
): Promise<DeskList> {
  const { q, status, tier, assignee, requestType, priority, view, cursor } = address;
  const filter = {
    view,
    query: q === "" ? undefined : q,
    status: status ?? undefined,
    tier: tier ?? undefined,
    assignee: assignee ?? undefined,
    requestType: requestType ?? undefined,
    priority: priority ?? undefined,
  };
  const [{ items, next }, counts] = await Promise.all([
    ticketList(filter, { actor, now, after: positionFrom(cursor) }),
    viewCounts(actor, now),
  ]);
  return { rows: items.map(rowOf), next: next && `${next.key}.${next.id}`, counts, now };
}

/** A row of a list, as a page shows it. */
export function rowOf(item: TicketListItem): ListRow {
  const { id, number, version, subject, requestType, priority, status, tier, assigneeEmail, assigneeName } = item;
  const { openedAt, snoozedUntil, hit } = item;
  return {
    id,
    number,
    version,
    subject,
    requestType,
    priority,
    status,
    tier,
    who: item.company ?? item.requesterName,
    assigneeEmail,
    assigneeName,
    openedAt,
    snoozedUntil,
    hit,
  };
}

/** `cursor` has the form that `readListAddress` lets through. */
function positionFrom(cursor: string | null): ListPosition | null {
  const [key, id] = cursor?.split(".") ?? [];
  return key !== undefined && id !== undefined ? { key: BigInt(key), id } : null;
}
