/** A radicado as it is given out. Anything else is no number of ours, and nothing that a database should be asked for. */
export const TICKET_NUMBER = /^CA-\d{4}-\d{6,12}$/;
/** The first one in an address of ours. */
export const TICKET_NUMBER_WITHIN = /CA-\d{4}-\d{6,12}/;

const DIGITS = 6;
const WRITTEN = /^(?:ca-)?(\d{4})-(\d{1,12})$/i;
/** The end of one, as lists show it. Without a zero before it, a number may be any number that somebody wrote about. */
const SHOWN = /^0\d{5}$/;
/** The same with its zeros left out, as somebody says it who reads it from the list. */
const SAID = /^\d{1,6}$/;
const FIRST_YEAR = 2000;
const LAST_YEAR = 2100;

/** The radicado that somebody wrote, its first letters and zeros left out or not; null: it is none. */
export function readTicketNumber(text: string): string | null {
  const [, year, digits] = WRITTEN.exec(text.trim()) ?? [];
  return year === undefined || digits === undefined ? null : `CA-${year}-${digits.padStart(DIGITS, "0")}`;
}

/** As `readTicketNumber`, also of its end alone, as lists show it: those of every year. None: it is no radicado. */
export function ticketNumbersMeant(text: string): readonly string[] {
  const number = readTicketNumber(text);
  if (number !== null) return [number];
  const end = text.trim();
  return SHOWN.test(end) ? ticketNumbersEnding(end) : [];
}

/**
 * The radicados of every year that end in what somebody typed, its zeros left out or not. It may be any other number as
 * well: whoever looks for it looks for both. None: it is no end of one.
 */
export function ticketNumbersEnding(text: string): readonly string[] {
  return Array.from({ length: LAST_YEAR - FIRST_YEAR + 1 }, (_, index) =>
    ticketNumberOfYear(text, FIRST_YEAR + index),
  ).filter((number) => number !== null);
}

/** The radicado of a year that ends in what somebody typed, its zeros left out or not; null: it is no end of one. */
export function ticketNumberOfYear(text: string, year: number): string | null {
  const end = text.trim();
  return SAID.test(end) && Number(end) > 0 ? `CA-${year}-${end.padStart(DIGITS, "0")}` : null;
}
