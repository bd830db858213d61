"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { askChannel } from "#lib/admin/ask-channel.ts";
import { askClosing, type ClosingAnswer, refusedClosing } from "#lib/admin/ask-closing.ts";
import { typedClosing } from "#lib/admin/closing-fields.ts";
import type { PartAnswer } from "#lib/admin/part-form.ts";
import { isSignedOut, signedOutForm } from "#lib/admin/signed-out-form.ts";
import { moveChannel } from "#lib/catalogue/move-channel.ts";
import { reopenChannel } from "#lib/catalogue/reopen-channel.ts";
import { readClock } from "#lib/clock.ts";
import { formText } from "#lib/form-text.ts";
import { deskLanguage, requireRight } from "#lib/people/current-actor.ts";
import { routes } from "#lib/routes.ts";

/** Saves a channel, does what a button of its form asks, or takes one that is new out of the draft. */
export async function saveChannel(_before: PartAnswer | null, form: FormData): Promise<PartAnswer> {
  const signedOut = await signedOutForm(form);
  if (signedOut !== null) return signedOut;
  const actor = await requireRight("edit_catalogue");
  const answer = await askChannel({ actor, language: await deskLanguage(), now: readClock(), form });
  if (!("saved" in answer)) return answer;
  revalidatePath(routes.admin, "layout");
  // Its hours are what a new one lacks.
  redirect(answer.isNew ? routes.adminHours(`channel=${answer.saved}`) : routes.adminChannels());
}

/** Moves a channel one place up or down in the published order. */
export async function move(form: FormData): Promise<void> {
  const actor = await requireRight("edit_catalogue");
  await moveChannel({
    actor,
    now: readClock(),
    order: formText(form, "order").split(","),
    slug: formText(form, "slug"),
    by: formText(form, "to") === "up" ? -1 : 1,
  });
  revalidatePath(routes.admin, "layout");
  redirect(routes.adminChannels());
}

/** Closes a channel at once. */
export async function closeNow(_before: ClosingAnswer | null, form: FormData): Promise<ClosingAnswer> {
  if (await isSignedOut(form)) return refusedClosing(typedClosing(form), { isSignedOut: true });
  const actor = await requireRight("edit_catalogue");
  const answer = await askClosing({ actor, language: await deskLanguage(), now: readClock(), form });
  if (!("closed" in answer)) return answer;
  revalidatePath(routes.admin, "layout");
  const said = answer.wasOpen ? "closed" : "closed_on";
  redirect(routes.adminChannels(`said=${said}&channel=${encodeURIComponent(answer.closed)}`));
}

/** Opens again what was closed at once. */
export async function reopen(form: FormData): Promise<void> {
  const actor = await requireRight("edit_catalogue");
  const closing = formText(form, "closing");
  const outcome = await reopenChannel({
    actor,
    now: readClock(),
    closing: /^\d{1,9}$/.test(closing) ? Number(closing) : 0,
  });
  revalidatePath(routes.admin, "layout");
  const said = outcome.ok ? "reopened" : "missing";
  redirect(routes.adminChannels(`said=${said}&channel=${encodeURIComponent(formText(form, "slug"))}`));
}
