"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { askPublication, type PublishAnswer, signedOutPublication } from "#lib/admin/ask-publication.ts";
import { isSignedOut } from "#lib/admin/signed-out-form.ts";
import { readClock } from "#lib/clock.ts";
import { deskLanguage, requireRight } from "#lib/people/current-actor.ts";
import { routes } from "#lib/routes.ts";

const SHOWN = ["version", "base", "next"] as const;

export async function publish(_before: PublishAnswer | null, form: FormData): Promise<PublishAnswer> {
  if (await isSignedOut(form)) return signedOutPublication(form, readClock());
  const actor = await requireRight("edit_catalogue");
  const answer = await askPublication({ actor, language: await deskLanguage(), now: readClock(), form });
  if (!("published" in answer)) {
    const { view } = answer;
    // What the bar above says of the draft would contradict what is answered.
    const isAnother = view === null || SHOWN.some((name) => form.get(name) !== `${view[name]}`);
    if (isAnother) revalidatePath(routes.adminPublish);
    return answer;
  }
  revalidatePath(routes.admin, "layout");
  redirect(routes.adminRevisions(`said=published&number=${answer.published}`));
}
