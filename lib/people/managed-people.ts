import "server-only";
import { db } from "#lib/db.ts";
import { isUuid } from "#lib/text.ts";
import { Prisma } from "#prisma/client/client.ts";
import { ownTokens } from "./access-token.ts";
import { type Actor, type Role, tierOf } from "./actor.ts";
import type { Account } from "./managed-person.ts";
import { may } from "./rights.ts";
import { ownSessions } from "./session.ts";

/** Somebody as the list of people shows them. */
export type ListedPerson = Account & {
  readonly id: string;
  readonly email: string;
  /** Epoch milliseconds; null: not disabled. */
  readonly disabledAt: number | null;
  readonly hasPassword: boolean;
  /** The last that is known of them here: by a session, a token, or the audit log. Null: never. */
  readonly lastSeenAt: number | null;
};

type Row = {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly role: Role;
  readonly tier: number;
  readonly away: boolean;
  readonly disabledAt: Date | null;
  readonly hasPassword: boolean;
  readonly lastSeenAt: Date | null;
};

/** Everybody who works here or did, those who may enter first, by name. For administrators: null for anybody else. Cost: one query */
export async function managedPeople(actor: Actor): Promise<readonly ListedPerson[] | null> {
  return may(actor, "manage_people") ? read(Prisma.empty) : null;
}

/** Somebody with what they hold. */
export type ManagedPersonPage = {
  readonly person: ListedPerson;
  readonly sessions: Awaited<ReturnType<typeof ownSessions>>;
  readonly tokens: Awaited<ReturnType<typeof ownTokens>>;
  /** Unsettled ones that they are assigned. */
  readonly openTickets: number;
  /** Who changed the account last: their name and e-mail then; null: nobody yet. */
  readonly changedBy: string | null;
};

/** Null: there is nobody of this id, or whoever asks is no administrator. Cost: five queries, four at once */
export async function managedPerson(actor: Actor, id: string, now: number): Promise<ManagedPersonPage | null> {
  if (!may(actor, "manage_people") || !isUuid(id)) return null;
  const [[person], sessions, tokens, openTickets, changed] = await Promise.all([
    read(Prisma.sql`WHERE p."id" = ${id}::uuid`),
    ownSessions(id, null, now),
    ownTokens(id),
    db().ticket.count({ where: { assigneeId: id, status: { in: ["new", "open", "waiting"] } } }),
    db().auditEntry.findFirst({
      where: { aboutId: id, kind: { in: ["person_changed", "person_disabled", "person_enabled", "admin_made"] } },
      orderBy: { sequence: "desc" },
      select: { actor: true },
    }),
  ]);
  return person ? { person, sessions, tokens, openTickets, changedBy: changed?.actor ?? null } : null;
}

async function read(where: Prisma.Sql): Promise<ListedPerson[]> {
  const rows = await db().$queryRaw<Row[]>`
    SELECT p."id", p."email", p."name", p."role", p."tier", p."away", p."disabledAt",
           p."passwordHash" IS NOT NULL AS "hasPassword",
           greatest(
             (SELECT max("lastSeenAt") FROM "PersonSession" WHERE "personId" = p."id"),
             (SELECT max("lastUsedAt") FROM "AccessToken" WHERE "personId" = p."id"),
             (SELECT "at" FROM "AuditEntry" WHERE "actorId" = p."id" ORDER BY "sequence" DESC LIMIT 1)) AS "lastSeenAt"
    FROM "Person" p ${where}
    ORDER BY p."disabledAt" IS NOT NULL, p."name", p."id"`;
  return rows.map(({ tier, disabledAt, lastSeenAt, ...row }) => ({
    ...row,
    tier: tierOf(tier),
    disabledAt: disabledAt?.getTime() ?? null,
    lastSeenAt: lastSeenAt?.getTime() ?? null,
  }));
}
