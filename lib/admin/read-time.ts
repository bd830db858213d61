import { MINUTES_IN_A_DAY } from "#lib/schedule/schedule.ts";

/** Which end of an interval a time is: only a closing can be the midnight that ends the day. */
export type Edge = "opens" | "closes";

const TIME = /^(\d{1,2})(?:[:.h](\d{2}))?(?:([ap])\.?m\.?)?(?:,.*)?$/;
const NOON = 12 * 60;

/**
 * The minute of the day that somebody meant, in the ways in which Spanish and English write it: "7", "7:30", "19:00",
 * "7:00 a. m.", "7pm", "24:00", "12:00 a. m., fin del día". Without a. m. or p. m. it is read on a clock of 24 hours.
 * @returns 0…1439 for an opening, 1…1440 for a closing, whose midnight is the one that ends the day; null: no time
 */
export function readTime(text: string, edge: Edge): number | null {
  const [, hours, minutes = "0", half] = TIME.exec(text.toLowerCase().replaceAll(/\s/g, "")) ?? [];
  if (hours === undefined) return null;
  const [hour, minute] = [Number(hours), Number(minutes)];
  if (minute > 59) return null;
  if (half !== undefined && (hour < 1 || hour > 12)) return null;
  const at = half === undefined ? hour * 60 + minute : (hour % 12) * 60 + minute + (half === "p" ? NOON : 0);
  if (at > MINUTES_IN_A_DAY) return null;
  if (edge === "closes") return at === 0 ? MINUTES_IN_A_DAY : at;
  return at === MINUTES_IN_A_DAY ? null : at;
}
