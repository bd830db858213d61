/** The days of a week, Monday first as ISO 8601 counts them. */
export const WEEKDAYS = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"] as const;
export type Weekday = (typeof WEEKDAYS)[number];

/** The midnight that ends a day, so that a whole day can be said: 00:00–24:00. */
export const MINUTES_IN_A_DAY = 1440;
export const MS_IN_A_MINUTE = 60_000;
/** Of a day on the wall. Where the clock is moved, the day that passes is shorter or longer. */
export const MS_IN_A_DAY = MINUTES_IN_A_DAY * MS_IN_A_MINUTE;

declare const localDate: unique symbol;
/** A calendar date without a zone, "2026-11-24"; it exists in the Gregorian calendar. Made by `toLocalDate`. */
export type LocalDate = string & { readonly [localDate]: true };

/**
 * [opens, closes) in minutes of the local day: opens 0…1439, closes 0…1440.
 * One that closes at or before it opens runs past midnight and belongs to the day on which it opens.
 */
export type Interval = { readonly opensAtMinute: number; readonly closesAtMinute: number };

export type Holiday<Name = unknown> = { readonly date: LocalDate; readonly name: Name };

/** Replaces the hours of each date from `from` to `to`, both included; `to: null` is until further notice. */
export type DatedException = {
  readonly from: LocalDate;
  readonly to: LocalDate | null;
  readonly intervals: readonly Interval[];
  readonly reason: string;
};

/** Weekly hours + holiday rule + dated exceptions, in local wall time. Later exceptions win over earlier ones. */
export type Schedule = {
  readonly weekly: Readonly<Record<Weekday, readonly Interval[]>>;
  readonly closedOnHolidays: boolean;
  readonly exceptions: readonly DatedException[];
};
