/** A radicado as it is given out. Anything else is no number of ours, and nothing that a database should be asked for. */
export const TICKET_NUMBER = /^CA-\d{4}-\d{6,12}$/;
/** The first one in an address of ours. */
export const TICKET_NUMBER_WITHIN = /CA-\d{4}-\d{6,12}/;

const DIGITS = 6;
const WRITTEN = /^(?:ca-)?(\d{4})-(\d{1,12})$/i;
/** The end of one, as lists show it. Without a zero before it, a number may be any number that somebody wrote about. */
const SHOWN = /^0\d{5}$/;
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
  if (!SHOWN.test(end)) return [];
  return Array.from({ length: LAST_YEAR - FIRST_YEAR + 1 }, (_, index) => `CA-${FIRST_YEAR + index}-${end}`);
}
