"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { askPart } from "#lib/admin/ask-part.ts";
import { deskOfFields } from "#lib/admin/desk-fields.ts";
import type { PartAnswer } from "#lib/admin/part-form.ts";
import { signedOutForm } from "#lib/admin/signed-out-form.ts";
import { readClock } from "#lib/clock.ts";
import { deskLanguage, requireRight } from "#lib/people/current-actor.ts";
import { routes } from "#lib/routes.ts";

export async function saveDesk(_before: PartAnswer | null, form: FormData): Promise<PartAnswer> {
  const signedOut = await signedOutForm(form);
  if (signedOut !== null) return signedOut;
  const actor = await requireRight("edit_catalogue");
  const answer = await askPart({
    actor,
    language: await deskLanguage(),
    now: readClock(),
    form,
    read: (values) => ({
      part: { part: "desk", value: deskOfFields(values) },
      fields: Object.keys(values),
      troubles: {},
    }),
  });
  if (!("saved" in answer)) return answer;
  revalidatePath(routes.admin, "layout");
  redirect(routes.adminDesk);
}
