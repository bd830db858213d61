import "server-only";
import type { Tx } from "#lib/db.ts";
import type { Actor } from "#lib/people/actor.ts";
import type { AuditEvent } from "./audit-event.ts";

/** Who did something to the desk: a person, or the desk by itself. */
export type AuditActor = Pick<Actor, "id" | "name" | "email"> | "desk";

/**
 * Adds to the audit log, in the transaction of what it tells of, so that neither is without the other.
 * The person is kept as they are called now: an entry outlives who it names.
 */
export async function recordAudit(
  tx: Tx,
  event: AuditEvent,
  { by, now, address = null }: { readonly by: AuditActor; readonly now: number; readonly address?: string | null },
): Promise<void> {
  const { kind, ...data } = event;
  await tx.auditEntry.create({
    data: {
      at: new Date(now),
      kind,
      actorId: by === "desk" ? null : by.id,
      actor: by === "desk" ? "Canal Abierto" : `${by.name} <${by.email}>`,
      data,
      address,
    },
    select: { sequence: true },
  });
}
