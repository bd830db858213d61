"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { askNotice, putNotice } from "#lib/admin/edit-notices.ts";
import type { PutNoticeAnswer } from "#lib/admin/notices-page.ts";
import type { PartAnswer } from "#lib/admin/part-form.ts";
import { signedOutForm } from "#lib/admin/signed-out-form.ts";
import { noticeSchema } from "#lib/catalogue/schema.ts";
import { readClock } from "#lib/clock.ts";
import { formText } from "#lib/form-text.ts";
import { deskLanguage, requireRight } from "#lib/people/current-actor.ts";
import { routes } from "#lib/routes.ts";

export async function saveNotice(_before: PartAnswer | null, form: FormData): Promise<PartAnswer> {
  const signedOut = await signedOutForm(form);
  if (signedOut !== null) return signedOut;
  const actor = await requireRight("edit_catalogue");
  const answer = await askNotice({ actor, language: await deskLanguage(), now: readClock(), form });
  if (!("saved" in answer)) return answer;
  revalidatePath(routes.admin, "layout");
  redirect(routes.adminNotices(answer.clock.map(({ edge, clock }) => `${edge}=${clock}`).join("&")));
}

/** Takes a notice away, puts it back, or takes back what the draft changed of it. */
export async function put(_before: PutNoticeAnswer | null, form: FormData): Promise<PutNoticeAnswer> {
  const actor = await requireRight("edit_catalogue");
  const one = noticeSchema.nullable();
  const [is, was] = [one.parse(JSON.parse(formText(form, "is"))), one.parse(JSON.parse(formText(form, "was")))];
  const outcome = await putNotice({ actor, now: readClock(), is, was });
  revalidatePath(routes.admin, "layout");
  return outcome.ok ? { kind: "done", undo: { is: was, was: is } } : { kind: "refused" };
}
