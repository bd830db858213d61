import "server-only";
import { db } from "#lib/db.ts";
import { done, type Outcome, refused } from "#lib/outcome.ts";
import { type Actor, type Tier, tierOf } from "#lib/people/actor.ts";
import { may } from "#lib/people/rights.ts";
import type { Priority, RequestType } from "#lib/routing/request.ts";
import type { TicketStatus } from "./life.ts";

/** So many of the newest: whoever calls speaks of one of them. */
const CALLER_REQUESTS_MAX = 20;

export type CallerRequest = {
  readonly number: string;
  readonly subject: string;
  readonly requestType: RequestType;
  readonly priority: Priority;
  readonly status: TicketStatus;
  readonly tier: Tier;
  readonly requesterName: string | null;
  readonly company: string | null;
  readonly assigneeName: string | null;
  readonly openedAt: Date;
};

/**
 * The requests of whoever calls from a number, newest first, for the page that a telephone exchange opens.
 * @param given.phone E.164, as `phoneSchema` gives it
 */
export async function requestsOfCaller({
  actor,
  phone,
}: {
  readonly actor: Actor;
  readonly phone: string;
}): Promise<Outcome<readonly CallerRequest[]>> {
  if (!may(actor, "read_tickets")) return refused({ kind: "forbidden" });
  const rows = await db().ticket.findMany({
    where: { requesterPhone: phone },
    orderBy: [{ openedAt: "desc" }, { id: "desc" }],
    take: CALLER_REQUESTS_MAX,
    select: {
      number: true,
      subject: true,
      requestType: true,
      priority: true,
      status: true,
      tier: true,
      requesterName: true,
      company: true,
      assignee: { select: { name: true } },
      openedAt: true,
    },
  });
  return done(
    rows.map(({ assignee, tier, ...row }) => ({ ...row, tier: tierOf(tier), assigneeName: assignee?.name ?? null })),
  );
}
