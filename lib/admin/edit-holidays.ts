import "server-only";
import type { AuditEvent } from "#lib/audit/audit-event.ts";
import { changeDraft, editDraft } from "#lib/catalogue/edit-draft.ts";
import { editedCatalogue } from "#lib/catalogue/edited-catalogue.ts";
import type { Holiday } from "#lib/catalogue/schema.ts";
import { holidayWordsIn } from "#lib/i18n/admin/holidays.ts";
import type { Language } from "#lib/i18n/language.ts";
import type { Actor } from "#lib/people/actor.ts";
import { type AskedPart, askPart } from "./ask-part.ts";
import { readAdded, readRemoved, readRenamed } from "./holiday-form.ts";
import { lawfulMissing } from "./holiday-rows.ts";
import type { HolidayDeed } from "./holidays-page.ts";

type By = { readonly actor: Actor; readonly now: number };
/**
 * Adds a day to the draft, gives one another name, or takes one away, as its form says; why a day is added or taken away
 * goes to the audit log. As `askPart`.
 */
export async function askHoliday({ deed, ...asked }: AskedPart & { readonly deed: HolidayDeed }) {
  const { language, now } = asked;
  const words = holidayWordsIn(language).trouble;
  if (deed === "remove")
    return askPart({ ...asked, read: (values, before) => readRemoved({ values, before, language, words }) });
  const { holidays: observed } = (await editedCatalogue(now)).content;
  const read = deed === "add" ? readAdded : readRenamed;
  return askPart({ ...asked, read: (values, before) => read({ values, before, language, words, observed }) });
}

/** Has the draft observe again on a date what is in force there. @param given.is what it says; null: nothing */
export async function undoHoliday({
  actor,
  now,
  is,
  was,
}: By & { readonly is: Holiday | null; readonly was: Holiday | null }) {
  const date = (is ?? was)?.date;
  return editDraft({
    actor,
    now,
    before: { part: "holidays", value: is ? [is] : [] },
    after: { part: "holidays", value: was ? [was] : [] },
    audit: date === undefined ? [] : [{ kind: "holiday_undone", date }],
  });
}

/**
 * Adds to the draft what the law has of a year and it has not. @param given.date of a single day; null: all of them
 * @param given.language in which the audit log calls a single one
 */
export async function addLawfulHolidays({
  actor,
  now,
  year,
  date,
  language,
}: By & { readonly year: number; readonly date: string | null; readonly language: Language }) {
  return changeDraft({
    actor,
    now,
    change: (current) => {
      const days = lawfulMissing(current, year, date);
      const holidays = [...current.holidays, ...days.map((day) => ({ date: day.date, name: day.name }))];
      const audit: AuditEvent[] =
        date === null
          ? [{ kind: "holidays_filled", year, days: days.length }]
          : days.map(({ name, laws }) => ({
              kind: "holiday_added",
              date,
              name: name[language],
              reason: laws.join("; "),
            }));
      return { ok: true, base: current, mine: { ...current, holidays }, audit: days.length === 0 ? [] : audit };
    },
  });
}
