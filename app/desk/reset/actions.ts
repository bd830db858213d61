"use server";

import { headers } from "next/headers";
import { clientAddress } from "#lib/client-address.ts";
import { readClock } from "#lib/clock.ts";
import { formText } from "#lib/form-text.ts";
import { askPasswordLink } from "#lib/people/ask-password-link.ts";
import { deskLanguage } from "#lib/people/current-actor.ts";
import { type FormAnswer, formAnswer } from "#lib/people/form-answer.ts";

export async function askLink(_before: FormAnswer | null, form: FormData): Promise<FormAnswer> {
  const address = clientAddress(await headers());
  const outcome = await askPasswordLink({ email: formText(form, "email"), address, now: readClock() });
  return formAnswer(outcome, await deskLanguage());
}
