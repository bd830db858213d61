import type { Owner } from "#lib/catalogue/facts.ts";
import type { SpecialDate } from "#lib/catalogue/special-dates.ts";
import { formText } from "#lib/form-text.ts";
import { eachWeekday } from "#lib/schedule/each-weekday.ts";
import type { Weekday } from "#lib/schedule/schedule.ts";
import type { TypedDate } from "./hours-page.ts";
import { INTERVALS_A_DAY_MAX, type TypedHours, type TypedInterval } from "./week-edit.ts";

/** The name of a field of the week's form. */
export function fieldName(weekday: Weekday, index: number, field: keyof TypedInterval): string {
  return `${weekday}.${index}.${field}`;
}

/** The week as a form sends it; an interval of which nothing is written is none. */
export function readHoursForm(form: FormData): TypedHours {
  return {
    week: eachWeekday((weekday) => intervalsOf(form, (index, field) => fieldName(weekday, index, field))),
    closedOnHolidays: form.has("closedOnHolidays"),
    acceptsWhileClosed: form.has("acceptsWhileClosed"),
  };
}

/** The name of a field of a special date's hours. */
export function dateFieldName(index: number, field: keyof TypedInterval): string {
  return `interval.${index}.${field}`;
}

/** The checkbox of a channel or of a tier that a special date is of. */
export function ownerField(owner: Owner): { readonly name: "slug" | "tier"; readonly value: string } {
  return "tier" in owner ? { name: "tier", value: String(owner.tier) } : { name: "slug", value: owner.channel };
}

/** A special date as its form sends it. @param before what it edits, which has been read by its schema */
export function readDateForm(form: FormData, before: Omit<SpecialDate, "id"> | null): TypedDate {
  const intervals = Array.from({ length: INTERVALS_A_DAY_MAX }, (_, index) => index)
    .filter((index) => form.has(dateFieldName(index, "opens")))
    .map((index) => ({
      opens: formText(form, dateFieldName(index, "opens")),
      closes: formText(form, dateFieldName(index, "closes")),
    }));
  return {
    before,
    from: formText(form, "from"),
    to: formText(form, "to"),
    isOpenEnded: form.has("openEnded"),
    isClosed: formText(form, "closed") === "yes",
    intervals,
    reason: formText(form, "reason"),
    owners: [
      ...texts(form, "slug").map((channel) => ({ channel })),
      ...texts(form, "tier").map((level) => ({ tier: Number(level) })),
    ],
  };
}

function texts(form: FormData, name: string): string[] {
  return form.getAll(name).filter((value) => typeof value === "string");
}

function intervalsOf(form: FormData, name: (index: number, field: keyof TypedInterval) => string): TypedInterval[] {
  return Array.from({ length: INTERVALS_A_DAY_MAX }, (_, index) => ({
    opens: formText(form, name(index, "opens")),
    closes: formText(form, name(index, "closes")),
  })).filter(({ opens, closes }) => opens.trim() !== "" || closes.trim() !== "");
}
