import "server-only";
import { z } from "zod";
import { recordAudit } from "#lib/audit/record-audit.ts";
import { transaction } from "#lib/db.ts";
import { done, invalid, type Outcome, refused } from "#lib/outcome.ts";
import { line } from "#lib/text.ts";
import { NAME_MAX } from "#lib/tickets/limits.ts";
import { emailSchema } from "#lib/tickets/request-schema.ts";
import { type Actor, ROLES, TIERS } from "./actor.ts";
import { linkMinutes, makePasswordLink, type PasswordLink } from "./password-link.ts";
import { may } from "./rights.ts";

/** Whom an administrator invites. */
export const invitationSchema = z.strictObject({
  email: emailSchema,
  name: line(NAME_MAX).transform((text) => text.trim()),
  role: z.enum(ROLES),
  tier: z.literal(TIERS),
});

/**
 * Makes somebody known, without a password, with a link by which they set one and a message of the outbox to bring it.
 * Two invitations of one address at once: the second is told. @returns the link, which is shown this once
 */
export async function invitePerson({
  actor,
  invitation,
  now,
}: {
  readonly actor: Actor;
  readonly invitation: z.output<typeof invitationSchema>;
  readonly now: number;
}): Promise<Outcome<PasswordLink & { readonly id: string }>> {
  const { email, name, role, tier } = invitation;
  const createdAt = new Date(now);
  return transaction(async (tx) => {
    const [admin] = await tx.$queryRaw<unknown[]>`
      SELECT 1 FROM "Person" WHERE "id" = ${actor.id}::uuid AND "role" = 'admin' AND "disabledAt" IS NULL FOR KEY SHARE`;
    if (!may(actor, "manage_people") || admin === undefined) return refused({ kind: "forbidden" });
    const [made] = await tx.person.createManyAndReturn({
      data: [{ email, name, role, tier, createdAt }],
      skipDuplicates: true,
      select: { id: true, name: true, email: true },
    });
    if (made === undefined) return invalid("email_taken", "email");
    await tx.outboxMessage.create({
      data: { kind: "password_link", recipient: email, personId: made.id, createdAt },
      select: { id: true },
    });
    const link = await makePasswordLink(tx, made.id, now, linkMinutes(false));
    await recordAudit(tx, { kind: "person_invited", person: made, role, tier }, { by: actor, now });
    return done({ ...link, id: made.id });
  });
}
