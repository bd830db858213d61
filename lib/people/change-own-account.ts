import "server-only";
import { z } from "zod";
import { recordAudit } from "#lib/audit/record-audit.ts";
import { transaction } from "#lib/db.ts";
import { LANGUAGES } from "#lib/i18n/language.ts";
import type { Actor } from "./actor.ts";

/** What somebody decides about their own account; what is left out stays. */
export const ownAccountSchema = z.strictObject({
  language: z.enum(LANGUAGES).optional(),
  /** On leave: what is reopened goes to the list of the tier. */
  away: z.boolean().optional(),
  soundOnP1: z.boolean().optional(),
});

export type OwnAccountChange = z.infer<typeof ownAccountSchema>;

/**
 * Changes one's own account, and nothing of anybody else's. That somebody is away, or back, concerns the others too, and
 * an administrator decides it as well: the audit log tells it.
 */
export function changeOwnAccount(
  actor: Actor,
  { language, away, soundOnP1 }: OwnAccountChange,
  now: number,
): Promise<void> {
  return transaction(async (tx) => {
    const [before] = await tx.$queryRaw<{ away: boolean }[]>`
      SELECT "away" FROM "Person" WHERE "id" = ${actor.id}::uuid FOR NO KEY UPDATE`;
    if (before === undefined) return;
    await tx.person.update({
      where: { id: actor.id },
      data: {
        ...(language === undefined ? {} : { language }),
        ...(away === undefined ? {} : { away }),
        ...(soundOnP1 === undefined ? {} : { soundOnP1 }),
      },
      select: { id: true },
    });
    if (away === undefined || away === before.away) return;
    const changes = [{ field: "away", from: before.away, to: away }] as const;
    await recordAudit(tx, { kind: "person_changed", person: actor, changes }, { by: actor, now });
  });
}
