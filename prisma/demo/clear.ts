import "server-only";
import { recordAudit } from "#lib/audit/record-audit.ts";
import { type Tx, transaction } from "#lib/db.ts";
import { lockFirstPeople } from "#lib/people/demo-people.ts";
import { requestSchema } from "#lib/tickets/request-schema.ts";
import { STORIES } from "./stories.ts";

/** What clearing the demo has done, and what it left. */
export type Cleared = {
  /** How many demo requests went, with all that was written on them. */
  readonly requests: number;
  /** Demo requests that stay, because a request that is none points at them. Radicados. */
  readonly kept: readonly string[];
  /** E-mails of those who went. */
  readonly removed: readonly string[];
  /** E-mails of those who stay, disabled, because what they did on other requests names them. */
  readonly disabled: readonly string[];
  /** How many requests that are not settled are assigned to somebody who is disabled by it. */
  readonly assigned: number;
  readonly hasAdmin: boolean;
};

/** What is never deleted in the desk's daily life. The owner of the tables takes the triggers away for this one transaction. */
const KEPT_BY_TRIGGER = ["Ticket", "Message", "TicketEvent"] as const;

/**
 * Takes the demo people and their requests away, for good: the audit log keeps that it was done, by which later starts
 * know. What a demo person did on a request that is none of the demo's stays, and so does the person, disabled and
 * without a way in. Done again, it clears what is left. Cost: some hundred small rows.
 * @param now epoch milliseconds
 * @throws what the database refuses, when the connection is not that of the owner of the tables
 */
export function clearDemo(now: number): Promise<Cleared> {
  return transaction(async (tx) => {
    await lockFirstPeople(tx);
    for (const table of KEPT_BY_TRIGGER) await tx.$executeRawUnsafe(`ALTER TABLE "${table}" DISABLE TRIGGER "kept"`);
    const { cleared, kept } = await demoRequests(tx);
    const of = { where: { ticketId: { in: cleared.map(({ id }) => id) } } };
    await tx.attachment.deleteMany(of);
    await tx.ticketEvent.deleteMany(of);
    await tx.message.deleteMany(of);
    await tx.ticket.deleteMany({ where: { id: { in: cleared.map(({ id }) => id) } } });
    for (const table of KEPT_BY_TRIGGER) await tx.$executeRawUnsafe(`ALTER TABLE "${table}" ENABLE TRIGGER "kept"`);

    const people = await demoPeople(tx);
    const removed = people.filter(({ isNamed }) => !isNamed);
    const disabled = people.filter(({ isNamed }) => isNamed);
    await tx.person.deleteMany({ where: { id: { in: removed.map(({ id }) => id) } } });
    const shutOut = disabled.filter(({ disabledAt, passwordHash }) => disabledAt === null || passwordHash !== null);
    await shut(
      tx,
      disabled.map(({ id }) => id),
      now,
    );
    if (cleared.length + removed.length + shutOut.length > 0) {
      const event = { requests: cleared.length, removed: removed.length, disabled: shutOut.length };
      await recordAudit(tx, { kind: "demo_cleared", ...event }, { by: "desk", now });
    }
    return {
      requests: cleared.length,
      kept: kept.map(({ number }) => number),
      removed: removed.map(({ email }) => email),
      disabled: disabled.map(({ email }) => email),
      assigned: await tx.ticket.count({
        where: {
          assigneeId: { in: disabled.map(({ id }) => id) },
          status: { in: ["new", "open", "waiting"] },
        },
      }),
      hasAdmin: (await tx.person.count({ where: { role: "admin", disabledAt: null } })) > 0,
    };
  });
}

type Request = {
  readonly id: string;
  readonly number: string;
  readonly duplicateOfId: string | null;
  readonly matterId: string | null;
};

/** The requests that the stories have opened, but for those at which another one points, by way of whichever. */
async function demoRequests(tx: Tx): Promise<{ cleared: Request[]; kept: Request[] }> {
  const select = { id: true, number: true, duplicateOfId: true, matterId: true } as const;
  const told = STORIES.map(({ request }) => {
    const { subject, text, requester } = requestSchema.parse(request);
    return { subject, text, requesterEmail: requester?.email ?? null };
  });
  const demo = await tx.ticket.findMany({ where: { OR: told }, select, orderBy: { number: "asc" } });
  const ids = demo.map(({ id }) => id);
  const pointing = await tx.ticket.findMany({
    where: { id: { notIn: ids }, OR: [{ duplicateOfId: { in: ids } }, { matterId: { in: ids } }] },
    select,
  });
  const stays = new Set<string>();
  for (let from = pointing; from.length > 0; ) {
    const named = new Set(from.flatMap(({ duplicateOfId, matterId }) => [duplicateOfId, matterId]));
    from = demo.filter(({ id }) => named.has(id) && !stays.has(id));
    for (const { id } of from) stays.add(id);
  }
  return { cleared: demo.filter(({ id }) => !stays.has(id)), kept: demo.filter(({ id }) => stays.has(id)) };
}

type DemoPerson = {
  readonly id: string;
  readonly email: string;
  readonly disabledAt: Date | null;
  readonly passwordHash: string | null;
  /** By something that is left on a request. */
  readonly isNamed: boolean;
};

function demoPeople(tx: Tx): Promise<DemoPerson[]> {
  return tx.$queryRaw<DemoPerson[]>`
    SELECT p."id", p."email", p."disabledAt", p."passwordHash",
           EXISTS (SELECT FROM "Ticket" t WHERE t."assigneeId" = p."id" OR t."loggedById" = p."id")
        OR EXISTS (SELECT FROM "Message" m WHERE m."personId" = p."id")
        OR EXISTS (SELECT FROM "Mention" n WHERE n."personId" = p."id")
        OR EXISTS (SELECT FROM "TicketEvent" e WHERE e."personId" = p."id" OR e."data"::text LIKE '%' || p."id" || '%')
        AS "isNamed"
      FROM "Person" p WHERE p."demo" ORDER BY p."email"`;
}

/** Leaves people no way in, and nothing that is theirs alone. */
async function shut(tx: Tx, ids: readonly string[], now: number): Promise<void> {
  const of = { where: { personId: { in: [...ids] } } };
  await tx.personSession.deleteMany(of);
  await tx.accessToken.deleteMany(of);
  await tx.passwordLink.deleteMany(of);
  await tx.draft.deleteMany(of);
  await tx.presence.deleteMany(of);
  await tx.draftPresence.deleteMany(of);
  const id = { in: [...ids] };
  await tx.person.updateMany({ where: { id }, data: { passwordHash: null } });
  await tx.person.updateMany({ where: { id, disabledAt: null }, data: { disabledAt: new Date(now) } });
}
