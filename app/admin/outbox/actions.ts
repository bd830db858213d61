"use server";

import { readClock } from "#lib/clock.ts";
import { environment } from "#lib/env.ts";
import { formText } from "#lib/form-text.ts";
import { requireRight } from "#lib/people/current-actor.ts";
import { showPasswordLink } from "#lib/people/password-link.ts";
import { routes } from "#lib/routes.ts";

export async function revealPasswordLink(_before: string | null, form: FormData): Promise<string | null> {
  const actor = await requireRight("read_outbox");
  const messageId = formText(form, "id");
  const shown = await showPasswordLink({ actor, messageId, now: readClock() });
  return shown.ok ? environment().publicUrl + routes.passwordLink(shown.value.token) : "";
}
