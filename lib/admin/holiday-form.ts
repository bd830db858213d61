import { z } from "zod";
import type { DraftPart } from "#lib/catalogue/draft-part.ts";
import { type Holiday, holidaySchema } from "#lib/catalogue/schema.ts";
import type { HolidayWords } from "#lib/i18n/admin/holidays-es.ts";
import type { Language } from "#lib/i18n/language.ts";
import { refusalWords } from "#lib/i18n/refusals.ts";
import { line } from "#lib/text.ts";
import type { ReadFields } from "./ask-part.ts";
import {
  type FieldValues,
  fieldInEachLanguage,
  fieldText,
  troublesByField,
  valuesInEachLanguage,
} from "./field-values.ts";
import type { PartForm } from "./part-form.ts";
import { readDay } from "./read-day.ts";

const REASON_MAX = 500;
const reasonSchema = z.strictObject({ reason: line(REASON_MAX) });
const FIELDS = ["/date", "/name/es", "/name/en", "/reason"];

/** The form of a day that is added. */
export function addedHoliday(): PartForm {
  const values = { "/date": [""], ...valuesInEachLanguage("/name", { es: "", en: "" }), "/reason": [""] };
  return { before: { part: "holidays", value: [] }, values };
}

/** The form of a day that is taken away. What it shows is that day alone: what is added elsewhere stays. */
export function removedHoliday(holiday: Holiday): PartForm {
  const values = { "/date": [holiday.date], "/reason": [""] };
  return { before: { part: "holidays", value: [holiday] }, values };
}

/** The form of another name for a day, whose date stays. It shows that day alone, as that of one that is taken away. */
export function renamedHoliday(holiday: Holiday): PartForm {
  const values = { "/date": [holiday.date], ...valuesInEachLanguage("/name", holiday.name) };
  return { before: { part: "holidays", value: [holiday] }, values };
}

type Asked = {
  readonly values: FieldValues;
  readonly before: DraftPart;
  readonly language: Language;
  readonly words: HolidayWords["trouble"];
};

/** A day that is added, as its form says it. @param given.observed what the draft observes already */
export function readAdded(asked: Asked & { readonly observed: readonly Holiday[] }): ReadFields {
  const { values, language, words, observed } = asked;
  const typed = fieldText(values, "/date");
  const date = readDay(typed);
  const [holiday, reason] = [
    holidaySchema.safeParse({ date, name: fieldInEachLanguage(values, "/name") }, { error: refusalWords(language) }),
    readReason(asked),
  ];
  const troubles: Record<string, string> = {
    ...troublesByField(holiday.error?.issues ?? [], FIELDS),
    ...reason.troubles,
  };
  if (typed === "") troubles["/date"] = words.required;
  else if (troubles["/date"] !== undefined) troubles["/date"] = words.noDate;
  const there = observed.find((one) => one.date === date);
  if (there) troubles["/date"] = words.taken(there.name[language]);
  if (!holiday.success || Object.keys(troubles).length > 0) return { part: asked.before, fields: FIELDS, troubles };
  const added = holiday.data;
  return {
    part: { part: "holidays", value: [...listBut(asked.before, added.date), added] },
    fields: FIELDS,
    troubles,
    audit: [{ kind: "holiday_added", date: added.date, name: added.name[language], reason: reason.text }],
  };
}

/** A day that is taken away, as its form says it. */
export function readRemoved(asked: Asked): ReadFields {
  const date = fieldText(asked.values, "/date");
  const { text, troubles } = readReason(asked);
  const name = listOf(asked.before).find((one) => one.date === date)?.name[asked.language] ?? "";
  return {
    part: { part: "holidays", value: listBut(asked.before, date) },
    fields: FIELDS,
    troubles,
    audit: [{ kind: "holiday_removed", date, name, reason: text }],
  };
}

/** Another name for a day, as its form says it. @param given.observed what the draft observes now */
export function readRenamed({
  values,
  before,
  language,
  words,
  observed,
}: Asked & { readonly observed: readonly Holiday[] }): ReadFields {
  const date = fieldText(values, "/date");
  const holiday = holidaySchema.safeParse(
    { date, name: fieldInEachLanguage(values, "/name") },
    { error: refusalWords(language) },
  );
  const troubles = {
    ...troublesByField(holiday.error?.issues ?? [], FIELDS),
    ...(observed.some((one) => one.date === date) ? {} : { "": words.gone }),
  };
  const renamed = holiday.success ? [holiday.data] : [];
  return { part: { part: "holidays", value: [...listBut(before, date), ...renamed] }, fields: FIELDS, troubles };
}

function readReason({ values, language, words }: Asked): {
  readonly text: string;
  readonly troubles: Record<string, string>;
} {
  const text = fieldText(values, "/reason");
  if (text === "") return { text, troubles: { "/reason": words.reason } };
  const { error } = reasonSchema.safeParse({ reason: text }, { error: refusalWords(language) });
  return { text, troubles: { ...troublesByField(error?.issues ?? [], FIELDS) } };
}

function listOf(part: DraftPart): readonly Holiday[] {
  return part.part === "holidays" ? part.value : [];
}

function listBut(part: DraftPart, date: string): Holiday[] {
  return listOf(part).filter((one) => one.date !== date);
}
