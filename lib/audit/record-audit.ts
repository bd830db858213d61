import "server-only";
import type { Tx } from "#lib/db.ts";
import type { AuditEvent, AuditPerson } from "./audit-event.ts";

/** Who did something to the desk: a person, the desk by itself or by a command, or nobody who is known. */
type AuditActor = (AuditPerson & { readonly address?: string | null }) | "desk" | "stranger";

/** By whom, when (epoch milliseconds), and from which address, where it is known and not said by whom. */
export type AuditMark = { readonly by: AuditActor; readonly now: number; readonly address?: string | null };

/**
 * Adds to the audit log, in the transaction of what it tells of, so that neither is without the other.
 * The people are kept as they are called now: an entry outlives who it names. Cost: one statement
 */
export async function recordAudit(tx: Tx, event: AuditEvent, { by, now, address }: AuditMark): Promise<void> {
  const { kind, ...said } = event;
  const about = "person" in event ? event.person : null;
  const data = "person" in said ? { ...said, person: said.person && nameOf(said.person) } : said;
  await tx.auditEntry.create({
    data: {
      at: new Date(now),
      kind,
      actorId: typeof by === "string" ? null : by.id,
      actor: actorText(by),
      aboutId: about?.id ?? null,
      data,
      address: address ?? (typeof by === "string" ? null : (by.address ?? null)),
    },
    select: { sequence: true },
  });
}

/** What stands for a stranger; pages say it in words. */
export const STRANGER = "?";

function actorText(by: AuditActor): string {
  if (by === "desk") return "Canal Abierto";
  return by === "stranger" ? STRANGER : nameOf(by);
}

function nameOf({ name, email }: AuditPerson): string {
  return `${name} <${email}>`;
}
