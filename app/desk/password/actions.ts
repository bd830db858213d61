"use server";

import { cookies } from "next/headers";
import { redirect } from "next/navigation";
import { readClock } from "#lib/clock.ts";
import { formText } from "#lib/form-text.ts";
import { cookieOptions, passwordCookieName } from "#lib/people/cookie.ts";
import { currentAddress, deskLanguage } from "#lib/people/current-actor.ts";
import { type FormAnswer, formAnswer } from "#lib/people/form-answer.ts";
import { setPassword } from "#lib/people/set-password.ts";
import { routes } from "#lib/routes.ts";

export async function setByLink(_before: FormAnswer | null, form: FormData): Promise<FormAnswer> {
  const jar = await cookies();
  const token = jar.get(passwordCookieName())?.value ?? "";
  const password = formText(form, "password");
  const outcome = await setPassword({ token, password, now: readClock(), address: await currentAddress() });
  if (!outcome.ok && outcome.refused.kind !== "not_found") return formAnswer(outcome, await deskLanguage());
  jar.delete({ name: passwordCookieName(), ...cookieOptions() });
  redirect(outcome.ok ? `${routes.signIn()}?changed` : routes.setPassword);
}
