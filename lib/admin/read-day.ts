import { isLocalDate } from "#lib/schedule/local-date.ts";
import type { LocalDate } from "#lib/schedule/schedule.ts";

const DAY_FIRST = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/;

/** The date that somebody meant: "30/11/2026", "30-11-2026", "2026-11-30"; null: none that exists. */
export function readDay(text: string): LocalDate | null {
  const trimmed = text.trim();
  const [, day = "", month = "", year = ""] = DAY_FIRST.exec(trimmed) ?? [];
  const date = year === "" ? trimmed : `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  return isLocalDate(date) ? date : null;
}
