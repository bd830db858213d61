/** What programs know a table in UTF-8 by; without it Excel takes it for the code page of its machine. */
export const BYTE_ORDER_MARK = "\ufeff";

/** RFC 4180 has the comma. Where a comma is the decimal sign, as in Colombia, Excel opens by itself only the other. */
const SEPARATORS = { comma: ",", semicolon: ";" } as const;
export type Separator = keyof typeof SEPARATORS;

// What a spreadsheet runs: a cell that begins with one of these signs, in any of their widths, after whatever it skips.
// It may also read the separator of another country, and so begin a cell in the middle of ours.
const RUN =
  /(^|[,;|\t\r\n"])([\s\p{Cf}]*)(?=[=+\-@\u2212\u207a\u207b\ufe62\ufe63\ufe66\ufe6b\uff0b\uff0d\uff1d\uff20])/gu;
const FIRST_SKIPPED = /^[\t\r\n]/;
const QUOTED = /[",;|\t\r\n]|^\s|\s$/;

/**
 * One line of a table (RFC 4180, with its CRLF). Nothing in it is run by a spreadsheet: an apostrophe stands before
 * what would be, as people write it themselves to have a text taken as it is. Null is an empty cell.
 */
export function csvLine(cells: readonly (string | number | null)[], separator: Separator): string {
  return `${cells.map(cell).join(SEPARATORS[separator])}\r\n`;
}

function cell(value: string | number | null): string {
  if (value === null) return "";
  if (typeof value === "number") return String(value);
  const text = value.replaceAll(RUN, "$1$2'");
  const safe = FIRST_SKIPPED.test(text) ? `'${text}` : text;
  return QUOTED.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
