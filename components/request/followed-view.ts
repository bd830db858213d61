import type { RequestType } from "#lib/routing/request.ts";
import type { FollowedRequest } from "#lib/tickets/follow-request.ts";
import { REOPEN_WITHIN_MS, type TicketStatus, whenCustomerWrites } from "#lib/tickets/life.ts";

type TalkFile = { readonly id: string; readonly name: string; readonly size: number };

/** What a customer sees happen, in its order. Instants are epoch milliseconds. */
export type TalkEntry =
  | {
      readonly kind: "message";
      readonly id: string;
      readonly at: number;
      /** Null: the customer. */
      readonly by: string | null;
      /** Null: it was taken back. */
      readonly text: string | null;
      readonly files: readonly TalkFile[];
    }
  | { readonly kind: "escalated"; readonly id: string; readonly at: number; readonly tier: number }
  | { readonly kind: "solved" | "closed" | "reopened"; readonly id: string; readonly at: number };

export type FollowedView = {
  readonly number: string;
  readonly subject: string;
  readonly requestType: RequestType;
  readonly status: TicketStatus;
  readonly openedAt: number;
  /** How it was closed; null: it is not. */
  readonly closedAs: "solved" | "spam" | "duplicate" | null;
  readonly duplicateOf: string | null;
  /** Until when a message opens it again; null: it is not solved. */
  readonly reopenUntil: number | null;
  readonly canWrite: boolean;
  readonly rating: number | null;
  readonly talk: readonly TalkEntry[];
};

/** What is shown of a request at an instant (epoch ms): the opening first, then what happened, in its order. */
export function followedView(request: FollowedRequest, now: number): FollowedView {
  const solvedAt = request.solvedAt?.getTime() ?? null;
  const canWrite = whenCustomerWrites(request.status, solvedAt, now) !== null;
  const opening: TalkEntry = {
    kind: "message",
    id: request.id,
    at: request.openedAt.getTime(),
    by: null,
    text: request.text,
    files: request.attachments,
  };
  const later = [
    ...request.messages.map((message) => ({
      sequence: message.event?.sequence ?? 0n,
      entry: {
        kind: "message",
        id: message.id,
        at: message.at.getTime(),
        by: message.person?.name ?? null,
        text: message.takenBackAt === null ? message.text : null,
        files: message.attachments,
      } satisfies TalkEntry,
    })),
    ...request.events.map(({ sequence, at, what }) => ({
      sequence,
      entry: { ...what, id: String(sequence), at: at.getTime() } satisfies TalkEntry,
    })),
  ].sort((a, b) => (a.sequence < b.sequence ? -1 : 1));
  return {
    number: request.number,
    subject: request.subject,
    requestType: request.requestType,
    status: request.status,
    openedAt: request.openedAt.getTime(),
    closedAs: request.closedAs,
    duplicateOf: request.duplicateOf,
    reopenUntil: request.status === "solved" && canWrite && solvedAt !== null ? solvedAt + REOPEN_WITHIN_MS : null,
    canWrite,
    rating: request.rating,
    talk: [opening, ...later.map(({ entry }) => entry)],
  };
}
