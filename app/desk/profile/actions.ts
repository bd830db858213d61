"use server";

import { revalidatePath } from "next/cache";
import { readClock } from "#lib/clock.ts";
import { formText } from "#lib/form-text.ts";
import { invalid } from "#lib/outcome.ts";
import { createOwnToken, type MadeToken, revokeOwnToken, tokenNameSchema } from "#lib/people/access-token.ts";
import { changeOwnAccount, ownAccountSchema } from "#lib/people/change-own-account.ts";
import { changePassword } from "#lib/people/change-password.ts";
import { currentSessionId, requireActor, requirePerson } from "#lib/people/current-actor.ts";
import { type FormAnswer, formAnswer } from "#lib/people/form-answer.ts";
import { endOwnSessions } from "#lib/people/session.ts";
import { routes } from "#lib/routes.ts";

export async function changeOwnPassword(_before: FormAnswer | null, form: FormData): Promise<FormAnswer> {
  const { actor, language } = await requirePerson();
  const [current, password] = [formText(form, "current"), formText(form, "password")];
  const sessionId = (await currentSessionId()) ?? "";
  const outcome = await changePassword({
    actor,
    sessionId,
    current,
    password,
    now: readClock(),
  });
  revalidatePath(routes.profile);
  return formAnswer(outcome, language);
}

export async function choose(form: FormData): Promise<void> {
  const actor = await requireActor();
  const flag = (name: string) => (form.has(name) ? { [name]: formText(form, name) === "true" } : {});
  const language = form.has("language") ? { language: formText(form, "language") } : {};
  const chosen = ownAccountSchema.safeParse({ ...language, ...flag("away"), ...flag("soundOnP1") });
  if (chosen.success) await changeOwnAccount(actor, chosen.data, readClock());
  revalidatePath(routes.desk, "layout");
}

export async function endSessions(form: FormData): Promise<void> {
  const actor = await requireActor();
  const reference = formText(form, "reference");
  const which = reference === "" ? { allBut: (await currentSessionId()) ?? "" } : { reference };
  await endOwnSessions(actor, which, readClock());
  revalidatePath(routes.profile);
}

export async function createToken(
  _before: FormAnswer | null,
  form: FormData,
): Promise<FormAnswer & { readonly made?: MadeToken }> {
  const { actor, language } = await requirePerson();
  const name = tokenNameSchema.safeParse(formText(form, "name"));
  const outcome = name.success ? await createOwnToken(actor, name.data, readClock()) : invalid("blank", "name");
  revalidatePath(routes.profile);
  return { ...formAnswer(outcome, language), ...(outcome.ok ? { made: outcome.value } : {}) };
}

export async function revokeToken(form: FormData): Promise<void> {
  const actor = await requireActor();
  await revokeOwnToken(actor, formText(form, "id"), readClock());
  revalidatePath(routes.profile);
}
