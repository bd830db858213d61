"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { askTier } from "#lib/admin/ask-tier.ts";
import type { PartAnswer } from "#lib/admin/part-form.ts";
import { signedOutForm } from "#lib/admin/signed-out-form.ts";
import { readClock } from "#lib/clock.ts";
import { deskLanguage, requireRight } from "#lib/people/current-actor.ts";
import { routes } from "#lib/routes.ts";

export async function saveTier(_before: PartAnswer | null, form: FormData): Promise<PartAnswer> {
  const signedOut = await signedOutForm(form);
  if (signedOut !== null) return signedOut;
  const actor = await requireRight("edit_catalogue");
  const answer = await askTier({ actor, language: await deskLanguage(), now: readClock(), form });
  if (!("saved" in answer)) return answer;
  revalidatePath(routes.admin, "layout");
  redirect(routes.adminTiers);
}
