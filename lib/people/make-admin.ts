import "server-only";
import { z } from "zod";
import { recordAudit } from "#lib/audit/record-audit.ts";
import { transaction } from "#lib/db.ts";
import { line } from "#lib/text.ts";
import { NAME_MAX } from "#lib/tickets/limits.ts";
import { emailSchema } from "#lib/tickets/request-schema.ts";
import { TOP_TIER } from "./actor.ts";
import { makePasswordLink } from "./password-link.ts";

/** What an operator gave: whom, and by what name when nobody has this address yet. */
export const newAdminSchema = z.strictObject({
  email: emailSchema,
  name: line(NAME_MAX).transform((text) => text.trim()),
});

/**
 * Makes somebody an administrator, whether or not they were known, disabled or an agent before, and a link by which they
 * set their password. Whoever runs a command on the desk's machine may do so; no page can. What somebody who was disabled
 * held before, sessions and tokens, does not come back with them.
 * @returns the link's secret part
 */
export function makeAdmin({ email, name }: z.infer<typeof newAdminSchema>, now: number): Promise<string> {
  const admin = { role: "admin", tier: TOP_TIER, disabledAt: null } as const;
  return transaction(async (tx) => {
    const disabled = { person: { email, disabledAt: { not: null } } };
    await tx.personSession.deleteMany({ where: disabled });
    await tx.accessToken.updateMany({ where: { ...disabled, revokedAt: null }, data: { revokedAt: new Date(now) } });
    const person = await tx.person.upsert({
      where: { email },
      create: { email, name, createdAt: new Date(now), ...admin },
      update: admin,
      select: { id: true, name: true, email: true },
    });
    await recordAudit(tx, { kind: "admin_made", person }, { by: "desk", now });
    return (await makePasswordLink(tx, person.id, now)).token;
  });
}
