import "server-only";
import { findDraft } from "#lib/catalogue/draft.ts";
import { yearWithoutHolidays } from "#lib/catalogue/national-holidays.ts";
import { snapshot } from "#lib/catalogue/snapshot.ts";
import { db } from "#lib/db.ts";
import { toLocalDate, yearOf } from "#lib/schedule/local-date.ts";
import { startOfDate, wallTimeAt } from "#lib/schedule/zone.ts";

/** The coming year whose holidays are not published, and whether the draft has them. */
export type HolidayWarning = { readonly year: number; readonly isDrafted: boolean };

/**
 * What administrators are warned of from 1 October on, in the desk's zone: that the revision that will be in force when
 * the next year begins has none of its holidays. Null: nothing. Cost: no query until there is something to warn of.
 */
export async function holidayWarning(now: number): Promise<HolidayWarning | null> {
  const known = await snapshot();
  const present = await known.inForce(now);
  if (!present) return null;
  const { zone } = present.revision;
  const begins = startOfDate(zone, toLocalDate(`${yearOf(wallTimeAt(zone, now).date) + 1}-01-01`));
  const then = await known.inForce(begins);
  const year = then && yearWithoutHolidays(then.revision.catalogue, zone, now);
  if (year === null) return null;
  const draft = await findDraft(db());
  return { year, isDrafted: draft?.content.holidays.some(({ date }) => yearOf(date) === year) ?? false };
}
