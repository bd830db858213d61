import { type CountryCode, parsePhoneNumberFromString } from "libphonenumber-js";
import type { CatalogueContent } from "#lib/catalogue/schema.ts";

/** Where the published desk is; a desk without a number yet is taken to be there. */
const HOME: CountryCode = "CO";

/** A number as somebody typed it, read: what is dialled, how it is written abroad, and where it rings. */
export type Dialable = {
  readonly e164: string;
  /** As "+57 601 744 2727". */
  readonly shown: string;
  /** ISO 3166-1 alpha-2; null: of no single country. */
  readonly country: CountryCode | null;
};

/**
 * Reads a telephone number.
 * @param text with or without its country; without, it is one of `home`
 * @returns null where it is no number that could be dialled there
 */
export function readDialable(text: string, home: CountryCode): Dialable | null {
  const number = parsePhoneNumberFromString(text, home);
  if (!number?.isValid() || number.ext !== undefined) return null;
  return { e164: number.number, shown: number.formatInternational(), country: number.country ?? null };
}

/** The country of most numbers of a catalogue. Cost: linear in its contacts. */
export function homeCountry({ channels, tiers }: Pick<CatalogueContent, "channels" | "tiers">): CountryCode {
  const numbers = [...channels, ...tiers].flatMap(({ contacts }) =>
    contacts.flatMap((contact) => (contact.kind === "phone" ? [contact.e164] : [])),
  );
  const countries = numbers.flatMap((number) => parsePhoneNumberFromString(number)?.country ?? []);
  const counts = [...Map.groupBy(countries, (country) => country)].map(
    ([country, all]) => [country, all.length] as const,
  );
  return counts.reduce((most, one) => (one[1] > most[1] ? one : most), [HOME, 0] as const)[0];
}
