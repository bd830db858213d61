"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import type { DeedAnswer } from "#components/admin/deed-form.tsx";
import type { InviteAnswer } from "#components/admin/invite-form.tsx";
import type { PersonAnswer } from "#components/admin/person-form.tsx";
import { deskZone } from "#lib/catalogue/desk-zone.ts";
import { readClock } from "#lib/clock.ts";
import { environment } from "#lib/env.ts";
import { formText } from "#lib/form-text.ts";
import { adminWordsIn } from "#lib/i18n/admin/words.ts";
import { CONFLICTS } from "#lib/i18n/conflicts.ts";
import { dayAndTime } from "#lib/i18n/people/day-and-time.ts";
import { changePerson } from "#lib/people/change-person.ts";
import { deskLanguage, requireRight, tellingRefusal } from "#lib/people/current-actor.ts";
import { deedAnswer } from "#lib/people/deed-answer.ts";
import { disablePerson } from "#lib/people/disable-person.ts";
import { enablePerson } from "#lib/people/enable-person.ts";
import { endSessionsOf } from "#lib/people/end-sessions-of.ts";
import { formAnswer, refusedAnswer } from "#lib/people/form-answer.ts";
import { invitePerson } from "#lib/people/invite-person.ts";
import { managedPerson } from "#lib/people/managed-people.ts";
import { readAccount, readInvitation } from "#lib/people/person-forms.ts";
import { resetPassword } from "#lib/people/reset-password.ts";
import { revokeTokenOf } from "#lib/people/revoke-token-of.ts";
import { routes } from "#lib/routes.ts";

export async function invite(_before: InviteAnswer | null, form: FormData): Promise<InviteAnswer> {
  const actor = await requireRight("manage_people");
  const language = await deskLanguage();
  const { typed, invitation } = readInvitation(form);
  const outcome = invitation.ok
    ? await invitePerson({ actor, invitation: invitation.value, now: readClock() })
    : invitation;
  revalidatePath(routes.adminPeople);
  if (!outcome.ok) return { kind: "refused", why: refusedAnswer(outcome.refused, language), typed };
  const { id, token } = outcome.value;
  return { kind: "invited", id, name: typed.name, link: environment().publicUrl + routes.passwordLink(token) };
}

export async function change(_before: PersonAnswer | null, form: FormData): Promise<PersonAnswer> {
  const actor = await requireRight("manage_people");
  const language = await deskLanguage();
  const id = formText(form, "id");
  const now = readClock();
  const { typed, account } = readAccount(form);
  const outcome = account.ok
    ? await tellingRefusal(
        actor,
        await changePerson({ actor, id, ...account.value, givesUp: form.has("givesUp"), now }),
      )
    : account;
  if (!outcome.ok && outcome.refused.kind === "stale") {
    const by = (await managedPerson(actor, id, now))?.changedBy ?? null;
    return { kind: "stale", current: outcome.refused.current, by, typed };
  }
  if (!outcome.ok && outcome.refused.kind === "conflict" && outcome.refused.because === "own_administration")
    return { kind: "asks", text: CONFLICTS.own_administration[language], typed };
  if (!outcome.ok) return { ...refusedAnswer(outcome.refused, language), typed };
  // Nothing of the administration is there any more for who gave it up.
  if (id === actor.id && typed.role !== "admin") redirect(routes.desk);
  revalidatePath(routes.adminPeople, "layout");
  return { ...formAnswer(outcome, language), typed };
}

export async function disable(_before: DeedAnswer | null, form: FormData): Promise<DeedAnswer> {
  const actor = await requireRight("manage_people");
  const outcome = await tellingRefusal(
    actor,
    await disablePerson({ actor, id: formText(form, "id"), now: readClock() }),
  );
  revalidatePath(routes.adminPeople, "layout");
  return deedAnswer(outcome, await deskLanguage());
}

export async function enable(_before: DeedAnswer | null, form: FormData): Promise<DeedAnswer> {
  const actor = await requireRight("manage_people");
  const outcome = await enablePerson({ actor, id: formText(form, "id"), now: readClock() });
  revalidatePath(routes.adminPeople, "layout");
  return deedAnswer(outcome, await deskLanguage());
}

export async function makeLink(_before: DeedAnswer | null, form: FormData): Promise<DeedAnswer> {
  const actor = await requireRight("manage_people");
  const [now, language] = [readClock(), await deskLanguage()];
  const outcome = await resetPassword({ actor, id: formText(form, "id"), now });
  if (!outcome.ok) return deedAnswer(outcome, language);
  const { person: words } = adminWordsIn(language);
  const until = dayAndTime(language, await deskZone(now))(outcome.value.expiresAt);
  const link = environment().publicUrl + routes.passwordLink(outcome.value.token);
  return { kind: "link", label: words.link, link, hint: words.linkHint(until) };
}

export async function endSessions(_before: DeedAnswer | null, form: FormData): Promise<DeedAnswer> {
  const actor = await requireRight("manage_people");
  const outcome = await endSessionsOf({ actor, id: formText(form, "id"), now: readClock() });
  revalidatePath(routes.adminPeople, "layout");
  return deedAnswer(outcome, await deskLanguage());
}

export async function revokeToken(_before: DeedAnswer | null, form: FormData): Promise<DeedAnswer> {
  const actor = await requireRight("manage_people");
  const [id, tokenId] = [formText(form, "id"), formText(form, "token")];
  const outcome = await revokeTokenOf({ actor, id, tokenId, now: readClock() });
  revalidatePath(routes.adminPeople, "layout");
  return deedAnswer(outcome, await deskLanguage());
}
