"use server";

import { isEqual } from "es-toolkit/predicate";
import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { readDate } from "#lib/admin/date-form.ts";
import { editSpecialDate, specialDateSchema } from "#lib/admin/edit-special-date.ts";
import { readDateForm, readHoursForm } from "#lib/admin/hours-forms.ts";
import type { DateAnswer, HoursAnswer, HoursFormAnswer, PutAnswer } from "#lib/admin/hours-page.ts";
import { hoursView } from "#lib/admin/hours-view.ts";
import { saidDates } from "#lib/admin/said-dates.ts";
import { isSignedOut } from "#lib/admin/signed-out-form.ts";
import { weekTroubles, withHours } from "#lib/admin/week-edit.ts";
import { type DraftPart, draftPartSchema } from "#lib/catalogue/draft-part.ts";
import { discardDraft, editDraft } from "#lib/catalogue/edit-draft.ts";
import { editedCatalogue } from "#lib/catalogue/edited-catalogue.ts";
import { specialDatesOf } from "#lib/catalogue/special-dates.ts";
import { readClock } from "#lib/clock.ts";
import { formText } from "#lib/form-text.ts";
import { hoursWordsIn } from "#lib/i18n/admin/hours.ts";
import { currentPerson, deskLanguage, requireRight } from "#lib/people/current-actor.ts";
import { routes } from "#lib/routes.ts";
import { zoneRules } from "#lib/schedule/wall-clock.ts";
import { wallTimeAt } from "#lib/schedule/zone.ts";

/** Saves a channel as it is on a page that saves by itself: who is not signed in any more is told so, and stays there. */
export async function saveHours(before: unknown, after: unknown): Promise<HoursAnswer> {
  const person = await currentPerson();
  if (!person) return { kind: "signed_out" };
  const [from, to] = [draftPartSchema.safeParse(before), draftPartSchema.safeParse(after)];
  if (!from.success || !to.success || to.data.part !== "channel") return { kind: "refused" };
  const now = readClock();
  const { actor, language } = person;
  const outcome = await editDraft({ actor, now, before: from.data, after: to.data });
  if (!outcome.ok && outcome.refused.kind !== "changed_meanwhile") return { kind: "refused" };
  const view = await hoursView({ actor, now, language, slug: to.data.slug });
  if (!view) return { kind: "refused" };
  return outcome.ok || outcome.refused.kind !== "changed_meanwhile"
    ? { kind: "saved", view }
    : { kind: "clash", places: outcome.refused.places, view };
}

/** The same from a form, where no script runs. */
export async function saveHoursForm(_before: HoursFormAnswer | null, form: FormData): Promise<HoursFormAnswer> {
  const actor = await requireRight("edit_catalogue");
  const words = hoursWordsIn(await deskLanguage());
  const typed = readHoursForm(form);
  const was = draftPartSchema.safeParse(json(form, "before"));
  if (!was.success || was.data.part !== "channel" || was.data.value === null) return { kind: "refused", typed };
  if (weekTroubles(typed.week).length > 0) return { kind: "unsaved", typed };
  const after: DraftPart = { ...was.data, value: withHours(was.data.value, typed, words.time) };
  const outcome = await editDraft({ actor, now: readClock(), before: was.data, after });
  if (!outcome.ok) return { kind: outcome.refused.kind === "changed_meanwhile" ? "clash" : "refused", typed };
  redirect(routes.adminHours(`channel=${was.data.slug}`));
}

/** Saves the form of a special date, and leads back to the list or on to another one like it. */
export async function saveDate(_before: DateAnswer | null, form: FormData): Promise<DateAnswer> {
  const typed = readDateForm(form, specialDateSchema.nullable().safeParse(json(form, "before")).data ?? null);
  const refuse = (why: Partial<DateAnswer>) => ({ typed, troubles: [], text: null, isSignedOut: false, ...why });
  if (await isSignedOut(form)) return refuse({ isSignedOut: true });
  const actor = await requireRight("edit_catalogue");
  const language = await deskLanguage();
  const words = hoursWordsIn(language);
  const now = readClock();
  const { desk } = (await editedCatalogue(now)).content;
  const today = wallTimeAt(zoneRules(desk.timeZone), now).date;
  const read = readDate(typed, words.form, today);
  if (!read.ok) return refuse({ troubles: read.troubles });
  const parsed = specialDateSchema.safeParse(read.date);
  if (!parsed.success) return refuse({ text: words.form.failed });
  const outcome = await editSpecialDate({ actor, now, edit: { before: typed.before, after: parsed.data } });
  const channel = formText(form, "channel");
  if (outcome.ok) {
    revalidatePath(routes.adminHours());
    const like = specialDatesOf(outcome.value.content).find(({ hours }) => isEqual(hours, parsed.data.hours))?.id;
    const another = formText(form, "then") === "another" ? `&date=new&like=${like ?? ""}` : "#dates";
    redirect(routes.adminHours(`channel=${encodeURIComponent(channel)}${another}`));
  }
  const view = await hoursView({ actor, now, language, slug: null });
  const say = saidDates(words, view?.owners ?? [], today);
  const ownersWrong = (text: string) => refuse({ troubles: [{ field: "owners", text }] });
  switch (outcome.refused.kind) {
    case "date_taken":
      return ownersWrong(words.form.taken(say.names(outcome.refused.owners)));
    case "no_hours":
      return ownersWrong(words.form.without(say.names(outcome.refused.owners)));
    case "date_changed": {
      const stands = outcome.refused.now.map((one) => say.whole(one));
      // What was edited is not there any more: what is typed goes in as a new one, if it is sent again.
      return refuse({ typed: { ...typed, before: null }, text: words.form.changed(stands) });
    }
    default:
      return refuse({ text: words.form.failed });
  }
}

/** Adds, takes away or brings back a special date as a whole. */
export async function putDate(_before: PutAnswer | null, form: FormData): Promise<PutAnswer> {
  const actor = await requireRight("edit_catalogue");
  const one = specialDateSchema.nullable();
  const [before, after] = [one.safeParse(json(form, "before")), one.safeParse(json(form, "after"))];
  if (!before.success || !after.success) return { kind: "refused" };
  const edit = { before: before.data, after: after.data };
  const outcome = await editSpecialDate({ actor, now: readClock(), edit });
  revalidatePath(routes.adminHours());
  return outcome.ok ? { kind: "done", undo: { before: edit.after, after: edit.before } } : { kind: "refused" };
}

/** Throws the draft away, and leads back to the page that is open. */
export async function discard(form: FormData): Promise<void> {
  const actor = await requireRight("edit_catalogue");
  await discardDraft({ actor, now: readClock() });
  revalidatePath(routes.admin, "layout");
  const channel = formText(form, "channel");
  redirect(
    wayBack(formText(form, "page")) ??
      routes.adminHours(channel === "" ? "" : `channel=${encodeURIComponent(channel)}`),
  );
}

/** The page of the draft that its name says; null: it is the page of hours, or none. */
function wayBack(page: string): string | null {
  switch (page) {
    case "desk":
      return routes.adminDesk;
    case "holidays":
      return routes.adminHolidays();
    case "notices":
      return routes.adminNotices();
    case "channels":
      return routes.adminChannels();
    case "tiers":
      return routes.adminTiers;
    default:
      return null;
  }
}

function json(form: FormData, name: string): unknown {
  try {
    return JSON.parse(formText(form, name));
  } catch {
    return undefined;
  }
}
