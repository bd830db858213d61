import "server-only";
import { type GaveWay, readGaveWay } from "#lib/catalogue/gave-way.ts";
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
  person: { select: { id: true, name: true, disabledAt: true } },
  revision: { select: { number: true, effectiveFrom: true, author: true, note: true, gaveWay: true } },
} as const satisfies Prisma.OutboxMessageSelect;

/** The scheduled revision that a mail is about. */
type OutboxRevision = {
  readonly number: number;
  /** Epoch milliseconds. */
  readonly effectiveFrom: number;
  readonly author: string;
  readonly note: string;
};

export type OutboxEntry = {
  readonly id: string;
  readonly recipient: string;
  readonly createdAt: number;
  readonly what: /** `token` is made now, of the link as it is; null: links to this request have ended. */
    | { readonly kind: "follow_link"; readonly number: string; readonly token: string | null }
    /** `isOver`: they are disabled, and so get none. */
    | { readonly kind: "password_link"; readonly name: string; readonly personId: string; readonly isOver: boolean }
    | { readonly kind: "revision_in_force"; readonly revision: OutboxRevision }
    /** `stop` is how it came about last. */
    | { readonly kind: "rebase_stopped"; readonly revision: OutboxRevision; readonly stop: GaveWay };
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

function entryOf({ kind, ticket, person, revision, createdAt, ...row }: Row, now: number): OutboxEntry | null {
  const entry = { ...row, createdAt: createdAt.getTime() };
  switch (kind) {
    case "follow_link": {
      if (!ticket) return null;
      const isOver = hasLinkEnded(ticket.closedAt?.getTime() ?? null, now);
      const token = isOver ? null : followToken(ticket.id, ticket.followGeneration);
      return { ...entry, what: { kind, number: ticket.number, token } };
    }
    case "password_link":
      return (
        person && {
          ...entry,
          what: { kind, name: person.name, personId: person.id, isOver: person.disabledAt !== null },
        }
      );
    case "revision_in_force":
      return revision && { ...entry, what: { kind, revision: outboxRevision(revision) } };
    case "rebase_stopped": {
      const stop = revision && readGaveWay(revision.gaveWay).at(-1);
      return stop ? { ...entry, what: { kind, revision: outboxRevision(revision), stop } } : null;
    }
  }
}

function outboxRevision({ number, effectiveFrom, author, note }: NonNullable<Row["revision"]>): OutboxRevision {
  return { number, effectiveFrom: effectiveFrom.getTime(), author, note };
}
