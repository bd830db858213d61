import "server-only";
import { db } from "#lib/db.ts";
import type { Actor } from "#lib/people/actor.ts";
import { may } from "#lib/people/rights.ts";
import { isUuid } from "#lib/text.ts";

export type FileToRead = { readonly id: string; readonly name: string; readonly type: string; readonly size: number };

const SELECT = { id: true, name: true, type: true, size: true } as const;

/**
 * A file of a request, for who holds its link: what came with the opening or with a message that customers read. A file
 * of an internal note, of a reply that was taken back or of another request is none (null). Cost: one query.
 */
export async function fileOfRequest(ticketId: string, id: string): Promise<FileToRead | null> {
  if (!isUuid(id)) return null;
  return db().attachment.findFirst({
    where: {
      id,
      ticketId,
      OR: [{ messageId: null }, { message: { visibility: "public", takenBackAt: null } }],
    },
    select: SELECT,
  });
}

/** A file of any ticket, for people of the desk; null: there is none, or it is not theirs to read. Cost: one query. */
export async function fileForActor(actor: Actor, id: string): Promise<FileToRead | null> {
  if (!isUuid(id) || !may(actor, "read_tickets")) return null;
  return db().attachment.findFirst({ where: { id, ticketId: { not: null } }, select: SELECT });
}

/** The bytes of a file, a part a query as they are asked for: constant memory, whatever its size. */
export function fileBytes(id: string): ReadableStream<Uint8Array> {
  let position = 0;
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const part = await db().attachmentPart.findUnique({
          where: { attachmentId_position: { attachmentId: id, position } },
          select: { bytes: true },
        });
        if (!part) return controller.close();
        position += 1;
        controller.enqueue(part.bytes);
      },
    },
    { highWaterMark: 0 },
  );
}
