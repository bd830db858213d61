import parsePhoneNumber from "libphonenumber-js";

/** The numbers that people write without a prefix are of the country of the desk. */
const HOME = { country: "CO", asFromAbroad: /^[\s(]*00[\s).-]*57/, prefix: "+57" } as const;
const FROM_ABROAD = /^[\s(]*00/;
/**
 * A landline as it was written until 2021, and as many a page and card has it still: the country, one digit for the
 * region, and the subscriber's seven. Today the region has 60 before it (CRC, resolution 5826 of 2019).
 */
const BEFORE_2021 = /^57([1-8])(\d{7})$/;

/**
 * A telephone number as people and telephone exchanges write it: as it is dialled here, or from abroad, with `+` or
 * with `00`. Here `005` and `007` choose who carries a call abroad, so that `0057 310…` could also be a number of
 * another country; it is read as one of ours.
 * @returns E.164; null when no such number can exist
 */
export function readPhone(text: string): string | null {
  const old = BEFORE_2021.exec(text.replaceAll(/[\s().+-]/g, ""));
  const readings = [
    text.replace(HOME.asFromAbroad, HOME.prefix),
    text.replace(FROM_ABROAD, "+"),
    ...(old ? [`${HOME.prefix}60${old[1]}${old[2]}`] : []),
  ];
  for (const reading of readings) {
    const number = parsePhoneNumber(reading, HOME.country);
    if (number?.isValid()) return number.number;
  }
  return null;
}
