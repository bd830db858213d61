import { isLocalDate } from "#lib/schedule/local-date.ts";
import { timeText } from "#lib/schedule/time-text.ts";
import { instantsOfWallTime, wallTimeAt, type ZoneRules } from "#lib/schedule/zone.ts";

const FORM = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):([0-5]\d)$/;

/** What a field for a date and a time holds ("2026-11-25T10:00"), for an instant on the desk's wall, whatever the browser's zone. */
export function wallDateTimeAt(zone: ZoneRules, at: number): string {
  const { date, minute } = wallTimeAt(zone, at);
  return `${date}T${timeText(minute)}`;
}

/** The instant (epoch ms) of such a text on the desk's wall, the first of two; null for none. */
export function instantOfDateTime(zone: ZoneRules, text: string): number | null {
  const [, date = "", hour, minute] = FORM.exec(text) ?? [];
  if (!isLocalDate(date)) return null;
  return instantsOfWallTime(zone, date, Number(hour) * 60 + Number(minute))[0] ?? null;
}
