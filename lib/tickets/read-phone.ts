import parsePhoneNumber from "libphonenumber-js";

/** The numbers that people write without a prefix are of the country of the desk. */
const HOME = { country: "CO", asFromAbroad: /^[\s(]*00[\s).-]*57/, prefix: "+57" } as const;
const FROM_ABROAD = /^[\s(]*00/;

/**
 * A telephone number as people and telephone exchanges write it: as it is dialled here, or from abroad, with `+` or
 * with `00`. Here `005` and `007` choose who carries a call abroad, so that `0057 310…` could also be a number of
 * another country; it is read as one of ours.
 * @returns E.164; null when no such number can exist
 */
export function readPhone(text: string): string | null {
  const readings = [text.replace(HOME.asFromAbroad, HOME.prefix), text.replace(FROM_ABROAD, "+")];
  for (const reading of readings) {
    const number = parsePhoneNumber(reading, HOME.country);
    if (number?.isValid()) return number.number;
  }
  return null;
}
