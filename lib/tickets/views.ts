import "server-only";
import type { Actor } from "#lib/people/actor.ts";
import { Prisma } from "#prisma/client/client.ts";
import type { View } from "./view-names.ts";

// Word for word as in the partial indexes of the migrations, which serve these and no other wording.
const UNSETTLED = Prisma.sql`t."status" IN ('new', 'open', 'waiting')`;
const PQRSA = Prisma.sql`t."requestType" IN ('petition', 'complaint', 'claim', 'suggestion', 'appeal')`;

/** What a view shows to somebody, as a condition on the ticket `t`. A snoozed ticket stays out of what is to be worked on. */
export function viewCondition(view: View, actor: Actor, now: number): Prisma.Sql {
  const awake = Prisma.sql`(t."snoozedUntil" IS NULL OR t."snoozedUntil" <= ${new Date(now)})`;
  switch (view) {
    case "mine":
      return Prisma.sql`t."assigneeId" = ${actor.id}::uuid AND ${UNSETTLED} AND ${awake}`;
    case "unassigned":
      return actor.role === "admin"
        ? Prisma.sql`t."assigneeId" IS NULL AND ${UNSETTLED} AND ${awake}`
        : Prisma.sql`t."assigneeId" IS NULL AND ${UNSETTLED} AND t."tier" <= ${actor.tier} AND ${awake}`;
    case "tier":
      return Prisma.sql`t."tier" = ${actor.tier} AND ${UNSETTLED} AND ${awake}`;
    case "waiting":
      return Prisma.sql`t."status" = 'waiting'`;
    case "escalated":
      return Prisma.sql`t."tier" > 1 AND ${UNSETTLED}`;
    case "pqrsa":
      return Prisma.sql`${PQRSA} AND ${UNSETTLED}`;
    case "all":
      return Prisma.sql`true`;
  }
}
