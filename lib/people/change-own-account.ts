import "server-only";
import { z } from "zod";
import { db } from "#lib/db.ts";
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

/** Changes one's own account, and nothing of anybody else's. */
export async function changeOwnAccount(actor: Actor, { language, away, soundOnP1 }: OwnAccountChange): Promise<void> {
  await db().person.update({
    where: { id: actor.id },
    data: {
      ...(language === undefined ? {} : { language }),
      ...(away === undefined ? {} : { away }),
      ...(soundOnP1 === undefined ? {} : { soundOnP1 }),
    },
    select: { id: true },
  });
}
