import "server-only";
import { changesBetween } from "#lib/catalogue/compare-catalogues.ts";
import type { EditedCatalogue } from "#lib/catalogue/edited-catalogue.ts";
import { holidayWordsIn } from "#lib/i18n/admin/holidays.ts";
import { hoursWordsIn } from "#lib/i18n/admin/hours.ts";
import type { Language } from "#lib/i18n/language.ts";
import { yearOf } from "#lib/schedule/local-date.ts";
import { zoneRules } from "#lib/schedule/wall-clock.ts";
import { wallTimeAt } from "#lib/schedule/zone.ts";
import { holidayReasons } from "./holiday-reasons.ts";
import { holidayRows, holidayYears } from "./holiday-rows.ts";
import type { ShownYear } from "./holidays-page.ts";
import { calendarDay } from "./said-dates.ts";

/**
 * The list of a year for the page of holidays. Cost: as `holidayReasons`
 * @param given.year the one that is asked for; where the page has no such year it is this one
 */
export async function holidaysView({
  edited: { base, content },
  now,
  language,
  year,
}: {
  readonly edited: EditedCatalogue;
  readonly now: number;
  readonly language: Language;
  readonly year: number | null;
}): Promise<ShownYear> {
  const words = holidayWordsIn(language);
  const { on } = hoursWordsIn(language).dates;
  const thisYear = yearOf(wallTimeAt(zoneRules(content.desk.timeZone), now).date);
  const years = holidayYears(base, content, thisYear);
  const shown = years.find((one) => one === year) ?? thisYear;
  const edited = new Set(
    changesBetween(base, content).flatMap(({ place }) => (place.of === "holiday" ? [yearOf(place.date)] : [])),
  );
  const reasonOf = await holidayReasons();
  return {
    year: shown,
    years: years.map((one) => ({ year: one, isEdited: edited.has(one) })),
    rows: holidayRows(base, content, shown).map(({ holiday, laws, state, before }) => ({
      holiday,
      state,
      before,
      // The year stands above the list.
      when: on(calendarDay(holiday.date, holiday.date)),
      name: holiday.name[language],
      otherName: holiday.name[language === "es" ? "en" : "es"],
      isLawful: laws.length > 0,
      source: laws.length === 0 ? words.ownDecision : laws.join("; "),
      reason: reasonOf(holiday.date, state),
    })),
  };
}
