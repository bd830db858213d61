import "server-only";
import type { Prisma } from "#prisma/client/client.ts";
import { type Actor, tierOf } from "./actor.ts";

/** What is read of a person to know who acts. */
export const ACTOR_SELECT = {
  id: true,
  email: true,
  name: true,
  role: true,
  tier: true,
  disabledAt: true,
} as const satisfies Prisma.PersonSelect;

/** Null for somebody who is disabled, whatever they still hold. */
export function actorFrom(row: Prisma.PersonGetPayload<{ select: typeof ACTOR_SELECT }>): Actor | null {
  const { disabledAt, tier, ...person } = row;
  return disabledAt === null ? { ...person, tier: tierOf(tier), address: null } : null;
}
