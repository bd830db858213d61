import { aYearLater, type SpecialDate } from "#lib/catalogue/special-dates.ts";
import type { HoursWords } from "#lib/i18n/admin/hours-es.ts";
import { isLocalDate } from "#lib/schedule/local-date.ts";
import type { LocalDate } from "#lib/schedule/schedule.ts";
import type { DateTrouble, TypedDate } from "./hours-page.ts";
import { dayText, dayTroubles, type SayTime, type TypedInterval, typedInterval } from "./week-edit.ts";

/** Two intervals are as many as a day of a desk has, with a break at noon; a date that has more shows them all. */
const INTERVALS_SHOWN = 2;
const EMPTY: TypedInterval = { opens: "", closes: "" };

/** The form of a date that is new: of one channel at first. */
export function newDate(slug: string): TypedDate {
  return {
    before: null,
    from: "",
    to: "",
    isOpenEnded: false,
    isClosed: true,
    intervals: [EMPTY, EMPTY],
    reason: "",
    owners: [{ channel: slug }],
  };
}

/** The form of a date that is there. */
export function typedDate({ hours, owners }: SpecialDate, say: SayTime): TypedDate {
  const intervals = hours.intervals.map((interval) => typedInterval(interval, say));
  const missing = Math.max(1, INTERVALS_SHOWN - intervals.length);
  return {
    before: { hours, owners },
    from: hours.from,
    to: hours.to === null || hours.to === hours.from ? "" : hours.to,
    isOpenEnded: hours.to === null,
    isClosed: hours.intervals.length === 0,
    intervals: [...intervals, ...Array.from({ length: missing }, () => EMPTY)],
    reason: hours.reason,
    owners,
  };
}

/** The form of another date with the same hours and reason, of the same channels and tiers: the dates of the next year, or none yet. */
export function likeDate(date: SpecialDate, dates: "next_year" | "none", say: SayTime): TypedDate {
  const typed = typedDate(date, say);
  const next = (text: string) => (dates === "none" || text === "" ? "" : (aYearLater(text) ?? ""));
  return { ...typed, before: null, from: next(typed.from), to: next(typed.to) };
}

/**
 * What a form says, or what is wrong with its fields, in their order. Dates that have passed are a slip, most often of
 * the year: they would change nothing, and no list shows them.
 * @param today on the desk's wall
 */
export function readDate(
  typed: TypedDate,
  words: HoursWords["form"],
  today: LocalDate,
):
  | { readonly ok: true; readonly date: Omit<SpecialDate, "id"> }
  | { readonly ok: false; readonly troubles: readonly DateTrouble[] } {
  const troubles: DateTrouble[] = [];
  const { isOpenEnded, isClosed, owners } = typed;
  const reason = typed.reason.trim();
  const from = isLocalDate(typed.from) ? typed.from : null;
  const last = typed.to === "" ? typed.from : typed.to;
  const to = !isOpenEnded && isLocalDate(last) ? last : null;
  if (from === null) troubles.push({ field: "from", text: typed.from === "" ? words.required : words.notADate });
  if (isOpenEnded && typed.to !== "") troubles.push({ field: "to", text: words.bothEnds });
  if (!isOpenEnded && typed.to !== "") {
    if (to === null) troubles.push({ field: "to", text: words.notADate });
    else if (from !== null && to < from) troubles.push({ field: "to", text: words.endsBefore });
  }
  if (from !== null && to !== null && from <= to && to < today)
    troubles.push({ field: typed.to === "" ? "from" : "to", text: words.past });
  const given = typed.intervals.filter(({ opens, closes }) => opens.trim() !== "" || closes.trim() !== "");
  if (!isClosed && given.length === 0) troubles.push({ field: "hours", text: words.noHours });
  if (!isClosed)
    for (const { index, field, trouble } of dayTroubles(given))
      troubles.push({
        field: "interval",
        index: typed.intervals.indexOf(given[index] ?? EMPTY),
        edge: field,
        text: words.troubles[trouble],
      });
  if (reason === "") troubles.push({ field: "reason", text: words.required });
  if (owners.length === 0) troubles.push({ field: "owners", text: words.nobody });
  if (troubles.length > 0 || from === null) return { ok: false, troubles };
  const intervals = isClosed ? [] : dayText(given);
  return { ok: true, date: { hours: { from, to, intervals, reason }, owners } };
}
