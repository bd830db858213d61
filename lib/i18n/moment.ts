/** A date as people say it: how far it is from today decides how. `weekday` counts from Monday, `month` from January, both from 0. */
export type Day = {
  readonly daysAhead: number;
  readonly weekday: number;
  readonly day: number;
  readonly month: number;
  readonly year: number;
};

/** A time on the desk's wall on such a day: minutes from midnight, 1440 being the midnight that ends it. */
export type Moment = Day & { readonly minute: number };

/** So far back or ahead, a date without its year is not understood any more. */
export const FAR_DAYS = 180;

export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** A name in the middle of a sentence; one in capitals stays so. */
export function within(name: string): string {
  return /^\p{Lu}\p{Lu}/u.test(name) ? name : name.charAt(0).toLowerCase() + name.slice(1);
}

/** Ends a sentence, unless an abbreviation at its end has done so: "7:00 p. m." */
export function sentence(text: string): string {
  return text.endsWith(".") ? text : `${text}.`;
}
