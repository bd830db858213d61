"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { addLawfulHolidays, askHoliday, undoHoliday } from "#lib/admin/edit-holidays.ts";
import { fieldText, readFieldValues } from "#lib/admin/field-values.ts";
import type { HolidayDeed, UndoAnswer } from "#lib/admin/holidays-page.ts";
import type { PartAnswer } from "#lib/admin/part-form.ts";
import { readDay } from "#lib/admin/read-day.ts";
import { calendarDay } from "#lib/admin/said-dates.ts";
import { signedOutForm } from "#lib/admin/signed-out-form.ts";
import { holidaySchema } from "#lib/catalogue/schema.ts";
import { readClock } from "#lib/clock.ts";
import { formText } from "#lib/form-text.ts";
import { hoursWordsIn } from "#lib/i18n/admin/hours.ts";
import type { Actor } from "#lib/people/actor.ts";
import { deskLanguage, requireRight } from "#lib/people/current-actor.ts";
import { routes } from "#lib/routes.ts";
import { yearOf } from "#lib/schedule/local-date.ts";

export async function addHoliday(_before: PartAnswer | null, form: FormData): Promise<PartAnswer> {
  const signedOut = await signedOutForm(form);
  return signedOut ?? save("add", await requireRight("edit_catalogue"), form);
}

export async function renameHoliday(_before: PartAnswer | null, form: FormData): Promise<PartAnswer> {
  const signedOut = await signedOutForm(form);
  return signedOut ?? save("rename", await requireRight("edit_catalogue"), form);
}

export async function removeHoliday(_before: PartAnswer | null, form: FormData): Promise<PartAnswer> {
  const signedOut = await signedOutForm(form);
  return signedOut ?? save("remove", await requireRight("edit_catalogue"), form);
}

async function save(deed: HolidayDeed, actor: Actor, form: FormData): Promise<PartAnswer> {
  const answer = await askHoliday({ deed, actor, language: await deskLanguage(), now: readClock(), form });
  return "saved" in answer ? backToYear(form) : answer;
}

/** Takes back what the draft changed of a day. */
export async function undo(_before: UndoAnswer | null, form: FormData): Promise<UndoAnswer> {
  const actor = await requireRight("edit_catalogue");
  const one = holidaySchema.nullable();
  const [is, was] = [one.parse(JSON.parse(formText(form, "is"))), one.parse(JSON.parse(formText(form, "was")))];
  const outcome = await undoHoliday({ actor, now: readClock(), is, was });
  revalidatePath(routes.admin, "layout");
  if (!outcome.ok) return { kind: "refused" };
  if (is === null || was !== null) return { kind: "undone" };
  const language = await deskLanguage();
  const day = hoursWordsIn(language).dates.on(calendarDay(is.date, is.date));
  return { kind: "gone", holiday: is, what: `${day}, ${is.name[language]}` };
}

/** Adds a day of the law, or all those of a year that are not there. */
export async function addLawful(form: FormData): Promise<void> {
  const actor = await requireRight("edit_catalogue");
  const year = Number(formText(form, "year"));
  const date = formText(form, "date");
  if (Number.isInteger(year) && year >= FIRST_YEAR && year <= LAST_YEAR)
    await addLawfulHolidays({
      actor,
      now: readClock(),
      year,
      date: date === "" ? null : date,
      language: await deskLanguage(),
    });
  backToList(year);
}

/** Those of which a catalogue may have dates. */
const [FIRST_YEAR, LAST_YEAR] = [2000, 2100];

function backToYear(form: FormData): never {
  return backToList(yearOf(readDay(fieldText(readFieldValues(form), "/date")) ?? ""));
}

function backToList(year: number): never {
  revalidatePath(routes.admin, "layout");
  redirect(routes.adminHolidays(`year=${year}`));
}
