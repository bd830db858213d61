import { z } from "zod";

const RFC_3339 =
  /^(\d{4})-(\d{2})-(\d{2})T([01]\d|2[0-3]):([0-5]\d):([0-5]\d)(?:\.(\d+))?(?:Z|([+-])(\d{2}):([0-5]\d))$/i;
const FIRST_YEAR = 2000;
export const LAST_YEAR = 2100;
/** Whether a year is one of those that instants and dates are written in. */
export function isAnsweredYear(year: number): boolean {
  return year >= FIRST_YEAR && year <= LAST_YEAR;
}

/** The farthest that any zone has been from UTC. */
const FARTHEST_OFFSET_MINUTES = 14 * 60;

/**
 * The instant that an RFC 3339 text names, in epoch milliseconds (finer fractions are cut off).
 * Null when it is not one, when its date does not exist, when it says no offset or one beyond ±14:00,
 * or when its year is not in 2000–2100. Source: RFC 3339 section 5.6, in which t and z are T and Z; no leap seconds.
 */
export function parseInstant(text: string): number | null {
  const parts = RFC_3339.exec(text);
  if (!parts) return null;
  const [, year, month, day, hour, minute, second, fraction = "", sign, offsetHours = "0", offsetMinutes = "0"] = parts;
  const wall = Date.UTC(
    Number(year),
    Number(month) - 1,
    Number(day),
    Number(hour),
    Number(minute),
    Number(second),
    Number(fraction.padEnd(3, "0").slice(0, 3)),
  );
  if (!isAnsweredYear(Number(year))) return null;
  if (new Date(wall).getUTCDate() !== Number(day) || new Date(wall).getUTCMonth() !== Number(month) - 1) return null;
  const offset = Number(offsetHours) * 60 + Number(offsetMinutes);
  if (offset > FARTHEST_OFFSET_MINUTES) return null;
  return wall - (sign === "-" ? -offset : offset) * 60_000;
}

/** An instant as text; it stays text, so that a catalogue reads back as it was written. */
export const instantSchema = z
  .string()
  .max(40)
  .refine((text) => parseInstant(text) !== null, { params: { rule: "instant" } })
  .meta({ format: "date-time", description: "RFC 3339 with seconds and an offset, years 2000 to 2100" });
