import "server-only";
import { z } from "zod";
import type { PersonChange } from "#lib/audit/audit-event.ts";
import { recordAudit } from "#lib/audit/record-audit.ts";
import { conflict, done, type Outcome, refused } from "#lib/outcome.ts";
import { line } from "#lib/text.ts";
import { NAME_MAX } from "#lib/tickets/limits.ts";
import { ROLES, TIERS } from "./actor.ts";
import { type Account, type AskedOfPerson, managing } from "./managed-person.ts";

/** Somebody's account, as a form gives it. */
export const accountSchema = z.strictObject({
  name: line(NAME_MAX).transform((text) => text.trim()),
  role: z.enum(ROLES),
  tier: z.literal(TIERS),
  away: z.boolean(),
});

const FIELDS = ["name", "role", "tier", "away"] as const;

/**
 * Changes somebody's account from what was seen of it to what is wanted. Their rights change with their next request.
 * `stale`: somebody else changed it since; it brings how it stands. `last_admin`: nobody who administers could sign in.
 * `own_administration`: who asks would stop administering, which they cannot undo by themselves.
 * @param asked.givesUp whether that is meant
 */
export function changePerson(
  asked: AskedOfPerson & { readonly seen: Account; readonly wanted: Account; readonly givesUp: boolean },
): Promise<Outcome<null, Account>> {
  const { actor, id, seen, wanted, givesUp, now } = asked;
  return managing<null, Account>(asked, async (tx, person) => {
    if (FIELDS.some((field) => person[field] !== seen[field])) {
      const { name, role, tier, away } = person;
      return refused({ kind: "stale", current: { name, role, tier, away } });
    }
    if (person.role === "admin" && wanted.role !== "admin") {
      if (!person.isReplaceable) return conflict("last_admin");
      if (id === actor.id && !givesUp) return conflict("own_administration");
    }
    const changes = FIELDS.filter((field) => person[field] !== wanted[field]).map(
      (field): PersonChange => ({ field, from: person[field], to: wanted[field] }),
    );
    if (changes.length === 0) return done(null);
    const { name, role, tier, away } = wanted;
    await tx.person.update({ where: { id }, data: { name, role, tier, away }, select: { id: true } });
    await recordAudit(tx, { kind: "person_changed", person, changes }, { by: actor, now });
    return done(null);
  });
}
