import "server-only";
import { db } from "#lib/db.ts";
import { done, type Outcome, refused } from "#lib/outcome.ts";
import type { Actor } from "#lib/people/actor.ts";
import { may } from "#lib/people/rights.ts";
import type { Prisma } from "#prisma/client/client.ts";
import { followToken } from "./follow-link.ts";
import { hasLinkEnded } from "./life.ts";

const SHOWN_MOST = 100;

const SELECT = {
  id: true,
  kind: true,
  recipient: true,
  createdAt: true,
  ticket: { select: { id: true, number: true, followGeneration: true, closedAt: true } },
  person: { select: { id: true, name: true } },
} as const satisfies Prisma.OutboxMessageSelect;

export type OutboxEntry = {
  readonly id: string;
  readonly recipient: string;
  readonly createdAt: number;
  readonly what: /** `token` is made now, of the link as it is; null: links to this request have ended. */
    | { readonly kind: "follow_link"; readonly number: string; readonly token: string | null }
    | { readonly kind: "password_link"; readonly name: string; readonly personId: string };
};

/** What was to be sent, newest first, at most 100. For administrators: whoever reads it can open what it names. */
export async function readOutbox({
  actor,
  now,
}: {
  readonly actor: Actor;
  readonly now: number;
}): Promise<Outcome<readonly OutboxEntry[]>> {
  if (!may(actor, "read_outbox")) return refused({ kind: "forbidden" });
  const rows = await db().outboxMessage.findMany({
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: SHOWN_MOST,
    select: SELECT,
  });
  return done(rows.flatMap((row) => entryOf(row, now) ?? []));
}

type Row = Prisma.OutboxMessageGetPayload<{ select: typeof SELECT }>;

function entryOf({ kind, ticket, person, createdAt, ...row }: Row, now: number): OutboxEntry | null {
  const entry = { ...row, createdAt: createdAt.getTime() };
  switch (kind) {
    case "follow_link": {
      if (!ticket) return null;
      const isOver = hasLinkEnded(ticket.closedAt?.getTime() ?? null, now);
      const token = isOver ? null : followToken(ticket.id, ticket.followGeneration);
      return { ...entry, what: { kind, number: ticket.number, token } };
    }
    case "password_link":
      return person && { ...entry, what: { kind, name: person.name, personId: person.id } };
  }
}
