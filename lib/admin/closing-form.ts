import { addDays } from "#lib/schedule/local-date.ts";
import { MS_IN_A_MINUTE } from "#lib/schedule/schedule.ts";
import { instantsOfWallTime, wallTimeAt, type ZoneRules } from "#lib/schedule/zone.ts";
import { line } from "#lib/text.ts";
import { type ClosingField, type TypedClosing, typedClosing } from "./closing-fields.ts";
import { readDay } from "./read-day.ts";
import { readTime } from "./read-time.ts";

const HOUR_MS = 60 * MS_IN_A_MINUTE;
const REASON_MAX = 500;
const reasonSchema = line(REASON_MAX);

/**
 * What the form for closing a channel says.
 * @param zone of the desk, on whose wall the hour is meant
 * @returns `until` in epoch milliseconds, null: until further notice; or the fields that cannot be read
 */
export function readClosing(
  form: FormData,
  zone: ZoneRules,
  now: number,
): {
  readonly typed: TypedClosing;
  readonly read:
    | { readonly ok: true; readonly until: number | null }
    | { readonly ok: false; readonly fields: readonly ClosingField[] };
} {
  const typed = typedClosing(form);
  const until = untilOf(typed, zone, now);
  const wrongTime = typeof until === "string" ? [until] : [];
  const wrongReason = reasonSchema.safeParse(typed.reason).success ? [] : (["reason"] as const);
  if (typeof until === "string" || wrongReason.length > 0)
    return { typed, read: { ok: false, fields: [...wrongTime, ...wrongReason] } };
  return { typed, read: { ok: true, until } };
}

function untilOf(
  { end, date: dateTyped, time }: TypedClosing,
  zone: ZoneRules,
  now: number,
): number | null | ClosingField {
  const today = wallTimeAt(zone, now).date;
  switch (end) {
    case "one_hour":
      return wholeMinute(now + HOUR_MS);
    case "two_hours":
      return wholeMinute(now + 2 * HOUR_MS);
    case "today":
      return instantsOfWallTime(zone, addDays(today, 1), 0)[0] ?? "time";
    case "open":
      return null;
    case "time": {
      const date = dateTyped === "" ? today : readDay(dateTyped);
      if (date === null) return "date";
      const minute = readTime(time, "closes");
      if (minute === null) return "time";
      return instantsOfWallTime(zone, date, minute)[0] ?? "time";
    }
  }
}

/** Schedules know no seconds: a closing and its notice end together. */
function wholeMinute(at: number): number {
  return at - (at % MS_IN_A_MINUTE);
}
